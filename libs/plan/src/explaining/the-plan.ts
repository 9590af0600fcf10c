import { covers } from '#kernel';
import {
  type DayLimit,
  type PlanPair,
  type PlanPlace,
  type PlanProblem,
  type PlanWorker,
  type Purse,
} from '../rules';

/** A pair of the problem, with where it stands in `pairs`, and its two ends. */
export interface PairRead extends PlanPair {
  readonly at: number;
  readonly of: PlanWorker;
  readonly to: PlanPlace;
}

export type PlanRoom = PlanWorker['rooms'][number];

/** One plan over one problem, as explanations look at it: who has which place, and who else may. */
export interface PlanRead {
  readonly problem: PlanProblem;
  readonly chosen: readonly PairRead[];
  readonly pairs: readonly PairRead[];
  /** Chosen pairs by place in `workers`. */
  readonly ofWorker: (worker: number) => readonly PairRead[];
  /** Chosen pairs by place in `places`. */
  readonly ofPlace: (place: number) => readonly PairRead[];
  /** All who may take a place, by place in `places`. */
  readonly mayTake: (place: number) => readonly PairRead[];
  readonly clash: (worker: number, one: number, other: number) => boolean;
  /** Days of a worker on which minutes are limited. */
  readonly limitsOf: (worker: number) => readonly DayLimit[];
  /** Purses that pay for a place. */
  readonly pursesOf: (place: number) => readonly Purse[];
}

/** What stays the same whatever is chosen. */
type Unchosen = Omit<PlanRead, 'chosen' | 'ofWorker' | 'ofPlace'>;

/**
 * A plan, read once so that all its explanations find what they need at once.
 * @throws RangeError where a pair, or what is chosen, names nothing in the problem
 */
export function readPlan(problem: PlanProblem, chosen: readonly number[]): PlanRead {
  const pairs = problem.pairs.map((pair, at): PairRead => {
    const [of, to] = [problem.workers[pair.worker], problem.places[pair.place]];
    if (!of || !to) throw new RangeError(`pair ${at} names no worker or no place of the problem`);
    return { ...pair, at, of, to };
  });
  const unchosen: Unchosen = {
    problem,
    pairs,
    mayTake: byNumber(pairs, ({ place }) => [place]),
    clash: clashesOf(problem),
    limitsOf: byNumber(problem.dayLimits, ({ worker }) => [worker]),
    pursesOf: byNumber(problem.purses, ({ places }) => places),
  };
  return choosing(
    unchosen,
    chosen.map((at) => pairs[at] ?? nothingAt(at)),
  );
}

function clashesOf({ clashes, places }: PlanProblem): PlanRead['clash'] {
  const known: Set<number>[] = [];
  for (const { worker, one, other } of clashes)
    (known[worker] ??= new Set()).add(one * places.length + other);
  return (worker, one, other) =>
    known[worker]?.has(Math.min(one, other) * places.length + Math.max(one, other)) ?? false;
}

/** The same problem with other pairs chosen. */
export function choosing(unchosen: Unchosen, chosen: readonly PairRead[]): PlanRead {
  return {
    ...unchosen,
    chosen,
    ofWorker: byNumber(chosen, ({ worker }) => [worker]),
    ofPlace: byNumber(chosen, ({ place }) => [place]),
  };
}

/** Things put together by numbers of theirs. */
export function byNumber<One>(
  all: readonly One[],
  numbersOf: (one: One) => readonly number[],
): (number: number) => readonly One[] {
  const groups: One[][] = [];
  for (const one of all) for (const number of numbersOf(one)) (groups[number] ??= []).push(one);
  return (number) => groups[number] ?? [];
}

function nothingAt(at: number): never {
  throw new RangeError(`pair ${at} is chosen, but is not in the problem`);
}

/** A place of the problem. @throws RangeError where there is none */
export function placeAt({ problem }: PlanRead, at: number): PlanPlace {
  const place = problem.places[at];
  if (!place) throw new RangeError(`place ${at} is not in the problem`);
  return place;
}

/** Whether a place counts in a month or a year of hours. */
export const countsIn = ({ period }: PlanRoom, { day }: PlanPlace): boolean => covers(period, day);

/** Enough people for the job to go on, one of them with experience where that is needed; or nobody. */
export function isWhole(plan: PlanRead, place: number): boolean {
  const team = plan.ofPlace(place);
  const to = team[0]?.to;
  if (!to) return true;
  return (
    team.length >= to.minimumTeam && (!to.needsExperience || team.some(({ experienced }) => experienced))
  );
}
