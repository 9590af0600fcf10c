import { type Reading } from '#database';
import {
  type Day,
  dayInBrussels,
  firstDayOf,
  hours,
  type Id,
  type Moment,
  monthsOf,
  type Year,
} from '#kernel';
import { type Regime, wijkWerken } from '#regulation';
import { bytesOfId, idOfBytes } from '../proof/id-bytes';
import {
  capOf,
  excessOf,
  periodNumber,
  periodsOf,
  type Purpose,
  type Room,
  type RoomPeriod,
  type Rooms,
} from '../rules';
import { entryKnownAt } from '../store/known-at';
import { chunks, LAST_ENTRY, marks } from '../store/sql';

export interface RoomsAsked {
  readonly on: Day;
  /** As the books stood then, figures included. */
  readonly knownAt?: Moment;
  readonly regime?: Regime;
}

/** Month and year of a person on a day, over all organisers. */
export async function roomsOf(reading: Reading, asked: RoomsAsked & { readonly person: Id }): Promise<Rooms> {
  const rooms = await roomsOfMany(reading, { ...asked, persons: [asked.person] });
  return rooms.get(asked.person) ?? emptyRooms(asked);
}

/** A person's year, and each month of it from January on; over all organisers, in one statement. */
export interface RoomsOfYear {
  readonly months: readonly Room[];
  readonly year: Room;
}

export async function roomsOfYear(
  reading: Reading,
  { person, year, ...known }: Omit<RoomsAsked, 'on'> & { readonly person: Id; readonly year: Year },
): Promise<RoomsOfYear> {
  const asked = { ...known, on: firstDayOf(year) };
  const balances = await namedBalances(reading, [person], { ...asked, periods: [...monthsOf(year), year] });
  const room = (period: RoomPeriod) => roomFrom(balances, { person, period, asked });
  return { months: monthsOf(year).map(room), year: room(year) };
}

const PERSONS_AT_ONCE = 1_000;

/** The same for many persons, in one statement per thousand. Every person asked has an answer. */
export async function roomsOfMany(
  reading: Reading,
  asked: RoomsAsked & { readonly persons: readonly Id[] },
): Promise<Map<Id, Rooms>> {
  const balances = await namedBalances(reading, asked.persons, { ...asked, periods: periodsOf(asked.on) });
  return new Map(asked.persons.map((person) => [person, roomsFrom(balances, person, asked)]));
}

interface PeriodsAsked extends RoomsAsked {
  readonly periods: readonly RoomPeriod[];
}

/** Sums over every book, by the name of the account. */
async function namedBalances(
  reading: Reading,
  persons: readonly Id[],
  asked: PeriodsAsked,
): Promise<ReadonlyMap<string, number>> {
  const balances = new Map<string, number>();
  for (const some of chunks(persons, PERSONS_AT_ONCE))
    for (const row of await balancesOf(reading, some, asked)) {
      const name = nameOf(idOfBytes(row.owner), row.period, row.purpose);
      balances.set(name, (balances.get(name) ?? 0) + row.balance);
    }
  return balances;
}

const nameOf = (person: Id, period: number, purpose: Purpose): string => `${person}/${period}/${purpose}`;

interface BalanceRow {
  readonly owner: Buffer;
  readonly purpose: Purpose;
  readonly period: number;
  readonly balance: number;
}

const PURPOSES = "('granted', 'deviation', 'room', 'worked', 'elsewhere')";

/** Balances of the persons' hours in every book. */
async function balancesOf(
  reading: Reading,
  persons: readonly Id[],
  { periods, knownAt, regime = wijkWerken }: PeriodsAsked,
): Promise<BalanceRow[]> {
  const entry = knownAt ? entryKnownAt(knownAt) : { join: LAST_ENTRY, params: [] };
  return reading.rows<BalanceRow>(
    `select a.owner, a.purpose, a.period, e.balance from account a ${entry.join}
      where a.owner in (${marks(persons.length)}) and a.lot = 0 and a.period in (${marks(periods.length)})
        and a.purpose in ${PURPOSES} and a.regime = ?`,
    [...entry.params, ...persons.map(bytesOfId), ...periods.map(periodNumber), regime.code],
  );
}

const emptyRooms = (asked: RoomsAsked): Rooms => roomsFrom(new Map(), '' as Id, asked);

function roomsFrom(balances: ReadonlyMap<string, number>, person: Id, asked: RoomsAsked): Rooms {
  const [month, year] = periodsOf(asked.on);
  return {
    month: roomFrom(balances, { person, period: month, asked }),
    year: roomFrom(balances, { person, period: year, asked }),
  };
}

function roomFrom(
  balances: ReadonlyMap<string, number>,
  of: { readonly person: Id; readonly period: RoomPeriod; readonly asked: RoomsAsked },
): Room {
  const { person, period, asked } = of;
  const knownOn = asked.knownAt && dayInBrussels(asked.knownAt);
  const cap = capOf(asked.regime ?? wijkWerken, period, knownOn);
  const balance = (purpose: Purpose) => balances.get(nameOf(person, periodNumber(period), purpose));
  const opened = balance('room') !== undefined;
  const underCap = opened ? 0 - (balance('granted') ?? 0) : cap.value;
  const granted = underCap - (balance('deviation') ?? 0);
  const free = opened ? (balance('room') ?? 0) : cap.value;
  const worked = (balance('worked') ?? 0) + (balance('elsewhere') ?? 0);
  return {
    period,
    maximum: hours(cap.value),
    granted: hours(granted),
    free: hours(free),
    worked: hours(worked),
    planned: hours(granted - free - worked),
    excess: hours(excessOf({ granted: underCap, cap })),
  };
}
