import { type Actor, type Role } from '#identity';
import { type Day, type Id } from '#kernel';
import { Choices, dateTold, DayField, Field, Form, Page, useScreen } from '../frame';

export interface AccountsProps {
  readonly organiser: Id;
  readonly search: string;
  readonly found: readonly Actor[];
  /** Leads to the next page; none on the last one. */
  readonly next: string | undefined;
  /** Roles that can be given to a new account. */
  readonly roles: readonly Role[];
  /** Address of the account that was just made. */
  readonly made: string;
  readonly step: StepDemand;
}

/** What the organiser decided about a second step, and from which day. */
export interface StepDemand {
  readonly isAsked: boolean;
  readonly since: Day | undefined;
}

/** Who can log in for an organiser; new accounts; and whether a second step is asked of staff. */
export function AccountsPage(props: AccountsProps) {
  const { desk } = useScreen().words;
  const { organiser, search, found, next, made } = props;
  const at = `/organisaties/${organiser}/accounts`;
  return (
    <Page title={desk.accountsTitle}>
      <h1>{desk.accountsTitle}</h1>
      {made !== '' && (
        <p class="notice" role="status">
          {desk.accountMade(made)}
        </p>
      )}
      <p class="lead">{desk.accountsSay}</p>
      <form method="get" role="search" aria-label={desk.accountsTitle}>
        <div class="field">
          <label for="field-zoek">{desk.accountSearch}</label>
          <input id="field-zoek" name="zoek" type="search" value={search} autocomplete="off" />
        </div>
        <button type="submit" class="quiet">
          {desk.search}
        </button>
      </form>
      {found.length === 0 && <p role="status">{desk.accountsNone}</p>}
      <ul class="rows">
        {found.map(({ id, name, email, endedAt }) => (
          <li key={id}>
            <a href={`${at}/${id}`}>{name}</a>
            <br />
            {[email, endedAt !== null && desk.closed].filter(Boolean).join(', ')}
          </li>
        ))}
      </ul>
      {next !== undefined && (
        <p>
          <a href={next}>{desk.accountsMore}</a>
        </p>
      )}
      <NewAccount {...props} />
      <SecondStepForAll {...props} />
    </Page>
  );
}

function NewAccount({ organiser, roles }: AccountsProps) {
  const { desk, account } = useScreen().words;
  return (
    <section aria-labelledby="new-account">
      <h2 id="new-account">{desk.newAccount}</h2>
      <p>{desk.newAccountSays}</p>
      <Form action={`/organisaties/${organiser}/accounts`}>
        <Field name="name" label={desk.personName} />
        <Field name="email" label={account.address} type="email" />
        <Choices
          name="role"
          question={desk.newAccountRole}
          choices={roles.map((role) => [role, account.roleNames[role]] as const)}
          plain
        />
        <button type="submit">{desk.makeAccount}</button>
      </Form>
    </section>
  );
}

function SecondStepForAll({ organiser, step }: AccountsProps) {
  const { words, language } = useScreen();
  const { desk } = words;
  return (
    <section aria-labelledby="step-for-all">
      <h2 id="step-for-all">{desk.stepForAll}</h2>
      <p>
        {step.isAsked ? desk.stepForAllOn : desk.stepForAllOff}
        {step.since !== undefined && ` (${dateTold(step.since, language)})`}
      </p>
      <Form action={`/organisaties/${organiser}/accounts/tweede-stap`}>
        <DayField name="from" label={desk.stepFrom} hint={desk.stepFromHint} />
        <Field name="decision" label={desk.stepDecision} hint={desk.stepDecisionHint} />
        <button type="submit" class="quiet" name="what" value={step.isAsked ? 'free' : 'demand'}>
          {step.isAsked ? desk.stepFree : desk.stepDemand}
        </button>
      </Form>
    </section>
  );
}
