import { type Reading } from '#database';
import { type Day, type Id, type Moment } from '#kernel';
import { bytesOfId } from '../proof/id-bytes';
import { byExpiry } from '../rules';
import { bookOf } from '../store/head';
import { heldFor } from '../store/holds';
import { entryKnownAt } from '../store/known-at';
import { lotOf, LOT_COLUMNS, type LotRow } from '../store/lots';
import { LAST_ENTRY } from '../store/sql';
import { type HoldState, type LotBalance } from './pages';

export interface ChequesAsked {
  /** The organiser whose book it is. */
  readonly book: Id;
  readonly user: Id;
  readonly on: Day;
  readonly knownAt?: Moment;
}

interface BalanceRow extends LotRow {
  readonly purpose: 'free' | 'held';
  readonly balance: number;
}

/** Lots of a user that can still pay work of a day and are not used up, what expires first in front. */
export async function chequesOf(reading: Reading, asked: ChequesAsked): Promise<LotBalance[]> {
  const { book: organiser, user, on, knownAt } = asked;
  const book = await bookOf(reading, organiser);
  const entry = knownAt ? entryKnownAt(knownAt) : { join: LAST_ENTRY, params: [] };
  const rows = await reading.rows<BalanceRow>(
    `select ${LOT_COLUMNS}, a.purpose, e.balance from lot l
      join account a on a.book = l.book and a.lot = l.number and a.lot > 0 and a.purpose in ('free', 'held')
      ${entry.join}
      where l.book = ? and l.user_id = ? and l.expires_on >= ? and e.balance > 0`,
    [...entry.params, book, bytesOfId(user), on],
  );
  const lots = new Map<number, LotBalance>();
  for (const row of rows) {
    const { free, held } = lots.get(row.lotNumber) ?? { free: 0, held: 0 };
    lots.set(row.lotNumber, {
      ...lotOf(row),
      free: row.purpose === 'free' ? row.balance : free,
      held: row.purpose === 'held' ? held + row.balance : held,
    });
  }
  return [...lots.values()].sort(byExpiry);
}

/** What is held for an assignment now. */
export async function holdOf(
  reading: Reading,
  { book, assignment }: { readonly book: Id; readonly assignment: Id },
): Promise<HoldState> {
  const { state, planned, cheques } = await heldFor(reading, await bookOf(reading, book), assignment);
  return {
    state,
    hours: planned[0]?.hours ?? 0,
    periods: planned.map(({ period }) => period),
    cheques,
  };
}
