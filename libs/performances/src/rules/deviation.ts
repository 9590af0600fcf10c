import { type Hours, hours } from '#kernel';

/** A room as the ledger reads it, as far as a deviation needs it. */
export interface RoomWithExcess<Period extends string> {
  readonly period: Period;
  readonly free: number;
  /** Granted under an earlier, higher maximum and already used; hours that come free pay it back first. */
  readonly excess: number;
}

export interface DeviationNeeded<Period extends string> {
  readonly period: Period;
  readonly hours: Hours;
}

/** Rooms as they are once a booking of so many hours has been reversed in the periods it counted for. */
export const afterReversal = <Period extends string>(
  rooms: readonly RoomWithExcess<Period>[],
  { periods, hours: freed }: { readonly periods: readonly string[]; readonly hours: number },
): RoomWithExcess<Period>[] =>
  rooms.map((room) => (periods.includes(room.period) ? { ...room, free: room.free + freed } : room));

/**
 * The hours by which a performance goes over each room, after what was held for it. Empty when the rooms cover it.
 * Source: rules.md §3 (an hour truly worked above a cap).
 */
export function deviationsNeeded<Period extends string>(asked: {
  readonly hours: number;
  readonly heldHours: number;
  readonly rooms: readonly RoomWithExcess<Period>[];
}): DeviationNeeded<Period>[] {
  const toFind = asked.hours - asked.heldHours;
  return asked.rooms
    .map(({ period, free, excess }) => ({ period, hours: hours(toFind - Math.max(0, free - excess)) }))
    .filter((needed) => needed.hours > 0);
}
