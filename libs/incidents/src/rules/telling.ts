import { type Day, type TimeOfDay } from '#kernel';
import { type AssignmentState } from '#matching/rules';
import { type Incident, type IncidentKind, type IncidentTold, type InsurerOutcome } from './incident';
import { type IncidentRefusal, refusal } from './refusals';
import { type IncidentState, openIncidentStates } from './states';

/** States of an assignment in which somebody was, or may have been, at work. */
const atWork: readonly AssignmentState[] = ['assigned', 'replaced', 'worked', 'unfilled'];

export interface TellingFacts {
  readonly happenedOn: Day;
  readonly happenedAt: TimeOfDay | null;
  readonly job: { readonly day: Day; readonly state: AssignmentState };
  readonly today: Day;
  /** By the clock in Brussels. */
  readonly timeNow: TimeOfDay;
}

/** Every reason why an incident cannot be told so. Coming late is none: what happened, happened. */
export function refusalsToTell({ happenedOn, happenedAt, job, ...now }: TellingFacts): IncidentRefusal[] {
  const { today, timeNow } = now;
  const isToCome =
    happenedOn > today || (happenedOn === today && happenedAt !== null && happenedAt > timeNow);
  return [
    ...(isToCome ? [refusal('incident-in-future', { happenedOn, today })] : []),
    ...(happenedOn < job.day ? [refusal('incident-before-job', { happenedOn, jobDay: job.day })] : []),
    ...(atWork.includes(job.state) ? [] : [refusal('incident-of-no-job', { state: job.state })]),
  ];
}

/** What an insurer asks of each kind before it looks at a declaration. */
const asked: Readonly<Record<IncidentKind, readonly (keyof IncidentTold)[]>> = {
  accident: ['happenedAt', 'place', 'happening'],
  damage: ['happenedAt', 'place', 'happening', 'damage'],
};

/** What is still to be told before it can be declared. */
export const missingOf = (told: IncidentTold): (keyof IncidentTold)[] =>
  asked[told.kind].filter((field) => told[field] === null || told[field] === '');

/** Half a story is kept as a draft. */
export const stateAsTold = (told: IncidentTold): IncidentState =>
  missingOf(told).length === 0 ? 'declared' : 'draft';

export interface SendingFacts {
  readonly happenedOn: Day;
  readonly sentOn: Day;
  readonly reference: string;
  readonly today: Day;
}

/** Every reason why it cannot be written down as sent. After the deadline it may: the page says how late. */
export const refusalsToSend = ({ happenedOn, sentOn, reference, today }: SendingFacts): IncidentRefusal[] => [
  ...(sentOn > today ? [refusal('incident-sent-in-future', { sentOn, today })] : []),
  ...(sentOn < happenedOn ? [refusal('incident-sent-before-it-happened', { sentOn, happenedOn })] : []),
  ...(reference.trim() === '' ? [refusal('incident-words-missing', { field: 'reference' })] : []),
];

export interface SettlingFacts {
  readonly sentOn: Day | null;
  readonly outcome: InsurerOutcome;
  readonly settledOn: Day;
  readonly today: Day;
}

export const refusalsToSettle = ({ sentOn, settledOn, today }: SettlingFacts): IncidentRefusal[] => [
  ...(settledOn > today ? [refusal('incident-settled-in-future', { settledOn, today })] : []),
  ...(sentOn !== null && settledOn < sentOn
    ? [refusal('incident-settled-before-sent', { settledOn, sentOn })]
    : []),
];

/** What an insurer still waits for keeps its words: it is rounded off before the person is erased. */
export const refusalsToForget = (
  incidents: readonly Pick<Incident, 'state' | 'number'>[],
): IncidentRefusal[] =>
  incidents
    .filter(({ state }) => openIncidentStates.some((open) => open === state))
    .map(({ number }) => refusal('incident-still-open', { number }));
