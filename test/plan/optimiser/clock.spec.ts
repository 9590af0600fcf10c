import { checkPlan, type PlanProblem, solvePlan, valuesOf } from '#plan';
import { solvePlanWith } from '../../../libs/plan/src/optimiser/solve-plan';
import { Solver } from '../../../libs/plan/src/optimiser/solver';
import { aNeighbourhood } from './a-neighbourhood';
import { aPair, aPlace, aProblem, aWorker } from './a-problem';

/** Goal: a run begins nothing after its time. Method: what it asks is counted, since seconds say little on a busy machine. */
const NO_TIME = { milliseconds: 0 };
const SILENT = "require('node:worker_threads').parentPort.on('message', () => {});";

describe('a run that has no time', () => {
  it('begins no solver, and keeps what it had at once', async () => {
    const problem = aNeighbourhood(40, 60);
    const begin = jest.fn(() => Solver.begin());
    const outcome = await solvePlanWith(begin, problem, NO_TIME);
    expect(begin).not.toHaveBeenCalled();
    expect(outcome.ending).toBe('best-so-far');
    expect(outcome.chosen.length).toBeGreaterThan(0);
    expect(checkPlan(problem, outcome.chosen)).toEqual([]);
    expect(outcome.goals).toHaveLength(12);
    for (const goal of outcome.goals) expect(goal).toMatchObject({ bound: null, proven: false });
  });

  it('keeps a better plan that it was given', async () => {
    const problem = aNeighbourhood(12, 16);
    const best = await solvePlan(problem, { milliseconds: 60_000 });
    const [begunWithIt, alone] = [
      await solvePlan(problem, { ...NO_TIME, beginWith: best.chosen }),
      await solvePlan(problem, NO_TIME),
    ];
    expect(begunWithIt.chosen).toEqual(best.chosen);
    expect(valuesOf(problem, alone.chosen)).not.toEqual(valuesOf(problem, best.chosen));
  });

  it('keeps no plan that it was given and that breaks a rule', async () => {
    const problem = aNeighbourhood(12, 16);
    const outcome = await solvePlan(problem, { ...NO_TIME, beginWith: [...problem.pairs.keys()] });
    expect(checkPlan(problem, outcome.chosen)).toEqual([]);
  });

  it('finds the second of a team for somebody who is locked there, also where a more needed job wants the same', async () => {
    const locked: PlanProblem = aProblem({
      workers: [aWorker('Ann'), aWorker('Bert')],
      places: [aPlace('canteen', { class: 'A' }), aPlace('garden', { seats: 2, minimumTeam: 2, class: 'C' })],
      pairs: [aPair(0, 1, { locked: true }), aPair(1, 0), aPair(1, 1)],
      clashes: [{ worker: 1, one: 0, other: 1 }],
    });
    expect(await solvePlan(locked, NO_TIME)).toMatchObject({ ending: 'best-so-far', chosen: [0, 2] });
  });
});

it('a run asks a solver that never answers once, and nothing after its time', async () => {
  const problem = aNeighbourhood(40, 60);
  const asked = jest.spyOn(Solver.prototype, 'solve');
  const outcome = await solvePlanWith(() => Solver.begin(SILENT), problem, { milliseconds: 200 });
  expect(asked.mock.calls.length).toBeLessThanOrEqual(1);
  asked.mockRestore();
  expect(outcome).toMatchObject({ ending: 'best-so-far', failure: null });
  expect(checkPlan(problem, outcome.chosen)).toEqual([]);
});
