import { type Database, INSTALLATION, type Value, type Writing } from '#database';
import { type Purpose, mayBeNegative, unitOf } from '#cheque-ledger';
import { type Id } from '#kernel';
import { v4, v7 } from 'uuid';

/** Entries of one hand-over in this history; three of the accounts belong to that job alone. */
const ENTRIES_PER_POSTING = 9;
const WORKERS = 200;
const ROWS_AT_ONCE = 400;
const POSTINGS_PER_COMMAND = 4_000;
const BOOK = 1;

export interface History {
  readonly organiser: Id;
  readonly persons: readonly Id[];
  readonly workers: readonly Id[];
  readonly entries: number;
}

interface Account {
  readonly number: number;
  version: number;
  balance: number;
}

const bytes = (id: Id) => Buffer.from(id.replaceAll('-', ''), 'hex');

/** Collects rows and writes many of them in one statement. */
class Table {
  private rows: Value[][] = [];

  constructor(
    private readonly tx: Writing,
    private readonly name: string,
  ) {}

  async add(...row: Value[]): Promise<void> {
    this.rows.push(row);
    if (this.rows.length === ROWS_AT_ONCE) await this.flush();
  }

  async flush(): Promise<void> {
    if (this.rows.length === 0) return;
    const marks = `(${(this.rows[0] ?? []).map(() => '?').join(',')})`;
    await this.tx.run(
      `insert into ${this.name} values ${this.rows.map(() => marks).join(',')}`,
      this.rows.flat(),
    );
    this.rows = [];
  }
}

/**
 * Writes a book of many hand-overs straight into the ledger's tables: the same rows, keys, indexes and guards as the
 * verbs leave, but with empty seals. Good for timing reads, useless as a book.
 */
export async function writeHistory(database: Database, entries: number): Promise<History> {
  const organiser = v4() as Id;
  const people = Array.from({ length: WORKERS }, () => ({ person: v4() as Id, worker: v4() as Id }));
  const accounts = new Map<string, Account>();
  let postings = 0;
  let opened = 0;
  const inOneCommand = (work: (tx: Writing) => Promise<void>) =>
    database.road.take(commandOf(), { perform: work, answer: async () => undefined });

  await inOneCommand(async (tx) => {
    await tx.run('insert into book (number, id, opened_at) values (?, ?, ?)', [BOOK, organiser, tx.now]);
  });
  while (postings * ENTRIES_PER_POSTING < entries)
    await inOneCommand(async (tx) => {
      const [account, posting, entry] = ['account', 'posting', 'entry'].map((name) => new Table(tx, name));
      if (!account || !posting || !entry) return;
      const change = async (owner: Id, purpose: Purpose, period: number, by: number) => {
        const key = `${owner}/${purpose}/${period}`;
        let found = accounts.get(key);
        if (!found) {
          found = { number: ++opened, version: 0, balance: 0 };
          if (purpose !== 'held' && purpose !== 'planned') accounts.set(key, found);
          const regime = unitOf(purpose) === 'hour' ? 'wijk-werken' : '';
          const negative = mayBeNegative(purpose) ? 1 : 0;
          await account.add(
            BOOK,
            found.number,
            bytes(owner),
            purpose,
            unitOf(purpose),
            regime,
            0,
            period,
            negative,
          );
        }
        found.version += 1;
        found.balance += by;
        await entry.add(BOOK, found.number, found.version, postings, by, found.balance);
      };
      for (let one = 0; one < POSTINGS_PER_COMMAND && postings * ENTRIES_PER_POSTING < entries; one++) {
        const { person, worker } = people[postings % WORKERS] ?? { person: organiser, worker: organiser };
        const assignment = v4() as Id;
        const month = monthOf(postings);
        const year = Math.floor(month / 100);
        postings += 1;
        const on = `${String(month).slice(0, 4)}-${String(month).slice(4)}-15`;
        const empty = Buffer.alloc(32);
        await posting.add(
          BOOK,
          postings,
          'hand-over',
          on,
          on,
          tx.now,
          null,
          bytes(assignment),
          null,
          null,
          null,
          null,
          null,
          empty.subarray(16),
          empty,
          empty,
        );
        await change(assignment, 'held', 0, 0);
        await change(assignment, 'planned', month, 0);
        await change(assignment, 'planned', year, 0);
        await change(person, 'room', month, 0);
        await change(person, 'room', year, 0);
        await change(person, 'worked', month, 1);
        await change(person, 'worked', year, 1);
        await change(worker, 'owed', 0, 1);
        await change(worker, 'received', 0, 1);
      }
      for (const table of [account, posting, entry]) await table.flush();
    });
  // A server gathers these figures by itself within a minute; the embedded database does without them.
  if (database.reading.dialect === 'postgres')
    await inOneCommand(async (tx) => {
      await tx.run('analyze');
    });
  return {
    organiser,
    persons: people.map(({ person }) => person),
    workers: people.map(({ worker }) => worker),
    entries: postings * ENTRIES_PER_POSTING,
  };
}

/** Twelve months of 2026, over and over: the accounts of a month and of a year grow deep. */
const monthOf = (posting: number) => 202_601 + (Math.floor(posting / WORKERS) % 12);

const commandOf = () => ({
  id: v7() as Id,
  verb: 'bench.fill',
  books: [INSTALLATION],
  actor: v4() as Id,
  subject: v4() as Id,
  body: {},
});
