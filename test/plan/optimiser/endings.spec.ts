import { checkPlan, type PlanProblem, solvePlan, stageTexts } from '#plan';
import { Solver } from '../../../libs/plan/src/optimiser/solver';
import { solvePlanWith } from '../../../libs/plan/src/optimiser/solve-plan';
import { aPair, aPlace, aProblem, aWorker } from './a-problem';
import { aNeighbourhood } from './a-neighbourhood';

const FEW_MEGABYTES = 32;
const MINUTE = { milliseconds: 60_000 };

/** Two people and three jobs on one Monday; Ann cannot do the first two both. */
const monday: PlanProblem = aProblem({
  workers: [aWorker('Ann'), aWorker('Bert')],
  places: [aPlace('canteen'), aPlace('crossing'), aPlace('garden', { seats: 2, minimumTeam: 2 })],
  pairs: [aPair(0, 0), aPair(0, 1), aPair(0, 2), aPair(1, 2)],
  clashes: [{ worker: 0, one: 0, other: 1 }],
});
const locking = (problem: PlanProblem, ...locks: number[]): PlanProblem => ({
  ...problem,
  pairs: problem.pairs.map((pair, at) => ({ ...pair, locked: locks.includes(at) })),
});

describe('a run ends', () => {
  it('proven and empty when there are no people', async () => {
    const outcome = await solvePlan(aProblem({ places: [aPlace('canteen')] }), MINUTE);
    expect(outcome).toMatchObject({ ending: 'proven', chosen: [] });
    expect(outcome.goals.every(({ proven }) => proven)).toBe(true);
  });

  it('proven and empty when there are no places', async () => {
    const outcome = await solvePlan(aProblem({ workers: [aWorker('Ann')] }), MINUTE);
    expect(outcome).toMatchObject({ ending: 'proven', chosen: [] });
    expect(outcome.goals.find(({ goal }) => goal === 'shortfall-100')?.value).toBe(40);
  });

  it('impossible when two locks contradict each other, and says which two', async () => {
    const outcome = await solvePlan(locking(monday, 0, 1, 3), MINUTE);
    expect(outcome).toMatchObject({ ending: 'impossible', contradiction: [0, 1] });
  });

  it('impossible when a lock cannot have its team, and says which', async () => {
    const alone = { ...monday, pairs: monday.pairs.slice(0, 3) };
    const outcome = await solvePlan(locking(alone, 0, 2), MINUTE);
    expect(outcome).toMatchObject({ ending: 'impossible', contradiction: [2] });
  });

  it('impossible when locks leave a third nobody to come along, and says which two', async () => {
    const shortDay = { ...monday, clashes: [...monday.clashes, { worker: 0, one: 0, other: 2 }] };
    const outcome = await solvePlan(locking(shortDay, 0, 3), MINUTE);
    expect(outcome).toMatchObject({ ending: 'impossible', contradiction: [0, 3] });
  });

  it('with the plan it had when it is cancelled', async () => {
    const problem = aNeighbourhood(40, 60);
    const stop = new AbortController();
    const outcome = await solvePlan(problem, {
      ...MINUTE,
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    expect(outcome.ending).toBe('cancelled');
    expect(outcome.goals[0]?.proven).toBe(true);
    expect(outcome.goals.at(-1)).toMatchObject({ proven: false, bound: null });
    expect(outcome.chosen.length).toBeGreaterThan(0);
    expect(checkPlan(problem, outcome.chosen)).toEqual([]);
  });

  it('cancelled when it was cancelled before it began', async () => {
    const outcome = await solvePlan(monday, { ...MINUTE, signal: AbortSignal.abort() });
    expect(outcome.ending).toBe('cancelled');
  });

  it('best so far, and never called proven, when there was no time', async () => {
    const problem = aNeighbourhood(40, 60);
    const outcome = await solvePlan(problem, { milliseconds: 1 });
    expect(outcome.ending).toBe('best-so-far');
    expect(outcome.goals.some(({ proven }) => !proven)).toBe(true);
    expect(checkPlan(problem, outcome.chosen)).toEqual([]);
  });

  it.each([
    ['crashes', "setTimeout(() => { throw new Error('the ground gave way'); }, 20)", 'the ground gave way'],
    ['leaves without a word', 'process.exit(3)', 'ended with code 3'],
    ['runs out of memory', 'const all = []; for (;;) all.push(Array(1e6).fill({}))', 'memory'],
  ])('failed, and the server goes on, when the thread of the solver %s', async (_, code, sentence) => {
    const breaking = `require('node:worker_threads').parentPort.on('message', () => { ${code}; });`;
    const outcome = await solvePlanWith(() => Solver.begin(breaking, FEW_MEGABYTES), monday, MINUTE);
    expect(outcome.ending).toBe('failed');
    expect(outcome.failure).toContain(sentence);
    expect((await solvePlan(monday, MINUTE)).ending).toBe('proven');
  });

  it('failed, with a sentence, when a pair names somebody who is not there', async () => {
    const outcome = await solvePlan({ ...monday, pairs: [aPair(7, 0)] }, MINUTE);
    expect(outcome).toMatchObject({ ending: 'failed', failure: 'The problem has no pair 0 in full.' });
  });
});

it('tells how far it is, goal by goal', async () => {
  const told: string[] = [];
  await solvePlan(monday, {
    ...MINUTE,
    onProgress: ({ goal, goalsDone, goalsInAll, proven }) =>
      told.push(`${goal} ${goalsDone}/${goalsInAll} ${proven}`),
  });
  expect(told).toHaveLength(12);
  expect(told.at(3)).toBe('shortfall-25 4/12 true');
});

it('gives the same plan each time', async () => {
  const problem = aNeighbourhood(12, 16);
  const [one, other] = [await solvePlan(problem, MINUTE), await solvePlan(problem, MINUTE)];
  expect(other.chosen).toEqual(one.chosen);
  expect(stageTexts(problem, other.goals)).toEqual(stageTexts(problem, one.goals));
});
