import { type Rooms } from '#cheque-ledger/rules';
import { epochOfMoment, type Moment } from '#kernel';
import { type RequestClass } from '#matching/rules';
import { type PlanGoal } from './problem';
import { hasPlan, type PlanRun } from './run';

/** Seats of a month that are asked for and those that somebody has; hours are those of each seat. */
export interface Filled {
  readonly seatsAsked: number;
  readonly seatsFilled: number;
  readonly hoursAsked: number;
  readonly hoursFilled: number;
}

/** Where the seats of a month are asked for. */
export interface FilledAt extends Filled {
  readonly class: RequestClass;
  readonly userKind: string;
  /** NIS code. */
  readonly municipality: string;
}

/** The three ways in which filling is told. */
export const fillingGroups = ['class', 'userKind', 'municipality'] as const;
export type FillingGroup = (typeof fillingGroups)[number];

export interface FilledGroup extends Filled {
  /** The class, kind of user or NIS code. */
  readonly of: string;
}

/** The seats of a month put together by class, by kind of user or by municipality; in the order of these. */
export function filledBy(rows: readonly FilledAt[], group: FillingGroup): FilledGroup[] {
  const groups = new Map<string, FilledGroup>();
  for (const row of rows) {
    const so = groups.get(row[group]);
    groups.set(row[group], {
      of: row[group],
      seatsAsked: row.seatsAsked + (so?.seatsAsked ?? 0),
      seatsFilled: row.seatsFilled + (so?.seatsFilled ?? 0),
      hoursAsked: row.hoursAsked + (so?.hoursAsked ?? 0),
      hoursFilled: row.hoursFilled + (so?.hoursFilled ?? 0),
    });
  }
  return [...groups.values()].toSorted((one, other) => (one.of < other.of ? -1 : 1));
}

/** How long something took, in whole minutes: the middle, and what nine of ten times was enough. */
export interface Spread {
  readonly times: number;
  readonly median: number | null;
  readonly ninetieth: number | null;
}

const NINE_OF_TEN = 0.9;

/** Of no times there is no middle. */
export function spreadOf(minutes: readonly number[]): Spread {
  const sorted = minutes.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.ceil(sorted.length * share) - 1] ?? null;
  return { times: sorted.length, median: at(1 / 2), ninetieth: at(NINE_OF_TEN) };
}

const MS_PER_MINUTE = 60_000;

/** Whole minutes from one moment to a later one. */
export const minutesBetween = (from: Moment, until: Moment): number =>
  Math.floor((epochOfMoment(until) - epochOfMoment(from)) / MS_PER_MINUTE);

/** How many people have more hours in a month or its year than was granted them. The book refuses it: there is nobody. */
export const peopleOverCap = (rooms: readonly Rooms[]): number =>
  rooms.filter(({ month, year }) => month.free < 0 || year.free < 0).length;

/** How a plan that is not proven stands to the best there can be, by the first goal that was not. */
export interface Gap {
  readonly goal: PlanGoal;
  readonly value: number;
  readonly bound: number | null;
}

/** The runs of a month. */
export interface RunsFigured {
  readonly made: number;
  readonly proven: number;
  /** Runs without a plan: failed, or locks that contradict each other. */
  readonly withoutPlan: number;
  /** Of each plan that is not proven. */
  readonly gaps: readonly Gap[];
  /** Median milliseconds of a plan for each goal that was reached, in the order of goals. */
  readonly goals: readonly { readonly goal: PlanGoal; readonly milliseconds: number }[];
}

/** Counts runs that have ended. */
export function runsFigured(all: readonly PlanRun[], order: readonly PlanGoal[]): RunsFigured {
  const runs = all.filter(({ state }) => state !== 'running');
  const plans = runs.filter((run) => hasPlan({ ...run, thrownAwayAt: null }));
  return {
    made: runs.length,
    proven: runs.filter(({ state }) => state === 'proven').length,
    withoutPlan: runs.length - plans.length,
    gaps: plans.flatMap(({ goals }) => goals.filter(({ proven }) => !proven).slice(0, 1)).map(gapOf),
    goals: order.flatMap((goal) => {
      const took = plans.flatMap(({ goals }) => goals.filter((one) => one.goal === goal));
      const { median } = spreadOf(took.map(({ milliseconds }) => milliseconds));
      return median === null ? [] : [{ goal, milliseconds: median }];
    }),
  };
}

const gapOf = ({ goal, value, bound }: Gap): Gap => ({ goal, value, bound });

/** What is looked at each month: how well places are filled, how soon, and what was not as it was told. */
export interface MonthFigures {
  readonly filled: readonly FilledAt[];
  /** From the day a request was made until somebody had the seat, the first time. */
  readonly toFill: Spread;
  /** From an absence until somebody else had the seat. */
  readonly toSubstitute: Spread;
  /** Requests with several times this month; the people who came to each, added up; and the most at one. */
  readonly series: { readonly count: number; readonly workers: number; readonly most: number };
  /** Jobs that were given, and those that somebody had and lost since it was decided otherwise. */
  readonly jobsGiven: number;
  readonly toldThenChanged: number;
  /** People who have more hours in this month or its year than was granted: nought, or something is wrong. */
  readonly overCap: number;
  readonly runs: RunsFigured;
}
