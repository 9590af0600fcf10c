import { logInFigures } from '#identity';
import { Field, Form, Page, useScreen } from '../frame';
import { onwards } from './entrance';
import { type LogInProps, Wanted } from './log-in-page';

/** For users who come now and then: a code by mail instead of a password. */
export function AskCodePage({ wanted }: LogInProps) {
  const { logIn } = useScreen().words;
  return (
    <Page title={logIn.askCodeTitle} back="/aanmelden">
      <h1>{logIn.askCodeTitle}</h1>
      <p class="lead">{logIn.askCodeSays}</p>
      <Form action="/aanmelden/code">
        <Wanted wanted={wanted} />
        <Field name="email" label={logIn.email} type="email" autocomplete="username" />
        <button type="submit">{logIn.askCode}</button>
      </Form>
    </Page>
  );
}

/** Looks the same whether the address is known or not. */
export function TypeCodePage({ wanted }: LogInProps) {
  const { logIn, frame } = useScreen().words;
  return (
    <Page title={logIn.typeCodeTitle} back="/aanmelden/code">
      <h1>{logIn.typeCodeTitle}</h1>
      <p class="lead">{logIn.typeCodeSays}</p>
      <p>{logIn.typeCodeTime(logInFigures.mailedCodeMinutes)}</p>
      <Form action="/aanmelden/code/typen">
        <Wanted wanted={wanted} />
        <Field name="code" label={logIn.mailedCode} inputmode="numeric" autocomplete="one-time-code" />
        <button type="submit">{frame.logIn}</button>
      </Form>
      <p>{logIn.noLetter}</p>
      <p>
        <a href={onwards('/aanmelden/code', wanted)}>{logIn.newCode}</a>
      </p>
    </Page>
  );
}

interface LinkProps {
  readonly link: string;
}

/** Asks for a press of a button: programs that look through mail open links, and must not use them up. */
export function LinkPage({ link }: LinkProps) {
  const { logIn, frame } = useScreen().words;
  return (
    <Page title={logIn.linkTitle}>
      <h1>{logIn.linkTitle}</h1>
      <p class="lead">{logIn.linkSays}</p>
      <Form action="/aanmelden/link">
        <input type="hidden" name="link" value={link} />
        <button type="submit">{frame.logIn}</button>
      </Form>
      <p>
        <a href="/aanmelden/code">{logIn.newCode}</a>
      </p>
    </Page>
  );
}
