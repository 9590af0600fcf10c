import { type BookNumber, type Reading } from '#database';
import { type Id, type Moment, type Month, NotFound } from '#kernel';

/** Where a book stands: what the next posting goes on from. */
export interface Head {
  readonly book: BookNumber;
  readonly id: Id;
  /** Number of the last posting; 0 before the first. */
  readonly number: number;
  readonly chain: Buffer | null;
  readonly recordedAt: Moment | null;
  /** Number of the last account. */
  readonly accounts: number;
  /** Number of the last lot. */
  readonly lots: number;
  /** Last closed month; all before it are closed too. */
  readonly closedThrough: Month | null;
}

const HEAD = `select b.number as book, b.id, coalesce(p.number, 0) as number, p.chain, p.recorded_at,
    coalesce((select max(number) from account where book = b.number), 0) as accounts,
    coalesce((select max(number) from lot where book = b.number), 0) as lots,
    (select max(month) from month_close where book = b.number) as closed_through
  from book b
  left join posting p on p.book = b.number and p.number = (select max(number) from posting where book = b.number)
  where b.number = ?`;

/** @throws NotFound when there is no such book */
export async function headOf(reading: Reading, book: BookNumber): Promise<Head> {
  const head = await reading.row<Head>(HEAD, [book]);
  if (!head) throw new NotFound('book', String(book));
  return head;
}

/** The number of an organiser's book. @throws NotFound when it was not opened */
export async function bookOf(reading: Reading, organiser: Id): Promise<BookNumber> {
  const row = await reading.row<{ number: BookNumber }>('select number from book where id = ?', [organiser]);
  if (!row) throw new NotFound('book', organiser);
  return row.number;
}
