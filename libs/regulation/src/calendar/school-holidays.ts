import {
  addDays,
  covers,
  type Day,
  day,
  mondayOf,
  type Period,
  type Weekday,
  weekdayOf,
  yearOf,
} from '#kernel';
import { easterSunday } from './public-holidays';

const FRIDAY: Weekday = 5;
const SATURDAY: Weekday = 6;
const SUNDAY: Weekday = 7;

export type SchoolHolidayName =
  | 'carnival'
  | 'easter'
  | 'labour-day'
  | 'ascension'
  | 'whit-monday'
  | 'summer'
  | 'autumn'
  | 'armistice'
  | 'christmas';

export interface SchoolHoliday extends Period {
  readonly name: SchoolHolidayName;
  readonly until: Day;
}

/**
 * The holidays of Flemish schools that begin in a calendar year; weeks end on Sunday. Days a school may
 * choose itself are not here: each site keeps its own calendar. Nor is what a minister decided once, as the
 * longer autumn holiday of 2020.
 * Source: decision of the Flemish Government of 17 April 1991 on the school year (primary schools) and of
 * 31 August 2001, article 7 (secondary schools), which say the same.
 */
export function schoolHolidaysOf(year: number): readonly SchoolHoliday[] {
  const easter = easterSunday(year);
  const ascension = addDays(easter, 39);
  return [
    weeksFrom('carnival', addDays(easter, -48), 1),
    easterHoliday(easter),
    oneDay('labour-day', day(`${year}-05-01`)),
    { name: 'ascension', from: ascension, until: addDays(ascension, 1) },
    oneDay('whit-monday', addDays(easter, 50)),
    { name: 'summer', from: day(`${year}-07-01`), until: day(`${year}-08-31`) },
    weeksFrom('autumn', autumnMonday(day(`${year}-11-01`)), 1),
    oneDay('armistice', day(`${year}-11-11`)),
    weeksFrom('christmas', christmasMonday(day(`${year}-12-25`)), 2),
  ];
}

/** The week of 1 November; when that is a Sunday, the week after it. */
const autumnMonday = (allSaints: Day) =>
  weekdayOf(allSaints) === SUNDAY ? addDays(allSaints, 1) : mondayOf(allSaints);

/** The week of Christmas and the next; when Christmas is on a Saturday or Sunday, from the Monday after it. */
const christmasMonday = (christmas: Day) =>
  weekdayOf(christmas) >= SATURDAY ? addDays(mondayOf(christmas), 7) : mondayOf(christmas);

/**
 * Two weeks from the first Monday of April; from Easter Monday when Easter falls in March; from the second
 * Monday before Easter when it falls after 15 April. Easter Monday belongs to it in any case.
 */
function easterHoliday(easter: Day): SchoolHoliday {
  const year = yearOf(easter);
  const holiday = weeksFrom('easter', easterHolidayMonday(easter, day(`${year}-04-01`)), 2);
  const easterMonday = addDays(easter, 1);
  return holiday.until < easterMonday ? { ...holiday, until: easterMonday } : holiday;
}

/** `april` is its first day: the first Monday of the month is the Monday of the week of the seventh. */
function easterHolidayMonday(easter: Day, april: Day): Day {
  if (easter < april) return addDays(easter, 1);
  if (easter > addDays(april, 14)) return addDays(easter, -13);
  return mondayOf(addDays(april, 6));
}

const oneDay = (name: SchoolHolidayName, on: Day): SchoolHoliday => ({ name, from: on, until: on });

const weeksFrom = (name: SchoolHolidayName, monday: Day, weeks: number): SchoolHoliday => ({
  name,
  from: monday,
  until: addDays(monday, 7 * weeks - 1),
});

/** True in a holiday of Flemish schools, weekends within it included. */
export function isSchoolHoliday(on: Day): boolean {
  const year = Number(yearOf(on));
  return [...schoolHolidaysOf(year - 1), ...schoolHolidaysOf(year)].some((holiday) => covers(holiday, on));
}

/** True when Flemish schools teach: Monday to Friday outside the holidays. Every public holiday is one of them. */
export const isSchoolDay = (on: Day): boolean => weekdayOf(on) <= FRIDAY && !isSchoolHoliday(on);
