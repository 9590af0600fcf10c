import { type BookNumber, type Reading } from '#database';
import { type Day, type Id, NotFound } from '#kernel';
import { bytesOfId, idOfBytes } from '../proof/id-bytes';
import { type Change, type PostingKind, type Purpose, type Written } from '../rules';
import { STANDING_HAND_OVER } from './holds';
import { ownerByNow } from './joined';
import { lotOf, LOT_COLUMNS, type LotRow } from './lots';

/** Number of the booking of a performance that stands, if there is one. */
export async function standingHandOver(
  reading: Reading,
  book: BookNumber,
  performance: Id,
): Promise<number | undefined> {
  const row = await reading.row<{ number: number }>(
    `select h.number from posting h where h.book = ? and h.performance = ? and ${STANDING_HAND_OVER}`,
    [book, bytesOfId(performance)],
  );
  return row?.number;
}

export async function isReversed(reading: Reading, book: BookNumber, number: number): Promise<boolean> {
  const row = await reading.row(
    "select number from posting where book = ? and about = ? and kind = 'reversal'",
    [book, number],
  );
  return row !== undefined;
}

interface PostingRow {
  readonly kind: PostingKind;
  readonly performedOn: Day | null;
  readonly assignment: Buffer | null;
  readonly performance: Buffer | null;
  readonly orderId: Buffer | null;
}

interface EntryRow extends LotRow {
  readonly owner: Buffer;
  readonly purpose: Purpose;
  readonly regime: string;
  readonly lot: number;
  readonly period: number;
  readonly change: number;
}

/** A posting with its entries and the lots they name. @throws NotFound */
async function writtenPosting(reading: Reading, book: BookNumber, number: number): Promise<Written> {
  const posting = await reading.row<PostingRow>(
    'select kind, performed_on, assignment, performance, order_id from posting where book = ? and number = ?',
    [book, number],
  );
  if (!posting) throw new NotFound('posting', String(number));
  const entries = await reading.rows<EntryRow>(
    `select a.owner, a.purpose, a.regime, a.lot, a.period, e.change, ${LOT_COLUMNS}
      from entry e
      join account a on a.book = e.book and a.number = e.account
      left join lot l on l.book = a.book and l.number = a.lot
      where e.book = ? and e.number = ? order by e.account`,
    [book, number],
  );
  const lots = new Map(entries.filter(({ lot }) => lot > 0).map((row) => [row.lot, lotOf(row)]));
  return {
    number,
    kind: posting.kind,
    performedOn: posting.performedOn,
    assignment: idOrNull(posting.assignment),
    performance: idOrNull(posting.performance),
    order: idOrNull(posting.orderId),
    entries: entries.map(({ owner, purpose, regime, lot, period, change }) => ({
      account: { owner: idOfBytes(owner), purpose, regime, lot, period },
      by: change,
    })),
    lots: [...lots.values()],
  };
}

/** The same, with worked hours under the person they belong to by now: that one may have been joined with another. */
export async function writtenAsJoined(reading: Reading, book: BookNumber, number: number): Promise<Written> {
  const written = await writtenPosting(reading, book, number);
  if (written.kind !== 'hand-over') return written;
  const entries: Change[] = [];
  for (const { account, by } of written.entries) {
    const owner = account.purpose === 'worked' ? await ownerByNow(reading, book, account) : account.owner;
    entries.push({ account: { ...account, owner }, by });
  }
  return { ...written, entries };
}

const idOrNull = (bytes: Buffer | null): Id | null => bytes && idOfBytes(bytes);
