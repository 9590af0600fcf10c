import { type Actor, type ActorRole, type SecondStepState } from '#identity';
import { type Id } from '#kernel';
import { Form, Page, useScreen } from '../frame';

export interface AccountOfProps {
  readonly organiser: Id;
  readonly actor: Actor & { readonly roles: readonly ActorRole[] };
  readonly step: SecondStepState;
  readonly passkeys: number;
  readonly done: 'changed' | 'sent' | undefined;
}

/** One account: how its owner logs in, and what an administrator can do for who is locked out. */
export function AccountOfPage({ organiser, actor, step, passkeys, done }: AccountOfProps) {
  const { desk, account } = useScreen().words;
  const { name, email, endedAt, roles } = actor;
  const path = `/organisaties/${organiser}/accounts/${actor.id}`;
  const held = [...new Set(roles.map(({ role }) => account.roleNames[role]))];
  return (
    <Page title={name} back={`/organisaties/${organiser}/accounts`}>
      <h1>{name}</h1>
      {done && (
        <p class="notice" role="status">
          {done === 'sent' ? desk.linkSent : desk.done}
        </p>
      )}
      <dl class="facts">
        <dt>{account.address}</dt>
        <dd>{email ?? '–'}</dd>
        <dt>{account.roles}</dt>
        <dd>{held.join(', ') || '–'}</dd>
        <dt>{desk.step}</dt>
        <dd>{step.confirmedAt === null ? desk.stepNotSet : desk.stepSet}</dd>
        <dt>{desk.passkeys}</dt>
        <dd>{passkeys}</dd>
      </dl>
      {endedAt === null ? (
        <Actions path={path} hasStep={step.confirmedAt !== null} email={email} />
      ) : (
        <p>{desk.closed}</p>
      )}
    </Page>
  );
}

interface ActionsProps {
  readonly path: string;
  readonly hasStep: boolean;
  readonly email: string | null;
}

function Actions({ path, hasStep, email }: ActionsProps) {
  const { desk } = useScreen().words;
  return (
    <>
      {email !== null && (
        <Form action={`${path}/wachtwoord`}>
          <button type="submit" class="quiet">
            {desk.sendPassword}
          </button>
        </Form>
      )}
      {hasStep && (
        <>
          <h2>{desk.step}</h2>
          <p>{desk.resetStepSays}</p>
          <p>{desk.resetStepCheck}</p>
          <Form action={`${path}/tweede-stap/einde`}>
            <button type="submit" class="quiet">
              {desk.resetStep}
            </button>
          </Form>
        </>
      )}
      <h2>{desk.closeAccount}</h2>
      <p>{desk.closeAccountSays}</p>
      <Form action={`${path}/einde`}>
        <button type="submit" class="stop">
          {desk.closeAccount}
        </button>
      </Form>
    </>
  );
}
