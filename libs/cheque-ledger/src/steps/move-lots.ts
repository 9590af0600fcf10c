import { type Writing } from '#database';
import { refuseUnlessAllowed } from '#kernel';
import { draftOfArriving, draftOfLeaving, lotElsewhere, type MoveLots, refusalsToMoveLots } from '../rules';
import { bookOf, headOf } from '../store/head';
import { freeCheques } from '../store/lots';
import { append } from '../store/postings';

/** A lot that went on in another book. */
export interface MovedLot {
  /** Its number in the book it left. */
  readonly lot: number;
  /** Its number in the book where it goes on. */
  readonly became: number;
  readonly cheques: number;
}

/**
 * Free cheques of lots that are still valid go on in another organiser's book, each lot by two postings that share an
 * id: with its price, dates, form and shares. Held cheques stay for their job.
 * @throws Refused without a reason, within one book, or when nothing lies free; HoldAlso
 */
export async function moveLots(tx: Writing, asked: MoveLots): Promise<MovedLot[]> {
  const { user, to, lots, why } = asked;
  const here = tx.book();
  const { id: organiser } = await headOf(tx, here);
  const valid = await freeCheques(tx, { book: here, user, on: tx.today });
  const free = valid
    .filter(({ lot }) => lots === undefined || lots.includes(lot.number))
    .toSorted((one, other) => one.lot.number - other.lot.number);
  refuseUnlessAllowed(refusalsToMoveLots(asked, { organiser, free }));
  await bookOf(tx, to.organiser);
  const there = tx.book(to.organiser);
  const moved: MovedLot[] = [];
  for (const cheques of free) {
    const move = tx.ids.random();
    const became = (await headOf(tx, there)).lots + 1;
    const arrived = { ...cheques, lot: lotElsewhere(cheques, to.user, became) };
    await append(tx, here, draftOfLeaving({ move, why, cheques }, to.organiser));
    await append(tx, there, draftOfArriving({ move, why, cheques: arrived }, organiser));
    moved.push({ lot: cheques.lot.number, became, cheques: cheques.count });
  }
  return moved;
}
