import { type BookNumber, INSTALLATION, type Writing } from '#database';
import { type Id } from '#kernel';
import { type Regime } from '#regulation';
import {
  adjustmentOf,
  type Draft,
  excessOf,
  type Homes,
  ofPeriod,
  periodNumber,
  type RoomPeriod,
  type RoomState,
  shortageIn,
  toTakeBack,
  transfer,
} from '../rules';
import { append } from '../store/postings';
import { placedRooms } from '../store/rooms';

/** A room under the command's lock: opened in a book, or about to be. */
export interface RoomInHand {
  readonly room: RoomState;
  readonly home: BookNumber;
  readonly opened: boolean;
}

interface RoomsAsked {
  readonly person: Id;
  readonly periods: readonly RoomPeriod[];
  readonly regime: Regime;
  readonly homes?: Homes | undefined;
}

/**
 * A person's rooms, with every book that holds one of them locked. A room that does not exist yet is opened under
 * the lock of the installation's book, so that two organisers can never open the same one.
 * @throws HoldAlso when the command must begin again with one more book
 */
export async function roomsInHand(tx: Writing, asked: RoomsAsked): Promise<RoomInHand[]> {
  const rooms = await placedRooms(tx, { ...asked, knownOn: tx.today });
  const inHand: RoomInHand[] = [];
  for (const { room, home } of rooms) {
    if (!home) tx.book(INSTALLATION);
    inHand.push({
      room,
      home: tx.book(home ? home.id : await asked.homes?.(room.period)),
      opened: home !== undefined,
    });
  }
  return inHand;
}

/** Opens those of the rooms that nobody needed before, each by a posting of its own in its home book. */
export async function openRooms(tx: Writing, rooms: readonly RoomInHand[], regime: Regime): Promise<void> {
  for (const { room, home, opened } of rooms)
    if (!opened) await append(tx, home, draftOfOpening(room, regime));
}

const draftOfOpening = ({ person, period, cap }: RoomState, regime: Regime): Draft => {
  const at = { regime: regime.code, period };
  return {
    kind: 'open-room',
    changes: transfer(cap.value, ofPeriod(person, 'granted', at), ofPeriod(person, 'room', at)),
    opensRooms: [{ regime: regime.code, person, period: periodNumber(period) }],
  };
};

/** Hours above what the scheme allows, with the reason for which they were. */
export const draftOfDeviation = (
  { person, period }: RoomState,
  { regime, hours, why }: { readonly regime: Regime; readonly hours: number; readonly why: string },
): Draft => {
  const at = { regime: regime.code, period };
  return {
    kind: 'deviation',
    text: why,
    changes: transfer(hours, ofPeriod(person, 'deviation', at), ofPeriod(person, 'room', at)),
  };
};

/**
 * Makes the rooms ready to give hours to a posting of the command's own book: opens them, grants what a mediator
 * goes over an assumed maximum with, and brings hours that lie in another book here.
 */
export async function bringHours(
  tx: Writing,
  rooms: readonly RoomInHand[],
  { regime, needed }: { readonly regime: Regime; needed: (period: RoomPeriod) => number },
): Promise<void> {
  await openRooms(tx, rooms, regime);
  for (const { room, home } of rooms) {
    const hours = shortageIn(room, Math.max(0, needed(room.period)));
    if (hours > 0)
      await append(tx, home, draftOfDeviation(room, { regime, hours, why: tx.command.reason ?? '' }));
  }
  await move(tx, rooms, { regime, hours: (period) => Math.max(0, needed(period)), toHere: true });
}

/** Takes hours that came free here back to the book of their room, and pays back what was granted too much. */
export async function returnHours(
  tx: Writing,
  rooms: readonly RoomInHand[],
  { regime, freed }: { readonly regime: Regime; freed: (period: RoomPeriod) => number },
): Promise<void> {
  await move(tx, rooms, { regime, hours: (period) => Math.max(0, freed(period)), toHere: false });
  for (const { room, home } of rooms) {
    const now = { ...room, free: room.free + freed(room.period) };
    if (freed(room.period) > 0 && excessOf(room) > 0 && toTakeBack(now) > 0)
      await append(tx, home, draftOfAdjustment(now, regime));
  }
}

/** Grants what a room may have more, or takes back what is free of what it may not have. */
export const draftOfAdjustment = (room: RoomState, regime: Regime): Draft => {
  const at = { regime: regime.code, period: room.period };
  return {
    kind: 'adjust-room',
    changes: transfer(
      adjustmentOf(room),
      ofPeriod(room.person, 'granted', at),
      ofPeriod(room.person, 'room', at),
    ),
  };
};

/** Two postings with one id for each other book: the hours leave there as `moved` and arrive here as `moved`, or back. */
async function move(
  tx: Writing,
  rooms: readonly RoomInHand[],
  {
    regime,
    hours,
    toHere,
  }: { readonly regime: Regime; hours: (period: RoomPeriod) => number; readonly toHere: boolean },
): Promise<void> {
  const here = tx.book();
  const elsewhere = rooms.filter(({ room, home }) => home !== here && hours(room.period) > 0);
  for (const home of new Set(elsewhere.map((room) => room.home))) {
    const moved = elsewhere.filter((room) => room.home === home).map(({ room }) => room);
    const draft = (leaves: boolean, id: Id): Draft => ({
      kind: 'move',
      move: id,
      changes: moved.flatMap(({ person, period }) => {
        const at = { regime: regime.code, period };
        const [room, away] = [ofPeriod(person, 'room', at), ofPeriod(person, 'moved', at)];
        return leaves ? transfer(hours(period), room, away) : transfer(hours(period), away, room);
      }),
    });
    const id = tx.ids.random();
    await append(tx, toHere ? home : here, draft(true, id));
    await append(tx, toHere ? here : home, draft(false, id));
  }
}
