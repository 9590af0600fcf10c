import { type Reading } from '#database';
import { addMonths, type Day, type Id, type Moment } from '#kernel';
import { type VisitOnClosedDay, visitsOnClosedDays } from '#matching';

/** As far as people plan: a school year and its holidays. */
const MONTHS_AHEAD = 12;

/** Visits of the coming year on days that are closed by now. */
export const closedVisitsAhead = (
  reading: Reading,
  { organiser, today, now }: { readonly organiser: Id; readonly today: Day; readonly now: Moment },
): Promise<VisitOnClosedDay[]> =>
  visitsOnClosedDays(reading, { organiser, from: today, until: addMonths(today, MONTHS_AHEAD), now });
