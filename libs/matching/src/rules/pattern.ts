import { type Day, type Id, type Period, type TimeOfDay, type Weekday } from '#kernel';

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

/** Every chosen weekday, public holidays skipped. */
export interface WeekdaysPattern extends Times, Stretch {
  readonly kind: 'weekdays';
  readonly weekdays: readonly Weekday[];
}

/** Every chosen weekday on which schools are open: public and school holidays skipped. */
export interface SchoolDaysPattern extends Times, Stretch {
  readonly kind: 'school-days';
  readonly weekdays: readonly Weekday[];
}

/** Every so many weeks on chosen weekdays, such as a garden from April to October; public holidays skipped. */
export interface SeasonPattern extends Times, Stretch {
  readonly kind: 'season';
  readonly weekdays: readonly Weekday[];
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

export type Pattern =
  OncePattern | WindowPattern | WeekdaysPattern | SchoolDaysPattern | SeasonPattern | StandingPattern;

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
export function isSeries(pattern: Pattern): boolean {
  return pattern.kind === 'weekdays' || pattern.kind === 'school-days' || pattern.kind === 'season';
}

/** Days on which a place is closed besides the holidays: a study day, a trip. */
export type ClosedDays = readonly Period[];
