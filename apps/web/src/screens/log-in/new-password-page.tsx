import { logInFigures } from '#identity';
import { Field, Form, Page, useScreen } from '../frame';

export function ForgotPage() {
  const { logIn } = useScreen().words;
  return (
    <Page title={logIn.forgotTitle} back="/aanmelden">
      <h1>{logIn.forgotTitle}</h1>
      <p class="lead">{logIn.forgotSays}</p>
      <Form action="/aanmelden/wachtwoord-vergeten">
        <Field name="email" label={logIn.email} type="email" autocomplete="username" />
        <button type="submit">{logIn.forgotSend}</button>
      </Form>
    </Page>
  );
}

/** Looks the same whether the address is known or not. */
export function SentPage() {
  const { logIn } = useScreen().words;
  return (
    <Page title={logIn.sentTitle} back="/aanmelden">
      <h1>{logIn.sentTitle}</h1>
      <p class="lead">{logIn.sentSays}</p>
      <p>{logIn.sentTime(logInFigures.newPasswordMinutes)}</p>
      <p>{logIn.noLetter}</p>
    </Page>
  );
}

export interface ChooseProps {
  readonly secret: string;
  readonly purpose: 'new-password' | 'invitation';
}

/** A new password, typed once and shown to nobody; the browser may keep it. */
export function ChoosePasswordPage({ secret, purpose }: ChooseProps) {
  const { logIn } = useScreen().words;
  const isNew = purpose === 'invitation';
  return (
    <Page title={logIn.choosePasswordTitle}>
      <h1>{logIn.choosePasswordTitle}</h1>
      {isNew && <p class="lead">{logIn.welcomeSays}</p>}
      <Form action="/aanmelden/nieuw-wachtwoord">
        <input type="hidden" name="secret" value={secret} />
        <NewPasswordField />
        <button type="submit">{logIn.keepPassword}</button>
      </Form>
      {isNew && (
        <p>
          {logIn.withoutPassword} <a href="/aanmelden/code">{logIn.withCodeLink}</a>
        </p>
      )}
    </Page>
  );
}

export function NewPasswordField() {
  const { logIn } = useScreen().words;
  return (
    <Field
      name="password"
      label={logIn.newPassword}
      hint={logIn.newPasswordHint(logInFigures.passwordCharactersMinimum)}
      autocomplete="new-password"
      secret
    />
  );
}

export function ChosenPage() {
  const { logIn, frame } = useScreen().words;
  return (
    <Page title={logIn.chosenTitle}>
      <h1>{logIn.chosenTitle}</h1>
      <p class="lead">{logIn.chosenSays}</p>
      <p>
        <a class="button" href="/aanmelden">
          {frame.logIn}
        </a>
      </p>
    </Page>
  );
}

/** A link that was used, or is too old; says where to get another. */
export function LinkOverPage() {
  const { logIn } = useScreen().words;
  return (
    <Page title={logIn.linkOverTitle}>
      <h1>{logIn.linkOverTitle}</h1>
      <p class="lead">{logIn.linkOver}</p>
      <ul class="ways">
        <li>
          <a class="way" href="/aanmelden/wachtwoord-vergeten">
            <strong>{logIn.forgotTitle}</strong>
            <span>{logIn.forgotSays}</span>
          </a>
        </li>
        <li>
          <a class="way" href="/aanmelden/code">
            <strong>{logIn.askCodeTitle}</strong>
            <span>{logIn.askCodeSays}</span>
          </a>
        </li>
      </ul>
    </Page>
  );
}
