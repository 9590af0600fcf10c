import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ChequeLedger, verifyAll } from '#cheque-ledger';
import { type Database, INSTALLATION } from '#database';
import { type Id, momentOfEpoch } from '#kernel';
import { aCommand, aRandomId } from '../support/commands';
import { eachDatabase, type Open, TEST_SECRET } from '../support/databases';

/** A thousand on demand: `WIJK_KILLS=1000 npx jest test/laws/kill-loop`. */
const KILLS = Number(process.env['WIJK_KILLS'] ?? 50);
/** After so many a new book begins: what is verified after each kill stays short. */
const KILLS_OF_ONE_BOOK = 25;
const RUN_MILLISECONDS = 250;
/** One of so many is killed from its first moment on. */
const KILLS_AT_THE_START = 5;
const MINUTE = 60_000;

interface Answered {
  readonly id: Id;
  readonly key: string;
  readonly subject: Id;
}

/** A process that has loaded what it needs, and begins to append when it is told to. */
class Appender {
  private readonly child = spawn(
    process.execPath,
    ['-C', 'wijk-source', '-r', join(__dirname, 'typescript.cjs'), join(__dirname, 'appender.ts')],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );

  /** Lets it work on a database, kills it at a random moment of that, and tells what it had answered by then. */
  killedAtWork(url: string, organiser: Id, run: number): Promise<Answered[]> {
    const { child } = this;
    // Mostly once it has answered, now and then as soon as it begins.
    const begins = run % KILLS_AT_THE_START === 0 ? /^ready\n/ : /\n.+\n/;
    let said = '';
    let isDoomed = false;
    child.stdout.on('data', (piece: Buffer) => {
      said += piece.toString('utf8');
      if (isDoomed || !begins.test(said)) return;
      isDoomed = true;
      setTimeout(() => child.kill('SIGKILL'), Math.random() * RUN_MILLISECONDS);
    });
    child.stdin.end([url, TEST_SECRET, organiser, `run${run}`].join('\n'));
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

  /** Ends it without any work. */
  stop(): void {
    this.child.kill('SIGKILL');
  }
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

/** An organiser with a book on a new database, on a clock that the test sets. */
async function aBook(open: Open) {
  const { database, clock, url } = await open();
  clock.set(momentOfEpoch(Date.now() - MINUTE));
  const organiser = aRandomId();
  await database.road.take(aCommand({ books: [INSTALLATION] }), {
    perform: async (tx) => {
      await new ChequeLedger().openBook(tx, { organiser });
    },
    answer: async () => undefined,
  });
  return { database, clock, url, organiser };
}

eachDatabase('a process killed in the middle of its work', (open, dialect) => {
  it(
    `loses nothing that was answered and leaves nothing half done, ${KILLS} times`,
    async () => {
      let book = await aBook(open);
      let next = new Appender();
      let answered = 0;
      for (let run = 0; run < KILLS; run += 1) {
        if (run > 0 && run % KILLS_OF_ONE_BOOK === 0) book = await aBook(open);
        const appender = next;
        // The next one loads its programs while this one works.
        next = new Appender();
        const told = await appender.killedAtWork(book.url, book.organiser, run);
        const { database, clock, organiser } = book;
        clock.set(momentOfEpoch(Date.now()));
        await keptExactlyOnce(database, organiser, told);
        const { books, differences } = await database.snapshot((reading) => verifyAll(reading));
        expect([...differences, ...books.flatMap((one) => one.differences)]).toEqual([]);
        answered += told.length;
      }
      next.stop();
      process.stdout.write(`killed on ${dialect}: ${KILLS} times, ${answered} answered commands kept\n`);
      expect(answered).toBeGreaterThan(KILLS);
    },
    KILLS * MINUTE,
  );
});
