import { Field, Form, Page, useScreen } from '../frame';

/** How accessible these pages are, what does not work yet, and how to tell us. */
export function AccessibilityPage() {
  const { logIn } = useScreen().words;
  return (
    <Page title={logIn.accessTitle} back="/">
      <h1>{logIn.accessTitle}</h1>
      <p class="lead">{logIn.accessSays}</p>
      <p>{logIn.accessHow}</p>
      <h2>{logIn.accessKnown}</h2>
      <p>{logIn.accessKnownSays}</p>
      <h2>{logIn.accessTell}</h2>
      <p>{logIn.accessTellSays}</p>
      <Form action="/toegankelijkheid">
        <Field name="what" label={logIn.accessWhat} rows={4} />
        <Field name="page" label={logIn.accessPage} />
        <button type="submit">{logIn.accessSend}</button>
      </Form>
      <p>{logIn.accessCall}</p>
      <p>{logIn.accessHigher}</p>
    </Page>
  );
}

export function ThanksPage() {
  const { logIn } = useScreen().words;
  return (
    <Page title={logIn.accessThanks} back="/">
      <h1>{logIn.accessThanks}</h1>
      <p class="lead">{logIn.accessThanksSays}</p>
    </Page>
  );
}
