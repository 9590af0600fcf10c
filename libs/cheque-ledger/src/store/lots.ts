import { type BookNumber, type Reading, type Writing } from '#database';
import { type Cents, type Cheques, type Day, type Id } from '#kernel';
import { bytesOfId, idOfBytes } from '../proof/id-bytes';
import { type SealedLot } from '../proof/posting-data';
import { type InLot, type Lot, type LotForm, nameOf, ofLot, type Share } from '../rules';
import { standingOf } from './accounts';
import { LAST_ENTRY } from './sql';

/** Columns of a lot `l`, under names that no other table of a join uses. */
export const LOT_COLUMNS = `l.number as lot_number, l.user_id, l.cheques, l.price_cents, l.issued_on, l.expires_on,
  l.form, l.serial_from, l.serial_to, l.shares`;

export interface LotRow {
  readonly lotNumber: number;
  readonly userId: Buffer;
  readonly cheques: Cheques;
  readonly priceCents: Cents;
  readonly issuedOn: Day;
  readonly expiresOn: Day;
  readonly form: LotForm;
  readonly serialFrom: string | null;
  readonly serialTo: string | null;
  readonly shares: string;
}

export const lotOf = (row: LotRow): Lot => ({
  number: row.lotNumber,
  user: idOfBytes(row.userId),
  cheques: row.cheques,
  priceCents: row.priceCents,
  issuedOn: row.issuedOn,
  expiresOn: row.expiresOn,
  form: row.form,
  serialFrom: row.serialFrom,
  serialTo: row.serialTo,
  shares: sharesOf(row.shares),
});

const NONE = '[]';

const sharesOf = (stored: string): Share[] =>
  stored === NONE ? [] : (JSON.parse(stored) as [Id, Cents][]).map(([owner, cents]) => ({ owner, cents }));

const storedShares = (shares: readonly Share[]): string =>
  JSON.stringify(shares.map(({ owner, cents }) => [owner, cents]));

/** As stored and as sealed. */
export const sealedLot = ({ user, shares, ...lot }: Lot): SealedLot => ({
  ...lot,
  userId: bytesOfId(user),
  shares: storedShares(shares),
});

export async function insertLot(tx: Writing, book: BookNumber, lot: SealedLot): Promise<void> {
  await tx.run(
    `insert into lot (book, number, user_id, cheques, price_cents, issued_on, expires_on, form, serial_from,
      serial_to, shares) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      book,
      lot.number,
      Buffer.from(lot.userId),
      lot.cheques,
      lot.priceCents,
      lot.issuedOn,
      lot.expiresOn,
      lot.form,
      lot.serialFrom,
      lot.serialTo,
      lot.shares,
    ],
  );
}

/** A user's free cheques in lots that can still pay work of a day. */
export async function freeCheques(
  reading: Reading,
  at: { readonly book: BookNumber; readonly user: Id; readonly on: Day },
): Promise<InLot[]> {
  const rows = await reading.rows<LotRow & { balance: number }>(
    `select ${LOT_COLUMNS}, e.balance from lot l
      join account a on a.book = l.book and a.owner = l.user_id and a.lot = l.number and a.period = 0
        and a.purpose = 'free' and a.regime = ''
      ${LAST_ENTRY}
      where l.book = ? and l.user_id = ? and l.expires_on >= ? and e.balance > 0`,
    [at.book, bytesOfId(at.user), at.on],
  );
  return rows.map((row) => ({ lot: lotOf(row), count: row.balance }));
}

/** Lots whose last valid day is past and in which cheques still lie free. */
export async function expiredCheques(reading: Reading, book: BookNumber, on: Day): Promise<InLot[]> {
  const rows = await reading.rows<LotRow & { balance: number }>(
    `select ${LOT_COLUMNS}, e.balance from lot l
      join account a on a.book = l.book and a.owner = l.user_id and a.lot = l.number and a.period = 0
        and a.purpose = 'free' and a.regime = ''
      ${LAST_ENTRY}
      where l.book = ? and l.expires_on < ? and e.balance > 0
      order by l.number`,
    [book, on],
  );
  return rows.map((row) => ({ lot: lotOf(row), count: row.balance }));
}

/** Cheques of one lot that lie free with its user. */
export async function freeInLot(reading: Reading, book: BookNumber, lot: Lot): Promise<number> {
  const key = ofLot(lot.user, 'free', lot.number);
  return (await standingOf(reading, book, [key])).get(nameOf(key))?.balance ?? 0;
}
