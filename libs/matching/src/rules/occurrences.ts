import { isPublicHoliday, isSchoolHoliday } from '#regulation';
import {
  addDays,
  type Day,
  daysBetween,
  daysFrom,
  epochOfMoment,
  firstDayOf,
  type Hours,
  hours,
  lastDayOf,
  type Minutes,
  minutes,
  type Moment,
  momentInBrussels,
  monthOf,
  startedHours,
  weekdayOf,
} from '#kernel';
import {
  type ClosedDays,
  closes,
  type Pattern,
  type SeasonPattern,
  type SeriesOfDays,
  stretchOf,
  type Times,
} from './pattern';
import { type MatchingRefusal, refusal } from './refusals';
import { pauseOn, timesOn } from './series';

/** The moments between which a visit lies; half-open, so that a visit may begin when another ends. */
export interface Interval {
  readonly startsAt: Moment;
  readonly endsAt: Moment;
}

/**
 * One time a pattern asks for. `day` is the day the visit begins, or the first day it may be on; `until` the
 * last such day. The interval is null while the day or the times are still to be chosen.
 */
export interface Slot {
  readonly day: Day;
  readonly until: Day;
  readonly times: Times | null;
  readonly interval: Interval | null;
  readonly minutes: Minutes;
  /** Started hours, and so cheques, for each seat. */
  readonly hours: Hours;
}

/** Why a day of a series is left out. */
export type SkippedBecause = 'public-holiday' | 'school-holiday' | 'place-closed' | 'paused';

export interface Expansion {
  readonly slots: readonly Slot[];
  readonly skipped: readonly { readonly day: Day; readonly because: SkippedBecause }[];
  readonly refusals: readonly MatchingRefusal[];
}

/** No pattern reaches further than two years, so that one request never fills the book with days. */
const DAYS_MAXIMUM = 731;
const MILLISECONDS_PER_MINUTE = 60_000;

/** Real minutes on the clock: a night in which the clock goes back has an hour more. */
export function minutesBetween({ startsAt, endsAt }: Interval): Minutes {
  return minutes((epochOfMoment(endsAt) - epochOfMoment(startsAt)) / MILLISECONDS_PER_MINUTE);
}

/** Half-open: a visit from 10 to 12 and one from 12 to 14 do not overlap. */
export function intervalsOverlap(one: Interval, other: Interval): boolean {
  return one.startsAt < other.endsAt && other.startsAt < one.endsAt;
}

/**
 * The visit that begins on a day at the start and ends at the end, on the next day where the end is not later.
 * A time that the clock skips that night gives the refusal with the day and the time.
 */
export function slotOn(on: Day, times: Times): { slot?: Slot; refusals: MatchingRefusal[] } {
  if (times.start === times.end)
    return { refusals: [refusal('no-duration', { day: on, time: times.start })] };
  const lastDay = times.end > times.start ? on : addDays(on, 1);
  const startsAt = momentInBrussels(on, times.start);
  const endsAt = momentInBrussels(lastDay, times.end);
  if (startsAt === undefined || endsAt === undefined) {
    const skipped =
      startsAt === undefined ? { day: on, time: times.start } : { day: lastDay, time: times.end };
    return { refusals: [refusal('time-skipped-by-clock-change', skipped)] };
  }
  const interval = { startsAt, endsAt };
  const lasts = minutesBetween(interval);
  if (lasts <= 0) return { refusals: [refusal('no-duration', { day: on, time: times.start })] };
  const slot = { day: on, until: on, times, interval, minutes: lasts, hours: startedHours(lasts) };
  return { slot, refusals: [] };
}

/**
 * All times a pattern asks for, in order of day, with the days that were left out and why. With any refusal
 * there are no slots: a request is taken whole or not at all.
 */
