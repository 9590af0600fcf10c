import { type PlanProblem } from '../rules';
import { hindrancesOf, isOfWorker } from './hindrances';
import { choosing, isWhole, type PairRead, type PlanRead, readPlan } from './the-plan';

/** Plans as somebody makes them by hand, place by place in the order of time: what a solved plan is held beside. */
export const baselines = ['nearest-first', 'fewest-hours-first'] as const;
export type Baseline = (typeof baselines)[number];

/** A plan over the same problem by one simple rule, never looking back. It keeps every rule of the problem, and its locks. */
export function madeByHand(plan: PlanRead, baseline: Baseline): PlanRead {
  const locked = choosing(
    plan,
    plan.pairs.filter((pair) => pair.locked),
  );
  return inOrderOfTime(plan.problem).reduce((so, place) => filled(so, place, baseline), locked);
}

/** The same from a problem alone. @returns places in `pairs`, in order */
export const baselinePlan = (problem: PlanProblem, baseline: Baseline): number[] =>
  madeByHand(readPlan(problem, []), baseline)
    .chosen.map(({ at }) => at)
    .toSorted((one, other) => one - other);

function inOrderOfTime({ places }: PlanProblem): number[] {
  const whenOf = (at: number) => places[at]?.startsAt ?? `${places[at]?.day ?? ''}T24`;
  return places
    .map((_, at) => at)
    .toSorted(
      (one, other) => (whenOf(one) < whenOf(other) ? -1 : Number(whenOf(one) > whenOf(other))) || one - other,
    );
}

/** Takes people for one place in the order of the rule; a team that stays too small goes home. */
function filled(plan: PlanRead, place: number, baseline: Baseline): PlanRead {
  const hoursOf = ({ worker, of }: PairRead) =>
    plan.ofWorker(worker).reduce((sum, { to }) => sum + to.hours, of.hoursHad) / of.hoursWished;
  const sizeOf = (pair: PairRead) => (baseline === 'nearest-first' ? pair.travelMinutes : hoursOf(pair));
  const inOrder = plan
    .mayTake(place)
    .filter((pair) => hindrancesOf(plan, pair).every((hindrance) => !isOfWorker(hindrance)))
    .toSorted((one, other) => sizeOf(one) - sizeOf(other) || one.at - other.at);
  const withThem = withExperienceFirst(inOrder).reduce(
    (so, pair) =>
      so.ofPlace(place).some(({ at }) => at === pair.at) || hindrancesOf(so, pair).length > 0
        ? so
        : choosing(so, [...so.chosen, pair]),
    plan,
  );
  return isWhole(withThem, place) ? withThem : plan;
}

/** Where somebody must have done the job before, that one is sought first. */
function withExperienceFirst(pairs: readonly PairRead[]): readonly PairRead[] {
  const [first] = pairs;
  const known = first?.to.needsExperience ? pairs.find(({ experienced }) => experienced) : undefined;
  return known ? [known, ...pairs.filter((pair) => pair !== known)] : pairs;
}
