import { type Writing } from '#database';
import { dayInBrussels, monthOf, refuseUnlessAllowed } from '#kernel';
import { type CloseMonth, refusalsToCloseMonth } from '../rules';
import { headOf } from '../store/head';
import { openedAt, openHoldsIn } from '../store/months';
import { append } from '../store/postings';
import { type Booked, booking } from './booked';

/** Closes a month: from then on its report stands. @throws Refused, see `refusalsToCloseMonth` */
export async function closeMonth(tx: Writing, { month, disputed = [] }: CloseMonth): Promise<Booked> {
  const book = tx.book();
  const { closedThrough } = await headOf(tx, book);
  const opened = dayInBrussels((await openedAt(tx, book)) ?? tx.now);
  const contested = new Set(disputed);
  const open = await openHoldsIn(tx, book, month);
  refuseUnlessAllowed(
    refusalsToCloseMonth({
      month,
      today: tx.today,
      closedThrough,
      openedIn: monthOf(opened),
      openHolds: open.filter((assignment) => !contested.has(assignment)).length,
    }),
  );
  const keeping = open.filter((assignment) => contested.has(assignment)).toSorted();
  return booking(tx, async (writing) => {
    await append(writing, book, {
      kind: 'close-month',
      changes: [],
      closesMonth: { month, disputed: keeping },
    });
  });
}
