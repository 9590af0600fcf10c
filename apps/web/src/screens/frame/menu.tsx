import { type Verb } from '#identity';
import { menuWords } from '../../words/nl/staff/menu';
import { mayDo } from './may-do';
import { useScreen } from './screen';

/** The first pages of the parts of the office's work, each with what one must be allowed to see it. */
const parts: readonly (readonly [path: keyof typeof menuWords.parts, verb: Verb])[] = [
  ['vandaag', 'occurrence.read'],
  ['bord', 'occurrence.read'],
  ['aanvragen', 'request.read'],
  ['mensen', 'worker.search'],
  ['gebruikers', 'user.search'],
  ['uren', 'performance.read'],
  ['gevolgen', 'ending.read'],
  ['zitdagen', 'deskDay.read'],
  ['taken', 'task.read'],
  ['regels', 'setting.read'],
  ['instellingen', 'setting.read'],
  ['rollen', 'actor.read'],
  ['nazicht', 'audit.read'],
  ['zoeken', 'worker.search'],
];

/** The menu of the office; who comes in by the own file alone has links on the own pages. */
export function Menu() {
  const screen = useScreen();
  const { knownAccess, path } = screen;
  if (knownAccess?.organiser === undefined || knownAccess.scope !== 'organiser') return null;
  const { organiser } = knownAccess;
  const at = (part: string) => `/organisaties/${organiser}/${part}`;
  return (
    <nav class="menu" aria-label={menuWords.label} lang="nl">
      {parts
        .filter(([, verb]) => mayDo(screen, verb))
        .map(([part]) => (
          <a key={part} href={at(part)} aria-current={path.startsWith(at(part)) ? 'true' : undefined}>
            {menuWords.parts[part]}
          </a>
        ))}
    </nav>
  );
}
