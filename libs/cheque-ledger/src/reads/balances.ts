import { type Reading } from '#database';
import { type Day, type Id, type Moment } from '#kernel';
import { bytesOfId } from '../proof/id-bytes';
import { type Purpose, type Unit } from '../rules';
import { bookOf } from '../store/head';
import { entryKnownAt } from '../store/known-at';
import { LAST_ENTRY } from '../store/sql';

export interface Balance {
  readonly account: number;
  readonly purpose: Purpose;
  readonly unit: Unit;
  readonly regime: string;
  readonly lot: number;
  readonly period: number;
  readonly balance: number;
}

export interface BalancesAsked {
  /** The organiser whose book it is. */
  readonly book: Id;
  readonly owner: Id;
  /** As the book stood at that moment. */
  readonly knownAt?: Moment;
  /** By the day on which things happened, whenever they were recorded; not together with `knownAt`. */
  readonly asOf?: Day;
}

const COLUMNS = 'a.number as account, a.purpose, a.unit, a.regime, a.lot, a.period';

/** The balance of each account of an owner: now, as known at a moment, or as of a day. */
export async function balancesOf(reading: Reading, asked: BalancesAsked): Promise<Balance[]> {
  const balances = await unsorted(reading, asked);
  return balances.sort((one, other) => one.account - other.account);
}

/** Sorted by who asked: a planner that sees `order by number` walks through the whole book in that order. */
async function unsorted(reading: Reading, asked: BalancesAsked): Promise<Balance[]> {
  const book = await bookOf(reading, asked.book);
  const owner = bytesOfId(asked.owner);
  if (asked.asOf)
    return reading.rows<Balance>(
      `select ${COLUMNS}, cast(sum(e.change) as bigint) as balance from account a
        join entry e on e.book = a.book and e.account = a.number
        join posting p on p.book = e.book and p.number = e.number
        where a.book = ? and a.owner = ? and p.happened_on <= ?
        group by ${COLUMNS.replace(' as account', '')}`,
      [book, owner, asked.asOf],
    );
  const entry = asked.knownAt ? entryKnownAt(asked.knownAt) : { join: LAST_ENTRY, params: [] };
  return reading.rows<Balance>(
    `select ${COLUMNS}, e.balance from account a ${entry.join} where a.book = ? and a.owner = ?`,
    [...entry.params, book, owner],
  );
}
