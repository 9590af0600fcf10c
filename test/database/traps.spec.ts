/**
 * The ways in which a database is known to lose what it acknowledged, each tried for real. Every trap is first shown
 * to be one (without the cure data is lost), then shown to be cured.
 */
import BetterSqlite3 from 'better-sqlite3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource, EntitySchema } from 'typeorm';
import { type Database, INSTALLATION, NotStored, OutcomeUnknown, type Writing } from '#database';
import { SqliteConnection } from '../../libs/database/src/connections/sqlite';
import { SqliteTransactions } from '../../libs/database/src/road/sqlite-transactions';
import { aCommand } from '../support/commands';
import { eachDatabase, embedded } from '../support/databases';
import { countOf, note, withNotes } from '../support/notes';

const fileOf = (url: string) => url.replace('sqlite:', '');

describe('TypeORM transactions that share one SQLite connection', () => {
  const Note = new EntitySchema<{ id: number; text: string }>({
    name: 'note',
    columns: { id: { type: 'integer', primary: true }, text: { type: 'text' } },
  });
  const folder = mkdtempSync(join(tmpdir(), 'wijkwerken-trap-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('lose what was acknowledged when they interleave: why nothing writes beside the road', async () => {
    const source = await new DataSource({
      type: 'better-sqlite3',
      database: join(folder, 'interleaved.sqlite'),
      driver: BetterSqlite3,
      entities: [Note],
      synchronize: true,
    }).initialize();
    const write = (id: number) =>
      source.transaction(async (manager) => {
        await manager.insert(Note, { id, text: 'x' });
        await new Promise((resume) => setTimeout(resume, 1));
        if (id % 2 === 0) throw new Error('this one is undone');
      });
    const outcomes = await Promise.allSettled(Array.from({ length: 40 }, (_, id) => write(id)));
    const acknowledged = outcomes.filter(({ status }) => status === 'fulfilled').length;
    const stored = await source.getRepository(Note).count();
    await source.destroy();
    expect(stored).not.toBe(acknowledged);
  });

  eachDatabase('the road instead', (open) => {
    it('stores exactly what it acknowledged', async () => {
      const { database } = await open();
      await withNotes(database);
      const failing = { ...note('undone'), answer: () => Promise.reject(new Error('undone')) };
      const outcomes = await Promise.allSettled(
        Array.from({ length: 40 }, (_, index) =>
          database.road.take(aCommand(), index % 2 ? note('kept') : failing),
        ),
      );
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(20);
      expect(await countOf(database)).toBe(20);
    });
  });
});

eachDatabase('a commit that fails', (open) => {
  it('leaves the outcome unknown to its callers, stores nothing here, and the road goes on', async () => {
    const { database } = await open();
    await withNotes(
      database,
      `create table tie (id text primary key, note text references note (id) deferrable initially deferred)`,
    );
    const tied = note('tied to nothing', async (tx) => {
      await tx.run('insert into tie (id, note) values (?, ?)', ['1', 'no such note']);
    });
    const outcomes = await Promise.allSettled([
      database.road.take(aCommand({ key: 'k' }), note('innocent neighbour')),
      database.road.take(aCommand(), tied),
    ]);
    expect(
      outcomes.map((outcome) => outcome.status === 'rejected' && (outcome.reason as Error).name),
    ).toEqual([OutcomeUnknown.name, OutcomeUnknown.name]);
    expect(await countOf(database)).toBe(0);
    await expect(database.road.take(aCommand({ key: 'k' }), note('again'))).resolves.toMatchObject({
      replayed: false,
    });
  });
});

eachDatabase('two processes on one database', (open) => {
  it('lose no update between them', async () => {
    const { database, again } = await open();
    const other = await again();
    await withNotes(database);
    const target = aCommand();
    await database.road.take(target, note('0'));
    const addOne = {
      perform: async (tx: Writing) => {
        const held = await tx.row<{ text: string }>('select text from note where id = ?', [target.subject]);
        await tx.run('update note set text = ? where id = ?', [
          String(Number(held?.text) + 1),
          target.subject,
        ]);
      },
      answer: async () => undefined,
    };
    await Promise.all(
      Array.from({ length: 60 }, (_, index) => (index % 2 ? database : other).road.take(aCommand(), addOne)),
    );
    const held = await database.reading.row<{ text: string }>('select text from note where id = ?', [
      target.subject,
    ]);
    expect(held?.text).toBe('60');
  });
});

