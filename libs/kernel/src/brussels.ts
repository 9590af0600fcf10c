import { addDays, type Day, type Moment, momentOfEpoch, type TimeOfDay, minutesOfTime } from './days';

const wallClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Brussels',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

interface WallTime {
  readonly day: Day;
  readonly time: TimeOfDay;
}

const MINUTE = 60_000;
const HOUR = 3_600_000;
/** Some forty years of hours; more are forgotten and asked anew. */
const HOURS_KEPT = 350_000;

/** How far the wall clock is ahead of UTC, by hour of UTC: the clock has never changed within one since 1946. */
const minutesAhead = new Map<number, number>();

function minutesAheadAt(milliseconds: number): number {
  const hour = Math.floor(milliseconds / HOUR);
  const known = minutesAhead.get(hour);
  if (known !== undefined) return known;
  const part = Object.fromEntries(
    wallClock.formatToParts(hour * HOUR).map(({ type, value }) => [type, value]),
  ) as Record<'year' | 'month' | 'day' | 'hour' | 'minute', string>;
  const wall = Date.parse(`${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}:00Z`);
  if (minutesAhead.size >= HOURS_KEPT) minutesAhead.clear();
  const ahead = (wall - hour * HOUR) / MINUTE;
  minutesAhead.set(hour, ahead);
  return ahead;
}

/** What the calendar and the clock on a wall in Brussels show at a moment. */
export function inBrussels(at: Moment): WallTime {
  const milliseconds = Date.parse(at);
  const wall = new Date(milliseconds + minutesAheadAt(milliseconds) * MINUTE).toISOString();
  return { day: wall.slice(0, 10) as Day, time: wall.slice(11, 16) as TimeOfDay };
}

/** The day it is in Brussels at a moment. */
export const dayInBrussels = (at: Moment) => inBrussels(at).day;

const OFFSETS_IN_MINUTES = [120, 60] as const;

/**
 * The moment at which the wall clock in Brussels shows a time on a day. In the night the clock goes back,
 * a time that comes twice means the first. In the night it goes forward, a time that is skipped does not
 * exist and the answer is `undefined`: the caller says so in words. 24:00 is midnight of the next day.
 */
export function momentInBrussels(on: Day, at: TimeOfDay): Moment | undefined {
  if (at === '24:00') return momentInBrussels(addDays(on, 1), '00:00' as TimeOfDay);
  const asIfUtc = Date.parse(`${on}T00:00:00Z`) + minutesOfTime(at) * MINUTE;
  return OFFSETS_IN_MINUTES.map((offset) => momentOfEpoch(asIfUtc - offset * MINUTE)).find((candidate) => {
    const wall = inBrussels(candidate);
    return wall.day === on && wall.time === at;
  });
}
