import { readFile, rm, writeFile } from 'node:fs/promises';
import { type DataSource } from 'typeorm';
import { PostgresConnection } from './connections/postgres';

/** Thrown where tables would change, or a second server start, while a server works on the database. */
export class ServerAtWork extends Error {
  constructor(who: string) {
    super(`A server is at work on this database (${who}). Stop it first, then try again.`);
    this.name = 'ServerAtWork';
  }
}

/**
 * Who serves a database. The tables change only while nobody does: a server that works on yesterday's tables would
 * answer with errors, or worse. Several servers may share one PostgreSQL; an embedded database has one.
 */
export interface Serving {
  /** @throws ServerAtWork when a server is at work */
  refuseWhileServed(): Promise<void>;
  /** Tells others that a server is at work, until `stop`. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Signs of this process. One that bears our number and is not among them was left by a process before us: in a
 * container every server has the same number.
 */
const signsPutDown = new Set<string>();

/** The embedded database's sign is a file beside it with the number of the process that serves it. */
export class ServingFile implements Serving {
  private readonly sign: string;
  private ours = false;

  constructor(file: string) {
    this.sign = `${file}.server`;
  }

  async refuseWhileServed(): Promise<void> {
    const written = await readFile(this.sign, 'utf8').catch(() => undefined);
    const pid = Number(written);
    const isServed = pid === process.pid ? signsPutDown.has(this.sign) : lives(pid);
    if (written && isServed) throw new ServerAtWork(`process ${pid}, as ${this.sign} says`);
  }

  async start(): Promise<void> {
    await this.refuseWhileServed();
    await writeFile(this.sign, String(process.pid));
    signsPutDown.add(this.sign);
    this.ours = true;
  }

  async stop(): Promise<void> {
    if (this.ours) await rm(this.sign, { force: true });
    if (this.ours) signsPutDown.delete(this.sign);
    this.ours = false;
  }
}

/** A sign left behind by a process that was killed says nothing. */
function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The number under which servers and migrations meet among PostgreSQL's advisory locks. */
const SERVING_LOCK = 7_463_001;

/** On PostgreSQL every server shares a lock that a migration wants for itself. */
export class ServingLock implements Serving {
  private connection: PostgresConnection | undefined;

  constructor(private readonly source: DataSource) {}

  async refuseWhileServed(): Promise<void> {
    const connection = await PostgresConnection.of(this.source);
    try {
      const row = await connection.row<{ free: boolean }>('select pg_try_advisory_lock(?) as free', [
        SERVING_LOCK,
      ]);
      if (!row?.free) throw new ServerAtWork('another connection holds it');
      await connection.run('select pg_advisory_unlock(?)', [SERVING_LOCK]);
    } finally {
      await connection.release();
    }
  }

  async start(): Promise<void> {
    this.connection = await PostgresConnection.of(this.source);
    await this.connection.run('select pg_advisory_lock_shared(?)', [SERVING_LOCK]);
  }

  async stop(): Promise<void> {
    await this.connection?.discard();
    this.connection = undefined;
  }
}
