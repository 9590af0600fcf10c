import { Field, Form, Page, useScreen } from '../frame';
import { onwards } from './entrance';
import { PasskeyForm } from './passkey-form';

export interface LogInProps {
  /** The page to go to afterwards; empty for one's own first page. */
  readonly wanted: string;
}

/** Says why somebody who wanted another page stands here. */
function WasAway({ wanted }: LogInProps) {
  const { logIn } = useScreen().words;
  return wanted === '' ? null : <p class="notice">{logIn.wasAway}</p>;
}

/** Carries the page that was wanted through a form. */
export const Wanted = ({ wanted }: LogInProps) => <input type="hidden" name="wanted" value={wanted} />;

/** For staff and users: e-mail address and password, which may be pasted; or another way. */
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
        <a href="/aanmelden/wachtwoord-vergeten">{logIn.forgotLink}</a>
      </p>
      <h2>{logIn.otherWays}</h2>
      <PasskeyForm
        action="/aanmelden/sleutel"
        question="/aanmelden/sleutel/vraag"
        device="get"
        failed={logIn.passkeyFailed}
      >
        <Wanted wanted={wanted} />
        <button type="submit" class="quiet">
          {logIn.withPasskey}
        </button>
      </PasskeyForm>
      <p>
        <a href={onwards('/aanmelden/code', wanted)}>{logIn.withCodeLink}</a>
      </p>
      <p>
        <a href={onwards('/aanmelden/kaart', wanted)}>{logIn.withCardLink}</a>
      </p>
    </Page>
  );
}

interface CardProps extends LogInProps {
  /** The code as the QR code of a card brings it; the PIN is never in it. */
  readonly code?: string;
}

/** For workers: the code on the card and a PIN. Spaces, dashes and small letters do not matter. */
export function CardPage({ wanted, code = '' }: CardProps) {
  const { logIn, frame } = useScreen().words;
  return (
    <Page title={logIn.cardTitle}>
      <h1>{logIn.cardTitle}</h1>
      <WasAway wanted={wanted} />
      <Form action="/aanmelden/kaart">
        <Wanted wanted={wanted} />
        <Field name="code" label={logIn.code} hint={logIn.codeHint} autocomplete="username" value={code} />
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
      <h2>{logIn.otherWays}</h2>
      <p>
        <a href={onwards('/aanmelden', wanted)}>{logIn.withEmailLink}</a>
      </p>
    </Page>
  );
}
