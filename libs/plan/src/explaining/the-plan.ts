import { covers } from '#kernel';
import { type PlanPair, type PlanPlace, type PlanProblem, type PlanWorker } from '../rules';

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
}

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
  const open = byNumber(pairs, ({ place }) => place);
  const clashes = new Set(problem.clashes.map(({ worker, one, other }) => clashKey(worker, one, other)));
  return choosing(
    {
      problem,
      pairs,
      mayTake: open,
      clash: (worker, one, other) =>
        clashes.has(clashKey(worker, Math.min(one, other), Math.max(one, other))),
    },
    chosen.map((at) => pairs[at] ?? nothingAt(at)),
  );
}

/** The same problem with other pairs chosen. */
export function choosing(
  { problem, pairs, mayTake, clash }: Omit<PlanRead, 'chosen' | 'ofWorker' | 'ofPlace'>,
  chosen: readonly PairRead[],
): PlanRead {
  return {
    problem,
    pairs,
    mayTake,
    clash,
    chosen,
    ofWorker: byNumber(chosen, ({ worker }) => worker),
    ofPlace: byNumber(chosen, ({ place }) => place),
  };
}

/** Pairs put together by a number of theirs. */
export function byNumber(
  pairs: readonly PairRead[],
  numberOf: (pair: PairRead) => number,
): (number: number) => readonly PairRead[] {
  const groups: PairRead[][] = [];
  for (const pair of pairs) (groups[numberOf(pair)] ??= []).push(pair);
  return (number) => groups[number] ?? [];
}

function nothingAt(at: number): never {
  throw new RangeError(`pair ${at} is chosen, but is not in the problem`);
}

const clashKey = (worker: number, one: number, other: number) => `${worker} ${one} ${other}`;

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
