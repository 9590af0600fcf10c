import { type BookNumber, type Reading } from '#database';
import { type Id } from '#kernel';
import { bytesOfId, idOfBytes } from '../proof/id-bytes';
import {
  type AccountKey,
  type HoursHeld,
  periodOfNumber,
  type PlannedAt,
  type Purpose,
  type RoomPeriod,
} from '../rules';
import { LAST_ENTRY } from './sql';

/** A balance of hours in one of the books. */
export interface HoursInBook extends HoursHeld {
  readonly book: BookNumber;
  readonly organiser: Id;
  readonly regime: string;
}

/** Every balance of hours that a person has in any book, nothing left out but what is nothing; in one order. */
export async function hoursInBooks(reading: Reading, person: Id): Promise<HoursInBook[]> {
  const rows = await reading.rows<{
    book: BookNumber;
    organiser: Id;
    purpose: Purpose;
    regime: string;
    period: number;
    balance: number;
  }>(
    `select a.book, b.id as organiser, a.purpose, a.regime, a.period, e.balance from account a
      join book b on b.number = a.book ${LAST_ENTRY}
      where a.owner = ? and a.regime <> '' and e.balance <> 0
      order by a.book, a.number`,
    [bytesOfId(person)],
  );
  return rows.map(({ period, ...row }) => ({ ...row, period: periodOfNumber(period) }));
}

/** Rooms of a person that were opened, and in which book. */
export async function roomsOpened(
  reading: Reading,
  { person, regime }: { readonly person: Id; readonly regime: string },
): Promise<{ readonly period: RoomPeriod; readonly book: BookNumber; readonly organiser: Id }[]> {
  const rows = await reading.rows<{ period: number; book: BookNumber; organiser: Id }>(
    `select d.period, d.book, b.id as organiser from room_directory d join book b on b.number = d.book
      where d.regime = ? and d.person = ? order by d.period`,
    [regime, bytesOfId(person)],
  );
  return rows.map(({ period, ...room }) => ({ ...room, period: periodOfNumber(period) }));
}

/** Jobs of a book that hold hours planned for a person: found by way of the room that those were taken from. */
export async function plannedFor(
  reading: Reading,
  { book, person, regime }: { readonly book: BookNumber; readonly person: Id; readonly regime: string },
): Promise<PlannedAt[]> {
  const rows = await reading.rows<{ owner: Buffer; period: number; balance: number }>(
    `select distinct a.number, a.owner, a.period, e.balance from account r
      join entry x on x.book = r.book and x.account = r.number
      join entry y on y.book = x.book and y.number = x.number
      join account a on a.book = y.book and a.number = y.account and a.purpose = 'planned'
        and a.period = r.period and a.regime = r.regime
      ${LAST_ENTRY}
      where r.owner = ? and r.book = ? and r.purpose = 'room' and r.regime = ? and e.balance > 0
        and e.number = x.number
      order by a.number`,
    [bytesOfId(person), book, regime],
  );
  return rows.map(({ owner, period, balance }) => ({
    assignment: idOfBytes(owner),
    period: periodOfNumber(period),
    hours: balance,
  }));
}

/** Whose an account of worked hours is by now: joined persons live on in the one they were joined with. */
export async function ownerByNow(
  reading: Reading,
  book: BookNumber,
  { owner, regime, period }: AccountKey,
): Promise<Id> {
  const row = await reading.row<{ owner: Buffer }>(
    `select i.owner from account f
      join entry x on x.book = f.book and x.account = f.number and x.change < 0 and x.balance = 0
      join posting p on p.book = x.book and p.number = x.number and p.kind = 'join'
      join entry y on y.book = p.book and y.number = p.number and y.change > 0
      join account i on i.book = y.book and i.number = y.account and i.purpose = 'worked'
        and i.period = f.period and i.regime = f.regime
      where f.owner = ? and f.book = ? and f.lot = 0 and f.period = ? and f.purpose = 'worked' and f.regime = ?`,
    [bytesOfId(owner), book, period, regime],
  );
  if (!row) return owner;
  return ownerByNow(reading, book, {
    owner: idOfBytes(row.owner),
    purpose: 'worked',
    regime,
    period,
    lot: 0,
  });
}
