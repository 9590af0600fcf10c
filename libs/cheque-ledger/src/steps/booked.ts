import { type BookNumber, type Writing } from '#database';

/** Numbers of the postings written, in the command's own book, in order. */
export interface Booked {
  readonly postings: readonly number[];
}

/** Watches which postings a step writes in the command's own book. */
export async function booking(tx: Writing, write: (tx: Writing) => Promise<void>): Promise<Booked> {
  const postings: number[] = [];
  const own = tx.book();
  const posted = (book: BookNumber, number: number): void => {
    if (book === own) postings.push(number);
    tx.posted(book, number);
  };
  await write({ ...tx, posted });
  return { postings };
}
