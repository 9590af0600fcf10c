import * as fc from 'fast-check';
import { Database, type Dialect, seededIds } from '#database';
import { moment, SetClock } from '#kernel';
import { eachDatabase, TEST_SECRET } from '../support/databases';
import { allTables } from '../support/tables';
import { moveOf } from './moves';
import { histories } from './operations';
import { Region } from './region';

/** The chains that one long history leaves behind; a change of the canonical form, or of a rule, changes them. */
const chains = new Map<Dialect, readonly string[]>();

const HISTORY_SEED = 20_260_101;

eachDatabase('one history with one clock and one source of ids', (open, dialect) => {
  it('leaves the same last chain of every book, whatever the database', async () => {
    const { url } = await open();
    const clock = new SetClock(moment('2026-01-02T11:00:00.000Z'));
    const ids = seededIds('the same everywhere', clock);
    const database = await Database.open({ url, tables: allTables, secret: TEST_SECRET, clock, ids });
    try {
      const region = await new Region(database, clock, () => ids.random()).open();
      for (const operation of fc.sample(histories, { seed: HISTORY_SEED, numRuns: 6 }).flat()) {
        const move = moveOf(region, operation);
        if (move && (await region.attempt(move.book, move.step)).length === 0) move.done();
      }
      chains.set(dialect, await chainsOf(database));
    } finally {
      await database.close();
    }
    expect(chains.get(dialect)).toHaveLength(2);
    for (const other of chains.values()) expect(chains.get(dialect)).toEqual(other);
  });
});

/** Number and chain of the last posting of each book, in the order of the books. */
async function chainsOf({ reading }: Database): Promise<string[]> {
  const rows = await reading.rows<{ number: number; chain: Buffer; commands: Buffer }>(
    `select p.number, p.chain, c.chain as commands from book b
      join posting p on p.book = b.number and p.number = (select max(number) from posting where book = b.number)
      join command c on c.book = b.number and c.number = (select max(number) from command where book = b.number)
      order by b.number`,
  );
  return rows.map(({ number, chain, commands }) =>
    [number, chain.toString('hex'), commands.toString('hex')].join(' '),
  );
}
