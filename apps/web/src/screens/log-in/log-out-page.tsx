import { Form, Page, useScreen } from '../frame';

/** Asks once more, so that a finger on the wrong place logs nobody out. */
export function LogOutPage() {
  const { logIn, frame } = useScreen().words;
  return (
    <Page title={logIn.logOutTitle} back="/">
      <h1>{logIn.logOutTitle}</h1>
      <p class="lead">{logIn.logOutSays}</p>
      <Form action="/afmelden">
        <button type="submit">{frame.logOut}</button>
      </Form>
    </Page>
  );
}

/** What stays on a telephone that others use too. */
export function LoggedOutPage() {
  const { logIn } = useScreen().words;
  return (
    <Page title={logIn.loggedOutTitle}>
      <h1>{logIn.loggedOutTitle}</h1>
      <p class="lead">{logIn.loggedOutSays}</p>
      <p>{logIn.loggedOutShared}</p>
      <p>
        <a class="button quiet" href="/">
          {logIn.again}
        </a>
      </p>
    </Page>
  );
}
