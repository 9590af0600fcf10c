import { type Reading } from '#database';
import { type Cents, cents, firstDayOf, type Id, lastDayOf, type Month, type Year } from '#kernel';
import { bytesOfId, idOfBytes } from '../proof/id-bytes';
import { bookOf, headOf } from '../store/head';
import { chunks, marks } from '../store/sql';

export interface AllowancesAsked {
  /** The organiser whose book it is. */
  readonly book: Id;
  readonly workers: readonly Id[];
  /** Month in which the work was performed. */
  readonly month: Month;
}

const WORKERS_AT_ONCE = 1_000;

/**
 * What workers earned by hours booked for work in a month, corrections taken off; in one statement per thousand. Every
 * worker asked has an answer.
 */
export async function allowancesOf(
  reading: Reading,
  { book, workers, month }: AllowancesAsked,
): Promise<Map<Id, Cents>> {
  const number = await bookOf(reading, book);
  const earned = new Map(workers.map((worker) => [worker, cents(0)]));
  for (const some of chunks(workers, WORKERS_AT_ONCE)) {
    const rows = await reading.rows<{ owner: Buffer; sum: number }>(
      `select a.owner, cast(sum(e.change) as bigint) as sum from account a
        join entry e on e.book = a.book and e.account = a.number
        join posting p on p.book = e.book and p.number = e.number
        where a.owner in (${marks(some.length)}) and a.book = ? and a.purpose = 'owed'
          and p.performed_on >= ? and p.performed_on <= ? and p.kind <> 'redeem'
        group by a.owner`,
      [...some.map(bytesOfId), number, firstDayOf(month), lastDayOf(month)],
    );
    for (const { owner, sum } of rows) earned.set(idOfBytes(owner), cents(sum));
  }
  return earned;
}

/** What one worker earned in each month of a year in which anything was, in one statement. */
export async function allowancesOfYear(
  reading: Reading,
  { book, worker, year }: { readonly book: Id; readonly worker: Id; readonly year: Year },
): Promise<Map<Month, Cents>> {
  const rows = await reading.rows<{ month: Month; sum: number }>(
    `select substr(p.performed_on, 1, 7) as month, cast(sum(e.change) as bigint) as sum from account a
      join entry e on e.book = a.book and e.account = a.number
      join posting p on p.book = e.book and p.number = e.number
      where a.owner = ? and a.book = ? and a.purpose = 'owed'
        and p.performed_on >= ? and p.performed_on <= ? and p.kind <> 'redeem'
      group by substr(p.performed_on, 1, 7)`,
    [bytesOfId(worker), await bookOf(reading, book), firstDayOf(year), lastDayOf(year)],
  );
  return new Map(rows.map(({ month, sum }) => [month, cents(sum)]));
}

/** The last month that was closed in a book, if any was. */
export async function lastClosedMonth(
  reading: Reading,
  { book }: { readonly book: Id },
): Promise<Month | undefined> {
  const { closedThrough } = await headOf(reading, await bookOf(reading, book));
  return closedThrough ?? undefined;
}
