import { type PlanProblem } from '#plan/rules';
import fc from 'fast-check';
import { bestPlan, problems } from './drawn-plans';

/** Problems drawn for each law: more than enough to meet every kind of explanation. */
const RUNS = { numRuns: 120, seed: 11 };

/** Something that holds of the best plan of every problem drawn. */
export const law = (says: (problem: PlanProblem, chosen: readonly number[]) => void) =>
  fc.assert(
    fc.property(problems, (problem) => says(problem, bestPlan(problem))),
    RUNS,
  );
