import { type Role, type Session } from '#identity';
import { type Id } from '#kernel';
import { Form, momentTold, Page, useScreen } from '../frame';

export interface AccountProps {
  readonly name: string;
  readonly roles: readonly { readonly role: Role; readonly organiser: string | null }[];
  readonly sessions: readonly Session[];
  readonly current: Id;
}

/** Who is logged in, as what, and where. */
export function AccountPage({ name, roles, sessions, current }: AccountProps) {
  const { logIn } = useScreen().words;
  return (
    <Page title={logIn.accountTitle}>
      <h1>{logIn.accountTitle}</h1>
      <dl class="facts">
        <dt>{logIn.accountName}</dt>
        <dd>{name}</dd>
        <dt>{logIn.accountRoles}</dt>
        {roles.length === 0 && <dd>{logIn.accountNoRoles}</dd>}
        {roles.map(({ role, organiser }) => (
          <dd key={`${role} ${organiser}`}>{[logIn.roles[role], organiser].filter(Boolean).join(', ')}</dd>
        ))}
      </dl>
      <h2>{logIn.accountSessions}</h2>
      <ul class="rows">
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} isHere={session.id === current} />
        ))}
      </ul>
    </Page>
  );
}

function SessionRow({ session, isHere }: { readonly session: Session; readonly isHere: boolean }) {
  const { language, words } = useScreen();
  const { logIn } = words;
  const device = session.device ?? logIn.accountUnknown;
  return (
    <li>
      <p>
        <strong>{isHere ? logIn.accountHere : device}</strong>
        <br />
        {logIn.accountSince} {momentTold(session.openedAt, language)}
      </p>
      {!isHere && (
        <Form action={`/account/aanmeldingen/${session.id}/einde`}>
          <button type="submit" class="quiet">
            {logIn.accountEnd}
            <span class="unseen"> ({momentTold(session.openedAt, language)})</span>
          </button>
        </Form>
      )}
    </li>
  );
}
