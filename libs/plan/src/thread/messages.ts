import { type PlanOutcome, type PlanProblem, type PlanProgress } from '../rules';

/** What the plan's thread is asked. */
export type Asked =
  | { readonly kind: 'solve'; readonly problem: PlanProblem; readonly milliseconds: number }
  | { readonly kind: 'stop' };

/** What it tells. */
export type Told =
  | { readonly kind: 'progress'; readonly progress: PlanProgress }
  | { readonly kind: 'outcome'; readonly outcome: PlanOutcome };
