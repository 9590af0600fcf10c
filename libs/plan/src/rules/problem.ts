import { type Day, type Id, type Moment, type Period } from '#kernel';
import { type RequestClass } from '#matching/rules';

/**
 * What a plan is made of: a snapshot of an organiser's open places and the people who may take them, in whole numbers.
 * The optimiser sees nothing else, so that the same problem and seed always give the same plan. Nothing here tells what
 * somebody is: no name, sex, age, origin, kind of benefit or health.
 */
export interface PlanProblem {
  /** The organiser's day on which the snapshot was read. */
  readonly on: Day;
  /** Settles draws, the same way each time. */
  readonly seed: string;
  readonly workers: readonly PlanWorker[];
  readonly places: readonly PlanPlace[];
  /** Who may take which place by the hard rules alone, without a warning; sorted by worker, then place. */
  readonly pairs: readonly PlanPair[];
  /** Places that one worker cannot both take: overlap with the journey between them, or rest. */
  readonly clashes: readonly Clash[];
  /** Minutes a worker may still work on a day on which several places are possible. */
  readonly dayLimits: readonly DayLimit[];
  /** Cheques users have for the places of the published window; none for users who pay later. */
  readonly purses: readonly Purse[];
  readonly policy: GoalPolicy;
}

export interface PlanWorker {
  readonly worker: Id;
  /** Hours wished in the 28 days around the plan; at least 1. */
  readonly hoursWished: number;
  /** Hours worked or held in those days that the plan does not decide about. */
  readonly hoursHad: number;
  /** Days since the last job, or since being referred. */
  readonly waitingDays: number;
  /** Hours left in each month and year in which the plan has places, without what the plan decides about. */
  readonly rooms: readonly { readonly period: Period; readonly label: string; readonly hours: number }[];
}

export interface PlanPlace {
  readonly occurrence: Id;
  /** The request the place belongs to: its series. */
  readonly request: Id;
  readonly user: Id;
  readonly municipality: string;
  readonly class: RequestClass;
  readonly day: Day;
  /** Null for a month of a standing arrangement: it clashes with nothing. */
  readonly startsAt: Moment | null;
  readonly endsAt: Moment | null;
  readonly minutes: number;
  /** Started hours, each a cheque. */
  readonly hours: number;
  /** Seats the plan decides about; those given in the published window are not among them. */
  readonly seats: number;
  /** Fewest of these seats with which the job can go on: all or nothing below it. */
  readonly minimumTeam: number;
  /** One of those who come must have done this before, and nobody who is sure to come has. */
  readonly needsExperience: boolean;
  readonly published: boolean;
}

export interface PlanPair {
  /** Place in `workers`. */
  readonly worker: number;
  /** Place in `places`. */
  readonly place: number;
  readonly travelMinutes: number;
  /** The worker has this place now, and was told so. */
  readonly told: boolean;
  /** A mediator locked these two together: the plan takes the pair, or says that it cannot. */
  readonly locked: boolean;
  readonly experienced: boolean;
  /** Visits of this worker to this series, or to this user, before. */
  readonly visitsBefore: number;
  /** How many of the worker's wishes and learning goals the task meets. */
  readonly wishesMet: number;
}

/** For one worker, two places (as in `places`, the lower first). */
export interface Clash {
  readonly worker: number;
  readonly one: number;
  readonly other: number;
}

export interface DayLimit {
  readonly worker: number;
  readonly day: Day;
  readonly minutes: number;
  /** Places of that day, as in `places`. */
  readonly places: readonly number[];
}

/** A user's cheques and the published places they must cover. */
export interface Purse {
  readonly user: Id;
  readonly cheques: number;
  readonly places: readonly number[];
}

/** The goals, in the order in which an organiser has them unless it decided otherwise. */
export const planGoals = [
  'fill-class-a',
  'fill',
  'keep-told',
  'shortfall-25',
  'shortfall-50',
  'shortfall-75',
  'shortfall-100',
  'same-faces',
  'longest-waiting',
  'wishes',
  'travel',
  'tie-break',
] as const;
export type PlanGoal = (typeof planGoals)[number];

/** An organiser's dated choice. */
export interface GoalPolicy {
  readonly order: readonly PlanGoal[];
  /** How much of `fill` may be given up, in percent, so that nobody is left out; 0 unless decided otherwise. */
  readonly fillGivenUpPercent: number;
}
