import { verifyAll, type VerifiedAll } from '#cheque-ledger';
import { type Database } from '#database';
import { type Hours, type Month } from '#kernel';
import { aRandomId } from '../support/commands';
import { eachDatabase } from '../support/databases';
import { ABook } from './a-book';
import { flipsOf, rowNamed, tamperingWith } from './tampering';

/** A book in which everything the ledger can do was done once. */
async function livedIn(book: ABook): Promise<ABook> {
  const { ledger, person } = book;
  await book.issue(20, {
    shares: [{ owner: aRandomId(), cents: 20 as never }],
    serialFrom: 'A001',
    serialTo: 'A020',
    form: 'paper',
  });
  await book.act((tx) =>
    ledger.takeOverHours(tx, {
      person,
      period: '2026-01' as Month,
      hours: 5 as Hours,
      source: 'vorige organisator',
    }),
  );
  const kept = await book.hold('2026-01-20', 3);
  const left = await book.hold('2026-01-22', 2);
  await book.release(left);
  book.on('2026-01-21');
  const performance = await book.handOver(kept, '2026-01-20', 4);
  await book.correct(performance, { hours: 3, performedOn: '2026-01-20' });
  await book.deviate('2026-01' as Month, 2);
  const elsewhere = await book.another();
  await elsewhere.issue(4);
  await elsewhere.handOver(await elsewhere.hold('2026-01-29', 2), '2026-01-21', 2);
  book.on('2026-02-03');
  await book.act((tx) => ledger.closeMonth(tx, { month: '2026-01' as Month }), {
    key: 'sluiting-januari',
    reason: 'maand volledig',
    onBehalf: { party: aRandomId(), channel: 'phone', reason: 'gevraagd aan de telefoon' },
  });
  return book;
}

const verified = (database: Database): Promise<VerifiedAll> =>
  database.snapshot((reading) => verifyAll(reading));

eachDatabase('verification', (open) => {
  it('finds nothing wrong in a book in which everything was done as it should', async () => {
    const book = await livedIn(await ABook.open(open, { now: '2026-01-05T11:00:00.000Z' }));
    const { books, differences, sound } = await verified(book.database);
    expect([...differences, ...books.flatMap((one) => one.differences)]).toEqual([]);
    expect(sound).toBe(true);
    expect(books.map(({ postings }) => postings > 0)).toEqual([false, true, true]);
  });
});

/** Rows of each table that are tried; all of them with WIJK_EVERY_ROW=1. */
const rowsOfEach = process.env['WIJK_EVERY_ROW'] ? Number.MAX_SAFE_INTEGER : 2;

eachDatabase('a changed byte', (open, dialect) => {
  it('is found in every column of every table of the book, and its row is named', async () => {
    const book = await livedIn(await ABook.open(open, { now: '2026-01-05T11:00:00.000Z' }));
    const tampering = await tamperingWith(book.at.url, dialect);
    const unseen: string[] = [];
    let tried = 0;
    for (const flip of await flipsOf(tampering, rowsOfEach)) {
      const found = await tampering.namedAfter(flip);
      if (found === undefined) continue;
      tried += 1;
      if (!found.some((row) => row.includes(rowNamed(flip))))
        unseen.push(`${flip.column} of ${rowNamed(flip)}`);
    }
    await tampering.close();
    expect(unseen).toEqual([]);
    expect(tried).toBeGreaterThan(100);
  }, 300_000);

  it('is not found where nothing was changed', async () => {
    const book = await livedIn(await ABook.open(open, { now: '2026-01-05T11:00:00.000Z' }));
    const tampering = await tamperingWith(book.at.url, dialect);
    expect(await tampering.namedAfter(undefined)).toEqual([]);
    await tampering.close();
  });
});
