/**
 * What does a provable book cost? How quickly the whole of it is verified (every hash, balance, sum and room worked out
 * anew) beside how quickly it was written in batches of some 200 postings to a command; and, on SQLite, how many bytes
 * a posting with its entries and accounts takes beside the same in a schema of text keys (`book/naive.ts`). On SQLite
 * and, where WIJK_TEST_POSTGRES names a server, on PostgreSQL. Rounds of writing and verifying take turns while the
 * book grows, so that whatever else the machine does falls on both alike.
 *
 * Not measured: the export, verification of several books at once, bytes of commands and texts.
 *
 * `npm run bench:book -- [--rounds 3] [--commands 50] [--json]`
 */
import { verifyAll } from '#cheque-ledger';
import { Database, drawnIds } from '#database';
import { systemClock } from '#kernel';
import { GrowingBook } from './book/filling';
import { bytesInBoth } from './book/naive';
import { aPlace, type Dialect, dialects, fileOf } from './place';
import { numberOption, p50, printJson, printTable } from './table';

const ROUNDS = numberOption('rounds', 3);
const COMMANDS = numberOption('commands', 50);
const WARM_UP = 10;

const rounded = (value: number) => Number(value.toFixed(2));

async function measure(dialect: Dialect) {
  const place = await aPlace(dialect);
  const database = await Database.open({
    url: place.url,
    tables: [],
    secret: 'bench',
    clock: systemClock,
    ids: drawnIds,
  });
  try {
    const book = new GrowingBook(database);
    await book.open();
    await book.grow(WARM_UP);
    await verified(database);
    const written: number[] = [];
    const checked: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const before = await book.postings();
      const took = await book.grow(COMMANDS);
      const postings = await book.postings();
      written.push(((postings - before) * 1_000) / took);
      checked.push((postings * 1_000) / (await verified(database)));
    }
    const postings = await book.postings();
    await database.close();
    const bytes = dialect === 'sqlite' ? bytesInBoth(fileOf(place)) : undefined;
    return {
      dialect,
      postings,
      writtenPerSecond: Math.round(p50(written)),
      verifiedPerSecond: Math.round(p50(checked)),
      ratio: rounded(p50(checked.map((rate, at) => rate / (written[at] ?? NaN)))),
      ...(bytes && {
        bytesPerPosting: Math.round(bytes.ours / postings),
        naiveBytesPerPosting: Math.round(bytes.naive / postings),
        bytesRatio: rounded(bytes.ours / bytes.naive),
      }),
    };
  } finally {
    await place.remove();
  }
}

/** Milliseconds to verify all of it. @throws Error when it is not sound */
async function verified(database: Database): Promise<number> {
  const begun = performance.now();
  const { sound } = await database.snapshot((reading) => verifyAll(reading));
  if (!sound) throw new Error('the book does not verify');
  return performance.now() - begun;
}

async function main(): Promise<void> {
  const rows = [];
  for (const dialect of dialects) rows.push(await measure(dialect));
  printTable([
    [
      'book',
      'postings',
      'written a second',
      'verified a second',
      'ratio',
      'bytes',
      'naive',
      'ratio of bytes',
    ],
    ...rows.map(({ dialect, postings, bytesPerPosting, naiveBytesPerPosting, bytesRatio, ...rates }) => [
      dialect,
      String(postings),
      String(rates.writtenPerSecond),
      String(rates.verifiedPerSecond),
      String(rates.ratio),
      ...[bytesPerPosting, naiveBytesPerPosting, bytesRatio].map((value) => String(value ?? '')),
    ]),
  ]);
  printJson({ bench: 'book', rounds: ROUNDS, commands: COMMANDS, rows });
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
