import { type Refusal, refusalsUnder } from '#kernel';

/**
 * Why a visit cannot be registered or moved on. Most follow from what a visit is (a stretch of time that is over,
 * at one place at a time) and name the house rule; those that follow from a dated figure carry its article and weight.
 */
export type PerformanceRefusalCode =
  | 'visit-time-not-on-clock'
  | 'visit-end-before-start'
  | 'visit-longer-than-a-day'
  | 'visit-not-over-yet'
  | 'visit-before-the-scheme'
  | 'visit-long-ago'
  | 'visit-overlaps-another'
  | 'visit-on-another-day'
  | 'break-end-before-start'
  | 'break-outside-visit'
  | 'breaks-overlap'
  | 'visit-only-breaks'
  | 'visit-times-missing'
  | 'assignment-not-to-be-worked'
  | 'assignment-registered-already'
  | 'arrangement-not-running'
  | 'worker-not-in-arrangement'
  | 'performance-state-forbids'
  | 'performance-reason-missing'
  | 'deviation-not-needed'
  | 'month-closed-to-disputes'
  | 'month-has-open-performances';

export type PerformanceRefusal = Refusal<PerformanceRefusalCode>;

/** A refusal by the house rule, or by a figure of law that gives its own article and weight. */
export const refusal = refusalsUnder<PerformanceRefusalCode>('huisregel prestaties');
