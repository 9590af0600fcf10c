import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';

export type Dialect = 'sqlite' | 'postgres';

/** A new, empty database that a bench throws away. */
export interface Place {
  readonly dialect: Dialect;
  /** For `Database.open`. */
  readonly url: string;
  readonly remove: () => Promise<void>;
}

const server = process.env['WIJK_TEST_POSTGRES'];

/** The databases to measure: the embedded one and, where WIJK_TEST_POSTGRES names a server, PostgreSQL. */
export const dialects: readonly Dialect[] = server ? ['sqlite', 'postgres'] : ['sqlite'];

/** The one that `--database` names; the embedded one where nothing is asked. */
export function dialectAsked(): Dialect {
  const at = process.argv.indexOf('--database');
  const asked = at < 0 ? 'sqlite' : process.argv[at + 1];
  const dialect = dialects.find((one) => one === asked);
  if (!dialect)
    throw new Error(`--database takes one of ${dialects.join(', ')}; for postgres set WIJK_TEST_POSTGRES`);
  return dialect;
}

/** A place on the disk, or a database of its own on the server. */
export const aPlace = (dialect: Dialect): Promise<Place> => (dialect === 'sqlite' ? aFile() : aDatabase());

async function aFile(): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'wijkwerken-bench-'));
  return {
    dialect: 'sqlite',
    url: `sqlite:${join(folder, 'book.sqlite')}`,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

async function aDatabase(): Promise<Place> {
  const name = `wijk_bench_${randomBytes(4).toString('hex')}`;
  await onServer(`create database ${name}`);
  const url = new URL(server ?? '');
  url.pathname = `/${name}`;
  return {
    dialect: 'postgres',
    url: url.toString(),
    remove: () => onServer(`drop database ${name} with (force)`),
  };
}

async function onServer(statement: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

/** The file of an embedded database. */
export const fileOf = ({ url }: Place): string => url.replace('sqlite:', '');
