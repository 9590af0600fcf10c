/**
 * Days and moments. A day is a date on the wall calendar in Brussels, as text `YYYY-MM-DD`; a moment is
 * a point in time, as UTC text `YYYY-MM-DDTHH:MM:SS.sssZ`. Both sort as text. Calendar arithmetic never
 * touches the time zone of the machine.
 */
declare const kind: unique symbol;
type Text<Kind extends string> = string & { readonly [kind]: Kind };

export type Day = Text<'day'>;
/** A calendar month, `YYYY-MM`. */
export type Month = Text<'month'>;
/** A calendar year, `YYYY`. */
export type Year = Text<'year'>;
export type Moment = Text<'moment'>;
/** A time on the wall clock in Brussels, `HH:MM`, from 00:00 to 24:00. */
export type TimeOfDay = Text<'time-of-day'>;

const MILLISECONDS_PER_DAY = 86_400_000;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const TIME_OF_DAY = /^(?:([01]\d|2[0-3]):[0-5]\d|24:00)$/;

/** True for a day that exists in the calendar, in a year of four digits; 31 February does not. */
export function isDay(text: unknown): text is Day {
  if (typeof text !== 'string' || !DAY.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** @throws RangeError when the text is no existing day */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`no such day: ${text}`);
  return text;
}

export function isMonth(text: unknown): text is Month {
  return typeof text === 'string' && MONTH.test(text);
}

/** @throws RangeError when the text is no month */
export function month(text: string): Month {
  if (!isMonth(text)) throw new RangeError(`no such month: ${text}`);
  return text;
}

export function isMoment(text: unknown): text is Moment {
  if (typeof text !== 'string' || !MOMENT.test(text)) return false;
  const at = Date.parse(text);
  return !Number.isNaN(at) && new Date(at).toISOString() === text;
}

/** @throws RangeError when the text is no moment in UTC with milliseconds */
export function moment(text: string): Moment {
  if (!isMoment(text)) throw new RangeError(`no such moment: ${text}`);
  return text;
}

export const momentOfEpoch = (milliseconds: number) => new Date(milliseconds).toISOString() as Moment;
export const epochOfMoment = (at: Moment) => Date.parse(at);

export function isTimeOfDay(text: unknown): text is TimeOfDay {
  return typeof text === 'string' && TIME_OF_DAY.test(text);
}

/** @throws RangeError when the text is no time on the wall clock */
export function timeOfDay(text: string): TimeOfDay {
  if (!isTimeOfDay(text)) throw new RangeError(`no such time: ${text}`);
  return text;
}

/** Minutes since midnight as the wall clock shows them. */
export function minutesOfTime(time: TimeOfDay): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

const epochOfDay = (of: Day) => Date.parse(`${of}T00:00:00Z`);
const DAY_LENGTH = '2026-03-02'.length;
const MOMENT_LENGTH = '2026-03-02T11:30:00.000Z'.length;

/** @throws RangeError when the years of four digits end: others are written with a sign and two digits more */
function dayOfEpoch(milliseconds: number): Day {
  const text = new Date(milliseconds).toISOString();
  if (text.length !== MOMENT_LENGTH) throw new RangeError(`no such day: ${text}`);
  return text.slice(0, DAY_LENGTH) as Day;
}

export const monthOf = (of: Day) => of.slice(0, 7) as Month;
export const yearOf = (of: Day | Month) => of.slice(0, 4) as Year;
export const firstDayOf = (of: Month | Year) => (of.length === 4 ? `${of}-01-01` : `${of}-01`) as Day;

export function lastDayOf(of: Month | Year): Day {
  if (of.length === 4) return `${of}-12-31` as Day;
  // The day before the first of the next month.
  const last = new Date(new Date(0).setUTCFullYear(Number(of.slice(0, 4)), Number(of.slice(5, 7)), 0));
  return `${of}-${last.getUTCDate()}` as Day;
}

/** Its months, from January on. */
export const monthsOf = (year: Year): Month[] =>
  Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}` as Month);

export function nextMonth(of: Month): Month {
  return monthOf(addDays(firstDayOf(of), 31));
}

export function previousMonth(of: Month): Month {
  return monthOf(addDays(firstDayOf(of), -1));
}

/** @throws RangeError when the years of four digits end */
export function addDays(to: Day, count: number): Day {
  return dayOfEpoch(epochOfDay(to) + count * MILLISECONDS_PER_DAY);
}

/**
 * The same date some months later, or the last day of that month where it is shorter:
 * 31 January plus one month is 28 or 29 February.
 * @throws RangeError when the years of four digits end
 */
export function addMonths(to: Day, count: number): Day {
  const monthsSinceYearZero = Number(to.slice(0, 4)) * 12 + Number(to.slice(5, 7)) - 1 + count;
  const year = String(Math.floor(monthsSinceYearZero / 12)).padStart(4, '0');
  const target = month(`${year}-${String((monthsSinceYearZero % 12) + 1).padStart(2, '0')}`);
  const last = lastDayOf(target);
  const same = `${target}-${to.slice(8, 10)}`;
  return same > last ? last : (same as Day);
}

/** Days from the first to the second; 0 on the same day, negative when the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (epochOfDay(to) - epochOfDay(from)) / MILLISECONDS_PER_DAY;
}

/** Monday is 1, Sunday is 7 (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export function weekdayOf(of: Day): Weekday {
  return (((new Date(epochOfDay(of)).getUTCDay() + 6) % 7) + 1) as Weekday;
}

/** The Monday of the week a day lies in, and the Sunday with which it ends. */
export const mondayOf = (of: Day): Day => addDays(of, 1 - weekdayOf(of));
export const sundayOf = (of: Day): Day => addDays(of, 7 - weekdayOf(of));

/** All days from the first to the last, both included; none when the last comes before the first. */
export function daysFrom(first: Day, last: Day): Day[] {
  const count = daysBetween(first, last) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => addDays(first, index));
}

/**
 * A stretch of days from `from` up to and including `until`; without `until` it has no end yet.
 * Validity in this service is always written so.
 */
export interface Period {
  readonly from: Day;
  readonly until: Day | null;
}

export function covers(period: Period, on: Day): boolean {
  return period.from <= on && (period.until === null || on <= period.until);
}

export function overlaps(one: Period, other: Period): boolean {
  return (one.until === null || other.from <= one.until) && (other.until === null || one.from <= other.until);
}
