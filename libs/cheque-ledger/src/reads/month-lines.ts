import { type Reading } from '#database';
import { type Cents, cents, type Day, firstDayOf, type Id, lastDayOf, type Month } from '#kernel';
import { bytesOfId, idOfBytes } from '../proof/id-bytes';
import { bookOf } from '../store/head';

export interface MonthLinesAsked {
  /** The organiser whose book it is. */
  readonly book: Id;
  readonly month: Month;
  /** Only the lines of one of the two. */
  readonly worker?: Id;
  readonly user?: Id;
}

/** Hours booked, or taken back: the work may be of an earlier month. */
export interface MonthLine {
  readonly number: number;
  /** The number of the booking that a reversal takes back. */
  readonly about: number | null;
  readonly kind: 'hand-over' | 'reversal';
  readonly performedOn: Day;
  readonly performance: Id;
  readonly worker: Id;
  readonly user: Id;
  /** Counted hours, each a cheque; below zero where they were taken back. */
  readonly hours: number;
  /** What the user paid for those cheques. */
  readonly paidCents: Cents;
  /** What the worker gets for them. */
  readonly owedCents: Cents;
}

interface Row extends Omit<MonthLine, 'worker' | 'user' | 'performance'> {
  readonly worker: Buffer;
  readonly payer: Buffer;
  readonly performance: Buffer;
}

/**
 * The statement of a month: every booking and reversal of hours that happened in it, in order of number. Once the month
 * is closed nothing happens in it any more, so that these lines stand.
 */
export async function linesOfMonth(
  reading: Reading,
  { book: organiser, month, worker, user }: MonthLinesAsked,
): Promise<MonthLine[]> {
  const rows = await reading.rows<Row>(
    `select p.number, p.about, p.kind, p.performed_on, p.performance, a.owner as worker, l.user_id as payer,
        cast(sum(e.change) as bigint) as hours, cast(sum(e.change * l.price_cents) as bigint) as paid_cents,
        (select cast(coalesce(sum(o.change), 0) as bigint) from entry o
          join account w on w.book = o.book and w.number = o.account and w.purpose = 'owed'
          where o.book = p.book and o.number = p.number) as owed_cents
      from posting p
      join entry e on e.book = p.book and e.number = p.number
      join account a on a.book = e.book and a.number = e.account and a.purpose in ('received', 'redeemed')
      join lot l on l.book = a.book and l.number = a.lot
      where p.book = ? and p.kind in ('hand-over', 'reversal') and p.performance is not null
        and p.happened_on >= ? and p.happened_on <= ?
        ${worker === undefined ? '' : 'and a.owner = ?'} ${user === undefined ? '' : 'and l.user_id = ?'}
      group by p.book, p.number, p.about, p.kind, p.performed_on, p.performance, a.owner, l.user_id
      order by p.number`,
    [
      await bookOf(reading, organiser),
      firstDayOf(month),
      lastDayOf(month),
      ...(worker ? [bytesOfId(worker)] : []),
      ...(user ? [bytesOfId(user)] : []),
    ],
  );
  return rows.map(({ payer, performance, paidCents, owedCents, ...row }) => ({
    ...row,
    worker: idOfBytes(row.worker),
    user: idOfBytes(payer),
    performance: idOfBytes(performance),
    paidCents: cents(paidCents),
    owedCents: cents(owedCents),
  }));
}
