import { type Id, NotFound } from '#kernel';
import { type DataSource } from 'typeorm';
import { PostgresConnection } from '../connections/postgres';
import { type BookNumber } from '../reading';
import { type Transaction, type Transactions } from './transaction';

const LOCK_BOOKS = `select id, number from book where id = any(string_to_array(?, ',')) order by number for update`;

/**
 * Each batch locks the rows of its books in ascending order before it reads anything, so that what it reads is
 * what is true when it commits, and two batches never wait for each other in a circle.
 */
export class PostgresTransactions implements Transactions {
  constructor(private readonly source: DataSource) {}

  /** One queue per book; a command on several books runs alone in a queue of its own. */
  queueOf(organisers: readonly Id[]): string {
    return [...new Set(organisers)].sort().join();
  }

  async begin(organisers: readonly Id[]) {
    const connection = await PostgresConnection.of(this.source);
    try {
      await connection.run('begin isolation level read committed');
      return { books: await lockBooks(connection, organisers), transaction: transactionOn(connection) };
    } catch (error) {
      await connection.discard();
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.source.destroy();
  }
}

async function lockBooks(connection: PostgresConnection, organisers: readonly Id[]) {
  const asked = [...new Set(organisers)];
  const rows = await connection.rows<{ id: Id; number: BookNumber }>(LOCK_BOOKS, [asked.join()]);
  const books = new Map(rows.map(({ id, number }) => [id, number]));
  const missing = asked.find((organiser) => !books.has(organiser));
  if (missing) throw new NotFound('book', missing);
  return books;
}

function transactionOn(connection: PostgresConnection): Transaction {
  let open = true;
  const step = async (sql: string) => {
    try {
      await connection.run(sql);
    } catch (error) {
      open = false;
      throw error;
    }
  };
  const sent = (sql: string) => {
    step(sql).catch(() => undefined);
    return Promise.resolve();
  };
  return {
    dialect: 'postgres',
    rows: (sql, params) => connection.rows(sql, params),
    row: (sql, params) => connection.row(sql, params),
    run: (sql, params) => connection.run(sql, params),
    table: (schema) => connection.table(schema),
    // Not waited for: what follows travels behind them, and one that fails fails all that follows, the commit too.
    mark: () => sent('savepoint command'),
    keep: () => sent('release savepoint command'),
    undo: async () => {
      await step('rollback to savepoint command');
      await step('release savepoint command');
    },
    isOpen: () => open,
    commit: async () => {
      // A transaction that had failed is rolled back by its COMMIT, which complains only in its tag.
      const { command } = await connection.client.query('commit');
      if (command !== 'COMMIT') throw new Error(`the commit ended as ${command}`);
    },
    end: async (outcome) => {
      if (outcome === 'committed') await connection.release();
      else await connection.discard();
    },
  };
}
