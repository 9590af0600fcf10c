import { checkPlan, faultsTogether, goalValue, isBetter, type PlanProblem } from '#plan';

/**
 * Every set of pairs that breaks no rule, one after the other, and the best of them goal by goal: the long way to what
 * the optimiser finds.
 * @returns the values of the goals in the organiser's order
 */
export function bestByTrying(problem: PlanProblem): number[] {
  let plans = allPlans(problem).filter((plan) => checkPlan(problem, plan).length === 0);
  return problem.policy.order.map((goal) => {
    const values = plans.map((plan) => goalValue(problem, goal, plan));
    const best = values.reduce((one, other) => (isBetter(goal, one, other) ? one : other));
    plans = plans.filter((_, at) => values[at] === best);
    return best;
  });
}

function allPlans(problem: PlanProblem): number[][] {
  return [...problem.pairs.keys()].reduce<number[][]>(
    (plans, pair) =>
      plans.flatMap((plan) =>
        faultsTogether(problem, [...plan, pair]).length > 0 ? [plan] : [plan, [...plan, pair]],
      ),
    [[]],
  );
}
