import { Field, Form, Page, useScreen } from '../frame';
import { NewPasswordField } from '../log-in/new-password-page';

/** For who knows the password that counts now. */
export function ChangePasswordPage() {
  const { account, logIn } = useScreen().words;
  return (
    <Page title={account.changePassword} back="/account">
      <h1>{account.changePassword}</h1>
      <p>{account.passwordSays}</p>
      <Form action="/account/wachtwoord">
        <Field name="current" label={account.currentPassword} autocomplete="current-password" secret />
        <NewPasswordField />
        <button type="submit">{logIn.keepPassword}</button>
      </Form>
    </Page>
  );
}
