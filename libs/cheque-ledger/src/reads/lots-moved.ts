import { type Reading } from '#database';
import { type Id } from '#kernel';
import { bookOf } from '../store/head';

export interface LotsMovedAsked {
  /** The organiser whose book the cheques left. */
  readonly book: Id;
  /** Subject of the command that moved them. */
  readonly subject: Id;
}

/** The cheques that one command sent to another organiser's book, lot by lot. */
export async function lotsMoved(
  reading: Reading,
  { book, subject }: LotsMovedAsked,
): Promise<{ readonly lot: number; readonly cheques: number }[]> {
  return reading.rows<{ lot: number; cheques: number }>(
    `select a.lot, e.change as cheques from command c
      join entry e on e.book = c.book and e.number between c.first_number and c.last_number and e.change > 0
      join account a on a.book = e.book and a.number = e.account and a.purpose = 'cheques-elsewhere'
      where c.book = ? and c.subject = ? and c.first_number is not null
      order by a.lot`,
    [await bookOf(reading, book), subject],
  );
}
