/**
 * How many confirmations a second? The whole verb "confirm hours" over HTTP (log-in, permission, key, rules, ledger,
 * matching, history), 64 connections, on SQLite and, where WIJK_TEST_POSTGRES names a server, on PostgreSQL; against
 * bare better-sqlite3 that commits the rows of the same posting one by one. On PostgreSQL also over 16 connections
 * against a ledger that is one PL/pgSQL function, which stands in for pgledger (`posting/transfers.ts`): no HTTP, no
 * log-in, no rules, no proof, the same transfers, one account that all of them touch. Rounds take turns, so that
 * whatever else the machine does falls on all alike. The books are verified afterwards.
 *
 * `npm run bench:posting -- [--rounds 3] [--confirmations 2000] [--json]`
 */
import { rm } from 'node:fs/promises';
import { type Dialect, dialects, fileOf } from './place';
import { BareSqlite } from './posting/base';
import { Contender, type Round } from './posting/contender';
import { Transfers } from './posting/transfers';
import { numberOption, p50, p99, printJson, printTable } from './table';

const ROUNDS = numberOption('rounds', 3);
const PER_ROUND = numberOption('confirmations', 2_000);
/** The server's code is compiled as it is used: its first thousands of answers say little of the rest of the day. */
const WARM_UP = 3_000;
const CONNECTIONS = 64;
const CONNECTIONS_TO_STAND_IN = 16;

interface RoundOfBase {
  readonly perSecond: number;
  readonly milliseconds: readonly number[];
}

/** What one way of posting did, round by round, and the rate it is held against in each. */
interface Measured {
  readonly dialect: Dialect;
  readonly connections: number;
  readonly rounds: Round[];
  readonly against: number[];
}

function baseRound(base: BareSqlite): RoundOfBase {
  const milliseconds = base.post(PER_ROUND);
  return { perSecond: (PER_ROUND * 1_000) / milliseconds.reduce((sum, one) => sum + one, 0), milliseconds };
}

const perSecond = ({ confirmed, seconds }: Round) => confirmed / seconds;
const rounded = (value: number) => Number(value.toFixed(2));

function rowOf({ dialect, connections, rounds, against }: Measured, commit: number) {
  const took = rounds.flatMap(({ milliseconds }) => milliseconds);
  return {
    dialect,
    connections,
    ratio: rounded(p50(rounds.map((round, at) => perSecond(round) / (against[at] ?? NaN)))),
    perSecond: Math.round(p50(rounds.map(perSecond))),
    p50: rounded(p50(took)),
    p99: rounded(p99(took)),
    p99InCommits: rounded(p99(took) / commit),
    cpu: rounded(p50(rounds.map(({ cpuMilliseconds }) => cpuMilliseconds))),
  };
}

type Row = ReturnType<typeof rowOf>;

const cellsOf = ({ dialect, connections, ...figures }: Row) => [
  `${dialect}, confirm hours over HTTP, ${connections} connections`,
  ...Object.values(figures).map(String),
];

const HEADER = ['', 'ratio', 'per second', 'p50 ms', 'p99 ms', 'p99 in commits', 'server CPU ms'];

interface Found {
  readonly bases: readonly RoundOfBase[];
  readonly standIn: readonly number[];
  readonly overHttp: readonly Measured[];
  readonly besideStandIn: Measured | undefined;
}

function report({ bases, standIn, overHttp, besideStandIn }: Found) {
  const commits = bases.flatMap(({ milliseconds }) => milliseconds);
  const commit = p50(commits);
  const base = {
    perSecond: Math.round(p50(bases.map((one) => one.perSecond))),
    p50: rounded(commit),
    p99: rounded(p99(commits)),
  };
  const rows = overHttp.map((measured) => rowOf(measured, commit));
  const beside = besideStandIn && rowOf(besideStandIn, commit);
  const standInPerSecond = Math.round(p50(standIn));
  printTable([
    HEADER,
    ['bare better-sqlite3, one commit each', '1.00', ...Object.values(base).map(String), '1.00', ''],
    ...rows.map(cellsOf),
    ...(beside
      ? [
          [
            'stand-in for pgledger, 16 connections, hot account',
            '1.00',
            String(standInPerSecond),
            '',
            '',
            '',
            '',
          ],
          cellsOf(beside),
        ]
      : []),
  ]);
  return { base, rows, ...(beside && { standIn: { perSecond: standInPerSecond }, besideStandIn: beside }) };
}

async function measure(contenders: readonly Contender[], transfers: Transfers | undefined): Promise<Found> {
  const [embedded] = contenders;
  const server = contenders.find(({ dialect }) => dialect === 'postgres');
  if (!embedded) throw new Error('nothing to measure');
  for (const contender of contenders) await contender.confirm(WARM_UP, CONNECTIONS);
  await transfers?.perSecond(PER_ROUND);

  const place = fileOf(embedded.place);
  const base = BareSqlite.like(place, `${place}.base`);
  base.post(WARM_UP);
  const found = { bases: [] as RoundOfBase[], standIn: [] as number[] };
  const measured = (dialect: Dialect, connections: number): Measured => ({
    dialect,
    connections,
    rounds: [],
    against: [],
  });
  const overHttp = contenders.map(({ dialect }) => measured(dialect, CONNECTIONS));
  const besideStandIn = server && measured('postgres', CONNECTIONS_TO_STAND_IN);
  for (let round = 0; round < ROUNDS; round++) {
    const bare = baseRound(base);
    found.bases.push(bare);
    for (const [at, contender] of contenders.entries()) {
      overHttp[at]?.rounds.push(await contender.confirm(PER_ROUND, CONNECTIONS));
      overHttp[at]?.against.push(bare.perSecond);
    }
    if (!server || !transfers) continue;
    const rate = await transfers.perSecond(PER_ROUND);
    found.standIn.push(rate);
    besideStandIn?.rounds.push(await server.confirm(PER_ROUND, CONNECTIONS_TO_STAND_IN));
    besideStandIn?.against.push(rate);
  }
  base.close();
  await rm(`${place}.base`, { force: true });
  console.log(`A posting of the base is ${base.rowsPerPosting} rows: posting, entries, command.`);
  return { ...found, overHttp, besideStandIn };
}

async function main(): Promise<void> {
  const contenders: Contender[] = [];
  const hasServer = dialects.includes('postgres');
  const transfers = hasServer ? await Transfers.open() : undefined;
  try {
    for (const dialect of dialects)
      contenders.push(
        await Contender.open(dialect, WARM_UP + ROUNDS * PER_ROUND * (dialect === 'postgres' ? 2 : 1)),
      );
    const result = report(await measure(contenders, transfers));
    for (const contender of contenders) await contender.close();
    console.log(
      'Not measured: TLS, a proxy, log-in by password, more than one server process, other load beside it, a disk ' +
        'that loses power. The asking process shares the processors with the server; the base has them to itself.',
    );
    printJson({ bench: 'posting', rounds: ROUNDS, confirmations: PER_ROUND, ...result });
  } finally {
    await transfers?.close();
    for (const { place } of contenders) await place.remove();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
