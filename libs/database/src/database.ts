import { type Clock, type IdSource } from '#kernel';
import { type DataSource, type EntitySchema } from 'typeorm';
import { checkDurability, openPostgres, PostgresConnection, PostgresPool } from './connections/postgres';
import { SqliteConnection } from './connections/sqlite';
import { SqliteSnapshots } from './connections/sqlite-snapshots';
import { hasMigrationsToRun, migrate, missingGuards, setMissingGuards } from './migrations/migrate';
import { type Guard } from './migrations/words';
import { type Reading } from './reading';
import { PostgresTransactions } from './road/postgres-transactions';
import { Road } from './road/road';
import { SqliteTransactions } from './road/sqlite-transactions';
import { type Serving, ServingFile, ServingLock } from './serving';
import { type DatabaseUrl, parseDatabaseUrl } from './url';

export interface DatabaseOptions {
  /** `sqlite:<file>` or `postgres://…`, see `parseDatabaseUrl`. */
  readonly url: string;
  /** What the libraries store, described from outside. */
  readonly tables: readonly EntitySchema[];
  /** Keys the digests of commands; lies outside the database. */
  readonly secret: string;
  readonly clock: Clock;
  readonly ids: IdSource;
  /** True for a server: while it works, no other process may change the tables. */
  readonly serving?: boolean;
}

/** What differs between the embedded database and a server, opened. */
interface Opened {
  readonly reading: Reading;
  readonly road: Road;
  readonly guardsPutBack: readonly Guard[];
  snapshot<Result>(read: (reading: Reading) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/**
 * The database of an installation: a read-only connection for pages, the one road for writes, and snapshots for
 * long reads. There is no other way in.
 */
export class Database {
  readonly reading: Reading;
  readonly road: Road;
  /** Append-only guards that had been lost, and were set again when this database was opened; verify tells them. */
  readonly guardsPutBack: readonly Guard[];

  constructor(private readonly opened: Opened) {
    this.reading = opened.reading;
    this.road = opened.road;
    this.guardsPutBack = opened.guardsPutBack;
  }

  /** Opens a database, brings its tables up to date and sets the guards that are missing. */
  static async open(options: DatabaseOptions): Promise<Database> {
    const url = parseDatabaseUrl(options.url);
    return new Database(
      await (url.dialect === 'sqlite' ? openSqlite(url, options) : openServer(url, options)),
    );
  }

  /** Everything read inside sees one and the same moment, on a connection of its own. */
  snapshot<Result>(read: (reading: Reading) => Promise<Result>): Promise<Result> {
    return this.opened.snapshot(read);
  }

  /** The append-only guards that should stand and do not; none in a sound database. */
  missingGuards(): Promise<Guard[]> {
    return missingGuards((sql) => this.reading.rows(sql), this.reading.dialect);
  }

  close(): Promise<void> {
    return this.opened.close();
  }
}

/**
 * Brings the tables up to date, if nobody works on them; then says that we do, if we are a server. Answers which
 * guards had been lost.
 */
async function prepareTables(
  source: DataSource,
  serving: Serving,
  options: DatabaseOptions,
): Promise<Guard[]> {
  const dialect = parseDatabaseUrl(options.url).dialect;
  if (await hasMigrationsToRun(source, dialect)) {
    await serving.refuseWhileServed();
    await migrate(source, dialect);
  }
  const guardsPutBack = await setMissingGuards(source, dialect);
  if (options.serving) await serving.start();
  return guardsPutBack;
}

async function openSqlite({ place: file }: DatabaseUrl, options: DatabaseOptions): Promise<Opened> {
  const { tables } = options;
  // Migrations say all of their tables themselves; descriptions would be read for nothing.
  const writer = await SqliteConnection.open({ file, readonly: false, tables: [] });
  const serving = new ServingFile(file);
  const guardsPutBack = await prepareTables(writer.source, serving, options);
  await writer.close();
  const reading = await SqliteConnection.open({ file, readonly: true, tables });
  const snapshots = new SqliteSnapshots(() => SqliteConnection.open({ file, readonly: true, tables }));
  const transactions = new SqliteTransactions(() => SqliteConnection.open({ file, readonly: false, tables }));
  return {
    reading,
    guardsPutBack,
    road: new Road({ ...options, transactions }),
    snapshot: (read) => snapshots.take(read),
    close: async () => {
      await snapshots.close();
      await reading.close();
      // The writer goes last: only it can leave everything in the one file, and no log beside it.
      await transactions.close();
      await serving.stop();
    },
  };
}

async function openServer({ place: url }: DatabaseUrl, options: DatabaseOptions): Promise<Opened> {
  const { tables } = options;
  const writing = await openPostgres({ url, readonly: false, tables });
  await checkDurability(writing);
  const serving = new ServingLock(writing);
  const guardsPutBack = await prepareTables(writing, serving, options);
  const pages = await openPostgres({ url, readonly: true, tables });
  return {
    reading: new PostgresPool(pages),
    guardsPutBack,
    road: new Road({ ...options, transactions: new PostgresTransactions(writing) }),
    snapshot: (read) => snapshotOf(pages, read),
    close: async () => {
      await serving.stop();
      await pages.destroy();
      await writing.destroy();
    },
  };
}

async function snapshotOf<Result>(
  pages: DataSource,
  read: (reading: Reading) => Promise<Result>,
): Promise<Result> {
  const connection = await PostgresConnection.of(pages);
  try {
    await connection.run('begin isolation level repeatable read read only');
    await connection.run('set local statement_timeout = 0');
    return await read(connection);
  } finally {
    // A connection that was lost cannot be rolled back: it must not stay taken, nor hide what happened.
    await connection.run('rollback').then(
      () => connection.release(),
      () => connection.discard(),
    );
  }
}
