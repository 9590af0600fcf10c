import { type ComponentChildren } from 'preact';
import { logInFigures } from '#identity';
import { Form } from './form';
import { styleAt } from './public-files';
import { type Language, languages } from './language';
import { Menu, officeSeen, SeldomAsked } from './menu';
import { useScreen } from './screen';

const languageNames: Readonly<Record<Language, string>> = { nl: 'Nederlands', en: 'English', fr: 'Français' };

interface PageProps {
  readonly title: string;
  /** Where "Terug" leads; none on the first page of a part. */
  readonly back?: string;
  /** For boards and lists: the whole width of a large window. */
  readonly wide?: true;
  /** A page of the office: its words are Dutch in every language, and its keys work. */
  readonly staff?: true;
  /** A stylesheet of its own, beside that of all pages. */
  readonly sheet?: string;
  readonly children: ComponentChildren;
}

/** A whole page: the same head, menu, help and languages at the same places, and what is its own in the middle. */
export function Page({ title, back, wide, staff, sheet, children }: PageProps) {
  const screen = useScreen();
  const { language, words, faults, isLoggedIn, help } = screen;
  const { frame } = words;
  const isOffice = staff ?? officeSeen(screen) !== undefined;
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${faults.length > 0 ? `${frame.faultBefore}: ` : ''}${title} – ${help.style?.name ?? frame.name}`}</title>
        <link rel="icon" href={styleAt('mark.svg')} type="image/svg+xml" />
        <link rel="stylesheet" href={styleAt('screens.css')} />
        {help.style && <link rel="stylesheet" href={help.style.sheet} />}
        {sheet !== undefined && <link rel="stylesheet" href={styleAt(`${sheet}.css`)} />}
        <script src={styleAt('screens.js')} defer />
        {staff && <script src={styleAt('staff.js')} defer />}
      </head>
      <body
        class={[isOffice && 'office', wide && 'wide'].filter(Boolean).join(' ') || undefined}
        data-idle-minutes={isLoggedIn ? logInFigures.sessionIdleMinutes : undefined}
      >
        <a class="skip" href="#content">
          {frame.skip}
        </a>
        <Head />
        <Behalf />
        <main id="content" tabIndex={-1} lang={staff && language !== 'nl' ? 'nl' : undefined}>
          {back !== undefined && (
            <a class="back" href={back}>
              {frame.back}
            </a>
          )}
          <FaultSummary />
          {children}
        </main>
        <Foot />
      </body>
    </html>
  );
}

function Head() {
  const { words, isLoggedIn, help } = useScreen();
  const { frame } = words;
  return (
    <header class="head">
      <a class="brand" href="/">
        <Mark logo={help.style?.logo ?? null} />
        {help.style?.name ?? frame.name}
      </a>
      <nav aria-label={frame.account}>
        {isLoggedIn ? <a href="/afmelden">{frame.logOut}</a> : <a href="/aanmelden">{frame.logIn}</a>}
      </nav>
      <Menu />
    </header>
  );
}

/** The organiser's logo, as wide as it is; or the mark of the service. */
function Mark({ logo }: { readonly logo: string | null }) {
  return logo === null ? (
    <img src={styleAt('mark.svg')} alt="" width="28" height="28" />
  ) : (
    <img src={logo} alt="" height="28" />
  );
}

/** Says on every page for whom the desk acts, and stops it. */
function Behalf() {
  const { words, behalfName, onBehalf, knownAccess } = useScreen();
  if (behalfName === '' || onBehalf === undefined || knownAccess?.organiser === undefined) return null;
  const { frame } = words;
  return (
    <div class="behalf" role="status">
      <p>{frame.onBehalf(behalfName)}</p>
      <Form action={`/organisaties/${knownAccess.organiser}/namens/${onBehalf.party}/stop`}>
        <button class="quiet" type="submit">
          {frame.onBehalfStop}
        </button>
      </Form>
    </div>
  );
}

/** Everything that was wrong, on top, each with a link to its field. */
function FaultSummary() {
  const { words, faults } = useScreen();
  if (faults.length === 0) return null;
  return (
    <div class="faults" role="alert" aria-labelledby="faults-title" tabIndex={-1}>
      <h2 id="faults-title">{words.frame.faultsTitle}</h2>
      <ul>
        {faults.map(({ field, says, language }) => (
          <li key={says} lang={language}>
            {field === undefined ? says : <a href={`#field-${field}`}>{says}</a>}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Foot() {
  const { language, words, help, path, isLoggedIn } = useScreen();
  const { frame } = words;
  return (
    <footer class="foot">
      <section aria-labelledby="help-title">
        <h2 id="help-title">{frame.help}</h2>
        <p>{help.from === '' ? frame.helpAnywhere : frame.helpBy(help.from)}</p>
        {help.telephone !== null && (
          <a class="call" href={`tel:${help.telephone.replace(/[^+\d]/g, '')}`}>
            {frame.call(help.telephone)}
          </a>
        )}
        {isLoggedIn && <p class="quiet">{frame.idleMinutes(logInFigures.sessionIdleMinutes)}</p>}
      </section>
      <SeldomAsked />
      <nav class="languages" aria-label={frame.language}>
        {languages.map((one) => (
          <a
            key={one}
            href={`/taal/${one}?naar=${encodeURIComponent(path)}`}
            lang={one}
            hreflang={one}
            aria-current={one === language ? 'true' : undefined}
          >
            {languageNames[one]}
          </a>
        ))}
        <a href="/toegankelijkheid">{frame.accessibility}</a>
      </nav>
      <div class="idle" role="status" data-says={frame.idleSoon} data-stay={frame.idleStay} />
    </footer>
  );
}
