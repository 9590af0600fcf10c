import { normalForm } from '#database';
import fc from 'fast-check';
import { checkPlan, goalValue, isBetter, type PlanProblem, type SolvePlan, valuesOf } from '#plan/rules';
import { planInParts } from '../../libs/plan/src/large/plan-in-parts';
import { islandsOf } from '../../libs/plan/src/large/parts';
import { solvePlan } from '../../libs/plan/src/optimiser';
import { bestPlan, problems } from './explaining/drawn-plans';
import { aPlanPair, aPlanPlace, aPlanProblem, aPlanWorker } from './explaining/small-problems';

/** Solves by trying everything: slow, and right. */
const trying: SolvePlan = async (problem) => {
  const chosen = bestPlan(problem);
  const goals = problem.policy.order.map((goal) => {
    const value = goalValue(problem, goal, chosen);
    return { goal, value, bound: value, proven: true, milliseconds: 1 };
  });
  return { ending: 'proven', chosen, goals, contradiction: [], solver: 'all', failure: null };
};
const budget = { milliseconds: 60_000 };

const locking = (problem: PlanProblem, locked: readonly number[]): PlanProblem => ({
  ...problem,
  pairs: problem.pairs.map((pair, at) => ({ ...pair, locked: locked.includes(at) })),
});

