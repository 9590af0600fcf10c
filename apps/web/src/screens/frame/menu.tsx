import { type Verb } from '#identity';
import { menuWords } from '../../words/nl/staff/menu';
import { mayDo } from './may-do';
import { type Screen, useScreen } from './screen';

/** The first pages of the parts of the office's work, each with what one must be allowed to see it. */
const parts: readonly (readonly [path: keyof typeof menuWords.parts, verb: Verb])[] = [
  ['vandaag', 'occurrence.read'],
  ['bord', 'occurrence.read'],
  ['plan', 'plan.read'],
  ['aanvragen', 'request.read'],
  ['mensen', 'worker.search'],
  ['gebruikers', 'user.search'],
  ['uren', 'performance.read'],
  ['gevolgen', 'ending.read'],
  ['berichten', 'message.read'],
  ['zitdagen', 'deskDay.read'],
  ['taken', 'task.read'],
  ['regels', 'setting.read'],
  ['instellingen', 'setting.read'],
  ['rollen', 'actor.read'],
  ['nazicht', 'audit.read'],
  ['zoeken', 'worker.search'],
];

/** Pages of the office that are asked for less often: they stand at the foot of each page. */
const seldom: readonly (readonly [path: keyof typeof menuWords.seldom, verb: Verb])[] = [
  ['bekendmaken', 'window.publish'],
  ['sluitingen', 'closedDay.read'],
  ['uitbetaling', 'payOut.read'],
  ['daglijst', 'worker.search'],
  ['ongevallen', 'incident.read'],
  ['wie-was-waar', 'whereabouts.read'],
  ['meldingen', 'complaint.read'],
  ['meldingen/nieuw', 'complaint.make'],
  ['sneltoetsen', 'request.read'],
];

/** Links of the office at the foot of a page; nobody else has them. */
export function SeldomAsked() {
  const screen = useScreen();
  const office = officeSeen(screen);
  if (office === undefined) return null;
  return (
    <nav class="languages" aria-label={menuWords.seldomLabel} lang="nl">
      {seldom
        .filter(([, verb]) => mayDo(screen, verb))
        .map(([path]) => (
          <a key={path} href={`${office}/${path}`}>
            {menuWords.seldom[path]}
          </a>
        ))}
    </nav>
  );
}

/** Where the pages of the office begin, for who works there; undefined for who comes in by the own file alone. */
export function officeSeen({ knownAccess }: Screen): string | undefined {
  if (knownAccess?.organiser === undefined || knownAccess.scope !== 'organiser') return undefined;
  return `/organisaties/${knownAccess.organiser}`;
}

/** The menu of the office; who comes in by the own file alone has links on the own pages. */
export function Menu() {
  const screen = useScreen();
  const office = officeSeen(screen);
  if (office === undefined) return null;
  const at = (part: string) => `${office}/${part}`;
  return (
    <nav class="menu" aria-label={menuWords.label} lang="nl">
      {parts
        .filter(([, verb]) => mayDo(screen, verb))
        .map(([part]) => (
          <a key={part} href={at(part)} aria-current={screen.path.startsWith(at(part)) ? 'true' : undefined}>
            {menuWords.parts[part]}
          </a>
        ))}
    </nav>
  );
}
