import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ChequeLedger, verifyAll } from '#cheque-ledger';
import { type Database, INSTALLATION } from '#database';
import { type Id, momentOfEpoch } from '#kernel';
import { aCommand, aRandomId } from '../support/commands';
import { eachDatabase, TEST_SECRET } from '../support/databases';

const KILLS = Number(process.env['WIJK_KILLS'] ?? 10);
const RUN_MILLISECONDS = { least: 50, most: 700 };
const MINUTE = 60_000;

interface Answered {
  readonly id: Id;
  readonly key: string;
  readonly subject: Id;
}

/** Starts the appending process, kills it at a random moment of its work, and tells what it had answered by then. */
function killedAtWork(url: string, organiser: Id, run: number): Promise<Answered[]> {
  const hook = join(__dirname, 'typescript.cjs');
  const child = spawn(
    process.execPath,
    [
      '-C',
      'wijk-source',
      '-r',
      hook,
      join(__dirname, 'appender.ts'),
      url,
      TEST_SECRET,
      organiser,
      `run${run}`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let said = '';
  child.stdout.on('data', (piece: Buffer) => {
    const begins = said === '';
    said += piece.toString('utf8');
    const { least, most } = RUN_MILLISECONDS;
    if (begins) setTimeout(() => child.kill('SIGKILL'), least + Math.random() * (most - least));
  });
  return new Promise((resolve) => {
    child.on('close', () => {
      // The last line may have been cut off in the middle: then nobody was told.
      const lines = said.split('\n').slice(1, -1);
      resolve(
        lines.map((line) => {
          const [id, key, subject] = line.split(' ');
          return { id: id as Id, key: key ?? '', subject: subject as Id };
        }),
      );
    });
  });
}

/** Each answered command is there once, and asked again under its key it is told to be done. */
async function keptExactlyOnce(
  database: Database,
  organiser: Id,
  answered: readonly Answered[],
): Promise<void> {
  const stored = await database.reading.rows<{ id: Id }>(
    'select c.id from command c join book b on b.number = c.book where b.id = ?',
    [organiser],
  );
  const ids = stored.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const kept = new Set(ids);
  expect(answered.filter(({ id }) => !kept.has(id))).toEqual([]);
  for (const { key, subject } of answered.slice(-3)) {
    const again = aCommand({ verb: 'test.append', books: [organiser], actor: organiser, key, body: { key } });
    const taken = await database.road.take(again, {
      perform: () => Promise.reject(new Error('it was done before')),
      answer: async () => undefined,
    });
    expect(taken).toMatchObject({ replayed: true, subject });
  }
}

eachDatabase('a process killed in the middle of its work', (open, dialect) => {
  it(
    `loses nothing that was answered and leaves nothing half done, ${KILLS} times`,
    async () => {
      const { database, clock, url } = await open();
      clock.set(momentOfEpoch(Date.now() - MINUTE));
      const organiser = aRandomId();
      await database.road.take(aCommand({ books: [INSTALLATION] }), {
        perform: async (tx) => {
          await new ChequeLedger().openBook(tx, { organiser });
        },
        answer: async () => undefined,
      });
      let answered = 0;
      for (let run = 0; run < KILLS; run += 1) {
        const told = await killedAtWork(url, organiser, run);
        clock.set(momentOfEpoch(Date.now()));
        await keptExactlyOnce(database, organiser, told);
        const { books, differences } = await database.snapshot((reading) => verifyAll(reading));
        expect([...differences, ...books.flatMap((book) => book.differences)]).toEqual([]);
        answered += told.length;
      }
      process.stdout.write(`killed on ${dialect}: ${KILLS} times, ${answered} answered commands kept\n`);
      expect(answered).toBeGreaterThan(KILLS);
    },
    KILLS * MINUTE,
  );
});
