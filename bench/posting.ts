/**
 * How many confirmations a second? The whole verb "confirm hours" over HTTP (log-in, permission, key, rules, ledger,
 * matching, history), 64 connections, on SQLite and, where WIJK_TEST_POSTGRES names a server, on PostgreSQL; against
 * bare better-sqlite3 that commits the rows of the same posting one by one. Rounds take turns, so that whatever else
 * the machine does falls on all alike. The books are verified afterwards.
 *
 * `npm run bench:posting -- [--rounds 3] [--confirmations 2000] [--json]`
 */
import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { verifyAll } from '#cheque-ledger';
import { Database, drawnIds } from '#database';
import { systemClock } from '#kernel';
import { tables } from '../apps/web/src/tables';
import { BareSqlite } from './posting/base';
import { type LoadAsked, type LoadDone } from './posting/load';
import { type Region, writeRegion } from './posting/region';
import { numberOption, p50, p99, printJson, printTable } from './table';

const ROUNDS = numberOption('rounds', 3);
const PER_ROUND = numberOption('confirmations', 2_000);
const WARM_UP = 500;
const SECRET = 'bench';

type Dialect = 'sqlite' | 'postgres';

/** A server over a filled database, and who asks it. */
interface Contender {
  readonly dialect: Dialect;
  readonly url: string;
  readonly region: Region;
  readonly server: ChildProcess;
  readonly port: number;
  readonly load: ChildProcess;
  readonly rounds: LoadDone[];
  confirmed: number;
  asked: number;
}

const openDatabase = (url: string) =>
  Database.open({ url, tables, secret: SECRET, clock: systemClock, ids: drawnIds });

async function contender(dialect: Dialect, url: string): Promise<Contender> {
  const database = await openDatabase(url);
  const region = await writeRegion(database, WARM_UP + ROUNDS * PER_ROUND);
  await database.close();
  const server = fork(join(__dirname, 'posting', 'serve.js'), [url, SECRET]);
  const [port] = (await once(server, 'message')) as [number];
  const load = fork(join(__dirname, 'posting', 'load.js'));
  return { dialect, url, region, server, port, load, rounds: [], confirmed: 0, asked: 0 };
}

/** Confirms the next so many performances. */
async function confirm(who: Contender, count: number): Promise<LoadDone> {
  const { region, port, load } = who;
  const performances = region.waiting.slice(who.asked, who.asked + count);
  who.asked += count;
  load.send({ port, organiser: region.organiser, bearer: region.bearer, performances } satisfies LoadAsked);
  const [done] = (await once(load, 'message')) as [LoadDone];
  who.confirmed += done.confirmed;
  if (done.confirmed < count)
    throw new Error(`${who.dialect}: not all confirmed: ${done.others.join(' | ')}`);
  return done;
}

async function stop({ server, load }: Contender): Promise<void> {
  load.disconnect();
  const ended = once(server, 'exit');
  server.send('stop');
  await ended;
}

/** Everything acknowledged is in a book that verifies, once. */
async function checkBooks({ dialect, url, confirmed }: Contender): Promise<void> {
  const database = await openDatabase(url);
  try {
    const { sound, books } = await database.snapshot((reading) => verifyAll(reading));
    const row = await database.reading.row<{ count: number }>(
      `select count(*) as count from posting where kind = 'hand-over'`,
    );
    if (!sound) throw new Error(`${dialect}: the book does not verify`);
    if (row?.count !== confirmed)
      throw new Error(`${dialect}: ${confirmed} acknowledged, ${row?.count} in the book`);
    const postings = books.reduce((sum, book) => sum + book.postings, 0);
    console.log(
      `${dialect}: ${confirmed} acknowledged, each once in a book of ${postings} postings that verifies`,
    );
  } finally {
    await database.close();
  }
}

interface RoundOfBase {
  readonly perSecond: number;
  readonly milliseconds: readonly number[];
}

function baseRound(base: BareSqlite): RoundOfBase {
  const milliseconds = base.post(PER_ROUND);
  return { perSecond: (PER_ROUND * 1_000) / milliseconds.reduce((sum, one) => sum + one, 0), milliseconds };
}

const perSecond = ({ confirmed, seconds }: LoadDone) => confirmed / seconds;
const median = (values: readonly number[]) => p50(values);
const rounded = (value: number) => Number(value.toFixed(2));

function report(contenders: readonly Contender[], bases: readonly RoundOfBase[]) {
  const commit = median(bases.map(({ milliseconds }) => p50(milliseconds)));
  const rows = contenders.map(({ dialect, rounds }) => {
    const took = rounds.flatMap(({ milliseconds }) => milliseconds);
    return {
      dialect,
      ratio: rounded(median(rounds.map((round, at) => perSecond(round) / (bases[at]?.perSecond ?? NaN)))),
      perSecond: Math.round(median(rounds.map(perSecond))),
      p50: rounded(p50(took)),
      p99: rounded(p99(took)),
      p99InCommits: rounded(p99(took) / commit),
    };
  });
  const ofBase = bases.flatMap(({ milliseconds }) => milliseconds);
  const basePerSecond = Math.round(median(bases.map((base) => base.perSecond)));
  printTable([
    ['confirm hours over HTTP, 64 connections', 'ratio', 'per second', 'p50 ms', 'p99 ms', 'p99 in commits'],
    ['bare better-sqlite3, one commit each', '1.00', basePerSecond, p50(ofBase), p99(ofBase), ''].map(
      (cell) => (typeof cell === 'number' ? String(rounded(cell)) : cell),
    ),
    ...rows.map((row) => Object.values(row).map(String)),
  ]);
  return { base: { perSecond: basePerSecond, p50: rounded(commit), p99: rounded(p99(ofBase)) }, rows };
}

async function postgresDatabase(server: string): Promise<{ url: string; remove: () => Promise<void> }> {
  const name = `wijk_posting_${randomBytes(4).toString('hex')}`;
  const run = async (statement: string) => {
    const client = new Client({ connectionString: server });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  await run(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.toString(), remove: () => run(`drop database ${name} with (force)`) };
}

async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'wijkwerken-posting-'));
  const file = join(folder, 'book.sqlite');
  const server = process.env['WIJK_TEST_POSTGRES'];
  const postgres = server ? await postgresDatabase(server) : undefined;
  try {
    const contenders = [await contender('sqlite', `sqlite:${file}`)];
    if (postgres) contenders.push(await contender('postgres', postgres.url));
    for (const who of contenders) await confirm(who, WARM_UP);
    const base = BareSqlite.like(file, join(folder, 'base.sqlite'));
    base.post(WARM_UP);
    const bases: RoundOfBase[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      bases.push(baseRound(base));
      for (const who of contenders) who.rounds.push(await confirm(who, PER_ROUND));
    }
    base.close();
    for (const who of contenders) await stop(who);
    const result = report(contenders, bases);
    console.log(`A posting of the base is ${base.rowsPerPosting} rows: posting, entries, command.`);
    for (const who of contenders) await checkBooks(who);
    console.log(
      'Not measured: TLS, a proxy, log-in by password, more than one server process, other load beside it, a disk ' +
        'that loses power. The asking process shares the processors with the server; the base has them to itself.',
    );
    printJson({ bench: 'posting', rounds: ROUNDS, confirmations: PER_ROUND, ...result });
  } finally {
    await rm(folder, { recursive: true, force: true });
    await postgres?.remove();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
