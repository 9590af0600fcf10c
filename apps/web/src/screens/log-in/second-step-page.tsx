import { Field, Form, Page, useScreen } from '../frame';
import { type LogInProps, Wanted } from './log-in-page';

/** After the password: the code of the telephone, or one from paper. */
export function SecondStepPage({ wanted }: LogInProps) {
  const { logIn } = useScreen().words;
  return (
    <Page title={logIn.stepTitle} back="/aanmelden">
      <h1>{logIn.stepTitle}</h1>
      <p class="lead">{logIn.stepSays}</p>
      <Form action="/aanmelden/tweede-stap">
        <Wanted wanted={wanted} />
        <Field name="code" label={logIn.stepCode} hint={logIn.stepCodeHint} autocomplete="one-time-code" />
        <button type="submit">{logIn.onwards}</button>
      </Form>
      <p>{logIn.stepHelp}</p>
    </Page>
  );
}
