import { type PerformanceRefusal, refusal } from './refusals';

/**
 * Where a performance stands. `open`: confirmed by the user, but rooms or cheques do not cover it yet.
 * `correction-open`: in the book as it was, while rooms or cheques do not cover the correction that was asked.
 */
export const performanceStates = [
  'registered',
  'contested',
  'open',
  'confirmed',
  'corrected',
  'correction-open',
  'withdrawn',
] as const;
export type PerformanceState = (typeof performanceStates)[number];

/** What can be done to a performance once it is registered. */
export const performanceSteps = [
  'amend',
  'contest',
  'confirm',
  'retry',
  'grant-deviation',
  'correct',
  'withdraw',
] as const;
export type PerformanceStep = (typeof performanceSteps)[number];

/**
 * The steps that each state allows. Where a step leads is decided by what happens: confirming leads to `confirmed`,
 * or to `open` when rooms or cheques do not cover the hours. Hours that are in the book change by correction only.
 */
export const stepsFrom: Record<PerformanceState, readonly PerformanceStep[]> = {
  registered: ['amend', 'contest', 'confirm', 'withdraw'],
  contested: ['amend', 'confirm', 'withdraw'],
  open: ['amend', 'contest', 'retry', 'grant-deviation', 'withdraw'],
  confirmed: ['correct', 'withdraw'],
  corrected: ['correct', 'withdraw'],
  'correction-open': ['correct', 'retry', 'grant-deviation', 'withdraw'],
  withdrawn: [],
};

/** States in which the hours stand in the book. */
export const isBooked = (state: PerformanceState) =>
  state === 'confirmed' || state === 'corrected' || state === 'correction-open';

/** States of the mediator's queue: hours that are right, but that rooms or cheques do not cover yet. */
export const waitingStates = ['open', 'correction-open'] as const satisfies readonly PerformanceState[];

/** Empty when the state allows the step. */
export function refusalsToStep(state: PerformanceState, step: PerformanceStep): PerformanceRefusal[] {
  return stepsFrom[state].includes(step) ? [] : [refusal('performance-state-forbids', { state, step })];
}

/** A step that changes what people were told needs words for them. */
export function refusalsOfReason(reason: string | undefined): PerformanceRefusal[] {
  return reason?.trim() ? [] : [refusal('performance-reason-missing', {})];
}
