import {
  type GoalReached,
  goalValue,
  type PlanBudget,
  type PlanOutcome,
  type PlanProblem,
  type SolvePlan,
} from '../rules';
import { TimeLeft } from '../time-left';
import { WholePlan } from './whole';

/** Of the time: for a first plan, and of the rest for the solver. */
const SHARES = { first: 0.1, solver: 0.92 };

/**
 * A problem that one model carries. Search finds the solver a good plan to begin with, without which the goals it has
 * least time for stay far from their best, and betters at the end what time left unproven. What is proven is the same
 * without it.
 */
export async function searchedBeside(
  solve: SolvePlan,
  problem: PlanProblem,
  budget: PlanBudget,
): Promise<PlanOutcome> {
  if (problem.pairs.length === 0) return solve(problem, budget);
  const left = TimeLeft.of(budget);
  const whole = new WholePlan(problem);
  await whole.search({ left: left.share(SHARES.first) });
  const outcome = await solve(problem, {
    ...budget,
    milliseconds: left.share(SHARES.solver).milliseconds,
    beginWith: budget.beginWith ?? whole.chosen ?? [],
  });
  // What was given up of the filling would be filled again.
  if (outcome.ending !== 'best-so-far' || problem.policy.fillGivenUpPercent > 0) return outcome;
  whole.offer(outcome.chosen);
  await whole.search({ left });
  const { chosen } = whole;
  if (!chosen) return outcome;
  // A bound holds for plans that keep the goals before it, and so for those that better them.
  const goals = outcome.goals.map((reached): GoalReached => {
    const value = goalValue(problem, reached.goal, chosen);
    return { ...reached, value, proven: reached.bound === value };
  });
  const ending = goals.every(({ proven }) => proven) ? 'proven' : outcome.ending;
  return { ...outcome, ending, chosen, goals };
}
