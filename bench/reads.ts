/**
 * Does reading stay quick as a book grows? The balance and the hours of one worker, from 10^4 to 10^7 entries, on
 * SQLite and, where WIJK_TEST_POSTGRES names a server, on PostgreSQL. Sizes are asked in turn, round by round, so
 * that whatever else the machine does falls on all of them alike.
 *
 * `npm run bench:reads -- [--max 10000000] [--json]`
 */
import { ChequeLedger } from '#cheque-ledger';
import { Database, drawnIds } from '#database';
import { day, systemClock } from '#kernel';
import { aPlace, type Dialect, dialects } from './place';
import { type History, writeHistory } from './reads/history';
import { numberOption, p50, p99, printJson, printTable } from './table';

const SIZES = [10_000, 100_000, 1_000_000, 10_000_000];
const ROUNDS = 5;
const QUESTIONS_PER_ROUND = 200;
const ledger = new ChequeLedger();
const on = day('2026-06-15');

interface Book {
  readonly database: Database;
  readonly history: History;
  readonly milliseconds: Record<Question, number[]>;
  readonly remove: () => Promise<void>;
}

const questions = {
  'hours of a worker': ({ database, history }: Book, one: number) =>
    ledger.roomsOf(database.reading, { person: pick(history.persons, one), on }),
  'balances of a worker': ({ database, history }: Book, one: number) =>
    ledger.balancesOf(database.reading, { book: history.organiser, owner: pick(history.workers, one) }),
};

type Question = keyof typeof questions;
const asked = Object.keys(questions) as Question[];

const pick = <Item>(items: readonly Item[], one: number): Item => {
  const item = items[one % items.length];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
};

async function fill(dialect: Dialect, entries: number): Promise<Book> {
  const { url, remove } = await aPlace(dialect);
  const database = await Database.open({
    url,
    tables: [],
    secret: 'bench',
    clock: systemClock,
    ids: drawnIds,
  });
  const history = await writeHistory(database, entries);
  const milliseconds = Object.fromEntries(
    asked.map((question) => [question, []]),
  ) as unknown as Book['milliseconds'];
  return { database, history, milliseconds, remove: () => database.close().then(remove) };
}

async function ask(book: Book, question: Question, count: number, kept: number[] | undefined): Promise<void> {
  for (let one = 0; one < count; one++) {
    const before = process.hrtime.bigint();
    await questions[question](book, one);
    kept?.push(Number(process.hrtime.bigint() - before) / 1e6);
  }
}

async function compare(dialect: Dialect, most: number) {
  const books: Book[] = [];
  try {
    for (const size of SIZES.filter((entries) => entries <= most)) books.push(await fill(dialect, size));
    for (let round = 0; round <= ROUNDS; round++)
      for (const book of books)
        for (const question of asked)
          // The first round warms up and does not count.
          await ask(book, question, QUESTIONS_PER_ROUND, round ? book.milliseconds[question] : undefined);
    return report(dialect, books);
  } finally {
    for (const book of books) await book.remove();
  }
}

function report(dialect: string, books: readonly Book[]) {
  const rows = asked.flatMap((question) => {
    const smallest = p50(books[0]?.milliseconds[question] ?? []);
    return books.map(({ history, milliseconds }) => ({
      dialect,
      question,
      entries: history.entries,
      ratio: Number((p50(milliseconds[question]) / smallest).toFixed(2)),
      p50: Number(p50(milliseconds[question]).toFixed(3)),
      p99: Number(p99(milliseconds[question]).toFixed(3)),
    }));
  });
  printTable([
    ['question', 'entries', 'ratio to 10^4', 'p50 ms', 'p99 ms'],
    ...rows.map(({ question, entries, ratio, ...row }) => [
      `${dialect}: ${question}`,
      String(entries),
      String(ratio),
      String(row.p50),
      String(row.p99),
    ]),
  ]);
  return rows;
}

async function main(): Promise<void> {
  const most = numberOption('max', 10_000_000);
  const rows = [];
  for (const dialect of dialects) rows.push(...(await compare(dialect, most)));
  console.log('Not measured: reading while others write, a cold disk, seals (the history has empty ones).');
  printJson({ bench: 'reads', rows });
}

void main();
