import { type PlanGoal, type PlanProblem } from './problem';

/** What a run knows of one goal. Values are whole numbers, counted from the plan, never read from the solver. */
export interface GoalReached {
  readonly goal: PlanGoal;
  readonly value: number;
  /** No plan that keeps the goals before this one can be better than this; `null` while nothing is known. */
  readonly bound: number | null;
  /** The solver proved it, and counting agrees. */
  readonly proven: boolean;
  readonly milliseconds: number;
}

export const planEndings = ['proven', 'best-so-far', 'cancelled', 'impossible', 'failed'] as const;
export type PlanEnding = (typeof planEndings)[number];

/** What came of a run. */
export interface PlanOutcome {
  readonly ending: PlanEnding;
  /** Places in `PlanProblem.pairs`, in order. */
  readonly chosen: readonly number[];
  readonly goals: readonly GoalReached[];
  /** Which locks cannot go together, as places in `pairs`; empty unless `impossible`. */
  readonly contradiction: readonly number[];
  readonly solver: string;
  /** Why it failed, for the run page; null otherwise. */
  readonly failure: string | null;
}

/** What a run tells while it goes on: "doel 4 van 9 · bewezen". */
export interface PlanProgress {
  readonly goal: PlanGoal;
  readonly goalsDone: number;
  readonly goalsInAll: number;
  readonly proven: boolean;
}

/** What a run may cost, how it is stopped, and what it begins with. */
export interface PlanBudget {
  readonly milliseconds: number;
  readonly onProgress?: (progress: PlanProgress) => void;
  /** Ends the run with what was found so far. */
  readonly signal?: AbortSignal;
  /** A plan that is known, as places in `pairs`: begun with where it breaks no rule and nothing better is found at once. */
  readonly beginWith?: readonly number[];
}

/** The front of the optimiser: one problem in, one outcome out; it never throws for what a solver does. */
export type SolvePlan = (problem: PlanProblem, budget: PlanBudget) => Promise<PlanOutcome>;
