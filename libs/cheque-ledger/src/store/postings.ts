import { type BookNumber, together, type Value, type Writing } from '#database';
import { chainNext, chainStart, leafHash } from '../proof/chain';
import {
  dataOf,
  type Sealed,
  type SealedEntry,
  type SealedMonth,
  type SealedPosting,
  type SealedRoom,
} from '../proof/posting-data';
import { balanced, type Draft } from '../rules';
import { insertAccounts, standingOf } from './accounts';
import { type Head, headOf } from './head';
import { insertLot } from './lots';
import { saltedText, type SaltedText, seal } from './seal';
import { rowsOf } from './sql';

/**
 * Writes a posting at the end of a book, the only way in: gives it its number, opens the accounts it is the first to
 * touch, seals it and chains it to the one before.
 * @returns the posting's number
 * @throws Unbalanced and BelowZero, which are defects of the rules above; ClockBehind
 */
export async function append(tx: Writing, book: BookNumber, drawnUp: Draft): Promise<number> {
  const draft = balanced(drawnUp);
  const accounts = draft.changes.map(({ account }) => account);
  const [head, standing] = await together(headOf(tx, book), standingOf(tx, book, accounts));
  const nonce = Buffer.from(tx.ids.bytes(16));
  const text = saltedText(tx, draft.text);
  const sealed = seal(tx, { draft, head, standing, nonce, text });
  await insert(tx, head, sealed);
  const { number } = sealed.posting;
  if (text) await insertText(tx, { book, number, ...text });
  tx.posted(book, number);
  return number;
}

const ENTRY_COLUMNS = 6;

/** Rows that name others come after those. */
async function insert(tx: Writing, head: Head, sealed: Sealed): Promise<void> {
  const { posting, accounts, lots, rooms, months } = sealed;
  const at = { book: head.book, number: posting.number };
  await together(
    insertPosting(tx, head, sealed),
    insertAccounts(tx, head.book, accounts),
    insertEntries(tx, at, sealed.entries),
    ...lots.map((lot) => insertLot(tx, head.book, lot)),
    ...rooms.map((room) => insertRoom(tx, at, room)),
    ...months.map((month) => insertMonth(tx, at, month)),
  );
}

interface At {
  readonly book: BookNumber;
  readonly number: number;
}

function insertPosting(tx: Writing, head: Head, sealed: Sealed): Promise<number> {
  const leaf = leafHash(dataOf(sealed));
  const chain = chainNext(head.chain ?? chainStart(head.id), leaf);
  return tx.run(
    `insert into posting (book, number, kind, performed_on, happened_on, recorded_at, request, assignment,
      performance, order_id, about, move, text_digest, nonce, leaf_hash, chain)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [head.book, ...valuesOf(sealed.posting), leaf, chain],
  );
}

async function insertEntries(
  tx: Writing,
  { book, number }: At,
  entries: readonly SealedEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  await tx.run(
    `insert into entry (book, account, version, number, change, balance)
      values ${rowsOf(entries.length, ENTRY_COLUMNS)}`,
    entries.flatMap(({ account, version, change, balance }) => [
      book,
      account,
      version,
      number,
      change,
      balance,
    ]),
  );
}

const insertRoom = (
  tx: Writing,
  { book, number }: At,
  { regime, person, period }: SealedRoom,
): Promise<number> =>
  tx.run('insert into room_directory (regime, person, period, book, number) values (?, ?, ?, ?, ?)', [
    regime,
    Buffer.from(person),
    period,
    book,
    number,
  ]);

const insertMonth = (tx: Writing, { book, number }: At, { month, disputed }: SealedMonth): Promise<number> =>
  tx.run('insert into month_close (book, month, number, disputed) values (?, ?, ?, ?)', [
    book,
    month,
    number,
    disputed,
  ]);

/** In the order of the columns above; the properties are written down in that same order. */
const valuesOf = (posting: SealedPosting): Value[] => [
  posting.number,
  posting.kind,
  posting.performedOn,
  posting.happenedOn,
  posting.recordedAt,
  stored(posting.request),
  stored(posting.assignment),
  stored(posting.performance),
  stored(posting.orderId),
  posting.about,
  stored(posting.move),
  stored(posting.textDigest),
  stored(posting.nonce),
];

const stored = (bytes: Uint8Array | null): Buffer | null =>
  bytes && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);

const insertText = (
  tx: Writing,
  { book, number, salt, text }: SaltedText & { readonly book: BookNumber; readonly number: number },
): Promise<number> =>
  tx.run('insert into posting_text (book, number, salt, text) values (?, ?, ?, ?)', [
    book,
    number,
    salt,
    text,
  ]);
