import { type Writing } from '#database';
import { refuseUnlessAllowed } from '#kernel';
import { wijkWerken } from '#regulation';
import {
  adjustmentOf,
  type AdjustRooms,
  countedFromOne,
  draftOfHoursElsewhere,
  type GrantDeviation,
  refusalsForHours,
  refusalsOfReason,
  type TakeOverHours,
} from '../rules';
import { append } from '../store/postings';
import { roomsOpenedIn } from '../store/rooms';
import { type Booked, booking } from './booked';
import { bringHours, draftOfAdjustment, draftOfDeviation, openRooms, roomsInHand } from './rooms';

/** Takes over hours used before this book began or elsewhere, in a month or a year. @throws Refused */
export async function takeOverHours(tx: Writing, asked: TakeOverHours): Promise<Booked> {
  const { regime = wijkWerken, period, hours } = asked;
  countedFromOne({ hours });
  const rooms = await roomsInHand(tx, { ...asked, regime, periods: [period] });
  refuseUnlessAllowed(
    [
      ...refusalsOfReason(asked.source),
      ...refusalsForHours(
        rooms.map(({ room }) => room),
        hours,
      ),
    ],
    tx.command.reason,
  );
  return booking(tx, async (writing) => {
    await bringHours(writing, rooms, { regime, needed: () => hours });
    await append(writing, tx.book(), draftOfHoursElsewhere(asked, regime));
  });
}

/** Allows hours above the scheme's maximum in one month or year, with the reason for it. @throws Refused */
export async function grantDeviation(tx: Writing, asked: GrantDeviation): Promise<Booked> {
  const { regime = wijkWerken, period, hours, why } = asked;
  countedFromOne({ hours });
  refuseUnlessAllowed(refusalsOfReason(why));
  const rooms = await roomsInHand(tx, { ...asked, regime, periods: [period] });
  return booking(tx, async (writing) => {
    await openRooms(writing, rooms, regime);
    for (const { room, home } of rooms)
      await append(writing, home, draftOfDeviation(room, { regime, hours, why }));
  });
}

/** Brings every room of the book to the figures as known today; run again, it finds nothing left to do. */
export async function adjustRooms(tx: Writing, { regime }: AdjustRooms): Promise<Booked> {
  const book = tx.book();
  const rooms = await roomsOpenedIn(tx, { book, regime, knownOn: tx.today });
  return booking(tx, async (writing) => {
    for (const { room } of rooms)
      if (adjustmentOf(room) !== 0) await append(writing, book, draftOfAdjustment(room, regime));
  });
}
