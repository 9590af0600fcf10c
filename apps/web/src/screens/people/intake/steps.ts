import { type Day, type Id, yearOf } from '#kernel';
import { type RecordNoun, type RecordRows, type UserFile, type WorkerFile } from '#registry';
import { intakeWords as words } from '../../../words/nl/staff/people-intake';
import { type OwnerKind } from '../office';
import { recordForms } from '../records/record-forms';
import { partOf } from '../records/record-page';

/** One step of an intake: whether it is done, where it is done, and whether it may wait. */
export interface Step {
  readonly title: string;
  readonly group: keyof typeof words.groups;
  readonly isDone: boolean;
  /** Last part of the address; none while it cannot be done yet. */
  readonly at: string | undefined;
  readonly isOptional: boolean;
}

/** How many records of each kind a file has, and the agreement that is being made. */
export interface IntakeFacts {
  readonly count: Readonly<Partial<Record<RecordNoun, number>>>;
  readonly agreement: RecordRows['workerAgreement'] | RecordRows['userAgreement'] | undefined;
  readonly hasSignedPaper: boolean;
  readonly hasCard: boolean;
  readonly today: Day;
  readonly feePaid: boolean;
}

const { tasks } = words;

const step = (group: Step['group'], title: string, isDone: boolean, at: string | undefined): Step => ({
  group,
  title,
  isDone,
  at,
  isOptional: false,
});

const maybe = (one: Step): Step => ({ ...one, isOptional: true });

const has = ({ count }: IntakeFacts, noun: RecordNoun) => (count[noun] ?? 0) > 0;

/** The steps from the first call to the card, in the order in which most offices take them. */
export function stepsOfWorker({ details }: WorkerFile, facts: IntakeFacts): Step[] {
  const reached = details !== null && (details.phone !== null || details.email !== null);
  return [
    step('person', tasks.details, reached, 'gegevens'),
    step('person', tasks.status, has(facts, 'status'), 'statuut/nieuw'),
    step('person', tasks.domicile, has(facts, 'domicile'), 'domicilie/nieuw'),
    step('person', tasks.referral, has(facts, 'referral'), 'toeleiding/nieuw'),
    step('person', tasks.invitation, has(facts, 'talk'), 'gesprekken/nieuw'),
    ...stepsOfAgreement(facts),
    step('work', tasks.iban, (details?.iban ?? null) !== null, 'gegevens'),
    step('work', tasks.week, has(facts, 'week'), 'week/nieuw'),
    step('work', tasks.wishes, has(facts, 'wishes'), 'wensen/nieuw'),
    maybe(step('work', tasks.certificates, has(facts, 'certificate'), 'attesten/nieuw')),
    maybe(step('work', tasks.card, facts.hasCard, 'kaart')),
  ];
}

/** The steps of a user: who it is, what is agreed, what is paid, where and with whom. */
export function stepsOfUser({ user, details }: UserFile, facts: IntakeFacts): Step[] {
  const reached = details !== null && (details.phone !== null || details.email !== null);
  const needsNumber = user.kind !== 'private-person';
  return [
    step('user', tasks.userDetails, reached, 'gegevens'),
    step('user', tasks.kind, true, 'gegevens'),
    ...(needsNumber ? [step('user', tasks.kbo, user.kboNumber !== null, 'gegevens')] : []),
    ...stepsOfAgreement(facts),
    step('money', tasks.fee(yearOf(facts.today)), facts.feePaid, 'inschrijvingsgeld'),
    step('place', tasks.site, has(facts, 'site'), 'plaatsen/nieuw'),
    step('place', tasks.contact, has(facts, 'contact'), 'contacten/nieuw'),
  ];
}

/** An agreement is made, printed twice, signed by both, and its scan comes back. */
function stepsOfAgreement({ agreement, hasSignedPaper }: IntakeFacts): Step[] {
  const own = agreement && `overeenkomst/${agreement.id}`;
  const isSigned = agreement !== undefined && agreement.signedOn !== null;
  return [
    step(
      'agreement',
      tasks.agreement,
      agreement !== undefined,
      own ? 'overeenkomsten' : 'overeenkomsten/nieuw',
    ),
    step('agreement', tasks.printed, isSigned || hasSignedPaper, own && `${own}/blad`),
    step('agreement', tasks.signed, isSigned && hasSignedPaper, own && `${own}/getekend`),
  ];
}

/** Where a step is done; once it is, where what was written down stands. */
export function hrefOf(file: string, { at, isDone }: Step): string | undefined {
  if (at === undefined) return undefined;
  const written = isDone ? recordForms.find(({ path }) => at === `${path}/nieuw`) : undefined;
  return `${file}/${written ? partOf(written) : at}`;
}

/** The first step that still must be done. */
export const nextStep = (steps: readonly Step[]): Step | undefined =>
  steps.find(({ isDone, isOptional }) => !isDone && !isOptional);

export const countDone = (steps: readonly Step[]): { done: number; all: number } => ({
  done: steps.filter(({ isDone }) => isDone).length,
  all: steps.length,
});

export interface InIntake {
  readonly kind: OwnerKind;
  readonly id: Id;
  readonly name: string;
  readonly since: Day;
  readonly steps: readonly Step[];
}
