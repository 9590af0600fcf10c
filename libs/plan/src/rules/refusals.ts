import { type Refusal, refusalsUnder } from '#kernel';

/** Why nothing is done with a plan as was asked. */
export const planRefusalCodes = [
  'plan-runs-already',
  'plan-runs-still',
  'plan-has-ended',
  'plan-failed-its-check',
  'plan-is-superseded',
  'plan-line-decided-already',
  'plan-line-has-nobody',
  'plan-line-changed-since',
  'plan-visit-changed-since',
  'plan-goals-not-each-once',
  'plan-percent-not-possible',
  'plan-policy-in-past',
] as const;
export type PlanRefusalCode = (typeof planRefusalCodes)[number];
export type PlanRefusal = Refusal<PlanRefusalCode>;

export const refusal = refusalsUnder<PlanRefusalCode>('Huisregel van de planning');

/** What was decided elsewhere since the plan was made: it stops its own line, which can be tried again. */
export const changedSince: readonly string[] = [
  'plan-line-changed-since',
  'plan-visit-changed-since',
] satisfies PlanRefusalCode[];
