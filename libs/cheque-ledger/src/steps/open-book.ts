import { type BookNumber, INSTALLATION, type Writing } from '#database';
import { type OpenBook } from '../rules';
import { append } from '../store/postings';

/**
 * Opens an organiser's book, with its first posting. The command must hold the installation's book, under whose
 * lock books get their numbers.
 */
export async function openBook(tx: Writing, { organiser }: OpenBook): Promise<BookNumber> {
  tx.book(INSTALLATION);
  const last = await tx.row<{ number: number }>('select max(number) as number from book');
  const book = ((last?.number ?? 0) + 1) as BookNumber;
  await tx.run('insert into book (number, id, opened_at) values (?, ?, ?)', [book, organiser, tx.now]);
  await append(tx, book, { kind: 'open-book', changes: [] });
  return book;
}
