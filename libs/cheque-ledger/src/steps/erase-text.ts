import { type Writing } from '#database';
import { refuseUnlessAllowed } from '#kernel';
import { bookkeeping, type EraseText, refusalsOfReason } from '../rules';
import { append } from '../store/postings';
import { type Booked, booking } from './booked';

/**
 * Erases what was typed with a posting; the posting still verifies, for it holds only a salted digest. The erasure
 * is a posting of its own. @throws Refused when there is no text, or it was erased before
 */
export async function eraseText(tx: Writing, { posting, why }: EraseText): Promise<Booked> {
  const book = tx.book();
  const text = await tx.row('select number from posting_text where book = ? and number = ?', [book, posting]);
  refuseUnlessAllowed([
    ...refusalsOfReason(why),
    ...(text ? [] : [bookkeeping('posting-without-text', { posting })]),
  ]);
  return booking(tx, async (writing) => {
    await append(writing, book, { kind: 'erase-text', about: posting, text: why, changes: [] });
    await tx.run('delete from posting_text where book = ? and number = ?', [book, posting]);
  });
}
