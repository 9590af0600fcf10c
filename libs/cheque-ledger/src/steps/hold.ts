import { type Writing } from '#database';
import { refuseUnlessAllowed } from '#kernel';
import { wijkWerken } from '#regulation';
import {
  countedFromOne,
  draftOfHold,
  draftOfHoldCheques,
  draftOfRelease,
  type Hold,
  type HoldCheques,
  periodsOf,
  refusalsToHold,
  refusalsToHoldCheques,
  refusalsToRelease,
  type Release,
} from '../rules';
import { headOf } from '../store/head';
import { heldFor } from '../store/holds';
import { freeCheques } from '../store/lots';
import { append } from '../store/postings';
import { type Booked, booking } from './booked';
import { bringHours, returnHours, roomsInHand } from './rooms';

/** Holds hours and, inside the published window, cheques for a job. @throws Refused, see `refusalsToHold` */
export async function hold(tx: Writing, asked: Hold): Promise<Booked> {
  const { regime = wijkWerken, performedOn, user, hours } = asked;
  countedFromOne({ hours });
  const book = tx.book();
  const rooms = await roomsInHand(tx, { ...asked, regime, periods: periodsOf(performedOn) });
  const { closedThrough } = await headOf(tx, book);
  const held = await heldFor(tx, book, asked.assignment);
  const free = asked.cheques === 'now' ? await freeCheques(tx, { book, user, on: performedOn }) : [];
  const facts = {
    asked,
    regime,
    held,
    free,
    closedThrough,
    today: tx.today,
    rooms: rooms.map(({ room }) => room),
  };
  refuseUnlessAllowed(refusalsToHold(facts), tx.command.reason);
  return booking(tx, async (writing) => {
    await bringHours(writing, rooms, { regime, needed: () => hours });
    await append(writing, book, draftOfHold(facts));
  });
}

/** Holds the cheques of a job whose hours are held, when the published window reaches it. @throws Refused */
export async function holdCheques(tx: Writing, asked: HoldCheques): Promise<Booked> {
  const { user, performedOn, cheques } = asked;
  countedFromOne({ cheques });
  const book = tx.book();
  const { closedThrough } = await headOf(tx, book);
  const held = await heldFor(tx, book, asked.assignment);
  const free = await freeCheques(tx, { book, user, on: performedOn });
  const facts = { asked, regime: wijkWerken, held, free, closedThrough, today: tx.today };
  refuseUnlessAllowed(refusalsToHoldCheques(facts));
  return booking(tx, async (writing) => {
    await append(writing, book, draftOfHoldCheques(facts));
  });
}

/** Gives back what a job holds: hours to their rooms, cheques to the user. @throws Refused when it holds nothing */
export async function release(tx: Writing, asked: Release): Promise<Booked> {
  const { regime = wijkWerken, assignment } = asked;
  const book = tx.book();
  const held = await heldFor(tx, book, assignment);
  const facts = { asked, held, today: tx.today };
  refuseUnlessAllowed(refusalsToRelease(facts));
  const [first] = held.planned;
  const periods = held.planned.map(({ period }) => period);
  const rooms = first ? await roomsInHand(tx, { person: first.person, periods, regime }) : [];
  return booking(tx, async (writing) => {
    await append(writing, book, draftOfRelease(facts));
    const freed = (period: string) => held.planned.find((hours) => hours.period === period)?.hours ?? 0;
    await returnHours(writing, rooms, { regime, freed });
  });
}
