import fc from 'fast-check';
import { checkPlan, goalValue, isBetter, planGoals, type PlanProblem } from '#plan/rules';
import { WholePlan } from '../../libs/plan/src/large/whole';
import { TimeLeft } from '../../libs/plan/src/time-left';
import { planRegion } from '../../bench/plan/region';
import { bestPlan } from './explaining/drawn-plans';
import { tinyProblems } from './optimiser/a-problem';

/** A clock that ends nothing. */
const left = TimeLeft.of({ milliseconds: Infinity });
const filling = ['fill-class-a', 'fill'] as const;

/** The most that can be had of a goal by itself: goals before it could only take from it. */
const mostOf = (problem: PlanProblem, goal: (typeof filling)[number]) =>
  goalValue(problem, goal, bestPlan({ ...problem, policy: { ...problem.policy, order: [goal] } }));

/** One of the pairs that may be taken by itself, locked. */
const withALock = (problem: PlanProblem, at: number): PlanProblem => {
  const locked = problem.pairs.length > 0 ? at % problem.pairs.length : -1;
  const pairs = problem.pairs.map((pair, number) => ({ ...pair, locked: number === locked }));
  return { ...problem, pairs };
};

describe('the plan of a whole organiser', () => {
  it('is told no less than what could be filled, whatever the prices have come to', async () => {
    await fc.assert(
      fc.asyncProperty(
        tinyProblems,
        fc.nat(11),
        fc.integer({ min: 0, max: 30 }),
        async (unlocked, lock, steps) => {
          for (const problem of [unlocked, withALock(unlocked, lock)]) {
            const whole = new WholePlan(problem);
            await whole.bound({ left, steps });
            if (whole.chosen === null) continue;
            for (const goal of filling)
              expect(whole.boundOf(goal)).toBeGreaterThanOrEqual(mostOf(problem, goal));
          }
        },
      ),
      { numRuns: 150, seed: 11 },
    );
  });

  it('is within a few percent of what could be filled, where people and days are as they are', async () => {
    for (const hours of ['plentiful', 'scarce'] as const) {
      const problem = planRegion({ workers: 40, requests: 30, days: 14 }, { seed: 1, hours });
      const whole = new WholePlan(problem);
      await whole.search({ left, steps: 2_000 });
      await whole.bound({ left, steps: 60 });
      for (const goal of filling) {
        const value = goalValue(problem, goal, whole.chosen ?? []);
        const bound = whole.boundOf(goal) ?? Infinity;
        expect(bound).toBeGreaterThanOrEqual(value);
        expect(bound).toBeLessThanOrEqual(1.04 * value);
      }
    }
  });

  it('breaks no rule, and finds of a few places what trying everything finds', async () => {
    await fc.assert(
      fc.asyncProperty(tinyProblems, async (problem) => {
        const whole = new WholePlan(problem);
        await whole.search({ left, steps: 2_000 });
        const chosen = whole.chosen ?? [];
        expect(checkPlan(problem, chosen)).toEqual([]);
        const best = bestPlan(problem);
        for (const goal of planGoals)
          expect([goal, goalValue(problem, goal, chosen)]).toEqual([goal, goalValue(problem, goal, best)]);
      }),
      { numRuns: 60, seed: 13 },
    );
  });

  it('becomes better by searching on, never worse, and is the same for the same steps', async () => {
    const problem = planRegion({ workers: 40, requests: 30, days: 14 }, { seed: 3, hours: 'scarce' });
    const searched = async () => {
      const whole = new WholePlan(problem);
      await whole.search({ left, steps: 3_000 });
      const first = whole.chosen ?? [];
      await whole.search({ left, steps: 3_000 });
      return [first, whole.chosen ?? []] as const;
    };
    const [first, second] = await searched();
    const changed = problem.policy.order.find(
      (goal) => goalValue(problem, goal, first) !== goalValue(problem, goal, second),
    );
    const [one, other] = [second, first].map((chosen) => goalValue(problem, changed ?? 'fill', chosen));
    expect(isBetter(changed ?? 'fill', one ?? 0, other ?? 0)).toBe(true);
    expect(await searched()).toEqual([first, second]);
  });
});
