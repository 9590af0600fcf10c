import { constants } from 'node:fs';
import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { type Clock, type IdSource, moment, SetClock } from '#kernel';
import { Database, type Dialect, schemaDigest, seededIds } from '#database';
import { allTables } from './tables';

/** A server that `npm test` starts and throws away; its databases are made and dropped by each test. */
const server = process.env['WIJK_TEST_POSTGRES'];

export interface TestDatabase {
  readonly database: Database;
  readonly url: string;
  readonly clock: SetClock;
  readonly ids: IdSource;
  /** What it began as a copy of, where a test asked for that. */
  readonly beganAs: Beginning | undefined;
  /** Closes it, for others to begin as what it holds. */
  readonly kept: () => Promise<Beginning>;
  /** Opens the same database once more, as a second process would. */
  readonly again: () => Promise<Database>;
}

export interface OpenOptions {
  readonly now?: string;
  readonly clock?: Clock;
  /** What to begin as a copy of; without it, the tables as they were migrated. */
  readonly as?: Partial<Record<Dialect, Beginning>>;
}

/** A database that was kept (`TestDatabase.kept`): the bytes of a file, or the name of a database on the server. */
export type Beginning = Buffer | string;

export type Open = (options?: OpenOptions) => Promise<TestDatabase>;

export const TEST_SECRET = 'a secret of the tests alone';

/** Runs the same sentences on both databases; without a server those on PostgreSQL are counted as skipped. */
export function eachDatabase(name: string, sentences: (open: Open, dialect: Dialect) => void): void {
  on('sqlite', name, describe, sentences);
  on('postgres', name, server ? describe : describe.skip, sentences);
}

/** Sentences that only the embedded database has a meaning for. */
export function embedded(name: string, sentences: (open: Open) => void): void {
  on('sqlite', name, describe, sentences);
}

function on(
  dialect: Dialect,
  name: string,
  group: (name: string, body: () => void) => void,
  sentences: (open: Open, dialect: Dialect) => void,
): void {
  group(`${name}, on ${dialect === 'sqlite' ? 'SQLite' : 'PostgreSQL'}`, () => {
    const undo: (() => Promise<void>)[] = [];
    afterEach(async () => {
      for (const step of undo.splice(0).reverse()) await step();
    });
    sentences(async (options) => {
      const beganAs = options?.as?.[dialect];
      const place = await (dialect === 'sqlite' ? newFile(beganAs) : newServerDatabase(beganAs));
      undo.push(place.remove);
      const opened = await open(place.url, options);
      let isOpen = true;
      const close = async () => {
        if (isOpen) await opened.database.close();
        isOpen = false;
      };
      undo.push(close);
      return {
        ...opened,
        beganAs,
        kept: async () => {
          await close();
          return place.keep();
        },
        again: async () => {
          const { database } = await open(place.url, { ...options, process: undo.length });
          undo.push(() => database.close());
          return database;
        },
      };
    }, dialect);
  });
}

/** `process`: each process draws ids of its own. */
async function open(
  url: string,
  { now = '2026-11-16T09:00:00.000Z', clock, process: nth = 0 }: OpenOptions & { process?: number } = {},
) {
  const set = new SetClock(moment(now));
  const ids = seededIds(nth === 0 ? url : `${url} ${nth}`, set);
  const database = await Database.open({
    url,
    tables: allTables,
    secret: TEST_SECRET,
    clock: clock ?? set,
    ids,
  });
  return { database, url, clock: set, ids };
}

/** Each test's database is a copy of one that was migrated once: a copy costs far less than the migrations. */
async function newFile(begin?: Beginning) {
  migrated ??= migratedFile();
  const { file, remove } = await newFolder();
  await writeFile(file, begin ?? (await migrated));
  return { url: `sqlite:${file}`, remove, keep: (): Promise<Beginning> => readFile(file) };
}

let migrated: Promise<Buffer> | undefined;

async function migratedFile(): Promise<Buffer> {
  const { file, remove } = await newFolder();
  const { database } = await open(`sqlite:${file}`);
  await database.close();
  const bytes = await readFile(file);
  await remove();
  return bytes;
}

/** In memory, where a system has such a folder: what a disk keeps after a power cut is no question of these tests. */
const MEMORY = '/dev/shm';
const place = access(MEMORY, constants.W_OK).then(
  () => MEMORY,
  () => tmpdir(),
);

async function newFolder() {
  const folder = await mkdtemp(join(await place, 'wijkwerken-'));
  return { file: join(folder, 'test.sqlite'), remove: () => rm(folder, { recursive: true, force: true }) };
}

/** A copy here, too. What is kept stays until the tests of its file are done. */
async function newServerDatabase(begin?: Beginning) {
  const name = `wijk_${randomBytes(6).toString('hex')}`;
  const template = begin?.toString() ?? (await migratedTemplate());
  await atServer(`create database ${name} template ${template}`);
  const remove = () => atServer(`drop database if exists ${name} with (force)`);
  let isKept = false;
  return {
    url: urlOf(name),
    remove: () => (isKept ? Promise.resolve() : remove()),
    keep: async (): Promise<Beginning> => {
      isKept = true;
      keptOnServer.push(remove);
      return name;
    },
  };
}

const keptOnServer: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const remove of keptOnServer.splice(0)) await remove();
});

const urlOf = (database: string): string => {
  const url = new URL(server ?? '');
  url.pathname = `/${database}`;
  return url.toString();
};

/** The number under which test files that run at the same time take turns in making the template. */
const TEMPLATE_LOCK = 7_463_002;
let template: string | undefined;

async function migratedTemplate(): Promise<string> {
  if (template !== undefined) return template;
  const name = `wijk_template_${schemaDigest('postgres').slice(0, 16)}`;
  await atServer(`select pg_advisory_lock(${TEMPLATE_LOCK})`, async (ask) => {
    const standing = await ask(`select 1 from pg_database where datname = '${name}'`);
    if (standing.length > 0) return;
    await ask(`create database ${name}_making`);
    const { database } = await open(urlOf(`${name}_making`));
    await database.close();
    await ask(`alter database ${name}_making rename to ${name}`);
  });
  template = name;
  return name;
}

type Ask = (statement: string) => Promise<unknown[]>;

async function atServer(statement: string, then?: (ask: Ask) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
    await then?.(async (next) => (await client.query<object>(next)).rows);
  } finally {
    await client.end();
  }
}
