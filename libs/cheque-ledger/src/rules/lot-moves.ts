import { type Id } from '#kernel';
import { ofLot } from './accounts';
import { refusalsOfReason } from './holds';
import { countOf, type InLot, type Lot } from './lots';
import { type Draft, transfer } from './postings';
import { bookkeeping, type LedgerRefusal } from './refusals';
import { type MoveLots } from './verbs';

/** Every reason why cheques cannot go to another organiser's book. */
export const refusalsToMoveLots = (
  { why, to }: MoveLots,
  { organiser, free }: { readonly organiser: Id; readonly free: readonly InLot[] },
): LedgerRefusal[] => [
  ...refusalsOfReason(why),
  ...(countOf(free) === 0 ? [bookkeeping('cheques-none-to-move')] : []),
  ...(to.organiser === organiser ? [bookkeeping('cheques-stay-in-book')] : []),
];

/** A lot as it goes on in another book: same price, dates, form and shares, for what was left of it. */
export const lotElsewhere = ({ lot, count }: InLot, user: Id, number: number): Lot => ({
  ...lot,
  number,
  user,
  cheques: count as Lot['cheques'],
});

interface OneMove {
  readonly move: Id;
  readonly why: string;
  readonly cheques: InLot;
}

/** Cheques leave for another organiser, with the money that was paid for them. */
export const draftOfLeaving = ({ move, why, cheques }: OneMove, to: Id): Draft => {
  const { lot, count } = cheques;
  return {
    kind: 'move',
    move,
    text: why,
    changes: [
      ...transfer(count, ofLot(lot.user, 'free', lot.number), ofLot(to, 'cheques-elsewhere', lot.number)),
      ...transfer(
        count * lot.priceCents,
        ofLot(lot.user, 'prepaid', lot.number),
        ofLot(to, 'cents-elsewhere', lot.number),
      ),
    ],
  };
};

/** The same cheques arrive as a lot of their own. */
export const draftOfArriving = ({ move, why, cheques }: OneMove, from: Id): Draft => {
  const { lot, count } = cheques;
  return {
    kind: 'move',
    move,
    text: why,
    opensLot: lot,
    changes: [
      ...transfer(count, ofLot(from, 'cheques-elsewhere', lot.number), ofLot(lot.user, 'free', lot.number)),
      ...transfer(
        count * lot.priceCents,
        ofLot(from, 'cents-elsewhere', lot.number),
        ofLot(lot.user, 'prepaid', lot.number),
      ),
    ],
  };
};
