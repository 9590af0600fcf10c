import {
  type Day,
  epochOfMoment,
  inBrussels,
  type Moment,
  momentInBrussels,
  momentOfEpoch,
  type TimeOfDay,
} from '#kernel';

/** A time as people read it from the clock on the wall in Brussels. */
export interface WallTime {
  readonly day: Day;
  readonly time: TimeOfDay;
  /** The second of two, in the one hour of the year that the clock shows twice. */
  readonly repeated?: boolean;
}

const HOUR_IN_MILLISECONDS = 3_600_000;
const anHourLater = (than: Moment) => momentOfEpoch(epochOfMoment(than) + HOUR_IN_MILLISECONDS);

function shows(at: Moment, { day, time }: WallTime): boolean {
  const wall = inBrussels(at);
  return wall.day === day && wall.time === time;
}

/**
 * The moment at which the clock shows this time; `undefined` in the hour that is skipped in spring.
 * A time that is said to be repeated, but comes once, is that one time.
 */
export function momentOnClock(wall: WallTime): Moment | undefined {
  const first = momentInBrussels(wall.day, wall.time);
  if (first === undefined || !wall.repeated) return first;
  return shows(anHourLater(first), wall) ? anHourLater(first) : first;
}

/** What the clock shows at a moment, with `repeated` in the second of two equal hours. */
export function onTheClock(at: Moment): WallTime {
  const wall = inBrussels(at);
  const first = momentInBrussels(wall.day, wall.time);
  const later = first === undefined ? 0 : epochOfMoment(at) - epochOfMoment(first);
  return later < HOUR_IN_MILLISECONDS ? wall : { ...wall, repeated: true };
}
