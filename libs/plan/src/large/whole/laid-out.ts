import { covers } from '#kernel';
import { pairInFull, type PairInFull, type PlanProblem } from '../../rules';

/** So much of something a pair takes: hours of a month, minutes of a day, cheques of a purse. */
interface Taking {
  readonly limit: number;
  readonly amount: number;
}

/** A problem of an organiser laid out for many thousands of changes: what each pair takes, and what it stands in the way of. */
export interface LaidOut {
  readonly problem: PlanProblem;
  readonly pairs: readonly PairInFull[];
  readonly ofPlace: readonly (readonly number[])[];
  readonly ofWorker: readonly (readonly number[])[];
  /** Per pair those of the same worker that cannot be taken besides it. */
  readonly clashing: readonly (readonly number[])[];
  readonly takings: readonly (readonly Taking[])[];
  /** Per limit what there is. */
  readonly limits: readonly number[];
}

/** @throws RangeError when a pair names a worker or place that is not there */
export function laidOut(problem: PlanProblem): LaidOut {
  const pairs = problem.pairs.map((_, at) => pairInFull(problem, at));
  const ofWorker = problem.workers.map((): number[] => []);
  const ofPlace = problem.places.map((): number[] => []);
  for (const [at, { pair }] of pairs.entries()) {
    ofWorker[pair.worker]?.push(at);
    ofPlace[pair.place]?.push(at);
  }
  const within = { problem, pairs, ofWorker, ofPlace };
  return { ...within, clashing: clashingPairs(within), ...limitsOf(within) };
}

type Grouped = Pick<LaidOut, 'problem' | 'pairs' | 'ofWorker' | 'ofPlace'>;

/** The pair of a worker and a place, or undefined. */
function pairFinder({ problem, pairs }: Grouped): (worker: number, place: number) => number | undefined {
  const keyOf = (worker: number, place: number) => worker * problem.places.length + place;
  const known = new Map(pairs.map(({ pair }, at) => [keyOf(pair.worker, pair.place), at]));
  return (worker, place) => known.get(keyOf(worker, place));
}

function clashingPairs(within: Grouped): number[][] {
  const find = pairFinder(within);
  const clashing = within.pairs.map((): number[] => []);
  for (const { worker, one, other } of within.problem.clashes) {
    const [first, second] = [find(worker, one), find(worker, other)];
    if (first === undefined || second === undefined) continue;
    clashing[first]?.push(second);
    clashing[second]?.push(first);
  }
  return clashing;
}

function limitsOf(within: Grouped): Pick<LaidOut, 'takings' | 'limits'> {
  const { problem, pairs, ofWorker, ofPlace } = within;
  const find = pairFinder(within);
  const takings = pairs.map((): Taking[] => []);
  const limits: number[] = [];
  const limit = (most: number, of: readonly number[], unit: 'hours' | 'minutes' = 'hours') => {
    const number = limits.push(most) - 1;
    for (const at of of) takings[at]?.push({ limit: number, amount: pairs[at]?.place[unit] ?? 0 });
  };
  for (const [worker, { rooms }] of problem.workers.entries())
    for (const { period, hours } of rooms)
      limit(
        hours,
        (ofWorker[worker] ?? []).filter((at) => covers(period, pairs[at]?.place.day ?? problem.on)),
      );
  for (const { worker, minutes, places } of problem.dayLimits)
    limit(
      minutes,
      places.flatMap((place) => find(worker, place) ?? []),
      'minutes',
    );
  for (const { cheques, places } of problem.purses)
    limit(
      cheques,
      places.flatMap((place) => ofPlace[place] ?? []),
    );
  return { takings, limits };
}
