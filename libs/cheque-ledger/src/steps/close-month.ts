import { type Writing } from '#database';
import { refuseUnlessAllowed } from '#kernel';
import { closingIn } from '../reads/closing-of';
import { type CloseMonth } from '../rules';
import { append } from '../store/postings';
import { type Booked, booking } from './booked';

/** Closes a month: from then on its report stands. @throws Refused, see `refusalsToCloseMonth` */
export async function closeMonth(tx: Writing, { month, disputed = [] }: CloseMonth): Promise<Booked> {
  const book = tx.book();
  const { refusals, keeping } = await closingIn(tx, book, { month, today: tx.today, disputed });
  refuseUnlessAllowed(refusals);
  return booking(tx, async (writing) => {
    await append(writing, book, {
      kind: 'close-month',
      changes: [],
      closesMonth: { month, disputed: keeping },
    });
  });
}
