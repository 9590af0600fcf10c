import { type Id } from '#kernel';
import { Field, Form, Page, useScreen } from '../frame';

export interface InviteProps {
  readonly organiser: Id;
  readonly user: Id;
  readonly name: string;
  /** Address the last invitation went to. */
  readonly invited: string;
}

/** Somebody who may ask and confirm for a user is asked in by mail. */
export function InvitePage({ organiser, user, name, invited }: InviteProps) {
  const { desk, account } = useScreen().words;
  const at = `/organisaties/${organiser}/gebruikers/${user}`;
  return (
    <Page title={desk.inviteTitle(name)} back={at}>
      <h1>{desk.inviteTitle(name)}</h1>
      {invited !== '' && (
        <div class="notice" role="status">
          <p>{desk.invited(invited)}</p>
          <p>{desk.inviteAgain}</p>
        </div>
      )}
      <p class="lead">{desk.inviteMay}</p>
      <p>{desk.inviteSays}</p>
      <Form action={`${at}/uitnodigen`}>
        <Field name="name" label={desk.personName} />
        <Field name="email" label={account.address} type="email" />
        <button type="submit">{desk.invite}</button>
      </Form>
    </Page>
  );
}
