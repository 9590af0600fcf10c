import { type Id } from '#kernel';
import { type AccountKey, ofPeriod, type RoomPeriod } from './accounts';
import { type Change, type Draft, transfer } from './postings';
import { type RoomState } from './rooms';

/** Hours that a job holds in a period, planned for the person who is joined. */
export interface PlannedAt {
  readonly assignment: Id;
  readonly period: RoomPeriod;
  readonly hours: number;
}

interface Joining {
  readonly from: Id;
  readonly into: Id;
  /** Code of the regime. */
  readonly regime: string;
  readonly why: string;
}

/**
 * Jobs that were planned for one person, planned for the other: their hours go by way of the surviving person's room,
 * which is where a job's person is read from. Two postings, after which that room is what it was.
 */
export function draftsOfReplanning(planned: readonly PlannedAt[], joining: Joining): Draft[] {
  const { into, regime, why } = joining;
  const changes = (sign: 1 | -1): Change[] =>
    planned.flatMap(({ assignment, period, hours }) => {
      const at = { regime, period };
      return transfer(sign * hours, ofPeriod(assignment, 'planned', at), ofPeriod(into, 'room', at));
    });
  if (planned.length === 0) return [];
  return [
    { kind: 'join', text: why, changes: changes(1) },
    { kind: 'join', changes: changes(-1) },
  ];
}

/** A balance of the joined person in one book. */
export interface HoursHeld {
  readonly purpose: AccountKey['purpose'];
  readonly period: RoomPeriod;
  readonly balance: number;
}

const ofTheRoom: ReadonlySet<AccountKey['purpose']> = new Set(['granted', 'deviation', 'room']);

/** What was worked, used elsewhere or lies in another book becomes the surviving person's, in the same book. */
export const changesOfUse = (held: readonly HoursHeld[], { from, into, regime }: Joining): Change[] =>
  held
    .filter(({ purpose }) => !ofTheRoom.has(purpose))
    .flatMap(({ purpose, period, balance }) => {
      const at = { regime, period };
      return transfer(balance, ofPeriod(from, purpose, at), ofPeriod(into, purpose, at));
    });

/** A room of the joined person in the book where it lies, and the one of the surviving person that takes its hours. */
export interface TwoRooms {
  readonly joined: {
    readonly granted: number;
    readonly deviation: number;
    readonly free: number;
  };
  readonly surviving: RoomState;
}

/** Hours that the joined person used of a room, planned ones among them, over all books. */
const usedOf = ({ joined }: TwoRooms): number => joined.granted + joined.deviation - joined.free;

/** The joined person's room is emptied; the hours used of it lie, for the surviving person, in another book. */
export function changesOfClosing(rooms: TwoRooms, { from, into, regime }: Joining): Change[] {
  const at = { regime, period: rooms.surviving.period };
  const { granted, deviation, free } = rooms.joined;
  return [
    { account: ofPeriod(from, 'granted', at), by: granted },
    { account: ofPeriod(from, 'deviation', at), by: deviation },
    { account: ofPeriod(from, 'room', at), by: -free },
    { account: ofPeriod(into, 'moved', at), by: -usedOf(rooms) },
  ];
}

/**
 * The surviving room takes the hours used, and the deviations that were granted for them. What both used together
 * above the maximum was planned or worked in good faith: it stays, as a listed excess that hours which come free pay
 * back, and nothing new can be held before. Source: ledger.md §1.
 */
export function changesOfArrival(rooms: TwoRooms, { into, regime }: Joining): Change[] {
  const { joined, surviving } = rooms;
  const { granted, free, cap, period } = surviving;
  const at = { regime, period };
  const beyond = usedOf(rooms) - joined.deviation;
  const grantedNow = Math.max(cap.value, granted - free + beyond);
  return [
    { account: ofPeriod(into, 'moved', at), by: usedOf(rooms) },
    { account: ofPeriod(into, 'deviation', at), by: -joined.deviation },
    { account: ofPeriod(into, 'granted', at), by: granted - grantedNow },
    { account: ofPeriod(into, 'room', at), by: grantedNow - granted - beyond },
  ];
}