describe('a plan too big for one model', () => {
  it('keeps every rule of the whole, and claims no more than is true', async () => {
    await fc.assert(
      fc.asyncProperty(problems, fc.integer({ min: 1, max: 4 }), async (problem, mostPairs) => {
        const outcome = await planInParts(trying, mostPairs)(problem, budget);
        expect(checkPlan(problem, outcome.chosen)).toEqual([]);
        const best = valuesOf(problem, bestPlan(problem));
        let isBestSoFar = true;
        for (const { goal, value, bound, proven } of outcome.goals) {
          expect(value).toBe(goalValue(problem, goal, outcome.chosen));
          if (proven) expect(value).toBe(best[goal]);
          if (isBestSoFar && bound !== null) expect(isBetter(goal, best[goal], bound)).toBe(false);
          isBestSoFar &&= value === best[goal];
        }
        expect(outcome.ending).toBe(outcome.goals.every(({ proven }) => proven) ? 'proven' : 'best-so-far');
      }),
      { numRuns: 40, seed: 5 },
    );
  });

  /** Three towns with people of their own, and one place nobody can take. */
  const apart = aPlanProblem({
    workers: [0, 1, 2, 3, 4, 5].map((number) => aPlanWorker(number, { hoursHad: number })),
    places: [0, 1, 2, 3, 4, 5, 6].map((number) => aPlanPlace(number, [number % 3, 9, 11 + (number % 2)])),
    pairs: [0, 1, 2, 3, 4, 5].flatMap((worker) =>
      [0, 1, 2, 3, 4, 5]
        .filter((place) => worker % 3 === place % 3)
        .map((place) => aPlanPair(worker, place, { travelMinutes: 5 + worker + place })),
    ),
  });

  it('loses nothing between towns that share nobody: the same plan as in one, proven', async () => {
    const inParts = await planInParts(solvePlan, 8)(apart, budget);
    const inOne = await trying(apart, budget);
    expect([islandsOf(apart, 4).length, islandsOf(apart, 8).length]).toEqual([3, 2]);
    expect(inParts).toMatchObject({ ending: 'proven', chosen: inOne.chosen });
    expect(inParts.goals.map(({ value, bound }) => [value, bound])).toEqual(
      inOne.goals.map(({ value }) => [value, value]),
    );
  });

  it('is the same plan, byte for byte, when a run is replayed, though its parts share people', async () => {
    const pairs = [...apart.pairs, aPlanPair(0, 1), aPlanPair(3, 4), aPlanPair(4, 2)];
    const problem = { ...apart, pairs: pairs.sort((a, b) => a.worker - b.worker || a.place - b.place) };
    expect(islandsOf(problem, 8).map(({ parts }) => parts.length)).toEqual([3]);
    const solved = async (milliseconds: number) => {
      const { goals, ...plan } = await planInParts(solvePlan, 8)(problem, { milliseconds });
      return normalForm([plan, goals.map(({ goal, value, bound, proven }) => [goal, value, bound, proven])]);
    };
    // No two clocks run alike, and neither of these ends the run.
    const first = await solved(300_000);
    expect(await solved(600_000)).toBe(first);
    expect(JSON.parse(first)).toMatchObject([{ failure: null, contradiction: [] }, expect.any(Array)]);
  }, 120_000);

  it('is left to the solver as it is when it is small enough', async () => {
    const seen: PlanProblem[] = [];
    const noting: SolvePlan = (problem, of) => {
      seen.push(problem);
      return trying(problem, of);
    };
    await planInParts(noting, apart.pairs.length)(apart, budget);
    expect(seen).toEqual([apart]);
  });

  /** One person whom two days want, and a third day that somebody else must do. */
  const shared = aPlanProblem({
    workers: [aPlanWorker(0, { rooms: [] }), aPlanWorker(1)],
    places: [0, 1, 2].map((after) => aPlanPlace(after, [after, 9, 12])),
    pairs: [aPlanPair(0, 0), aPlanPair(0, 1), aPlanPair(1, 1), aPlanPair(1, 2)],
  });

  it('keeps what a mediator locked, in whichever part it falls', async () => {
    const { chosen } = await planInParts(trying, 1)(locking(shared, [1]), budget);
    expect(chosen).toContain(1);
    expect(chosen).not.toContain(2);
  });

  it('seats who can be seated when there is no time, and tells how much could be filled at most', async () => {
    const outcome = await planInParts(trying, 1)(shared, { milliseconds: 0 });
    expect(outcome.chosen.length).toBeGreaterThan(0);
    expect(checkPlan(shared, outcome.chosen)).toEqual([]);
    expect(outcome).toMatchObject({ ending: 'best-so-far' });
    const most = bestPlan(shared);
    for (const { goal, bound } of outcome.goals)
      if (goal === 'fill-class-a' || goal === 'fill')
        expect(bound).toBeGreaterThanOrEqual(goalValue(shared, goal, most));
  });

  it('fills as well as it can be filled, with a gap that is told, though its parts prove nothing', async () => {
    const atOnce: SolvePlan = async (problem, { beginWith = [] }) => {
      const goals = problem.policy.order.map((goal) => {
        const value = goalValue(problem, goal, beginWith);
        return { goal, value, bound: null, proven: false, milliseconds: 0 };
      });
      const ended = { ending: 'best-so-far', contradiction: [], solver: 'none', failure: null } as const;
      return { ...ended, chosen: beginWith, goals };
    };
    await fc.assert(
      fc.asyncProperty(problems, async (problem) => {
        const { chosen, goals } = await planInParts(atOnce, 1)(problem, budget);
        expect(checkPlan(problem, chosen)).toEqual([]);
        if (islandsOf(problem, 1).every(({ parts }) => parts.length === 1)) return;
        const best = valuesOf(problem, bestPlan(problem));
        const filling = goals.filter(({ goal }) => goal === 'fill-class-a' || goal === 'fill');
        for (const { goal, value, bound } of filling) {
          expect(value).toBe(best[goal]);
          expect(bound).toBeGreaterThanOrEqual(value);
        }
      }),
      { numRuns: 40, seed: 6 },
    );
  });

  it('is stopped while the whole is searched', async () => {
    const controller = new AbortController();
    const onProgress = () => controller.abort();
    const outcome = await planInParts(trying, 1)(shared, {
      ...budget,
      onProgress,
      signal: controller.signal,
    });
    expect(outcome.ending).toBe('cancelled');
    expect(checkPlan(shared, outcome.chosen)).toEqual([]);
  });

  it('says which locks cannot go together, though they fall in different parts', async () => {
    const rooms = aPlanWorker(0).rooms.map((room) => ({ ...room, hours: 3 }));
    const problem = locking({ ...shared, workers: [aPlanWorker(0, { rooms }), aPlanWorker(1)] }, [0, 1]);
    const outcome = await planInParts(solvePlan, 1)(problem, budget);
    expect(outcome).toMatchObject({ ending: 'impossible', contradiction: [0, 1], chosen: [] });
  });

  it('tells what it has when a part fails or somebody stops it', async () => {
    let calls = 0;
    const failing: SolvePlan = async (problem, of) =>
      ++calls < 2
        ? trying(problem, of)
        : { ...(await trying(problem, of)), ending: 'failed', chosen: [], failure: 'out of memory' };
    const outcome = await planInParts(failing, 4)(apart, budget);
    expect(outcome).toMatchObject({ ending: 'failed', failure: 'out of memory' });
    expect(outcome.chosen.length).toBeGreaterThan(0);
    expect(checkPlan(apart, outcome.chosen)).toEqual([]);
  });

  it('tells how far it is in all parts together', async () => {
    const told: string[] = [];
    const telling: SolvePlan = async (problem, of) => {
      of.onProgress?.({ goal: 'fill', goalsDone: 2, goalsInAll: 12, proven: true });
      return trying(problem, of);
    };
    const onProgress = ({ goalsDone, goalsInAll }: { goalsDone: number; goalsInAll: number }) =>
      told.push(`${goalsDone} of ${goalsInAll}`);
    await planInParts(telling, 4)(apart, { ...budget, onProgress });
    expect(told).toEqual(['2 of 36', '14 of 36', '26 of 36']);
  });
});
