import { type Reading } from '../reading';
import { type SqliteConnection } from './sqlite';

/** As many as are kept for the next snapshot; opening one costs more than a short snapshot itself. */
const KEPT = 2;

/** Read-only connections on which everything read is of one moment; each serves one snapshot at a time. */
export class SqliteSnapshots {
  private readonly idle: SqliteConnection[] = [];

  constructor(private readonly open: () => Promise<SqliteConnection>) {}

  async take<Result>(read: (reading: Reading) => Promise<Result>): Promise<Result> {
    const connection = this.idle.pop() ?? (await this.open());
    connection.exec('begin');
    try {
      return await read(connection);
    } finally {
      connection.exec('rollback');
      if (this.idle.length < KEPT) this.idle.push(connection);
      else await connection.close();
    }
  }

  async close(): Promise<void> {
    for (const connection of this.idle.splice(0)) await connection.close();
  }
}
