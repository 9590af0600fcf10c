import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJournal } from '#cheque-ledger';
import { eachDatabase } from '../support/databases';
import { type ABook } from './a-book';
import { aLivedInBook } from './a-lived-in-book';

const hledger = spawnSync('hledger', ['--version']).status === 0;

async function journalOf(book: ABook): Promise<string> {
  const pieces: string[] = [];
  await book.database.snapshot(async (reading) => {
    for await (const piece of exportJournal(reading, { book: book.organiser })) pieces.push(piece);
  });
  return pieces.join('');
}

eachDatabase('the journal for hledger', (open) => {
  it('has a transaction for every posting, dated by the day of recording, with its dates as tags', async () => {
    const book = await aLivedInBook(open);
    const journal = await journalOf(book);
    const kinds = [...journal.matchAll(/^\d{4}-\d{2}-\d{2} \(\d+\) (\S+)/gm)].map(([, kind]) => kind);
    expect(kinds).toEqual(await book.kinds());
    expect(journal).toMatch(/^2026-01-21 \(\d+\) hand-over {2}; happened:2026-01-20, performed:2026-01-20/m);
  });

  // Without hledger these are counted as skipped.
  (hledger ? it : it.skip)('is checked by hledger, whose balances agree with ours', async () => {
    const book = await aLivedInBook(open);
    const folder = await mkdtemp(join(tmpdir(), 'wijkwerken-journal-'));
    try {
      const file = join(folder, 'book.journal');
      await writeFile(file, await journalOf(book));
      execFileSync('hledger', ['-f', file, 'check', 'assertions', 'commodities', 'ordereddates'], {
        stdio: 'pipe',
      });
      const theirs = execFileSync('hledger', ['-f', file, 'balance', '--flat', '--no-total', '-O', 'csv'], {
        encoding: 'utf8',
      });
      expect(balancesIn(theirs)).toEqual(await ourBalances(book));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  (hledger ? it : it.skip)('is refused by hledger when one balance was changed', async () => {
    const book = await aLivedInBook(open);
    const folder = await mkdtemp(join(tmpdir(), 'wijkwerken-journal-'));
    const file = join(folder, 'book.journal');
    await writeFile(file, (await journalOf(book)).replace(/= 3 cheque/, '= 4 cheque'));
    expect(spawnSync('hledger', ['-f', file, 'check']).status).not.toBe(0);
    await rm(folder, { recursive: true, force: true });
  });
});

/** Account and amount, of accounts that are not empty. */
const balancesIn = (csv: string): Record<string, number> =>
  Object.fromEntries(
    [...csv.matchAll(/^"([^"]+:[^"]+)","(-?\d+) /gm)].map(([, account = '', amount]): [string, number] => [
      account,
      Number(amount),
    ]),
  );

async function ourBalances(book: ABook): Promise<Record<string, number>> {
  const owners = await book.reading.rows<{ owner: Buffer }>(
    'select distinct a.owner from account a join book b on b.number = a.book where b.id = ?',
    [book.organiser],
  );
  const balances: Record<string, number> = {};
  for (const { owner } of owners) {
    const id = owner.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
    for (const account of await book.ledger.balancesOf(book.reading, {
      book: book.organiser,
      owner: id as never,
    })) {
      const { unit, purpose, regime, lot, period, balance } = account;
      const name = [unit, purpose, id, regime, lot ? `lot ${lot}` : '', period ? String(period) : ''];
      if (balance !== 0) balances[name.filter(Boolean).join(':')] = balance;
    }
  }
  return balances;
}
