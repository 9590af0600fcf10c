import { together, type Writing } from '#database';
import { type Id, refuseUnlessAllowed } from '#kernel';
import { wijkWerken } from '#regulation';
import {
  countedFromOne,
  countOf,
  draftOfHandOver,
  type HandOver,
  type HandOverFacts,
  hoursBeyondHold,
  type InLot,
  periodsOf,
  refusalsToHandOver,
  type RoomPeriod,
} from '../rules';
import { heldFor } from '../store/holds';
import { freeCheques } from '../store/lots';
import { append } from '../store/postings';
import { standingHandOver } from '../store/written';
import { type Booked, booking } from './booked';
import { bringHours, returnHours, roomsInHand } from './rooms';

/** The hours of an assignment were planned for somebody else: release it and hold it anew before booking. */
export class HeldForAnother extends Error {
  constructor(assignment: Id) {
    super(`assignment ${assignment} is held for another person`);
    this.name = 'HeldForAnother';
  }
}

/**
 * Books hours worked: as held, fewer or more, whole or not at all. Cheques go to the worker, their price is shared
 * out. @throws Refused, see `refusalsToHandOver`; nothing is lost, the performance stays open; HeldForAnother
 */
export function handOver(tx: Writing, asked: HandOver): Promise<Booked> {
  return booking(tx, (writing) => bookHours(writing, asked));
}

/** `veryLots` are the cheques of an earlier booking of the same work, which the right figures take first. */
export async function bookHours(
  tx: Writing,
  asked: HandOver,
  veryLots: readonly InLot[] = [],
): Promise<void> {
  const { regime = wijkWerken, performedOn, user, hours } = asked;
  countedFromOne({ hours });
  const book = tx.book();
  const [held, standing] = await together(
    heldFor(tx, book, asked.assignment),
    standingHandOver(tx, book, asked.performance),
  );
  if (held.planned.some(({ person }) => person !== asked.person)) throw new HeldForAnother(asked.assignment);
  const counted = new Set<RoomPeriod>(periodsOf(performedOn));
  const periods = [...new Set([...counted, ...held.planned.map(({ period }) => period)])];
  const beyond = (period: RoomPeriod) =>
    hoursBeyondHold({ asked, held, regime }, period) - (counted.has(period) ? 0 : hours);
  // Hours worked just as they were held ask nothing of the rooms.
  const touched = periods.some((period) => beyond(period) !== 0) ? periods : [];
  const rooms = await roomsInHand(tx, { ...asked, regime, periods: touched });
  const covered = hours <= countOf(held.cheques) + countOf(veryLots);
  const free = covered ? [] : await freeCheques(tx, { book, user, on: performedOn });
  const facts: HandOverFacts = {
    asked,
    regime,
    held,
    veryLots,
    today: tx.today,
    organiser: tx.command.books[0] ?? user,
    free: withoutVeryLots(free, veryLots),
    rooms: rooms.map(({ room }) => room).filter(({ period }) => counted.has(period)),
    booked: standing !== undefined,
  };
  refuseUnlessAllowed(refusalsToHandOver(facts), tx.command.reason);
  await bringHours(tx, rooms, { regime, needed: beyond });
  await append(tx, book, draftOfHandOver(facts));
  await returnHours(tx, rooms, { regime, freed: (period) => 0 - beyond(period) });
}

/** What lies free beside the very cheques that are counted apart. */
const withoutVeryLots = (free: readonly InLot[], veryLots: readonly InLot[]): InLot[] =>
  free.map(({ lot, count }) => ({
    lot,
    count: count - (veryLots.find((very) => very.lot.number === lot.number)?.count ?? 0),
  }));
