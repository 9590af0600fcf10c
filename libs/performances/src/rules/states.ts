import { type PerformanceRefusal, refusal } from './refusals';

/**
 * Where a performance stands. `open`: the hours are right, but rooms or cheques do not cover them yet.
 * `confirmed-by-silence`: in the book because nobody answered in time. `booked-contested`: in the book, while one of
 * the two says that it is not right. `correction-open`: in the book as it was, while rooms or cheques do not cover the
 * correction that was asked. `absent`: a mediator decided that nobody came. `in-vain`: that
 * somebody came and there was no work, and that no hours are counted for it. `withdrawn`: told by mistake.
 */
export const performanceStates = [
  'registered',
  'contested',
  'open',
  'confirmed',
  'confirmed-by-silence',
  'booked-contested',
  'corrected',
  'correction-open',
  'absent',
  'in-vain',
  'withdrawn',
] as const;
export type PerformanceState = (typeof performanceStates)[number];

/**
 * What can happen to a performance once it is registered. `contest`: the hours are not right; `miss`: nobody came;
 * `lapse`: the term for an answer is over; `decide`: a mediator heard both.
 */
export const performanceSteps = [
  'amend',
  'contest',
  'miss',
  'confirm',
  'lapse',
  'decide',
  'retry',
  'grant-deviation',
  'correct',
  'withdraw',
] as const;
export type PerformanceStep = (typeof performanceSteps)[number];

type Steps = Readonly<Partial<Record<PerformanceStep, readonly PerformanceState[]>>>;

/**
 * The states to which each step may lead from each state; what is absent may not happen. Which of them it is, follows
 * from what rooms and cheques cover and from what was decided. Hours that are in the book change by correction or by
 * decision only.
 */
export const performanceTable: Readonly<Record<PerformanceState, Steps>> = {
  registered: {
    amend: ['registered'],
    contest: ['contested'],
    miss: ['contested'],
    confirm: ['confirmed', 'open'],
    lapse: ['confirmed-by-silence', 'open'],
    decide: ['confirmed', 'open', 'absent', 'in-vain'],
    withdraw: ['withdrawn'],
  },
  contested: {
    amend: ['registered'],
    confirm: ['confirmed', 'open'],
    decide: ['confirmed', 'open', 'absent', 'in-vain'],
    withdraw: ['withdrawn'],
  },
  open: {
    amend: ['registered'],
    contest: ['contested'],
    miss: ['contested'],
    decide: ['confirmed', 'open', 'absent', 'in-vain'],
    retry: ['confirmed', 'confirmed-by-silence', 'open'],
    'grant-deviation': ['confirmed', 'confirmed-by-silence', 'open'],
    withdraw: ['withdrawn'],
  },
  confirmed: {
    contest: ['booked-contested'],
    miss: ['booked-contested'],
    correct: ['corrected', 'correction-open'],
    withdraw: ['withdrawn'],
  },
  'confirmed-by-silence': {
    contest: ['booked-contested'],
    miss: ['booked-contested'],
    confirm: ['confirmed'],
    correct: ['corrected', 'correction-open'],
    withdraw: ['withdrawn'],
  },
  'booked-contested': {
    confirm: ['confirmed'],
    decide: ['confirmed', 'corrected', 'correction-open', 'absent', 'in-vain'],
    withdraw: ['withdrawn'],
  },
  corrected: {
    contest: ['booked-contested'],
    miss: ['booked-contested'],
    correct: ['corrected', 'correction-open'],
    withdraw: ['withdrawn'],
  },
  'correction-open': {
    correct: ['corrected', 'correction-open'],
    retry: ['corrected', 'correction-open'],
    'grant-deviation': ['corrected', 'correction-open'],
    withdraw: ['withdrawn'],
  },
  absent: {},
  'in-vain': {},
  withdrawn: {},
};

/** The steps that a state allows, in the order in which they are named. */
export const stepsFrom = (state: PerformanceState): PerformanceStep[] =>
  performanceSteps.filter((step) => performanceTable[state][step] !== undefined);

/** States in which the hours stand in the book. */
export const bookedStates = [
  'confirmed',
  'confirmed-by-silence',
  'booked-contested',
  'corrected',
  'correction-open',
] as const satisfies readonly PerformanceState[];

/** States in which one of the two says that the hours are not right. */
export const disputedStates = [
  'contested',
  'booked-contested',
] as const satisfies readonly PerformanceState[];

/** Hours that are right, but that rooms or cheques do not cover yet. */
export const waitingStates = ['open', 'correction-open'] as const satisfies readonly PerformanceState[];

/** What waits for somebody of the office: it decides a dispute, or finds room and cheques. */
export const officeStates = [...disputedStates, ...waitingStates] as const;

/** States in which nothing was worked, whatever was told. */
export const unworkedStates = [
  'absent',
  'in-vain',
  'withdrawn',
] as const satisfies readonly PerformanceState[];

const isOneOf =
  (states: readonly PerformanceState[]) =>
  (state: PerformanceState): boolean =>
    states.includes(state);

export const isBooked = isOneOf(bookedStates);
export const isDisputed = isOneOf(disputedStates);
export const isWaiting = isOneOf(waitingStates);
export const isWorked = (state: PerformanceState) => !isOneOf(unworkedStates)(state);

/** Empty when the state allows the step. */
export const refusalsToStep = (state: PerformanceState, step: PerformanceStep): PerformanceRefusal[] =>
  performanceTable[state][step] ? [] : [refusal('performance-state-forbids', { state, step })];

/** A step that changes what people were told needs words for them. */
export function refusalsOfReason(reason: string | undefined): PerformanceRefusal[] {
  return reason?.trim() ? [] : [refusal('performance-reason-missing', {})];
}
