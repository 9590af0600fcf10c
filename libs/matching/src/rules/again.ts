import { addDays, addMonths, type Day, daysBetween } from '#kernel';
import { type Pattern, type Stretch, stretchOf } from './pattern';
import { uninterrupted } from './series';

const DAYS_PER_WEEK = 7;
const MONTHS_PER_YEAR = 12;

/**
 * The same work asked again. One visit, or one in a window, comes back on the same weekday of the first week that
 * lies ahead; a series, a season and a standing arrangement a year later, on the same dates, at the times they have by then.
 */
export function again(pattern: Pattern, today: Day): Pattern {
  switch (pattern.kind) {
    case 'once':
      return { ...pattern, on: weeksLater(stretchOf(pattern), today).from };
    case 'window':
      return { ...pattern, ...weeksLater(pattern, today) };
    case 'weekdays':
    case 'school-days':
    case 'season':
      return { ...uninterrupted(pattern), ...yearsLater(pattern, today) };
    case 'standing':
      return { ...pattern, ...yearsLater(pattern, today) };
  }
}

function weeksLater({ from, until }: Stretch, today: Day): Stretch {
  const behind = Math.max(daysBetween(from, today), 0);
  const days = DAYS_PER_WEEK * (Math.floor(behind / DAYS_PER_WEEK) + 1);
  return { from: addDays(from, days), until: addDays(until, days) };
}

function yearsLater({ from, until }: Stretch, today: Day): Stretch {
  const ahead = (years: number): Stretch => {
    const months = years * MONTHS_PER_YEAR;
    const later = { from: addMonths(from, months), until: addMonths(until, months) };
    return later.from > today ? later : ahead(years + 1);
  };
  return ahead(1);
}
