import { type Day, lastDayOf, type Month, monthOf, nextMonth } from '#kernel';
import { bookkeeping, type LedgerRefusal } from './refusals';

/** Closed are the last month that was closed and all before it. */
export const isClosed = (month: Month, closedThrough: Month | null): boolean =>
  closedThrough !== null && month <= closedThrough;

/**
 * The day on which a posting counts in reports: the day of work once it has come and while its month is open, else
 * the day of recording. So a closed month never changes again.
 */
export function happenedOn(at: {
  readonly performedOn: Day | undefined;
  readonly today: Day;
  readonly closedThrough: Month | null;
}): Day {
  const { performedOn, today, closedThrough } = at;
  if (performedOn === undefined || performedOn > today) return today;
  return isClosed(monthOf(performedOn), closedThrough) ? today : performedOn;
}

export interface MonthCloseFacts {
  readonly month: Month;
  readonly today: Day;
  readonly closedThrough: Month | null;
  /** The month in which the book was opened: the first one to close. */
  readonly openedIn: Month;
  /** Assignments with hours still planned in the month, contested ones left out. */
  readonly openHolds: number;
}

/** Months close in order, only when they are over, and with no job left undecided. Source: ledger.md §4. */
export function refusalsToCloseMonth(facts: MonthCloseFacts): LedgerRefusal[] {
  const { month, today, closedThrough, openedIn, openHolds } = facts;
  const refusals: LedgerRefusal[] = [];
  const next = closedThrough === null ? openedIn : nextMonth(closedThrough);
  if (today <= lastDayOf(month))
    refusals.push(bookkeeping('month-not-over', { month, lastDay: lastDayOf(month) }));
  if (month !== next) refusals.push(bookkeeping('month-not-next', { month, nextMonth: next }));
  if (openHolds > 0) refusals.push(bookkeeping('month-has-open-holds', { month, openHolds }));
  return refusals;
}
