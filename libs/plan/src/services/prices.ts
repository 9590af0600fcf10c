import {
  goalValue,
  isBetter,
  type PlanGoal,
  planGoals,
  type PlanOutcome,
  type PlanPrice,
  type PlanProblem,
} from '../rules';

/** The goals that each wish stands for. */
const goalsOf: Readonly<Record<PlanPrice['leftOut'], readonly PlanGoal[]>> = {
  fairness: ['shortfall-25', 'shortfall-50', 'shortfall-75', 'shortfall-100'],
  continuity: ['keep-told', 'same-faces'],
};

/**
 * What fairness and continuity cost: the same problem solved again without their goals, and what each other goal
 * would win by it. The draw counts nothing. Where nothing was solved, no price is told.
 */
export async function pricesOf(
  problem: PlanProblem,
  { chosen }: PlanOutcome,
  solve: (problem: PlanProblem) => Promise<PlanOutcome | undefined>,
): Promise<PlanPrice[]> {
  const prices: PlanPrice[] = [];
  for (const leftOut of ['fairness', 'continuity'] as const) {
    const left = goalsOf[leftOut];
    const order = problem.policy.order.filter((goal) => !left.includes(goal));
    const without = await solve({ ...problem, policy: { ...problem.policy, order } });
    if (without?.ending !== 'proven' && without?.ending !== 'best-so-far') continue;
    const lost = planGoals
      .filter((goal) => !left.includes(goal) && goal !== 'tie-break')
      .map((goal) => ({
        goal,
        with: goalValue(problem, goal, chosen),
        without: goalValue(problem, goal, without.chosen),
      }))
      .filter((one) => isBetter(one.goal, one.without, one.with));
    prices.push({ leftOut, lost, proven: without.ending === 'proven' });
  }
  return prices;
}
