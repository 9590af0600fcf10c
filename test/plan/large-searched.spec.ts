import fc from 'fast-check';
import { checkPlan, goalValue, type PlanProblem, type SolvePlan, valuesOf } from '#plan/rules';
import { planInParts } from '../../libs/plan/src/large/plan-in-parts';
import { bestPlan, problems } from './explaining/drawn-plans';

const budget = { milliseconds: 60_000 };
const valued = (problem: PlanProblem, chosen: readonly number[], bounds: Record<string, number>) =>
  problem.policy.order.map((goal) => {
    const value = goalValue(problem, goal, chosen);
    const bound = bounds[goal] ?? null;
    return { goal, value, bound, proven: bound === value, milliseconds: 1 };
  });

/** Knows how good a plan can be, and has no time to find one. */
const outOfTime: SolvePlan = async (problem, { beginWith = [] }) => ({
  ending: 'best-so-far',
  chosen: beginWith,
  goals: valued(problem, beginWith, valuesOf(problem, bestPlan(problem))),
  contradiction: [],
  solver: 'none',
  failure: null,
});

describe('a plan that one model carries', () => {
  it('is begun with a plan that keeps all rules, and is proven where search alone finds the best', async () => {
    let provenBySearch = 0;
    await fc.assert(
      fc.asyncProperty(problems, async (problem) => {
        const outcome = await planInParts(outOfTime)(problem, budget);
        expect(checkPlan(problem, outcome.chosen)).toEqual([]);
        for (const { goal, value, bound, proven } of outcome.goals) {
          expect(value).toBe(goalValue(problem, goal, outcome.chosen));
          expect(proven).toBe(bound === value);
        }
        const isBest = outcome.goals.every(({ proven }) => proven);
        if (problem.pairs.length > 0) expect(outcome.ending).toBe(isBest ? 'proven' : 'best-so-far');
        if (isBest) provenBySearch += 1;
      }),
      { numRuns: 40, seed: 7 },
    );
    expect(provenBySearch).toBeGreaterThan(30);
  });

  it('is bettered where a solver came to nothing in its time', async () => {
    const toNothing: SolvePlan = async (problem, of) => ({
      ...(await outOfTime(problem, { ...of, beginWith: [] })),
      goals: valued(problem, [], {}),
    });
    await fc.assert(
      fc.asyncProperty(problems, async (problem) => {
        const { ending, chosen } = await planInParts(toNothing)(problem, budget);
        expect(ending).toBe('best-so-far');
        expect(goalValue(problem, 'fill', chosen)).toBe(valuesOf(problem, bestPlan(problem)).fill);
      }),
      { numRuns: 20, seed: 9 },
    );
  });

  it('stays as it was proven', async () => {
    const proven: SolvePlan = async (problem) => ({
      ending: 'proven',
      chosen: [],
      goals: valued(problem, [], valuesOf(problem, [])),
      contradiction: [],
      solver: 'says so',
      failure: null,
    });
    const [problem] = fc.sample(problems, { numRuns: 1, seed: 3 });
    if (!problem) throw new Error('nothing was drawn');
    expect(await planInParts(proven)(problem, budget)).toEqual(await proven(problem, budget));
  });
});
