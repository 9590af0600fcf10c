import { differenceOf, isBetterPlan, type PlanFigures } from './figures';
import { type Hindrance, hindrancesOf } from './hindrances';
import { choosing, isWhole, type PairRead, type PlanRead } from './the-plan';

/** The plan that comes closest when a mediator takes a pair that the plan does not have. */
export interface Instead {
  /** Places in `pairs`, in order. */
  readonly chosen: readonly number[];
  /** How much more of each figure it has than the plan. */
  readonly difference: PlanFigures;
  /** Pairs of the plan that make room. */
  readonly given: readonly number[];
  /** Pairs that take what came free. */
  readonly taken: readonly number[];
}

/** Ways to make room that are compared; past it the first ones speak for the others. */
const WAYS_MAXIMUM = 64;

/**
 * What choosing another costs: the best plan that has the pair, gives up only what the pair does not go with, and lets
 * what came free be taken once. A whole new run with the pair locked may do better, never this comparison worse: it is
 * what happens when the mediator changes this one thing. `undefined` where only what is locked could make room.
 */
export function planWith(plan: PlanRead, pair: PairRead): Instead | undefined {
  const plans = waysToMakeRoom(plan, pair)
    .map((leaving) => without(plan, leaving, pair))
    .map(([rest, freed]) => mended(rest, pair, freed))
    .filter((rest) => rest !== undefined);
  const [best, ...others] = plans;
  if (!best) return undefined;
  const chosen = others.reduce((one, other) => (isBetterPlan(other, one) ? other : one), best);
  const [before, after] = [places(plan), places(chosen)];
  return {
    chosen: [...after].toSorted((one, other) => one - other),
    difference: differenceOf(plan, chosen),
    given: [...before].filter((at) => !after.has(at)),
    taken: [...after].filter((at) => !before.has(at) && at !== pair.at),
  };
}

const places = ({ chosen }: PlanRead) => new Set(chosen.map(({ at }) => at));

/** Sets of chosen pairs, each of which makes room when it goes. */
function waysToMakeRoom(plan: PlanRead, pair: PairRead): (readonly PairRead[])[] {
  const choices = hindrancesOf(plan, pair).map((hindrance) => whoMayGo(plan, pair, hindrance));
  const ways = choices.reduce<(readonly PairRead[])[]>(
    (so, more) =>
      so.flatMap((way) => more.map((one) => [...new Set([...way, ...one])])).slice(0, WAYS_MAXIMUM),
    [[]],
  );
  return ways.filter((way) => way.every(({ locked }) => !locked));
}

/** For one hindrance: each set of pairs that takes it away, the smallest ones. */
function whoMayGo(plan: PlanRead, pair: PairRead, hindrance: Hindrance): (readonly PairRead[])[] {
  const own = plan.ofWorker(pair.worker);
  switch (hindrance.kind) {
    case 'other-job-then':
      return [own.filter(({ place }) => hindrance.places.includes(place))];
    case 'seats-taken':
      return plan.ofPlace(pair.place).map((occupant) => [occupant]);
    case 'day-is-full': {
      const { minutesLeft, minutesUsed, minutesAsked } = hindrance;
      const of = own.filter(({ place }) => hindrance.places.includes(place));
      return enough(of, minutesUsed + minutesAsked - minutesLeft, ({ to }) => to.minutes);
    }
    case 'hours-used': {
      const { hoursLeft, hoursUsed: used, hoursAsked } = hindrance;
      const of = own.filter(({ place }) => hindrance.places.includes(place));
      return enough(of, used + hoursAsked - hoursLeft, ({ to }) => to.hours);
    }
    case 'cheques-used': {
      const { cheques, chequesUsed, chequesAsked } = hindrance;
      const of = plan.chosen.filter(({ place }) => hindrance.places.includes(place));
      return enough(of, chequesUsed + chequesAsked - cheques, ({ to }) => to.hours);
    }
  }
}

/** Each one that is enough alone; where none is, the largest together. */
function enough(
  of: readonly PairRead[],
  needed: number,
  sizeOf: (pair: PairRead) => number,
): (readonly PairRead[])[] {
  const alone = of.filter((pair) => sizeOf(pair) >= needed);
  if (alone.length > 0) return alone.map((pair) => [pair]);
  const largest = of.toSorted((one, other) => sizeOf(other) - sizeOf(one) || one.at - other.at);
  let sum = 0;
  const together = largest.filter((pair) => {
    const isNeeded = sum < needed;
    if (isNeeded) sum += sizeOf(pair);
    return isNeeded;
  });
  return sum < needed ? [] : [together];
}

/** The plan without those who leave and with the pair, and what came free by it. */
function without(
  plan: PlanRead,
  leaving: readonly PairRead[],
  pair: PairRead,
): [PlanRead, readonly PairRead[]] {
  const stays = plan.chosen.filter((one) => !leaving.includes(one));
  return [choosing(plan, [...stays, pair]), leaving];
}

/** Fills once more what came free, and lets go of a team that is too small; nothing where the pair itself cannot stay. */
function mended(plan: PlanRead, pair: PairRead, freed: readonly PairRead[]): PlanRead | undefined {
  const [emptied, idle] = [
    new Set([...freed.map(({ place }) => place), pair.place]),
    new Set(freed.map(({ worker }) => worker)),
  ];
  const may = plan.pairs.filter(({ place, worker }) => emptied.has(place) || idle.has(worker));
  const filled = filledUp(plan, may);
  const broken = [...new Set(filled.chosen.map(({ place }) => place))].filter(
    (place) => !isWhole(filled, place),
  );
  if (broken.includes(pair.place)) return undefined;
  const whole = filled.chosen.filter(({ place }) => !broken.includes(place));
  if (filled.chosen.some(({ locked, place }) => locked && broken.includes(place))) return undefined;
  return choosing(plan, whole);
}

/** Takes the pair that helps most, again and again, until none fits. */
function filledUp(plan: PlanRead, may: readonly PairRead[]): PlanRead {
  const better = may
    .filter((one) => !plan.ofPlace(one.place).includes(one) && hindrancesOf(plan, one).length === 0)
    .map((one) => choosing(plan, [...plan.chosen, one]))
    .reduce<PlanRead | undefined>(
      (best, next) => (best && !isBetterPlan(next, best) ? best : next),
      undefined,
    );
  return better ? filledUp(better, may) : plan;
}
