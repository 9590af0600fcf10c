import { covers, type Day } from '#kernel';
import { type DayLimit } from '../../rules';
import { type LaidOut } from './laid-out';

/** A day with more pairs is cut in the order of time; clashes between its parts are let go. */
const MOST_TOGETHER = 60;

/** Some pairs of one worker on one day, in the order of time, and what of it can be taken together. */
export interface PartOfDay {
  readonly pairs: readonly number[];
  /** Per pair those after it, as places in `pairs`, that it clashes with. */
  readonly clashes: readonly ReadonlySet<number>[];
  readonly hours: readonly number[];
  readonly minutes: readonly number[];
  readonly mostMinutes: number;
  /** Every roster has what a mediator locked, as places in `pairs`. */
  readonly locked: readonly number[];
}

/** Days that take from the same hours. */
export interface Stretch {
  /** At most so many hours. */
  readonly room: number;
  readonly days: readonly PartOfDay[];
}

/** Everything one worker could do: rosters that keep to clashes within a day, to its minutes, and to one room each day. */
export type Rosters = readonly Stretch[];

/**
 * The rosters of a worker, as far as a bound needs them: clashes between days, and all but the narrowest room of each
 * day, are let go. So every roster that keeps the rules is one of these.
 * @param limits of the days of this worker
 */
export function rostersOf(of: LaidOut, worker: number, limits: readonly DayLimit[]): Rosters {
  const rooms = (of.problem.workers[worker]?.rooms ?? []).toSorted((one, other) => one.hours - other.hours);
  const byDay = groupedBy(of.ofWorker[worker] ?? [], (pair) => of.pairs[pair]?.place.day ?? of.problem.on);
  const byRoom = groupedBy([...byDay], ([day]) => rooms.findIndex(({ period }) => covers(period, day)));
  return [...byRoom].map(([room, days]) => ({
    room: rooms[room]?.hours ?? Infinity,
    days: days.flatMap(([day, pairs]) => partsOfDay(of, pairs, limitsOn(day, limits))),
  }));
}

function groupedBy<Key, One>(all: readonly One[], keyOf: (one: One) => Key): Map<Key, One[]> {
  const groups = new Map<Key, One[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}

const limitsOn = (day: Day, limits: readonly DayLimit[]) => limits.filter((limit) => limit.day === day);

function partsOfDay(of: LaidOut, pairs: readonly number[], limits: readonly DayLimit[]): PartOfDay[] {
  const timeOf = (pair: number) => of.pairs[pair]?.place.startsAt ?? '';
  const inTime = pairs.toSorted((one, other) => timeOf(one).localeCompare(timeOf(other)) || one - other);
  const parts: PartOfDay[] = [];
  for (let from = 0; from < inTime.length; from += MOST_TOGETHER)
    parts.push(partOfDay(of, inTime.slice(from, from + MOST_TOGETHER), limits));
  return parts;
}

function partOfDay(of: LaidOut, pairs: readonly number[], limits: readonly DayLimit[]): PartOfDay {
  const placeOf = (pair: number) => of.pairs[pair]?.pair.place ?? -1;
  // A limit on some of the places only says nothing of a day's work as a whole.
  const ofAll = limits.filter(({ places }) => pairs.every((pair) => places.includes(placeOf(pair))));
  return {
    pairs,
    clashes: pairs.map((pair, at) => {
      const clashing = new Set(of.clashing[pair]);
      return new Set([...pairs.keys()].filter((other) => other > at && clashing.has(pairs[other] ?? -1)));
    }),
    hours: pairs.map((pair) => of.pairs[pair]?.place.hours ?? 0),
    minutes: pairs.map((pair) => of.pairs[pair]?.place.minutes ?? 0),
    mostMinutes: Math.min(...ofAll.map(({ minutes }) => minutes)),
    locked: [...pairs.keys()].filter((at) => of.pairs[pairs[at] ?? -1]?.pair.locked),
  };
}
