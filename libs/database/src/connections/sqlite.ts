import BetterSqlite3 from 'better-sqlite3';
import { DataSource, type EntityManager, type EntitySchema, type Repository } from 'typeorm';
import { NotStored } from '../errors';
import { type Reading, type Value } from '../reading';
import { camelCase, named } from './camel-case';
import { SnakeCaseColumns } from './naming';

const STATEMENTS_KEPT = 500;

/** Pages of the file that each connection keeps in memory, as far as they were read: 32 MiB. */
const CACHE_KIBIBYTES = 32 * 1024;

/** Pages that gather in the log before they are copied into the file: 16 MiB, so that pages written often go once. */
const PAGES_IN_LOG = 4_096;

/** SQLite's own answer to `pragma synchronous` when every commit is on the disk before it is answered. */
const SYNCHRONOUS_FULL = 2;

export interface SqliteOptions {
  readonly file: string;
  readonly readonly: boolean;
  readonly tables: readonly EntitySchema[];
}

/**
 * A connection to an embedded database. TypeORM and the prepared statements share the one handle, so both see
 * the same transaction.
 */
export class SqliteConnection implements Reading {
  readonly dialect = 'sqlite';
  private readonly statements = new Map<string, Prepared>();
  private lostTransaction = false;

  private constructor(
    readonly source: DataSource,
    readonly handle: BetterSqlite3.Database,
    private readonly manager: EntityManager,
  ) {}

  static async open({ file, readonly, tables }: SqliteOptions): Promise<SqliteConnection> {
    const opened: { handle?: BetterSqlite3.Database } = {};
    const source = new DataSource({
      type: 'better-sqlite3',
      database: file,
      driver: BetterSqlite3,
      readonly,
      // Waiting inside the driver would block every request; who waits for the lock does so in the road.
      timeout: 0,
      entities: [...tables],
      namingStrategy: new SnakeCaseColumns(),
      prepareDatabase: (handle: BetterSqlite3.Database) => {
        prepare(handle, readonly);
        opened.handle = handle;
      },
    });
    await source.initialize();
    if (!opened.handle) throw new Error(`The database ${file} could not be opened.`);
    return new SqliteConnection(source, opened.handle, source.createQueryRunner().manager);
  }

  async rows<Row extends object>(sql: string, params: readonly Value[] = []): Promise<Row[]> {
    return this.guarded(() => {
      const { statement, names } = this.prepared(sql);
      return (statement.all(...params) as unknown[][]).map((values) => named<Row>(names, values));
    });
  }

  async row<Row extends object>(sql: string, params: readonly Value[] = []): Promise<Row | undefined> {
    return this.guarded(() => {
      const { statement, names } = this.prepared(sql);
      const values = statement.get(...params) as unknown[] | undefined;
      return values === undefined ? undefined : named<Row>(names, values);
    });
  }

  async run(sql: string, params: readonly Value[] = []): Promise<number> {
    return this.guarded(() => this.prepared(sql).statement.run(...params).changes);
  }

  table<Row extends object>(schema: EntitySchema<Row>): Repository<Row> {
    return this.manager.getRepository(schema);
  }

  /** Starts a transaction that holds the writer's lock from its first moment. */
  begin(): void {
    this.handle.exec('begin immediate');
    this.lostTransaction = false;
  }

  /** Runs a statement of the transaction itself: a mark, an undoing, the commit. */
  exec(sql: string): void {
    this.handle.exec(sql);
  }

  get inTransaction(): boolean {
    return this.handle.inTransaction && !this.lostTransaction;
  }

  async close(): Promise<void> {
    this.statements.clear();
    await this.source.destroy();
  }

  /**
   * A full disk or a failing read ends the whole transaction, not just the statement. A verb that went on after
   * that would store its next statements one by one; so from then on every statement is refused.
   */
  private guarded<Result>(statement: () => Result): Result {
    if (this.lostTransaction) throw new NotStored('the transaction had ended before this statement');
    const inside = this.handle.inTransaction;
    try {
      return statement();
    } catch (error) {
      this.lostTransaction = inside && !this.handle.inTransaction;
      throw error;
    }
  }

  private prepared(sql: string): Prepared {
    const kept = this.statements.get(sql);
    if (kept) return kept;
    const statement = this.handle.prepare<Value[]>(sql);
    const prepared = statement.reader
      ? { statement: statement.raw(), names: statement.columns().map(({ name }) => camelCase(name)) }
      : { statement, names: [] };
    if (this.statements.size < STATEMENTS_KEPT) this.statements.set(sql, prepared);
    return prepared;
  }
}

/** A statement that answers rows of values, and the names under which its values go. */
interface Prepared {
  readonly statement: BetterSqlite3.Statement<Value[]>;
  readonly names: readonly string[];
}

/**
 * Sets what an answer relies on, and checks that it was taken: the driver's own default for WAL is not FULL, and
 * would lose acknowledged commands in a power cut.
 */
function prepare(handle: BetterSqlite3.Database, readonly: boolean): void {
  if (!readonly) {
    handle.pragma('journal_mode = WAL');
    handle.pragma('synchronous = FULL');
    // A replaced row is a deleted row: its guards must be asked too.
    handle.pragma('recursive_triggers = ON');
    handle.pragma(`wal_autocheckpoint = ${PAGES_IN_LOG}`);
    const synchronous = handle.pragma('synchronous', { simple: true });
    if (synchronous !== SYNCHRONOUS_FULL) throw new Error(`synchronous is ${String(synchronous)}, not FULL`);
  }
  handle.pragma('foreign_keys = ON');
  handle.pragma(`cache_size = ${-CACHE_KIBIBYTES}`);
}
