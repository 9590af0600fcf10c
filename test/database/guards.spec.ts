/** What was written in the books stays: every known way to change a stored row is tried on every guarded table. */
import { type Database } from '#database';
import BetterSqlite3 from 'better-sqlite3';
import { Client } from 'pg';
import { expectedGuards } from '../../libs/database/src/migrations/migrate';
import { aCommand } from '../support/commands';
import { eachDatabase } from '../support/databases';
import { complaintOf } from '../support/outcomes';

type Attack = (statement: string) => Promise<void>;

interface Attacker {
  readonly attack: Attack;
  readonly leave: () => Promise<void>;
}

/** A connection of someone who knows the password but not how to drop a trigger. */
async function attacker(url: string): Promise<Attacker> {
  if (url.startsWith('sqlite:')) {
    const handle = new BetterSqlite3(url.replace('sqlite:', ''));
    handle.pragma('foreign_keys = OFF');
    return {
      attack: async (statement) => void handle.exec(statement),
      leave: async () => void handle.close(),
    };
  }
  const client = new Client({ connectionString: url });
  await client.connect();
  return { attack: async (statement) => void (await client.query(statement)), leave: () => client.end() };
}

async function withACommand(database: Database): Promise<void> {
  await database.road.take(aCommand({ key: 'k' }), {
    perform: async () => undefined,
    answer: async () => undefined,
  });
}

eachDatabase('the guards of the books', (open, dialect) => {
  const attacks: Record<string, string> = {
    'an update': `update command set verb = 'other'`,
    'an update of a key': `update book set number = 7 where number = 0`,
    'a delete': `delete from command`,
    'an upsert': `insert into book (number, id, opened_at) values (0, 'x', 'y') on conflict (number) do update set id = 'x'`,
    ...(dialect === 'sqlite'
      ? {
          'insert or replace over the primary key': `insert or replace into book (number, id, opened_at) values (0, 'x', 'y')`,
          'insert or replace over another unique key': `insert or replace into book (number, id, opened_at) select 9, id, 'y' from book`,
          'replace of a whole command': `insert or replace into command select * from command`,
        }
      : {
          'a truncate': `truncate command cascade`,
          'a truncate of what refers to it': `truncate book cascade`,
        }),
  };

  it.each(Object.entries(attacks))('refuse %s', async (_, statement) => {
    const { database, url } = await open();
    await withACommand(database);
    const before = await database.reading.rows('select * from command');
    const { attack, leave } = await attacker(url);
    expect(await complaintOf(attack(statement))).toMatch(/append-only/);
    await leave();
    expect(await database.reading.rows('select * from command')).toEqual(before);
  });

  it('refuse a delete that comes by cascade', async () => {
    const { database, url } = await open();
    await withACommand(database);
    const { attack, leave } = await attacker(url);
    if (dialect === 'sqlite') await attack('pragma foreign_keys = on');
    await attack(`create table parent (id integer primary key)`);
    await attack(`create table child (id integer primary key references parent (id) on delete cascade)`);
    await attack(`insert into parent (id) values (1)`);
    await attack(`insert into child (id) values (1)`);
    const [guard] = expectedGuards(dialect).filter(({ name }) => name === 'book_keeps_rows');
    for (const statement of guard?.statements ?? [])
      await attack(statement.replace('book_keeps_rows', 'child_keeps_rows').replace('on book', 'on child'));
    expect(await complaintOf(attack(`delete from parent`))).toMatch(/append-only/);
    await leave();
  });

  it('are counted, and put back when a rebuilt table lost them', async () => {
    const { database, url, again } = await open();
    expect(await database.missingGuards()).toEqual([]);
    const { attack, leave } = await attacker(url);
    await attack(
      dialect === 'sqlite' ? 'drop trigger command_keeps_rows' : 'drop trigger command_keeps_rows on command',
    );
    await leave();
    expect((await database.missingGuards()).map(({ name }) => name)).toEqual(['command_keeps_rows']);
    const reopened = await again();
    expect(reopened.guardsPutBack.map(({ name }) => name)).toEqual(['command_keeps_rows']);
    expect(await reopened.missingGuards()).toEqual([]);
  });
});