embedded('an embedded database', (open) => {
  it('tells all callers "not stored" when a full disk ends the transaction in mid-batch', async () => {
    const { database } = await open();
    await withNotes(database);
    const full = note('x'.repeat(4_000_000), async (tx) => {
      const pages = await tx.row<{ pageCount: number }>('pragma page_count');
      await tx.rows(`pragma max_page_count = ${(pages?.pageCount ?? 0) + 20}`);
    });
    const outcomes = await Promise.allSettled([
      database.road.take(aCommand(), note('before')),
      database.road.take(aCommand(), full),
      database.road.take(aCommand(), note('after')),
    ]);
    for (const outcome of outcomes) expect(outcome).toMatchObject({ reason: { name: NotStored.name } });
    expect(await countOf(database)).toBe(0);
    await expect(database.road.take(aCommand(), note('room again'))).resolves.toMatchObject({
      answer: 'room again',
    });
  });

  it('refuses further statements of a verb that swallowed such an ending', async () => {
    const { database } = await open();
    await withNotes(database);
    const swallowing = note('written outside any transaction', async (tx) => {
      const pages = await tx.row<{ pageCount: number }>('pragma page_count');
      await tx.rows(`pragma max_page_count = ${(pages?.pageCount ?? 0) + 20}`);
      await tx
        .run('insert into note (id, text) values (?, ?)', ['big', 'x'.repeat(4_000_000)])
        .catch(() => 0);
      await tx.rows('pragma max_page_count = 1000000').catch(() => []);
    });
    await expect(database.road.take(aCommand(), swallowing)).rejects.toThrow(NotStored);
    expect(await countOf(database)).toBe(0);
  });

  it('is on the disk before it is answered: synchronous is FULL, not the default of WAL', async () => {
    const { database, url } = await open();
    const seen = await database.road.take(aCommand(), {
      perform: async () => undefined,
      answer: async (tx) => (await tx.row<{ synchronous: number }>('pragma synchronous'))?.synchronous,
    });
    expect(seen.answer).toBe(2);
    const bare = new BetterSqlite3(fileOf(url));
    expect(bare.pragma('synchronous', { simple: true })).toBe(1);
    bare.close();
  });

  it('waits for another process without blocking the loop, and says so after its patience', async () => {
    const { database, url } = await open();
    await withNotes(database);
    const other = new BetterSqlite3(fileOf(url));
    other.exec('begin immediate');
    let ticks = 0;
    const ticking = setInterval(() => ticks++, 5);
    const waiting = database.road.take(aCommand(), note('patient'));
    await new Promise((resume) => setTimeout(resume, 100));
    other.exec('commit');
    await expect(waiting).resolves.toMatchObject({ answer: 'patient' });
    clearInterval(ticking);
    expect(ticks).toBeGreaterThan(5);

    other.exec('begin immediate');
    const since = performance.now();
    const impatient = Array.from({ length: 6 }, () => database.road.take(aCommand(), note('impatient')));
    for (const outcome of await Promise.allSettled(impatient))
      expect(outcome).toMatchObject({ reason: { name: NotStored.name } });
    // They wait together: one after the other the last would wait six times as long.
    expect(performance.now() - since).toBeLessThan(20_000);
    other.exec('commit');
    other.close();
  });

  it('tries again to open for writing after that failed once', async () => {
    const { url } = await open();
    let failures = 1;
    const transactions = new SqliteTransactions(() =>
      failures-- > 0
        ? Promise.reject(new Error('too many open files'))
        : SqliteConnection.open({ file: fileOf(url), readonly: false, tables: [] }),
    );
    await expect(transactions.begin([INSTALLATION])).rejects.toThrow('too many open files');
    const { transaction } = await transactions.begin([INSTALLATION]);
    expect(transaction.isOpen()).toBe(true);
    await transactions.close();
  });
});

eachDatabase('commands on two books in opposite order', (open) => {
  it('never wait for each other in a circle', async () => {
    const { database, again } = await open();
    const other = await again();
    await withNotes(database);
    const books = await openBooks(database, 2);
    const [one, two] = [books, [...books].reverse()];
    await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        (index % 2 ? database : other).road.take(aCommand({ books: index % 3 ? one : two }), note('both')),
      ),
    );
    expect(await countOf(database)).toBe(30);
  });

  it('run again with the book that a step found it needs', async () => {
    const { database } = await open();
    await withNotes(database);
    const [first, second] = await openBooks(database, 2);
    const needing = note('held both', async (tx) => {
      tx.book(second);
    });
    const taken = await database.road.take(aCommand({ books: first ? [first] : [] }), needing);
    expect(taken.answer).toBe('held both');
  });
});

async function openBooks(database: Database, count: number) {
  const commands = Array.from({ length: count }, () => aCommand());
  for (const [index, { subject }] of commands.entries())
    await database.road.take(aCommand(), {
      perform: async (tx) => {
        await tx.run('insert into book (number, id, opened_at) values (?, ?, ?)', [
          index + 1,
          subject,
          tx.now,
        ]);
      },
      answer: async () => undefined,
    });
  return commands.map(({ subject }) => subject);
}
