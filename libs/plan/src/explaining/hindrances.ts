import { type Id } from '#kernel';
import { countsIn, type PairRead, type PlanRead } from './the-plan';

/**
 * Why a pair that is allowed does not fit beside what a plan gives, in its own figures. Numbers of places and workers
 * are those in the problem. The first three are the worker's side: that one is used elsewhere.
 */
export type Hindrance =
  | { readonly kind: 'other-job-then'; readonly places: readonly number[] }
  | {
      readonly kind: 'day-is-full';
      readonly minutesLeft: number;
      readonly minutesUsed: number;
      readonly minutesAsked: number;
      readonly places: readonly number[];
    }
  | {
      readonly kind: 'hours-used';
      readonly period: string;
      readonly hoursLeft: number;
      readonly hoursUsed: number;
      readonly hoursAsked: number;
      readonly places: readonly number[];
    }
  | { readonly kind: 'seats-taken'; readonly seats: number; readonly workers: readonly number[] }
  | {
      readonly kind: 'cheques-used';
      readonly user: Id;
      readonly cheques: number;
      readonly chequesUsed: number;
      readonly chequesAsked: number;
      readonly places: readonly number[];
    };

/** All that keeps a pair out while everything else of the plan stays; empty where it fits, or is chosen already. */
export function hindrancesOf(plan: PlanRead, pair: PairRead): Hindrance[] {
  if (plan.ofPlace(pair.place).some(({ at }) => at === pair.at)) return [];
  return [
    ...otherJobThen(plan, pair),
    ...dayIsFull(plan, pair),
    ...hoursUsed(plan, pair),
    ...seatsTaken(plan, pair),
    ...chequesUsed(plan, pair),
  ];
}

/** Whether it is the worker who is used elsewhere, and not the place that is full. */
export const isOfWorker = ({ kind }: Hindrance): boolean =>
  kind === 'other-job-then' || kind === 'day-is-full' || kind === 'hours-used';

function otherJobThen(plan: PlanRead, { worker, place }: PairRead): Hindrance[] {
  const places = plan
    .ofWorker(worker)
    .map((other) => other.place)
    .filter((other) => plan.clash(worker, place, other));
  return places.length === 0 ? [] : [{ kind: 'other-job-then', places }];
}

function dayIsFull(plan: PlanRead, { worker, place, to }: PairRead): Hindrance[] {
  const limits = plan.limitsOf(worker).filter(({ places }) => places.includes(place));
  return limits.flatMap((limit): Hindrance[] => {
    const used = plan.ofWorker(worker).filter((other) => limit.places.includes(other.place));
    const minutesUsed = used.reduce((sum, other) => sum + other.to.minutes, 0);
    if (minutesUsed + to.minutes <= limit.minutes) return [];
    return [
      {
        kind: 'day-is-full',
        minutesLeft: limit.minutes,
        minutesUsed,
        minutesAsked: to.minutes,
        places: used.map((other) => other.place),
      },
    ];
  });
}

function hoursUsed(plan: PlanRead, { worker, of, to }: PairRead): Hindrance[] {
  return of.rooms
    .filter((room) => countsIn(room, to))
    .flatMap((room): Hindrance[] => {
      const used = plan.ofWorker(worker).filter((other) => countsIn(room, other.to));
      const hours = used.reduce((sum, other) => sum + other.to.hours, 0);
      if (hours + to.hours <= room.hours) return [];
      return [
        {
          kind: 'hours-used',
          period: room.label,
          hoursLeft: room.hours,
          hoursUsed: hours,
          hoursAsked: to.hours,
          places: used.map((other) => other.place),
        },
      ];
    });
}

function seatsTaken(plan: PlanRead, { place, to }: PairRead): Hindrance[] {
  const workers = plan.ofPlace(place).map(({ worker }) => worker);
  return workers.length < to.seats ? [] : [{ kind: 'seats-taken', seats: to.seats, workers }];
}

function chequesUsed(plan: PlanRead, { place, to }: PairRead): Hindrance[] {
  return plan.pursesOf(place).flatMap((purse): Hindrance[] => {
    const used = purse.places.flatMap((at) => plan.ofPlace(at));
    const spent = used.reduce((sum, other) => sum + other.to.hours, 0);
    if (spent + to.hours <= purse.cheques) return [];
    return [
      {
        kind: 'cheques-used',
        user: purse.user,
        cheques: purse.cheques,
        chequesUsed: spent,
        chequesAsked: to.hours,
        places: [...new Set(used.map((other) => other.place))],
      },
    ];
  });
}
