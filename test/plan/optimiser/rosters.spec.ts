import * as fc from 'fast-check';
import { checkPlan, type PlanProblem } from '#plan';
import { objectiveOf } from '../../../libs/plan/src/optimiser/goal-columns';
import { modelOf } from '../../../libs/plan/src/optimiser/problem-rows';
import { type RosterGraph } from '../../../libs/plan/src/optimiser/roster-graph';
import { RosterGraphs } from '../../../libs/plan/src/optimiser/roster-graphs';
import { cheapestRoster, pairCosts, rostersWithin } from '../../../libs/plan/src/optimiser/roster-paths';
import { TimeLeft } from '../../../libs/plan/src/time-left';
import { tinyProblems } from './a-problem';

/** Goal: the graph of a worker holds all that this one may do, and nothing else. Method: every set of pairs is tried. */
const tried = fc.tuple(
  tinyProblems,
  fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 60, maxLength: 60 }),
);
const RUNS = { numRuns: 30, seed: 20_261_122 };

/** What concerns one worker alone: places as big as need be, teams of one, no cheques to run out of. */
const alone = (problem: PlanProblem): PlanProblem => ({
  ...problem,
  places: problem.places.map((place) => ({ ...place, minimumTeam: 1, needsExperience: false })),
  purses: [],
});

function rostersTried(problem: PlanProblem, pairs: readonly number[]): number[][] {
  return pairs
    .reduce<number[][]>((sets, pair) => [...sets, ...sets.map((set) => [...set, pair])], [[]])
    .filter((set) => checkPlan(problem, set).length === 0);
}

const minute = () => TimeLeft.of({ milliseconds: 60_000 });

function modelledWhole(problem: PlanProblem) {
  const modelled = modelOf(problem);
  for (const goal of problem.policy.order) objectiveOf(modelled, goal);
  return modelled;
}

async function drawn(problem: PlanProblem) {
  const modelled = modelledWhole(problem);
  return { modelled, graphs: await new RosterGraphs(modelled).drawn(minute()) };
}

const sorted = (rosters: readonly (readonly number[])[]) =>
  rosters.map((roster) => [...roster].sort((one, other) => one - other).join()).sort();

describe('the rosters of a worker', () => {
  it('are all that the worker may do, each once', async () => {
    await fc.assert(
      fc.asyncProperty(tinyProblems, async (some) => {
        const problem = alone(some);
        const { modelled, graphs } = await drawn(problem);
        const nothing = new Float64Array(modelled.model.columns.length);
        for (const graph of graphs) {
          const written = rostersWithin(graph, nothing, { cost: 0, most: 10_000 }) ?? [];
          const pairs = modelled.ofWorker[graph.worker] ?? [];
          expect(sorted(written)).toEqual(sorted(rostersTried(problem, pairs)));
        }
      }),
      RUNS,
    );
  });

  it('are drawn anew where something was decided since, and are the same where nothing was', async () => {
    await fc.assert(
      fc.asyncProperty(tinyProblems, fc.nat(), async (some, decided) => {
        const modelled = modelledWhole(alone(some));
        const graphs = new RosterGraphs(modelled);
        const before = await graphs.drawn(minute());
        if (modelled.pairs.length > 0) modelled.model.fix(decided % modelled.pairs.length, decided % 2);
        const after = await graphs.drawn(minute());
        expect(after).toEqual(await new RosterGraphs(modelled).drawn(minute()));
        const isDecided = ({ worker }: RosterGraph) =>
          modelled.ofWorker[worker]?.includes(decided % modelled.pairs.length) === true;
        const untouched = (all: readonly RosterGraph[]) => all.filter((graph) => !isDecided(graph));
        untouched(after).forEach((graph, at) => expect(graph).toBe(untouched(before)[at]));
      }),
      RUNS,
    );
  });

  it('are not drawn once the time is over', async () => {
    await fc.assert(
      fc.asyncProperty(tinyProblems, async (some) => {
        const graphs = new RosterGraphs(modelledWhole(some));
        expect(await graphs.drawn(TimeLeft.of({ milliseconds: 0 }))).toEqual([]);
      }),
      { ...RUNS, numRuns: 3 },
    );
  });

  it('cost what their jobs, new faces and missing hours cost, and the cheapest is found with and without each job', async () => {
    await fc.assert(
      fc.asyncProperty(tried, async ([some, drawnPrices]) => {
        const problem = alone(some);
        const { modelled, graphs } = await drawn(problem);
        const { columns } = modelled.model;
        const prices = Float64Array.from(columns, (_, at) => drawnPrices[at % drawnPrices.length] ?? 0);
        for (const graph of graphs) expectCosts(problem, modelled, graph, prices);
      }),
      RUNS,
    );
  });
});

function expectCosts(
  problem: PlanProblem,
  { model, ofWorker }: ReturnType<typeof modelOf>,
  graph: RosterGraph,
  prices: Float64Array,
): void {
  const pairs = ofWorker[graph.worker] ?? [];
  const costOf = (roster: readonly number[]) =>
    graph.columns.reduce((sum, column) => {
      const value = model.columns[column]?.inPlan?.((pair) => roster.includes(pair));
      return sum + (prices[column] ?? 0) * (value ?? Number(roster.includes(column)));
    }, 0);
  const all = rostersTried(problem, pairs);
  const least = (some: readonly number[][]) => Math.min(Infinity, ...some.map(costOf));
  const cheapest = cheapestRoster(graph, prices);
  expect(cheapest.cost).toBe(least(all));
  expect(costOf(cheapest.pairs)).toBe(cheapest.cost);
  const expected = pairs.map((pair) => ({
    pair,
    having: least(all.filter((roster) => roster.includes(pair))),
    without: least(all.filter((roster) => !roster.includes(pair))),
  }));
  const byPair = pairCosts(graph, prices).sort((one, other) => one.pair - other.pair);
  expect(byPair).toEqual(expected);
}