export function expand(pattern: Pattern, closed: ClosedDays = []): Expansion {
  const { from, until } = stretchOf(pattern);
  const asked = daysBetween(from, until) + 1;
  if (asked < 1) return refusing(refusal('days-in-wrong-order', { from, until }));
  if (asked > DAYS_MAXIMUM) return refusing(refusal('too-many-days', { days: asked, maximum: DAYS_MAXIMUM }));
  switch (pattern.kind) {
    case 'once':
      return visitsOn([pattern.on], () => pattern);
    case 'window':
      return openWindow(pattern);
    case 'standing':
      return months(pattern);
    case 'weekdays':
    case 'school-days':
    case 'season':
      return series(pattern, closed);
  }
}

const refusing = (...refusals: MatchingRefusal[]): Expansion => ({ slots: [], skipped: [], refusals });

function visitsOn(days: readonly Day[], timesOf: (day: Day) => Times): Expansion {
  const visits = days.map((day) => {
    const { start, end } = timesOf(day);
    return slotOn(day, { start, end });
  });
  const refusals = visits.flatMap((visit) => visit.refusals);
  if (refusals.length > 0) return refusing(...refusals);
  return { slots: visits.flatMap(({ slot }) => slot ?? []), skipped: [], refusals };
}

/** The length of a visit in a window is that on its first day; the day chosen later decides. */
function openWindow({ from, until, start, end }: Extract<Pattern, { kind: 'window' }>): Expansion {
  const first = visitsOn([from], () => ({ start, end }));
  const slots = first.slots.map((slot) => ({ ...slot, until, interval: null }));
  return { ...first, slots };
}

function months({ from, until, hoursPerMonth }: Extract<Pattern, { kind: 'standing' }>): Expansion {
  if (!Number.isSafeInteger(hoursPerMonth) || hoursPerMonth < 1) {
    return refusing(refusal('hours-missing', { hours: hoursPerMonth }));
  }
  const firstDays = daysFrom(from, until).filter((day) => day === from || day === firstDayOf(monthOf(day)));
  const slots = firstDays.map((day): Slot => {
    const lastOfMonth = lastDayOf(monthOf(day));
    return {
      day,
      until: lastOfMonth < until ? lastOfMonth : until,
      times: null,
      interval: null,
      minutes: minutes(hoursPerMonth * 60),
      hours: hours(hoursPerMonth),
    };
  });
  return { slots, skipped: [], refusals: [] };
}

function series(pattern: SeriesOfDays, closed: ClosedDays): Expansion {
  const asked = daysFrom(pattern.from, pattern.until).filter((day) => isAsked(pattern, day));
  const skipped = asked.flatMap((day) => {
    const because = skippedBecause(pattern, day, closed);
    return because ? [{ day, because }] : [];
  });
  const left = new Set(skipped.map(({ day }) => day));
  const days = asked.filter((day) => !left.has(day));
  if (days.length === 0) {
    const { from, until } = pattern;
    return {
      slots: [],
      skipped,
      refusals: [refusal('no-day-left', { from, until, skipped: skipped.length })],
    };
  }
  return { ...visitsOn(days, (day) => timesOn(pattern, day)), skipped };
}

function isAsked(pattern: SeriesOfDays, day: Day): boolean {
  if (!pattern.weekdays.includes(weekdayOf(day))) return false;
  return pattern.kind !== 'season' || isInItsWeek(pattern, day);
}

/** Weeks are counted from the Monday of the week in which the season begins. */
function isInItsWeek({ from, everyWeeks }: SeasonPattern, day: Day): boolean {
  const monday = addDays(from, 1 - weekdayOf(from));
  return Math.floor(daysBetween(monday, day) / 7) % everyWeeks === 0;
}

/** Why a series leaves a day out, if it does. */
export function skippedBecause(
  pattern: SeriesOfDays,
  day: Day,
  closed: ClosedDays,
): SkippedBecause | undefined {
  if (pauseOn(pattern, day)) return 'paused';
  if (isPublicHoliday(day)) return 'public-holiday';
  if (pattern.kind === 'school-days' && isSchoolHoliday(day)) return 'school-holiday';
  if (closed.some((period) => closes(period, day, timesOn(pattern, day).start))) return 'place-closed';
  return undefined;
}
