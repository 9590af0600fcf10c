import { type BookNumber, type Reading } from '#database';
import { type Id } from '#kernel';
import { bytesOfId, idOfBytes } from '../proof/id-bytes';
import { byExpiry, type Held, periodOfNumber, type PlannedHours, type PostingKind } from '../rules';
import { lotOf, LOT_COLUMNS, type LotRow } from './lots';
import { LAST_ENTRY } from './sql';

/** A hand-over that no reversal undid. Used with a posting `h`. */
export const STANDING_HAND_OVER = `h.kind = 'hand-over' and not exists
  (select 1 from posting r where r.book = h.book and r.about = h.number and r.kind = 'reversal')`;

/**
 * What lies on the accounts of an assignment. Planned hours do not name their person: that is the owner of the room
 * they were taken from, in the same posting.
 */
const HELD = `select a.purpose, a.regime, a.lot, a.period, e.balance, p.kind,
    case when a.purpose = 'planned' and e.balance > 0 then
      (select r.owner from entry x join account r on r.book = x.book and r.number = x.account
        where x.book = a.book and x.number = e.number and r.purpose = 'room' and r.period = a.period)
    end as person,
    case when p.kind = 'hand-over' then exists
      (select 1 from posting h where h.book = p.book and h.performance = p.performance and ${STANDING_HAND_OVER})
    end as stands,
    ${LOT_COLUMNS}
  from account a ${LAST_ENTRY}
  join posting p on p.book = e.book and p.number = e.number
  left join lot l on l.book = a.book and l.number = a.lot
  where a.book = ? and a.owner = ?`;

interface HeldRow extends LotRow {
  readonly purpose: 'held' | 'planned';
  readonly regime: string;
  readonly period: number;
  readonly balance: number;
  readonly kind: PostingKind;
  readonly person: Buffer | null;
  /** 0 or 1 on SQLite, a boolean on PostgreSQL; null where it was not asked. */
  readonly stands: number | boolean | null;
}

export async function heldFor(reading: Reading, book: BookNumber, assignment: Id): Promise<Held> {
  const rows = await reading.rows<HeldRow>(HELD, [book, bytesOfId(assignment)]);
  const planned = rows.filter(({ purpose }) => purpose === 'planned');
  return {
    state: stateOf(planned),
    planned: planned.flatMap(plannedHours).sort(monthFirst),
    cheques: rows
      .filter(({ purpose, balance }) => purpose === 'held' && balance > 0)
      .map((row) => ({ lot: lotOf(row), count: row.balance }))
      .sort((one, other) => byExpiry(one.lot, other.lot)),
  };
}

function stateOf(planned: readonly HeldRow[]): Held['state'] {
  if (planned.length === 0) return 'none';
  if (planned.some(({ balance }) => balance > 0)) return 'held';
  return planned.some(({ stands }) => Boolean(stands)) ? 'finished' : 'released';
}

/** One order on every database: postings that follow from it are hashed. */
const monthFirst = (one: PlannedHours, other: PlannedHours): number =>
  other.period.length - one.period.length || (one.period < other.period ? -1 : 1);

const plannedHours = ({ regime, period, person, balance }: HeldRow): PlannedHours[] =>
  person ? [{ regime, period: periodOfNumber(period), person: idOfBytes(person), hours: balance }] : [];
