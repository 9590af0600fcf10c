import { verifyAll, type VerifiedAll } from '#cheque-ledger';
import { type Database } from '#database';
import { eachDatabase } from '../support/databases';
import { aLivedInBook } from './a-lived-in-book';
import { dropsOf, flipsOf, rowNamed, tamperingWith } from './tampering';

const verified = (database: Database): Promise<VerifiedAll> =>
  database.snapshot((reading) => verifyAll(reading));

eachDatabase('verification', (open) => {
  it('finds nothing wrong in a book in which everything was done as it should', async () => {
    const book = await aLivedInBook(open);
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
    const book = await aLivedInBook(open);
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
    const book = await aLivedInBook(open);
    const tampering = await tamperingWith(book.at.url, dialect);
    expect(await tampering.namedAfter(undefined)).toEqual([]);
    await tampering.close();
  });
});

eachDatabase('a dropped row', (open, dialect) => {
  it('is found in every table of the book', async () => {
    const book = await aLivedInBook(open);
    const tampering = await tamperingWith(book.at.url, dialect);
    const drops = await dropsOf(tampering);
    const unseen: string[] = [];
    for (const drop of drops)
      if ((await tampering.namedAfter(drop))?.length === 0) unseen.push(JSON.stringify(drop));
    await tampering.close();
    expect(unseen).toEqual([]);
    expect(new Set(drops.map(({ table }) => table)).size).toBe(9);
  }, 300_000);
});
