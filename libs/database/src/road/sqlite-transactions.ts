import { type Id, NotFound } from '#kernel';
import { type SqliteConnection } from '../connections/sqlite';
import { NotStored } from '../errors';
import { type BookNumber } from '../reading';
import { type Transaction, type Transactions } from './transaction';

const WAIT_MILLISECONDS = 5;
const PATIENCE_MILLISECONDS = 5_000;

const isBusy = (error: unknown) =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  String(error.code).startsWith('SQLITE_BUSY');

const pause = (milliseconds: number) => new Promise((resume) => setTimeout(resume, milliseconds));

/**
 * The embedded database has one writer at a time. Within a process that is the road's one queue; another process,
 * such as the command line beside a server, takes turns between batches.
 */
export class SqliteTransactions implements Transactions {
  private connection: Promise<SqliteConnection> | undefined;

  constructor(private readonly open: () => Promise<SqliteConnection>) {}

  queueOf(): string {
    return 'the one writer';
  }

  async begin(organisers: readonly Id[]) {
    const connection = await this.writer();
    await beginImmediate(connection);
    try {
      const books = await bookNumbers(connection, organisers);
      return { transaction: this.transaction(connection), books };
    } catch (error) {
      connection.exec('rollback');
      throw error;
    }
  }

  async close(): Promise<void> {
    const connection = await this.connection;
    this.connection = undefined;
    await connection?.close();
  }

  /** Opened once; where that fails, the next command tries again. */
  private writer(): Promise<SqliteConnection> {
    this.connection ??= this.open().catch((error: unknown) => {
      this.connection = undefined;
      throw error;
    });
    return this.connection;
  }

  private transaction(connection: SqliteConnection): Transaction {
    const exec = async (sql: string) => connection.exec(sql);
    return {
      dialect: 'sqlite',
      rows: (sql, params) => connection.rows(sql, params),
      row: (sql, params) => connection.row(sql, params),
      run: (sql, params) => connection.run(sql, params),
      table: (schema) => connection.table(schema),
      mark: () => exec('savepoint command'),
      keep: () => exec('release command'),
      undo: () => exec('rollback to command; release command'),
      isOpen: () => connection.inTransaction,
      commit: () => exec('commit'),
      end: async (outcome) => {
        if (outcome === 'committed') return;
        // After a failure the connection's state is not to be trusted: the next batch opens a new one.
        this.connection = undefined;
        await connection.close();
      },
    };
  }
}

/** Takes the writer's lock, in short waits that leave the process free to answer others. */
async function beginImmediate(connection: SqliteConnection): Promise<void> {
  const deadline = performance.now() + PATIENCE_MILLISECONDS;
  for (;;) {
    try {
      // TypeORM's own BEGIN is deferred: it would take the lock at the first write and could fail in mid-verb.
      connection.begin();
      return;
    } catch (error) {
      if (!isBusy(error)) throw error;
      if (performance.now() > deadline) throw new NotStored('another process is writing', { cause: error });
      await pause(WAIT_MILLISECONDS);
    }
  }
}

async function bookNumbers(connection: SqliteConnection, organisers: readonly Id[]) {
  const books = new Map<Id, BookNumber>();
  for (const organiser of new Set(organisers)) {
    const book = await connection.row<{ number: BookNumber }>('select number from book where id = ?', [
      organiser,
    ]);
    if (book) books.set(organiser, book.number);
    else throw new NotFound('book', organiser);
  }
  return books;
}
