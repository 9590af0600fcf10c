import { type BookNumber, type Reading } from '#database';
import { type Day, type Id } from '#kernel';
import { type Regime } from '#regulation';
import { bytesOfId, idOfBytes } from '../proof/id-bytes';
import { capOf, periodNumber, periodOfNumber, type RoomPeriod, type RoomState, unopened } from '../rules';
import { LAST_ENTRY, marks } from './sql';

/** A room, and the book in which it was opened; without one it is not opened yet. */
export interface PlacedRoom {
  readonly room: RoomState;
  readonly home: { readonly book: BookNumber; readonly id: Id } | undefined;
}

interface RoomRow {
  readonly person: Buffer;
  readonly period: number;
  readonly book: BookNumber;
  readonly id: Id;
  readonly purpose: 'room' | 'granted' | null;
  readonly balance: number | null;
}

const ROOMS = `select d.person, d.period, d.book, b.id, a.purpose, e.balance
  from room_directory d
  join book b on b.number = d.book
  join account a on a.book = d.book and a.owner = d.person and a.lot = 0 and a.period = d.period
    and a.purpose in ('granted', 'room') and a.regime = d.regime
  ${LAST_ENTRY}
  where d.regime = ?`;

interface RoomsAsked {
  readonly person: Id;
  readonly periods: readonly RoomPeriod[];
  readonly regime: Regime;
  /** Figures decided after this day do not count yet. */
  readonly knownOn: Day;
}

/** A person's rooms, in the order asked; those nobody opened read as their figure. One statement. */
export async function placedRooms(reading: Reading, asked: RoomsAsked): Promise<PlacedRoom[]> {
  const { person, periods, regime, knownOn } = asked;
  if (periods.length === 0) return [];
  const rows = await reading.rows<RoomRow>(
    `${ROOMS} and d.person = ? and d.period in (${marks(periods.length)})`,
    [regime.code, bytesOfId(person), ...periods.map(periodNumber)],
  );
  const opened = placed(rows, regime, knownOn);
  return periods.map(
    (period) =>
      opened.find(({ room }) => room.period === period) ?? {
        room: unopened(person, period, capOf(regime, period, knownOn)),
        home: undefined,
      },
  );
}

/** A room whose person was joined with another gave all it had to that one's. */
const NOT_JOINED = `not exists (select 1 from account g
    join entry x on x.book = g.book and x.account = g.number and x.balance = 0
    join posting p on p.book = x.book and p.number = x.number and p.kind = 'join'
    where g.owner = d.person and g.book = d.book and g.lot = 0 and g.period = d.period and g.purpose = 'granted'
      and g.regime = d.regime)`;

/** Every room opened in a book, in the order of their opening; those of joined persons left out. */
export async function roomsOpenedIn(
  reading: Reading,
  { book, regime, knownOn }: { readonly book: BookNumber; readonly regime: Regime; readonly knownOn: Day },
): Promise<PlacedRoom[]> {
  const rows = await reading.rows<RoomRow>(
    `${ROOMS} and d.book = ? and ${NOT_JOINED} order by d.number, a.number`,
    [regime.code, book],
  );
  return placed(rows, regime, knownOn);
}

/** Two accounts make one room. */
function placed(rows: readonly RoomRow[], regime: Regime, knownOn: Day): PlacedRoom[] {
  const byRoom = new Map<string, RoomRow[]>();
  for (const row of rows) {
    const name = `${row.person.toString('hex')}/${row.period}`;
    byRoom.set(name, [...(byRoom.get(name) ?? []), row]);
  }
  return [...byRoom.values()].flatMap((accounts) => {
    const [first] = accounts;
    if (!first) return [];
    const balanceOf = (wanted: string) => accounts.find(({ purpose }) => purpose === wanted)?.balance ?? 0;
    const period = periodOfNumber(first.period);
    return {
      home: { book: first.book, id: first.id },
      room: {
        person: idOfBytes(first.person),
        period,
        cap: capOf(regime, period, knownOn),
        granted: 0 - balanceOf('granted'),
        free: balanceOf('room'),
      },
    };
  });
}
