import { type Reading } from '#database';
import { type Day, type Id } from '#kernel';
import { idOfBytes } from '../proof/id-bytes';
import { bookOf } from '../store/head';
import { LAST_ENTRY } from '../store/sql';

export interface LotsExpiringAsked {
  /** The organiser whose book it is. */
  readonly book: Id;
  readonly from: Day;
  readonly until: Day;
}

/** Cheques of a user that nobody uses and that expire on a day. */
export interface LotExpiring {
  readonly user: Id;
  readonly lot: number;
  readonly expiresOn: Day;
  readonly free: number;
}

/** Free cheques of a whole book that expire between two days, the first to expire in front. */
export async function lotsExpiring(
  reading: Reading,
  { book, from, until }: LotsExpiringAsked,
): Promise<LotExpiring[]> {
  const rows = await reading.rows<Omit<LotExpiring, 'user'> & { userId: Buffer }>(
    `select l.user_id, l.number as lot, l.expires_on, e.balance as free from lot l
      join account a on a.book = l.book and a.owner = l.user_id and a.lot = l.number and a.period = 0
        and a.purpose = 'free' and a.regime = ''
      ${LAST_ENTRY}
      where l.book = ? and l.expires_on >= ? and l.expires_on <= ? and e.balance > 0
      order by l.expires_on, l.number`,
    [await bookOf(reading, book), from, until],
  );
  return rows.map(({ userId, ...row }) => ({ ...row, user: idOfBytes(userId) }));
}
