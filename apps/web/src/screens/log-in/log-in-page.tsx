import { Field, Form, Page, useScreen } from '../frame';

export interface LogInProps {
  /** The page to go to afterwards; empty for one's own first page. */
  readonly wanted: string;
}

/** Says why somebody who wanted another page stands here. */
function WasAway({ wanted }: LogInProps) {
  const { logIn } = useScreen().words;
  return wanted === '' ? null : <p class="notice">{logIn.wasAway}</p>;
}

const Wanted = ({ wanted }: LogInProps) => <input type="hidden" name="wanted" value={wanted} />;
const onwards = (path: string, wanted: string) =>
  wanted === '' ? path : `${path}?naar=${encodeURIComponent(wanted)}`;

/** For staff and users: e-mail address and password, which may be pasted. */
export function LogInPage({ wanted }: LogInProps) {
  const { logIn, frame } = useScreen().words;
  return (
    <Page title={logIn.title}>
      <h1>{logIn.title}</h1>
      <WasAway wanted={wanted} />
      <Form action="/aanmelden">
        <Wanted wanted={wanted} />
        <Field name="email" label={logIn.email} type="email" autocomplete="username" />
        <Field name="password" label={logIn.password} autocomplete="current-password" secret />
        <button type="submit">{frame.logIn}</button>
      </Form>
      <p>
        {logIn.otherWay} <a href={onwards('/aanmelden/kaart', wanted)}>{logIn.otherWayLink}</a>
      </p>
    </Page>
  );
}

/** For workers: the code on the card and a PIN. Spaces, dashes and small letters do not matter. */
export function CardPage({ wanted }: LogInProps) {
  const { logIn, frame } = useScreen().words;
  return (
    <Page title={logIn.cardTitle}>
      <h1>{logIn.cardTitle}</h1>
      <WasAway wanted={wanted} />
      <Form action="/aanmelden/kaart">
        <Wanted wanted={wanted} />
        <Field name="code" label={logIn.code} hint={logIn.codeHint} autocomplete="username" />
        <Field
          name="pin"
          label={logIn.pin}
          hint={logIn.pinHint}
          inputmode="numeric"
          autocomplete="current-password"
          secret
        />
        <button type="submit">{frame.logIn}</button>
      </Form>
      <h2>{logIn.lostCard}</h2>
      <p>{logIn.lostCardSays}</p>
      <p>
        {logIn.withEmail} <a href={onwards('/aanmelden', wanted)}>{logIn.withEmailLink}</a>
      </p>
    </Page>
  );
}
