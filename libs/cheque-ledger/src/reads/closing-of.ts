import { type BookNumber, type Reading } from '#database';
import { type Day, dayInBrussels, type Id, type Month, monthOf } from '#kernel';
import { type LedgerRefusal, refusalsToCloseMonth } from '../rules';
import { bookOf, headOf } from '../store/head';
import { openedAt, openHoldsIn } from '../store/months';

export interface ClosingAsked {
  readonly month: Month;
  readonly today: Day;
  /** Assignments whose hours are contested: they keep their holds. */
  readonly disputed: readonly Id[];
}

/** What closing a month would meet: the reasons against it, and the holds that it would keep. */
export interface Closing {
  readonly refusals: readonly LedgerRefusal[];
  /** Contested assignments that still hold hours in the month. */
  readonly keeping: readonly Id[];
}

/** The same for a book by its number, which is what closing itself reads. */
export async function closingIn(reading: Reading, book: BookNumber, asked: ClosingAsked): Promise<Closing> {
  const { month, today, disputed } = asked;
  const { closedThrough } = await headOf(reading, book);
  const opened = await openedAt(reading, book);
  const contested = new Set(disputed);
  const open = await openHoldsIn(reading, book, month);
  const facts = {
    month,
    today,
    closedThrough,
    openedIn: monthOf(opened ? dayInBrussels(opened) : today),
    openHolds: open.filter((assignment) => !contested.has(assignment)).length,
  };
  return {
    refusals: refusalsToCloseMonth(facts),
    keeping: open.filter((assignment) => contested.has(assignment)).toSorted(),
  };
}

/** What closing a month of an organiser would meet today. */
export const closingOf = async (
  reading: Reading,
  { book, ...asked }: ClosingAsked & { readonly book: Id },
): Promise<Closing> => closingIn(reading, await bookOf(reading, book), asked);
