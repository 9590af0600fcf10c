import { addDays, type Day, day, yearOf } from '#kernel';

/**
 * Easter Sunday of a year in the Gregorian calendar, 1583 and later.
 * Source: the anonymous Gregorian reckoning that Butcher printed in 1876; it has no exceptions.
 */
export function easterSunday(year: number): Day {
  const lunar = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const correction = Math.floor((8 * century + 13) / 25);
  const moon = (19 * lunar + century - Math.floor(century / 4) - correction + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - moon - (inCentury % 4)) % 7;
  const late = Math.floor((lunar + 11 * moon + 22 * toSunday) / 451);
  const sinceMarch = moon + toSunday - 7 * late + 114;
  return day(`${year}-${twoDigits(Math.floor(sinceMarch / 31))}-${twoDigits((sinceMarch % 31) + 1)}`);
}

const twoDigits = (of: number) => String(of).padStart(2, '0');

const FIXED = ['01-01', '05-01', '07-21', '08-15', '11-01', '11-11', '12-25'];
const EASTER_MONDAY = 1;
const ASCENSION = 39;
const WHIT_MONDAY = 50;

/** The ten legal public holidays of Belgium. Source: royal decree of 18 April 1974, article 1. */
export function isPublicHoliday(on: Day): boolean {
  if (FIXED.includes(on.slice(5))) return true;
  const easter = easterSunday(Number(yearOf(on)));
  return [EASTER_MONDAY, ASCENSION, WHIT_MONDAY].some((days) => addDays(easter, days) === on);
}
