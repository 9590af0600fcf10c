import * as fc from 'fast-check';
import { checkPlan, type PlanOutcome, type PlanProblem, solvePlan, valuesOf } from '#plan';
import { aPair, aPlace, aProblem, aWorker, tinyProblems } from './a-problem';
import { bestByTrying } from './brute-force';

/**
 * Goal: what is called the best is the best. Method: problems small enough to try everything, and laws that hold
 * whatever the best is.
 */
const TRIES = 12;
const LAWS = 3;
const SEED = 20260302;
const solved = (problem: PlanProblem) => solvePlan(problem, { milliseconds: 60_000 });
const values = ({ goals }: PlanOutcome) => goals.map(({ value }) => value);

describe('the plan of a tiny problem', () => {
  it('has the same value of every goal as trying everything has, and says that it is proven', async () => {
    await fc.assert(
      fc.asyncProperty(tinyProblems, async (problem) => {
        const outcome = await solved(problem);
        expect({ ending: outcome.ending, failure: outcome.failure }).toEqual({
          ending: 'proven',
          failure: null,
        });
        expect(checkPlan(problem, outcome.chosen)).toEqual([]);
        expect(values(outcome)).toEqual(bestByTrying(problem));
        expect(outcome.goals.every(({ bound, value, proven }) => proven && bound === value)).toBe(true);
      }),
      { numRuns: TRIES, seed: SEED },
    );
  });

  it('has at least as many hours of class A when one more person may be asked', async () => {
    await fc.assert(
      fc.asyncProperty(tinyProblems, async (problem) => {
        const last = problem.workers.length - 1;
        const without = { ...problem, pairs: problem.pairs.filter(({ worker }) => worker !== last) };
        const [few, more] = [await solved(without), await solved(problem)];
        expect(more.goals[0]?.value ?? 0).toBeGreaterThanOrEqual(few.goals[0]?.value ?? 0);
      }),
      { numRuns: LAWS, seed: SEED },
    );
  });

  it('has the same values when its people come in another order', async () => {
    await fc.assert(
      fc.asyncProperty(tinyProblems, async (problem) => {
        expect(values(await solved(backwards(problem)))).toEqual(values(await solved(problem)));
      }),
      { numRuns: LAWS, seed: SEED },
    );
  });

  it('has the same values when its people have other names, but for the draw', async () => {
    await fc.assert(
      fc.asyncProperty(tinyProblems, async (problem) => {
        const order = problem.policy.order.filter((goal) => goal !== 'tie-break');
        const drawless = { ...problem, policy: { ...problem.policy, order } };
        const workers = problem.workers.map((worker, at) => aWorker(`somebody else ${at}`, { ...worker }));
        expect(values(await solved({ ...drawless, workers }))).toEqual(values(await solved(drawless)));
      }),
      { numRuns: LAWS, seed: SEED },
    );
  });

  it('stays the best when everybody in it is locked', async () => {
    await fc.assert(
      fc.asyncProperty(tinyProblems, async (problem) => {
        const { chosen, goals } = await solved(problem);
        const pairs = problem.pairs.map((pair, at) => ({ ...pair, locked: chosen.includes(at) }));
        const again = await solved({ ...problem, pairs });
        expect(again.chosen).toEqual(chosen);
        expect(again.goals.map(({ value }) => value)).toEqual(goals.map(({ value }) => value));
      }),
      { numRuns: LAWS, seed: SEED },
    );
  });
});

/** The same problem, the people told from the last to the first. */
function backwards(problem: PlanProblem): PlanProblem {
  const turned = (worker: number) => problem.workers.length - 1 - worker;
  const byWorker = <Row extends { readonly worker: number }>(rows: readonly Row[]) =>
    rows
      .map((row) => ({ ...row, worker: turned(row.worker) }))
      .sort((one, other) => one.worker - other.worker);
  return {
    ...problem,
    workers: [...problem.workers].reverse(),
    pairs: byWorker(problem.pairs),
    clashes: byWorker(problem.clashes),
    dayLimits: byWorker(problem.dayLimits),
  };
}

describe('the price of fairness', () => {
  /** One person who wishes for more than all there is, and one who can only take the shorter of two jobs at once. */
  const hard = aProblem({
    workers: [aWorker('has much', { hoursHad: 40 }), aWorker('has nothing', { hoursWished: 4 })],
    places: [aPlace('long', { hours: 4 }), aPlace('short', { hours: 3 })],
    pairs: [aPair(0, 0), aPair(1, 1)],
    purses: [{ user: aPlace('long').user, cheques: 5, places: [0, 1] }],
  });
  const giving = (fillGivenUpPercent: number) =>
    solved({ ...hard, policy: { ...hard.policy, fillGivenUpPercent } });

  it('is not paid unless the organiser decided so', async () => {
    expect((await giving(0)).chosen).toEqual([0]);
  });

  it('is paid up to the percentage, and shown as what filling could have been', async () => {
    const outcome = await giving(25);
    expect(outcome.chosen).toEqual([1]);
    expect(outcome.goals.find(({ goal }) => goal === 'fill')).toMatchObject({
      value: 6,
      bound: 8,
      proven: true,
    });
    expect((await giving(24)).chosen).toEqual([0]);
  });
});

it('counts every value from the plan itself', async () => {
  const [problem] = fc.sample(tinyProblems, { numRuns: 1, seed: SEED });
  if (!problem) throw new Error('There is no problem to solve.');
  const outcome = await solved(problem);
  const counted = valuesOf(problem, outcome.chosen);
  for (const { goal, value } of outcome.goals)
    expect({ goal, value }).toEqual({ goal, value: counted[goal] });
});
