import { type Highs } from 'highs';
import { type Prices, priced } from './bound';
import { type CappedAssignment, type Choice, columnOf, fits, OPEN, placesIn } from './capped-assignment';
import { SeatModel, type SeatSolution } from './seat-model';

const NEAREST = 6;
const ADDED_PER_PLACE = 4;
const WORTH_ADDING = 1e-6;
/** A share of a seat so near one is all of it. */
const WHOLE = 1 - 1e-5;

/** What the linear relaxation over all pairs came to, though the solver saw few of them. */
export interface Relaxed {
  readonly prices: Prices;
  /** How many pairs the solver saw. */
  readonly pairs: number;
  /** The places it filled whole; the others stand open. */
  readonly choice: Choice;
}

/**
 * Solves the relaxation with the cheapest few pairs of each place, prices all that were left out, adds those that could
 * improve it, and so on until none can: the optimum over all pairs.
 */
export function relax(highs: Highs, problem: CappedAssignment, placeOf: Int32Array): Relaxed {
  const pairs: number[] = [];
  const inModel = new Uint8Array(problem.worker.length);
  const model = new SeatModel(highs, problem, { caps: problem.caps, twice: false });
  try {
    for (let missing = cheapestOf(problem); ;) {
      for (const pair of missing) inModel[pair] = 1;
      pairs.push(...missing);
      model.add(missing.map((pair) => columnOf(problem, placeOf, pair)));
      const solution = model.relaxed();
      missing = improving(problem, solution, inModel);
      if (missing.length > 0) continue;
      const choice = new Int32Array(placesIn(problem)).fill(OPEN);
      pairs.forEach((pair, at) => {
        if ((solution.values[at] ?? 0) > WHOLE) choice[placeOf[pair] ?? 0] = pair;
      });
      return { prices: priced(problem, solution.ofWorker), pairs: pairs.length, choice };
    }
  } finally {
    model.dispose();
  }
}

function cheapestOf(problem: CappedAssignment): number[] {
  const { starts, cost } = problem;
  const kept: number[] = [];
  for (let place = 0; place < placesIn(problem); place++) {
    const [from, until] = [starts[place] ?? 0, starts[place + 1] ?? 0];
    const order = Array.from({ length: until - from }, (_, at) => from + at).filter((pair) =>
      fits(problem, pair),
    );
    order.sort((a, b) => (cost[a] ?? 0) - (cost[b] ?? 0) || a - b);
    kept.push(...order.slice(0, NEAREST));
  }
  return kept;
}

/** Of each place the few left-out pairs that would improve the relaxation most. */
function improving(problem: CappedAssignment, duals: SeatSolution, inModel: Uint8Array): number[] {
  const { starts, worker, hours, cost } = problem;
  const found: number[] = [];
  for (let place = 0; place < placesIn(problem); place++) {
    const better: { pair: number; saves: number }[] = [];
    for (let pair = starts[place] ?? 0; pair < (starts[place + 1] ?? 0); pair++) {
      const paid = (cost[pair] ?? 0) + (duals.ofWorker[worker[pair] ?? 0] ?? 0) * (hours[pair] ?? 0);
      const saves = (duals.ofPlace[place] ?? 0) - paid;
      if (saves > WORTH_ADDING && !inModel[pair] && fits(problem, pair)) better.push({ pair, saves });
    }
    better.sort((a, b) => b.saves - a.saves || a.pair - b.pair);
    found.push(...better.slice(0, ADDED_PER_PLACE).map(({ pair }) => pair));
  }
  return found;
}
