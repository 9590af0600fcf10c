import { covers, type Day, type Id, type Period, type TimeOfDay, type Weekday } from '#kernel';

/** Times on the wall clock in Brussels. An end that is not after the start lies on the next day. */
export interface Times {
  readonly start: TimeOfDay;
  readonly end: TimeOfDay;
}

/** A stretch of days with both ends known. */
export interface Stretch {
  readonly from: Day;
  readonly until: Day;
}

/** One visit on one day. */
export interface OncePattern extends Times {
  readonly kind: 'once';
  readonly on: Day;
}

/** One visit on one day still to be chosen: "één droge dag in week 20". */
export interface WindowPattern extends Times, Stretch {
  readonly kind: 'window';
}

/** A series of days, with what became of it since it was asked. */
interface OfDays extends Times, Stretch {
  readonly weekdays: readonly Weekday[];
  /** Other times from a day on, each until the next; first day first. */
  readonly changes?: readonly (Times & { readonly from: Day })[];
  /** Days on which it does not go on for a while, first day first. */
  readonly pauses?: readonly Stretch[];
}

/** Every chosen weekday, public holidays skipped. */
export interface WeekdaysPattern extends OfDays {
  readonly kind: 'weekdays';
}

/** Every chosen weekday on which schools are open: public and school holidays skipped. */
export interface SchoolDaysPattern extends OfDays {
  readonly kind: 'school-days';
}

/** Every so many weeks on chosen weekdays, such as a garden from April to October; public holidays skipped. */
export interface SeasonPattern extends OfDays {
  readonly kind: 'season';
  readonly everyWeeks: number;
}

/**
 * A standing arrangement: one worker, one place, about so many hours a month. The two choose their times and
 * the visits are registered afterwards; each month holds the agreed hours.
 */
export interface StandingPattern extends Stretch {
  readonly kind: 'standing';
  readonly worker: Id | null;
  readonly hoursPerMonth: number;
}

/** A pattern that returns on many days. */
export type SeriesOfDays = WeekdaysPattern | SchoolDaysPattern | SeasonPattern;

export type Pattern = OncePattern | WindowPattern | SeriesOfDays | StandingPattern;

export type PatternKind = Pattern['kind'];

export const patternKinds = [
  'once',
  'window',
  'weekdays',
  'school-days',
  'season',
  'standing',
] as const satisfies readonly PatternKind[];

/** The first and the last day a pattern can touch. */
export function stretchOf(pattern: Pattern): Stretch {
  return pattern.kind === 'once' ? { from: pattern.on, until: pattern.on } : pattern;
}

/** A series returns on many days, so that days on which the place is closed are left out of it. */
export function isSeries(pattern: Pattern): pattern is SeriesOfDays {
  return pattern.kind === 'weekdays' || pattern.kind === 'school-days' || pattern.kind === 'season';
}

/** Half of a day: a visit belongs to the half in which it begins. */
export const dayParts = ['morning', 'afternoon'] as const;
export type DayPart = (typeof dayParts)[number];

const NOON = '12:00';

/** Days, or halves of them, on which a place is closed besides the holidays: a study day, a trip. */
export interface ClosedPeriod extends Period {
  /** Whole days where it is null or left out. */
  readonly part?: DayPart | null;
}
export type ClosedDays = readonly ClosedPeriod[];

/** Whether a visit that begins on a day, at a time, falls in a closed period. */
export function closes(closed: ClosedPeriod, day: Day, start: TimeOfDay | null): boolean {
  if (!covers(closed, day)) return false;
  return !closed.part || (start !== null && closed.part === (start < NOON ? 'morning' : 'afternoon'));
}
