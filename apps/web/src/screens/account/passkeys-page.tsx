import { type Passkey } from '#identity';
import { Field, Form, momentTold, Page, useScreen } from '../frame';
import { PasskeyForm } from '../log-in/passkey-form';

interface PasskeysProps {
  readonly passkeys: readonly Passkey[];
}

/** The devices that prove by themselves who one is. */
export function PasskeysPage({ passkeys }: PasskeysProps) {
  const { account } = useScreen().words;
  return (
    <Page title={account.passkeysTitle} back="/account">
      <h1>{account.passkeysTitle}</h1>
      <p class="lead">{account.passkeysWhat}</p>
      {passkeys.length === 0 ? (
        <p>{account.passkeysNone}</p>
      ) : (
        <ul class="rows">
          {passkeys.map((passkey) => (
            <PasskeyRow key={passkey.id} passkey={passkey} />
          ))}
        </ul>
      )}
      <noscript>
        <p>{account.passkeyNoScript}</p>
      </noscript>
      <PasskeyForm
        action="/account/sleutels"
        question="/account/sleutels/vraag"
        device="create"
        failed={account.passkeyFailed}
      >
        <Field name="name" label={account.passkeyName} hint={account.passkeyNameHint} />
        <button type="submit">{account.passkeyAdd}</button>
      </PasskeyForm>
    </Page>
  );
}

function PasskeyRow({ passkey }: { readonly passkey: Passkey }) {
  const { language, words } = useScreen();
  const { account } = words;
  const { id, name, usedAt } = passkey;
  return (
    <li>
      <p>
        <strong>{name}</strong>
        <br />
        {usedAt === null ? account.passkeyUnused : `${account.passkeyUsed} ${momentTold(usedAt, language)}`}
      </p>
      <Form action={`/account/sleutels/${id}/einde`}>
        <button type="submit" class="quiet">
          {account.passkeyEnd}
          <span class="unseen"> ({name})</span>
        </button>
      </Form>
    </li>
  );
}
