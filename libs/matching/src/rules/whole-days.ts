import { addDays, type Day, daysFrom, momentInBrussels, timeOfDay } from '#kernel';
import { type Interval } from './occurrences';

/** A day from midnight to midnight; read once for a whole list of candidates. */
export interface WholeDay extends Interval {
  readonly day: Day;
}

const DAYS_AHEAD = 14;
const MIDNIGHT = timeOfDay('00:00');
const DAY_END = timeOfDay('24:00');

/** The two weeks from a day on of which the next free times are shown. */
export function daysAhead(from: Day): WholeDay[] {
  return daysFrom(from, addDays(from, DAYS_AHEAD - 1)).map((day) => {
    const [startsAt, endsAt] = [momentInBrussels(day, MIDNIGHT), momentInBrussels(day, DAY_END)];
    if (!startsAt || !endsAt) throw new RangeError(`${day} has no midnight`);
    return { day, startsAt, endsAt };
  });
}
