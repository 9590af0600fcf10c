import { type BookNumber, type Reading } from '#database';
import { type Id, type Month, type Moment } from '#kernel';
import { idOfBytes } from '../proof/id-bytes';
import { periodNumber } from '../rules';
import { LAST_ENTRY } from './sql';

/** Assignments that still hold hours in a month. */
export async function openHoldsIn(reading: Reading, book: BookNumber, month: Month): Promise<Id[]> {
  const rows = await reading.rows<{ owner: Buffer }>(
    `select a.owner from account a ${LAST_ENTRY}
      where a.book = ? and a.purpose = 'planned' and a.period = ? and e.balance > 0 order by a.number`,
    [book, periodNumber(month)],
  );
  return rows.map(({ owner }) => idOfBytes(owner));
}

/** When a book was opened. */
export async function openedAt(reading: Reading, book: BookNumber): Promise<Moment | undefined> {
  const row = await reading.row<{ openedAt: Moment }>('select opened_at from book where number = ?', [book]);
  return row?.openedAt;
}
