import { type BookNumber, textDigest, type Value, type Writing } from '#database';
import { epochOfMoment, type Id, type Moment } from '#kernel';
import { chainNext, chainStart, leafHash } from '../proof/chain';
import { bytesOfId } from '../proof/id-bytes';
import { dataOf, type Sealed, type SealedEntry, type SealedPosting } from '../proof/posting-data';
import {
  type AccountKey,
  balanced,
  type Change,
  type Draft,
  happenedOn,
  mayBeNegative,
  nameOf,
} from '../rules';
import { insertAccounts, sealedAccount, type Standing, standingOf } from './accounts';
import { type Head, headOf } from './head';
import { insertLot, sealedLot } from './lots';
import { rowsOf } from './sql';

const CLOCK_PATIENCE_MILLISECONDS = 5 * 60_000;

/** The clock runs behind what was already written: the machine's time is wrong, or was. Nothing is stored. */
export class ClockBehind extends Error {
  constructor(
    readonly now: Moment,
    readonly lastRecordedAt: Moment,
  ) {
    super(
      `the clock says ${now}, but the last posting was recorded at ${lastRecordedAt}: set the clock first`,
    );
    this.name = 'ClockBehind';
  }
}

/** An account that may not would go below zero: the rules let through what they had to refuse. */
export class BelowZero extends Error {
  constructor(readonly account: AccountKey) {
    super(`${nameOf(account)} would go below zero`);
    this.name = 'BelowZero';
  }
}

/**
 * Writes a posting at the end of a book: gives it its number, opens the accounts it is the first to touch, seals it.
 * @returns the posting's number
 * @throws Unbalanced and BelowZero, which are defects of the rules above; ClockBehind
 */
export async function append(tx: Writing, book: BookNumber, drawnUp: Draft): Promise<number> {
  const draft = balanced(drawnUp);
  const head = await headOf(tx, book);
  const recordedAt = recordingMoment(tx, head);
  const standing = await standingOf(
    tx,
    book,
    draft.changes.map(({ account }) => account),
  );
  const { entries, opened } = entriesOf(draft.changes, standing, head.accounts);
  const nonce = Buffer.from(tx.ids.bytes(16));
  const salt = draft.text === undefined ? undefined : Buffer.from(tx.ids.bytes(16));
  const posting: SealedPosting = {
    number: head.number + 1,
    kind: draft.kind,
    performedOn: draft.performedOn ?? null,
    happenedOn: happenedOn({
      performedOn: draft.performedOn,
      today: tx.today,
      closedThrough: head.closedThrough,
    }),
    recordedAt,
    request: bytesOrNull(draft.request),
    assignment: bytesOrNull(draft.assignment),
    performance: bytesOrNull(draft.performance),
    orderId: bytesOrNull(draft.order),
    about: draft.about ?? null,
    move: bytesOrNull(draft.move),
    textDigest: salt && draft.text !== undefined ? textDigest(salt, draft.text) : null,
    nonce,
  };
  const sealed: Sealed = {
    book: head.id,
    posting,
    commandHash: tx.commandHash,
    entries,
    accounts: opened.map(({ number, key }) => sealedAccount(number, key)),
    lots: draft.opensLot ? [sealedLot(draft.opensLot)] : [],
    rooms: (draft.opensRooms ?? []).map(({ person, ...room }) => ({ ...room, person: bytesOfId(person) })),
    months: draft.closesMonth
      ? [draft.closesMonth].map(({ month, disputed }) => ({ month, disputed: JSON.stringify(disputed) }))
      : [],
  };
  await insert(tx, head, sealed);
  if (salt && draft.text !== undefined)
    await tx.run('insert into posting_text (book, number, salt, text) values (?, ?, ?, ?)', [
      book,
      posting.number,
      salt,
      draft.text,
    ]);
  tx.posted(book, posting.number);
  return posting.number;
}

/** The later of the clock and the last posting, so that order by number is order in time. */
function recordingMoment(tx: Writing, { recordedAt: last }: Head): Moment {
  if (last === null || last <= tx.now) return tx.now;
  if (epochOfMoment(last) - epochOfMoment(tx.now) > CLOCK_PATIENCE_MILLISECONDS)
    throw new ClockBehind(tx.now, last);
  return last;
}

const bytesOrNull = (id: Id | null | undefined): Buffer | null => (id ? bytesOfId(id) : null);

/** What every change makes of its account, in the order of account numbers; new accounts get the next ones. */
function entriesOf(changes: readonly Change[], standing: ReadonlyMap<string, Standing>, lastAccount: number) {
  const opened: { number: number; key: AccountKey }[] = [];
  const entries = changes.map(({ account, by }): SealedEntry => {
    const known = standing.get(nameOf(account));
    const balance = (known?.balance ?? 0) + by;
    if (balance < 0 && !mayBeNegative(account.purpose)) throw new BelowZero(account);
    if (!known) opened.push({ number: lastAccount + opened.length + 1, key: account });
    const number = known?.number ?? lastAccount + opened.length;
    return { account: number, change: by, version: (known?.version ?? 0) + 1, balance };
  });
  return { entries: entries.sort((one, other) => one.account - other.account), opened };
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
