import { type BookNumber, type Reading } from '#database';
import { type Day, type Id } from '#kernel';
import { bytesOfId, idOfBytes } from '../proof/id-bytes';
import { periodOfNumber, type PostingKind, type Purpose, type Unit } from '../rules';
import { bookOf } from '../store/head';
import { marks } from '../store/sql';
import { type SealedPosting } from '../proof/posting-data';
import { type StatementEntry, type StatementPage, type StatementPosting } from './pages';

export interface StatementAsked {
  /** The organiser whose book it is. */
  readonly book: Id;
  /** Whose accounts: a user, a worker, a person, an assignment. */
  readonly owner: Id;
  /** Number of the last posting seen. */
  readonly after?: number;
  /** Postings on a page. */
  readonly limit: number;
  /** First and last day on which they happened. */
  readonly from?: Day;
  readonly until?: Day;
}

const EARLIEST = '0000-01-01';
const LATEST = '9999-12-31';

/** Postings that touched an owner's accounts, in order of number, with those entries; one page of them. */
export async function statement(reading: Reading, asked: StatementAsked): Promise<StatementPage> {
  const book = await bookOf(reading, asked.book);
  const { owner, after = 0, limit, from = EARLIEST, until = LATEST } = asked;
  const found = await reading.rows<{ number: number }>(
    `select distinct e.number from account a
      join entry e on e.book = a.book and e.account = a.number
      join posting p on p.book = e.book and p.number = e.number
      where a.book = ? and a.owner = ? and e.number > ? and p.happened_on >= ? and p.happened_on <= ?
      order by e.number limit ?`,
    [book, bytesOfId(owner), after, from, until, limit + 1],
  );
  const numbers = found.slice(0, limit).map(({ number }) => number);
  const last = numbers.at(-1);
  return {
    postings: await postingsOf(reading, { book, owner, numbers }),
    ...(found.length > limit && last !== undefined ? { next: last } : {}),
  };
}

interface Row extends Omit<SealedPosting, 'nonce' | 'textDigest'> {
  readonly text: string | null;
  readonly purpose: Purpose;
  readonly unit: Unit;
  readonly lot: number;
  readonly period: number;
  readonly change: number;
  readonly balance: number;
}

async function postingsOf(
  reading: Reading,
  {
    book,
    owner,
    numbers,
  }: { readonly book: BookNumber; readonly owner: Id; readonly numbers: readonly number[] },
): Promise<StatementPosting[]> {
  if (numbers.length === 0) return [];
  const rows = await reading.rows<Row>(
    `select p.number, p.kind, p.performed_on, p.happened_on, p.recorded_at, p.request, p.assignment, p.performance,
        p.order_id, p.about, p.move, t.text, a.purpose, a.unit, a.lot, a.period, e.change, e.balance
      from posting p
      join entry e on e.book = p.book and e.number = p.number
      join account a on a.book = e.book and a.number = e.account and a.owner = ?
      left join posting_text t on t.book = p.book and t.number = p.number
      where p.book = ? and p.number in (${marks(numbers.length)})
      order by p.number, a.number`,
    [bytesOfId(owner), book, ...numbers],
  );
  const postings = new Map<number, StatementPosting>();
  for (const row of rows) {
    const known = postings.get(row.number);
    postings.set(row.number, {
      ...(known ?? headOf(book, row)),
      entries: [...(known?.entries ?? []), entryOf(row)],
    });
  }
  return [...postings.values()];
}

const headOf = (book: BookNumber, row: Row): Omit<StatementPosting, 'entries'> => ({
  book,
  number: row.number,
  kind: row.kind as PostingKind,
  performedOn: row.performedOn as Day | null,
  happenedOn: row.happenedOn as Day,
  recordedAt: row.recordedAt as StatementPosting['recordedAt'],
  text: row.text,
  request: idOf(row.request),
  assignment: idOf(row.assignment),
  performance: idOf(row.performance),
  order: idOf(row.orderId),
  about: row.about,
  move: idOf(row.move),
});

const idOf = (bytes: Uint8Array | null): Id | null => bytes && idOfBytes(bytes);

const entryOf = ({ purpose, unit, lot, period, change, balance }: Row): StatementEntry => ({
  purpose,
  unit,
  lot: lot || null,
  period: period ? periodOfNumber(period) : null,
  change,
  balance,
});
