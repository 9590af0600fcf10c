import { type Writing } from '#database';
import { refuseUnlessAllowed } from '#kernel';
import { wijkWerken } from '#regulation';
import {
  countedFromOne,
  draftOfExpiry,
  draftOfLot,
  type Expire,
  type IssueLot,
  lotOfIssue,
  lotOfTakeOver,
  refusalsOfReason,
  refusalsToExpire,
  refusalsToIssue,
  refusalsToTakeOverLot,
  type TakeOverLot,
} from '../rules';
import { headOf } from '../store/head';
import { expiredCheques } from '../store/lots';
import { append } from '../store/postings';
import { type Booked, booking } from './booked';

/** Makes a lot of cheques for a paid order. @returns its number in the book @throws Refused */
export async function issueLot(tx: Writing, asked: IssueLot): Promise<number> {
  const { regime = wijkWerken, order, cheques, priceCents } = asked;
  countedFromOne({ cheques, priceCents });
  const book = tx.book();
  const { lots, id: organiser } = await headOf(tx, book);
  const lot = lotOfIssue(asked, lots + 1, regime);
  refuseUnlessAllowed(refusalsToIssue(lot, regime), tx.command.reason);
  await append(tx, book, draftOfLot('issue', lot, { organiser, order }));
  return lot.number;
}

/** Takes over a lot from before this book, with its own price and dates. @returns its number @throws Refused */
export async function takeOverLot(tx: Writing, asked: TakeOverLot): Promise<number> {
  const { cheques, priceCents } = asked;
  countedFromOne({ cheques, priceCents });
  const book = tx.book();
  const { lots, id: organiser } = await headOf(tx, book);
  const lot = lotOfTakeOver(asked, lots + 1);
  refuseUnlessAllowed([...refusalsOfReason(asked.source), ...refusalsToTakeOverLot(lot)]);
  await append(tx, book, draftOfLot('take-over', lot, { organiser, text: asked.source }));
  return lot.number;
}

/** Expires what lies free in lots whose last valid day is past, each lot by a posting of its own. @throws Refused */
export async function expire(tx: Writing, { on }: Expire): Promise<Booked> {
  const book = tx.book();
  refuseUnlessAllowed(refusalsToExpire(on, tx.today));
  const { id: organiser } = await headOf(tx, book);
  return booking(tx, async (writing) => {
    for (const cheques of await expiredCheques(tx, book, on))
      await append(writing, book, draftOfExpiry(cheques, organiser));
  });
}
