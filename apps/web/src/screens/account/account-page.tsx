import { type ApiToken, type Role, type Session } from '#identity';
import { type Id } from '#kernel';
import { Done, Form, momentTold, Page, useScreen } from '../frame';
import { deviceTold } from './device-told';

export interface AccountProps {
  readonly name: string;
  /** None for a worker, who has a card. */
  readonly email: string | null;
  readonly roles: readonly { readonly role: Role; readonly organiser: string | null }[];
  readonly sessions: readonly Session[];
  readonly current: Id;
  readonly tokens: readonly ApiToken[];
}

/** Who is logged in, as what, how, and where. */
export function AccountPage({ name, email, roles, sessions, current, tokens }: AccountProps) {
  const { account, calendar, messages } = useScreen().words;
  return (
    <Page title={account.title}>
      <Done
        says={{
          'others-ended': account.endedOthers,
          'password-changed': account.passwordChanged,
          'token-ended': account.endedToken,
          'tokens-ended': account.endedAllTokens,
        }}
      />
      <h1>{account.title}</h1>
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
      {tokens.length > 0 && <Tokens tokens={tokens} />}
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

function Tokens({ tokens }: Pick<AccountProps, 'tokens'>) {
  const { language, words } = useScreen();
  const { account } = words;
  return (
    <>
      <h2>{account.tokens}</h2>
      <p>{account.tokensSay}</p>
      <ul class="rows">
        {tokens.map(({ id, name, madeAt, endsAt }) => (
          <li key={id}>
            <p>
              <strong>{name}</strong>
              <br />
              {account.tokenSince} {momentTold(madeAt, language)}
              {endsAt !== null && `, ${account.tokenUntil} ${momentTold(endsAt, language)}`}
            </p>
            <Form action={`/account/programmas/${id}/einde`}>
              <button type="submit" class="quiet">
                {account.endToken}
                <span class="unseen"> ({name})</span>
              </button>
            </Form>
          </li>
        ))}
      </ul>
      {tokens.length > 1 && (
        <Form action="/account/programmas/alle/einde">
          <p class="answers">
            <button type="submit">{account.endTokens}</button>
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
