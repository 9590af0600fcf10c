import BetterSqlite3 from 'better-sqlite3';
import { Client } from 'pg';
import { verifyAll } from '#cheque-ledger';
import { type Dialect, type Reading, type Value } from '#database';

/** One value of a stored row, and what it is changed to. */
export interface Flip {
  readonly table: string;
  readonly column: string;
  readonly keys: Readonly<Record<string, Value>>;
  readonly to: Value;
}

/** One stored row that is dropped. */
export type Drop = Pick<Flip, 'table' | 'keys'>;

/** Changes stored values as only someone with the database in hands can: past every guard. */
export interface Tampering {
  readonly reading: Reading;
  /** The columns of a table, and those of its key. */
  readonly columnsOf: (table: string) => Promise<{ name: string; key: boolean }[]>;
  /**
   * The rows that verification names after a change, which is then undone; nothing when the database itself knows
   * that no such row can exist.
   */
  namedAfter(change: Flip | Drop | undefined): Promise<string[] | undefined>;
  close(): Promise<void>;
}

const bookTables = [
  'book',
  'command',
  'account',
  'lot',
  'posting',
  'entry',
  'posting_text',
  'room_directory',
  'month_close',
];

/** The value with one byte changed; nothing becomes something. */
function changed(value: unknown, type: string): Value {
  if (typeof value === 'number') return value ^ 1;
  if (value === null || value === '')
    return type === 'integer' ? 1 : type === 'text' ? 'x' : Buffer.from('x');
  const bytes = Buffer.from(value as string | Buffer);
  const at = bytes.length >> 1;
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  return typeof value === 'string' ? bytes.toString('utf8') : bytes;
}

const typeOf: Record<string, string> = { about: 'integer', first_number: 'integer', last_number: 'integer' };
const textColumns = ['key', 'on_behalf_of', 'channel', 'performed_on', 'serial_from', 'serial_to', 'regime'];

/** One change for every column of the book's tables, in so many rows of each, spread over the table. */
export async function flipsOf({ reading, columnsOf }: Tampering, rowsOfEach: number): Promise<Flip[]> {
  const flips: Flip[] = [];
  for (const table of bookTables) {
    const columns = await columnsOf(table);
    const rows = await reading.rows<Record<string, Value>>(`select * from ${table}`);
    const step = Math.max(1, (rows.length - 1) / Math.max(1, rowsOfEach - 1));
    for (const [place, row] of rows.entries()) {
      if (Math.floor(place / step) === Math.floor((place - 1) / step) && place > 0) continue;
      const value = (name: string): Value => row[camelCase(name)] ?? null;
      const keys = Object.fromEntries(
        columns.filter(({ key }) => key).map(({ name }) => [name, value(name)]),
      );
      for (const { name } of columns) {
        const type = typeOf[name] ?? (textColumns.includes(name) ? 'text' : 'blob');
        flips.push({ table, column: name, keys, to: changed(value(name), type) });
      }
    }
  }
  return flips;
}

/** The first row of each of the book's tables that has one, and the last. */
export async function dropsOf(tampering: Tampering): Promise<Drop[]> {
  const drops = (await flipsOf(tampering, 2)).map(({ table, keys }) => ({ table, keys }));
  return [...new Map(drops.map((drop) => [JSON.stringify(drop), drop])).values()];
}

/** The row as verification names it; of a row whose key was changed only its table can be named. */
export function rowNamed({ table, column, keys }: Flip): string {
  const key = (name: string): string => String(keys[name]);
  if (column in keys) return table;
  if (table === 'entry')
    return `entry book ${key('book')}, account ${key('account')}, version ${key('version')}`;
  if (table === 'book') return `book number ${key('number')}`;
  if (table === 'month_close') return `month_close book ${key('book')}, month ${key('month')}`;
  if (table === 'room_directory')
    return `room_directory regime ${key('regime')}, person ${(keys['person'] as Buffer).toString('hex')}`;
  return `${table} book ${key('book')}, number ${key('number')}`;
}

const camelCase = (name: string): string =>
  name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/** A reading on the connection that tampers: it sees the change before it is undone. */
