import { type Highs } from 'highs';
import {
  type CappedAssignment,
  type Choice,
  costOf,
  faultsOf,
  OPEN,
  placeOfPairs,
  solveCapped,
  solvedAmong,
} from '#plan';
import { printTable, processorSeconds } from '../table';
import { type BestKnown, digestOf } from './best-known';
import { type LargeRegion, largeRegion, OPEN_HOUR } from './large-region';

const STEPS = 3_000;
const WARM_UP: LargeRegion = { workers: 1_000, places: 400, seed: 1, hours: 'plentiful' };
const WARM_UP_MS = 20_000;

export interface LargeMeasured extends LargeRegion {
  readonly name: string;
  readonly pairs: number;
  readonly pairsSeen: number;
  readonly pairsLeft: number;
  readonly openHours: number;
  /** No choice leaves fewer hours open. */
  readonly openHoursBound: number;
  readonly travel: number;
  readonly cost: number;
  readonly bound: number;
  readonly proven: boolean;
  /** Of the processor: on a machine that others use too, only these are ours. */
  readonly seconds: number;
  /** Ours as a share of the cost of nearest first. */
  readonly besideNearest: number;
  /** Null when the model of all pairs was not asked. */
  readonly full: {
    readonly seconds: number;
    readonly cost: number | null;
    readonly finished: boolean;
  } | null;
  readonly known: string;
}

interface LargeAsked {
  readonly milliseconds: number;
  /** 0 leaves the model of all pairs out. */
  readonly fullMilliseconds: number;
  readonly known: BestKnown;
}

/** Solves a small region both ways, for nobody: the first to be measured would else pay for what becomes fast by use. */
export function warmUp(highs: Highs): void {
  const problem = largeRegion(WARM_UP);
  solveCapped(highs, problem, { milliseconds: WARM_UP_MS, steps: STEPS, seed: 1 });
  fullModel(highs, problem, WARM_UP_MS);
}

/** Solves a large region by pruning and pricing, and, where asked, by the model of all pairs. */
export function measureLarge(highs: Highs, region: LargeRegion, asked: LargeAsked): LargeMeasured {
  const problem = largeRegion(region);
  const seconds = processorSeconds();
  const outcome = solveCapped(highs, problem, {
    milliseconds: asked.milliseconds,
    steps: STEPS,
    seed: region.seed,
  });
  const took = seconds();
  const nearest = nearestFirst(problem);
  for (const choice of [outcome.choice, nearest]) refuseFaults(problem, choice);
  const openHours = openHoursOf(problem, outcome.choice);
  const name = `${region.workers}x${region.places} ${region.hours} seed ${region.seed}`;
  const { cost, bound, proven, pairsSeen, pairsLeft } = outcome;
  return {
    ...region,
    name,
    pairs: problem.worker.length,
    pairsSeen,
    pairsLeft,
    openHours,
    openHoursBound: openHours === 0 ? 0 : fewestOpen(highs, problem, asked.milliseconds),
    travel: cost - openHours * OPEN_HOUR,
    cost,
    bound,
    proven,
    seconds: took,
    besideNearest: cost / costOf(problem, nearest),
    full: asked.fullMilliseconds > 0 ? fullModel(highs, problem, asked.fullMilliseconds) : null,
    known: asked.known.compare(
      name,
      { digest: digestOf(problem), values: { cost }, proven: Number(proven) },
      (_, one, other) => one < other,
    ),
  };
}

const openHoursOf = ({ open }: CappedAssignment, choice: Choice) =>
  choice.reduce((sum, pair, place) => sum + (pair === OPEN ? (open[place] ?? 0) : 0), 0) / OPEN_HOUR;

/** The bound on hours left open alone, travel left out. */
function fewestOpen(highs: Highs, problem: CappedAssignment, milliseconds: number): number {
  const ofHours = {
    ...problem,
    cost: new Int32Array(problem.cost.length),
    open: problem.open.map((price) => price / OPEN_HOUR),
  };
  return solveCapped(highs, ofHours, { milliseconds, steps: 1, seed: 1 }).bound;
}

function fullModel(highs: Highs, problem: CappedAssignment, milliseconds: number) {
  const seconds = processorSeconds();
  const pairs = Int32Array.from(problem.worker.keys());
  const { choice, bound } = solvedAmong(highs, problem, {
    pairs,
    placeOf: placeOfPairs(problem),
    choice: null,
    milliseconds,
  });
  const cost = choice && costOf(problem, choice);
  return { seconds: seconds(), cost, finished: cost !== null && bound > cost - 1 };
}

/** What somebody does by hand: each place in turn to the nearest who still has the hours. */
function nearestFirst(problem: CappedAssignment): Choice {
  const room = Int32Array.from(problem.caps);
  return Int32Array.from(problem.open, (_, place) => {
    let best = OPEN;
    for (let pair = problem.starts[place] ?? 0; pair < (problem.starts[place + 1] ?? 0); pair++) {
      const hasRoom = (room[problem.worker[pair] ?? 0] ?? 0) >= (problem.hours[pair] ?? 0);
      if (hasRoom && (best === OPEN || (problem.cost[pair] ?? 0) < (problem.cost[best] ?? 0))) best = pair;
    }
    if (best !== OPEN) {
      const worker = problem.worker[best] ?? 0;
      room[worker] = (room[worker] ?? 0) - (problem.hours[best] ?? 0);
    }
    return best;
  });
}

function refuseFaults(problem: CappedAssignment, choice: Choice): void {
  const faults = faultsOf(problem, choice);
  if (faults.length > 0) throw new Error(`a plan breaks caps: ${faults.slice(0, 5).join('; ')}`);
}

export function printLarge(measured: readonly LargeMeasured[]): void {
  printTable([
    [
      ...[
        'workers x places',
        'pairs',
        'seen',
        'left',
        'open h',
        'of at least',
        'travel',
        'cost ÷ bound',
        'proven',
      ],
      ...['cpu s', 'full model cpu s', 'ours ÷ it', 'cost ÷ nearest first', ''],
    ],
    ...measured.map(({ full, ...one }) => [
      one.name,
      String(one.pairs),
      String(one.pairsSeen),
      String(one.pairsLeft),
      String(one.openHours),
      String(one.openHoursBound),
      String(one.travel),
      (one.cost / Math.max(1, one.bound)).toFixed(5),
      one.proven ? 'yes' : 'no',
      one.seconds.toFixed(2),
      full ? `${full.finished ? '' : '> '}${full.seconds.toFixed(0)}` : '',
      full ? `${full.finished ? '' : '< '}${(one.seconds / full.seconds).toFixed(4)}` : '',
      one.besideNearest.toFixed(3),
      `best known: ${one.known}`,
    ]),
  ]);
}
