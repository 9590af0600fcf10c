import { type BookNumber, type Reading, type Writing } from '#database';
import { type AccountKey, mayBeNegative, nameOf, type Purpose, unitOf } from '../rules';
import { bytesOfId, idOfBytes } from '../proof/id-bytes';
import { type SealedAccount } from '../proof/posting-data';
import { chunks, LAST_ENTRY, rowsOf, times } from './sql';

/** An account with its last entry. */
export interface Standing {
  readonly number: number;
  readonly version: number;
  readonly balance: number;
}

interface StandingRow extends Standing {
  readonly owner: Buffer;
  readonly purpose: Purpose;
  readonly regime: string;
  readonly lot: number;
  readonly period: number;
}

/** As stored and as sealed: number given, id as bytes, traits written out. */
export const sealedAccount = (number: number, key: AccountKey): SealedAccount => ({
  number,
  owner: bytesOfId(key.owner),
  purpose: key.purpose,
  unit: unitOf(key.purpose),
  regime: key.regime,
  lot: key.lot,
  period: key.period,
  mayBeNegative: mayBeNegative(key.purpose) ? 1 : 0,
});

const ACCOUNTS_AT_ONCE = 50;
const ONE_OF_THEM = '(a.owner = ? and a.lot = ? and a.period = ? and a.purpose = ? and a.regime = ?)';

/** The standing of those of the accounts that exist, by `nameOf`: each is looked up by its whole key. */
export async function standingOf(
  reading: Reading,
  book: BookNumber,
  keys: readonly AccountKey[],
): Promise<Map<string, Standing>> {
  const standing = new Map<string, Standing>();
  for (const some of chunks(keys, ACCOUNTS_AT_ONCE)) {
    const rows = await reading.rows<StandingRow>(
      `select a.number, a.owner, a.purpose, a.regime, a.lot, a.period, e.version, e.balance
        from account a ${LAST_ENTRY} where a.book = ? and (${times(some.length, ONE_OF_THEM, ' or ')})`,
      [
        book,
        ...some.flatMap(({ owner, lot, period, purpose, regime }) => [
          bytesOfId(owner),
          lot,
          period,
          purpose,
          regime,
        ]),
      ],
    );
    for (const { number, version, balance, ...key } of rows)
      standing.set(nameOf({ ...key, owner: idOfBytes(key.owner) }), { number, version, balance });
  }
  return standing;
}

const COLUMNS = 9;
const ROWS_AT_ONCE = 100;

export async function insertAccounts(
  tx: Writing,
  book: BookNumber,
  accounts: readonly SealedAccount[],
): Promise<void> {
  for (const some of chunks(accounts, ROWS_AT_ONCE))
    await tx.run(
      `insert into account (book, number, owner, purpose, unit, regime, lot, period, may_be_negative)
        values ${rowsOf(some.length, COLUMNS)}`,
      some.flatMap((account) => [
        book,
        account.number,
        Buffer.from(account.owner),
        account.purpose,
        account.unit,
        account.regime,
        account.lot,
        account.period,
        account.mayBeNegative,
      ]),
    );
}
