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

/** What the calendar and the clock on a wall in Brussels show at a moment. */
export function inBrussels(at: Moment): WallTime {
  const part = Object.fromEntries(
    wallClock.formatToParts(new Date(at)).map(({ type, value }) => [type, value]),
  ) as Record<'year' | 'month' | 'day' | 'hour' | 'minute', string>;
  return {
    day: `${part.year}-${part.month}-${part.day}` as Day,
    time: `${part.hour}:${part.minute}` as TimeOfDay,
  };
}

/** The day it is in Brussels at a moment. */
export const dayInBrussels = (at: Moment) => inBrussels(at).day;

const MINUTE = 60_000;
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
