import { addDays, type Day, type Weekday, weekdayOf } from '#kernel';
import { isPublicHoliday } from './public-holidays';

const FRIDAY: Weekday = 5;

/** Monday to Friday, no public holiday. */
export const isWorkingDay = (on: Day): boolean => weekdayOf(on) <= FRIDAY && !isPublicHoliday(on);

/**
 * The day that is some working days later; the day itself does not count. Three working days after a
 * Friday is Wednesday. No working days later is the day itself, also in a weekend.
 * @throws RangeError when the count is negative or not whole
 */
export function addWorkingDays(to: Day, count: number): Day {
  if (!Number.isSafeInteger(count) || count < 0) {
    throw new RangeError(`working days to add must be a whole number of 0 or more, got ${count}`);
  }
  let reached = to;
  for (let left = count; left > 0;) {
    reached = addDays(reached, 1);
    if (isWorkingDay(reached)) left -= 1;
  }
  return reached;
}