function readingOn(
  dialect: Dialect,
  rawRows: (sql: string, params: readonly Value[]) => Promise<object[]>,
): Reading {
  const rows = async <Row extends object>(sql: string, params: readonly Value[] = []): Promise<Row[]> =>
    (await rawRows(sql, params)).map(
      (row) =>
        Object.fromEntries(
          Object.entries(row).map(([name, value]) => [camelCase(name), value as Value]),
        ) as Row,
    );
  const row = async <Row extends object>(sql: string, params?: readonly Value[]): Promise<Row | undefined> =>
    (await rows<Row>(sql, params)).at(0);
  return {
    dialect,
    rows,
    row,
    table: () => {
      throw new Error('verification reads by statements alone');
    },
  };
}

async function namesOf(reading: Reading): Promise<string[]> {
  const { books, differences } = await verifyAll(reading);
  return [...differences, ...books.flatMap((one) => one.differences)].flatMap(
    ({ table, row, sealed = [] }) => [`${table} ${row}`, ...sealed],
  );
}

/** The statement of a change, and its values. */
function statementOf(change: Flip | Drop): { sql: string; values: Value[] } {
  const where = Object.keys(change.keys)
    .map((key) => `${key} = ?`)
    .join(' and ');
  const keys = Object.values(change.keys);
  return 'column' in change
    ? { sql: `update ${change.table} set ${change.column} = ? where ${where}`, values: [change.to, ...keys] }
    : { sql: `delete from ${change.table} where ${where}`, values: keys };
}

const cannotExist = (error: unknown): boolean =>
  /constraint|duplicate key|out of range/i.test(String((error as Error).message));

export const tamperingWith = (url: string, dialect: Dialect): Promise<Tampering> =>
  dialect === 'sqlite' ? withFile(url.replace('sqlite:', '')) : withServer(url);

async function withFile(file: string): Promise<Tampering> {
  const handle = new BetterSqlite3(file);
  handle.pragma('foreign_keys = OFF');
  const triggers = handle
    .prepare<[], { name: string }>("select name from sqlite_master where type = 'trigger'")
    .all();
  for (const { name } of triggers) handle.exec(`drop trigger ${name}`);
  const reading = readingOn('sqlite', async (sql, params) =>
    handle.prepare<Value[], object>(sql).all(...params),
  );
  return {
    reading,
    columnsOf: async (table) =>
      (handle.pragma(`table_info(${table})`) as { name: string; pk: number }[]).map(({ name, pk }) => ({
        name,
        key: pk > 0,
      })),
    namedAfter: async (change) => {
      handle.exec('begin');
      try {
        if (change) {
          const { sql, values } = statementOf(change);
          handle.prepare(sql).run(...values);
        }
        return await namesOf(reading);
      } catch (error) {
        if (cannotExist(error)) return undefined;
        throw error;
      } finally {
        handle.exec('rollback');
      }
    },
    close: async () => {
      handle.close();
    },
  };
}

async function withServer(url: string): Promise<Tampering> {
  const client = new Client({ connectionString: url });
  await client.connect();
  // Guards and foreign keys are triggers: this is how a superuser goes past them.
  await client.query('set session_replication_role = replica');
  const ask = async (sql: string, params: readonly Value[] = []): Promise<object[]> => {
    let count = 0;
    const { rows } = await client.query<object>(
      sql.replace(/\?/g, () => `$${++count}`),
      [...params],
    );
    return rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [
          name,
          /^(count|sum|books|change|balance)$/.test(name) ? Number(value) : value,
        ]),
      ),
    );
  };
  const reading = readingOn('postgres', ask);
  return {
    reading,
    columnsOf: async (table) =>
      (await ask(
        `select c.column_name as name, exists (select 1 from pg_index i
            join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
            where i.indrelid = c.table_name::regclass and i.indisprimary and a.attname = c.column_name) as key
          from information_schema.columns c where c.table_name = ? order by c.ordinal_position`,
        [table],
      )) as { name: string; key: boolean }[],
    namedAfter: async (change) => {
      await client.query('begin');
      try {
        if (change) {
          const { sql, values } = statementOf(change);
          await ask(sql, values);
        }
        return await namesOf(reading);
      } catch (error) {
        if (cannotExist(error)) return undefined;
        throw error;
      } finally {
        await client.query('rollback');
      }
    },
    close: () => client.end(),
  };
}
