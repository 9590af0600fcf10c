import { type BookNumber, type Value, type Writing } from '#database';
import { chainNext, chainStart, leafHash } from '../proof/chain';
import { dataOf, type Sealed, type SealedPosting } from '../proof/posting-data';
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
  const head = await headOf(tx, book);
  const accounts = draft.changes.map(({ account }) => account);
  const standing = await standingOf(tx, book, accounts);
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

async function insert(tx: Writing, head: Head, sealed: Sealed): Promise<void> {
  const { book } = head;
  const { posting, entries, accounts, lots, rooms, months } = sealed;
  const leaf = leafHash(dataOf(sealed));
  const chain = chainNext(head.chain ?? chainStart(head.id), leaf);
  await tx.run(
    `insert into posting (book, number, kind, performed_on, happened_on, recorded_at, request, assignment,
      performance, order_id, about, move, text_digest, nonce, leaf_hash, chain)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [book, ...valuesOf(posting), leaf, chain],
  );
  if (accounts.length > 0) await insertAccounts(tx, book, accounts);
  if (entries.length > 0)
    await tx.run(
      `insert into entry (book, account, version, number, change, balance)
        values ${rowsOf(entries.length, ENTRY_COLUMNS)}`,
      entries.flatMap(({ account, version, change, balance }) => [
        book,
        account,
        version,
        posting.number,
        change,
        balance,
      ]),
    );
  for (const lot of lots) await insertLot(tx, book, lot);
  for (const { regime, person, period } of rooms)
    await tx.run('insert into room_directory (regime, person, period, book, number) values (?, ?, ?, ?, ?)', [
      regime,
      Buffer.from(person),
      period,
      book,
      posting.number,
    ]);
  for (const { month, disputed } of months)
    await tx.run('insert into month_close (book, month, number, disputed) values (?, ?, ?, ?)', [
      book,
      month,
      posting.number,
      disputed,
    ]);
}

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
