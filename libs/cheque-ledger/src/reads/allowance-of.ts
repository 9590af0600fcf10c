import { type Reading } from '#database';
import { type Cents, cents, firstDayOf, type Id, lastDayOf, type Month } from '#kernel';
import { bytesOfId } from '../proof/id-bytes';
import { bookOf, headOf } from '../store/head';

export interface AllowanceAsked {
  /** The organiser whose book it is. */
  readonly book: Id;
  readonly worker: Id;
  /** Month in which the work was performed. */
  readonly month: Month;
}

export interface Allowance {
  /** Earned by hours booked for work in the month, corrections taken off. */
  readonly confirmedCents: Cents;
  /** Paid out of that. */
  readonly paidCents: Cents;
}

/** What a worker earned with work in a month, and what of it was paid. */
export async function allowanceOf(
  reading: Reading,
  { book, worker, month }: AllowanceAsked,
): Promise<Allowance> {
  const rows = await reading.rows<{ kind: string; sum: number }>(
    `select p.kind, cast(sum(e.change) as bigint) as sum from account a
      join entry e on e.book = a.book and e.account = a.number
      join posting p on p.book = e.book and p.number = e.number
      where a.owner = ? and a.book = ? and a.purpose = 'owed' and p.performed_on >= ? and p.performed_on <= ?
      group by p.kind`,
    [bytesOfId(worker), await bookOf(reading, book), firstDayOf(month), lastDayOf(month)],
  );
  const sum = (counted: boolean): number =>
    rows.filter(({ kind }) => (kind === 'redeem') !== counted).reduce((total, row) => total + row.sum, 0);
  return { confirmedCents: cents(sum(true)), paidCents: cents(0 - sum(false)) };
}

/** The last month that was closed in a book, if any was. */
export async function lastClosedMonth(
  reading: Reading,
  { book }: { readonly book: Id },
): Promise<Month | undefined> {
  const { closedThrough } = await headOf(reading, await bookOf(reading, book));
  return closedThrough ?? undefined;
}
