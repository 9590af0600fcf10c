import BetterSqlite3 from 'better-sqlite3';

/** A row as it lies, by the names of its columns. */
type Row = Record<string, unknown>;

interface Copied {
  readonly table: string;
  readonly rows: readonly Row[];
}

/**
 * The unit of the write path: bare better-sqlite3, prepared statements, WAL, synchronous=FULL. It writes the rows
 * that one confirmation left in the book (posting, entries, command), in tables with the same columns, keys and
 * indexes, one durable commit each. No server, no rules, no guards, no hashing, no changes of state.
 */
export class BareSqlite {
  private number = 0;

  private constructor(
    private readonly handle: BetterSqlite3.Database,
    private readonly write: (number: number) => void,
    readonly rowsPerPosting: number,
  ) {}

  /** Takes a confirmation as stored in `from`, to write the same again and again in `to`. */
  static like(from: string, to: string): BareSqlite {
    const source = new BetterSqlite3(from, { readonly: true });
    const copied = lastHandOver(source);
    const handle = new BetterSqlite3(to);
    handle.pragma('journal_mode = WAL');
    handle.pragma('synchronous = FULL');
    // The rows refer to tables that are not copied; not asking makes the base quicker, if anything.
    handle.pragma('foreign_keys = OFF');
    for (const { table } of copied) for (const sql of definitionsOf(source, table)) handle.exec(sql);
    source.close();
    const inserts = copied.flatMap(({ table, rows }) => rows.map((row) => insertOf(handle, table, row)));
    const write = handle.transaction((number: number) => {
      for (const insert of inserts) insert(number);
    });
    return new BareSqlite(handle, (number) => write.immediate(number), inserts.length);
  }

  /** Milliseconds of each of so many postings. */
  post(count: number): number[] {
    const milliseconds: number[] = [];
    for (let one = 0; one < count; one++) {
      const before = performance.now();
      this.write(++this.number);
      milliseconds.push(performance.now() - before);
    }
    return milliseconds;
  }

  close(): void {
    this.handle.close();
  }
}

function lastHandOver(source: BetterSqlite3.Database): Copied[] {
  const posting = source
    .prepare(`select * from posting where kind = 'hand-over' order by book desc, number desc limit 1`)
    .get() as Row;
  const key = [posting['book'], posting['number']];
  const entries = source.prepare('select * from entry where book = ? and number = ?').all(...key) as Row[];
  const command = source
    .prepare('select * from command where book = ? and first_number = ?')
    .all(...key) as Row[];
  return [
    { table: 'posting', rows: [posting] },
    { table: 'entry', rows: entries },
    { table: 'command', rows: command },
  ];
}

const definitionsOf = (source: BetterSqlite3.Database, table: string): string[] =>
  source
    .prepare(
      `select sql from sqlite_master where tbl_name = ? and type in ('table', 'index') and sql is not null`,
    )
    .pluck()
    .all(table) as string[];

/** Inserts the row with a new key each time: a number that counts up, a version, an id. */
function insertOf(handle: BetterSqlite3.Database, table: string, row: Row): (number: number) => void {
  const columns = Object.keys(row);
  const statement = handle.prepare(
    `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`,
  );
  const places = (names: readonly string[]) =>
    names.map((name) => columns.indexOf(name)).filter((at) => at >= 0);
  const counted = places(['number', 'version', 'first_number', 'last_number']);
  const texts = places(['id', 'key']);
  const values = Object.values(row);
  return (number) => {
    for (const at of counted) values[at] = number;
    for (const at of texts) values[at] = `${table}-${number}`;
    statement.run(...values);
  };
}
