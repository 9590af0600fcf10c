import { type Role, type Session } from '#identity';
import { type Id } from '#kernel';
import { Form, momentTold, Page, useScreen } from '../frame';
import { deviceTold } from './device-told';

export interface AccountProps {
  readonly name: string;
  /** None for a worker, who has a card. */
  readonly email: string | null;
  readonly roles: readonly { readonly role: Role; readonly organiser: string | null }[];
  readonly sessions: readonly Session[];
  readonly current: Id;
  /** What was just done, to be said once. */
  readonly done: 'others-ended' | 'password-changed' | undefined;
}

/** Who is logged in, as what, how, and where. */
export function AccountPage({ name, email, roles, sessions, current, done }: AccountProps) {
  const { account, calendar, messages } = useScreen().words;
  return (
    <Page title={account.title}>
      <h1>{account.title}</h1>
      {done && (
        <p class="notice" role="status">
          {done === 'others-ended' ? account.endedOthers : account.passwordChanged}
        </p>
      )}
      <dl class="facts">
        <dt>{account.name}</dt>
        <dd>{name}</dd>
        {email !== null && (
          <>
            <dt>{account.address}</dt>
            <dd>{email}</dd>
          </>
        )}
        <dt>{account.roles}</dt>
        {roles.length === 0 && <dd>{account.noRoles}</dd>}
        {roles.map(({ role, organiser }) => (
          <dd key={`${role} ${organiser}`}>
            {[account.roleNames[role], organiser].filter(Boolean).join(', ')}
          </dd>
        ))}
      </dl>
      <p>
        <a href="/agenda">{calendar.title}</a>
      </p>
      {roles.some(({ role }) => role === 'worker' || role === 'user-contact') && (
        <p>
          <a href="/account/berichten">{messages.title}</a>
        </p>
      )}
      {email !== null && <Safety />}
      <Sessions sessions={sessions} current={current} />
    </Page>
  );
}

function Safety() {
  const { account } = useScreen().words;
  return (
    <>
      <h2>{account.safety}</h2>
      <ul class="rows">
        <li>
          <a href="/account/wachtwoord">{account.changePassword}</a>
        </li>
        <li>
          <a href="/account/tweede-stap">{account.stepTitle}</a>
        </li>
        <li>
          <a href="/account/sleutels">{account.passkeysTitle}</a>
        </li>
      </ul>
    </>
  );
}

function Sessions({ sessions, current }: Pick<AccountProps, 'sessions' | 'current'>) {
  const { account } = useScreen().words;
  return (
    <>
      <h2>{account.sessions}</h2>
      <ul class="rows">
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} isHere={session.id === current} />
        ))}
      </ul>
      {sessions.length > 1 && (
        <Form action="/account/aanmeldingen/andere/einde">
          <p class="answers">
            <button type="submit">{account.endOthers}</button>
          </p>
        </Form>
      )}
    </>
  );
}

function SessionRow({ session, isHere }: { readonly session: Session; readonly isHere: boolean }) {
  const { language, words } = useScreen();
  const { account } = words;
  const device = session.device === null ? account.unknownDevice : deviceTold(session.device);
  return (
    <li>
      <p>
        <strong>{isHere ? account.here : device}</strong>
        <br />
        {account.since} {momentTold(session.openedAt, language)}
      </p>
      {!isHere && (
        <Form action={`/account/aanmeldingen/${session.id}/einde`}>
          <button type="submit" class="quiet">
            {account.end}
            <span class="unseen"> ({momentTold(session.openedAt, language)})</span>
          </button>
        </Form>
      )}
    </li>
  );
}
