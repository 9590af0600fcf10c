/**
 * How long does the list of candidates of one place take? Every worker with verdict, all reasons and facts, of 200 and
 * of 2,000 workers, on SQLite and, where WIJK_TEST_POSTGRES names a server, on PostgreSQL. All sizes are asked in turn,
 * so that whatever else the machine does falls on all of them alike. `in a snapshot` is what a page asks: it opens a
 * connection that sees one moment; `read` is the same on a connection that stands open. Each list is compared with one
 * worked out the long way by other code (`candidates/naive.ts`); a difference ends the bench with an error.
 *
 * Not measured: the server and the record of who was looked at, which `listCandidates` writes.
 *
 * `npm run bench:candidates -- [--rounds 60] [--json]`
 */
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Database, DatabaseModule, drawnIds } from '#database';
import { moment, SetClock } from '#kernel';
import { Candidates, MatchingModule } from '#matching';
import { InszModule } from '#registry';
import { tables } from '../apps/web/src/tables';
import { differences } from './candidates/naive';
import { type Region, writeRegion } from './candidates/region';
import { TODAY } from './candidates/story';
import { aPlace, type Dialect, dialects } from './place';
import { numberOption, p50, p99, printJson, printTable } from './table';

const SIZES = [200, 2_000];
const ROUNDS = numberOption('rounds', 60);
const WARM_UP = 10;
const GOAL_MILLISECONDS = 10;
const DUTY_MILLISECONDS = 50;

/** Milliseconds on the clock, and of the processor: on a machine that others use too, only the second is ours. */
interface Took {
  readonly wall: number;
  readonly cpu: number;
}

interface Town {
  readonly dialect: Dialect;
  readonly workers: number;
  readonly app: INestApplicationContext;
  readonly database: Database;
  readonly region: Region;
  readonly read: Took[];
  readonly snapshot: Took[];
  readonly remove: () => Promise<void>;
}

async function town(dialect: Dialect, workers: number): Promise<Town> {
  const { url, remove } = await aPlace(dialect);
  const clock = new SetClock(moment(`${TODAY}T09:00:00.000Z`));
  @Module({
    imports: [
      DatabaseModule.forRoot({ url, tables, secret: 'bench', clock, ids: drawnIds }),
      InszModule.forRoot(undefined),
      MatchingModule,
    ],
  })
  class Town {}
  const app = await NestFactory.createApplicationContext(Town, { logger: ['error'] });
  const database = app.get(Database, { strict: false });
  const region = await writeRegion(app, database, workers);
  return { dialect, workers, app, database, region, read: [], snapshot: [], remove };
}

const listOf = ({ app, region: { organiser, occurrence } }: Town, reading: Database['reading']) =>
  app.get(Candidates, { strict: false }).of(reading, { organiser, occurrence, today: TODAY });

async function timed(work: () => Promise<unknown>): Promise<Took> {
  const [begun, used] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(used);
  return { wall: performance.now() - begun, cpu: (user + system) / 1000 };
}

async function askOnce(of: Town): Promise<void> {
  const { database } = of;
  of.read.push(await timed(() => listOf(of, database.reading)));
  of.snapshot.push(await timed(() => database.snapshot((reading) => listOf(of, reading))));
}

async function check(of: Town): Promise<number> {
  const list = await listOf(of, of.database.reading);
  if (list.candidates.length !== of.workers)
    throw new Error(`${list.candidates.length} candidates of ${of.workers}`);
  const found = await differences(of.database.reading, of.region, list);
  if (found.length > 0) throw new Error(`the long way finds otherwise:\n${found.slice(0, 20).join('\n')}`);
  return list.candidates.filter(({ verdict }) => verdict === 'may').length;
}

function told(milliseconds: number): string {
  if (milliseconds <= GOAL_MILLISECONDS) return 'goal';
  return milliseconds <= DUTY_MILLISECONDS ? 'duty' : '';
}

async function main(): Promise<void> {
  const towns: Town[] = [];
  for (const dialect of dialects) for (const workers of SIZES) towns.push(await town(dialect, workers));
  const may = new Map<Town, number>();
  for (const one of towns) may.set(one, await check(one));
  for (let round = 0; round < WARM_UP + ROUNDS; round++) for (const one of towns) await askOnce(one);
  const rows = towns.flatMap((one) =>
    (['read', 'snapshot'] as const).map((how) => {
      const took = one[how].slice(WARM_UP);
      const wall = took.map((each) => each.wall);
      const cpu = p50(took.map((each) => each.cpu));
      return { ...one, how, may: may.get(one) ?? 0, p50: p50(wall), p99: p99(wall), cpu };
    }),
  );
  printTable([
    ['candidates', 'workers', 'may', 'p50 ms', 'p99 ms', 'cpu ms', 'of 200'],
    ...rows.map(({ dialect, how, workers, may: count, ...took }) => [
      `${dialect}, ${how === 'read' ? 'read' : 'in a snapshot'}`,
      String(workers),
      String(count),
      took.p50.toFixed(1),
      took.p99.toFixed(1),
      took.cpu.toFixed(1),
      workers === SIZES[0] ? told(took.p50) : '',
    ]),
  ]);
  printJson({
    bench: 'candidates',
    rounds: ROUNDS,
    rows: rows.map(({ dialect, how, workers, may: count, ...took }) => ({
      dialect,
      how,
      workers,
      may: count,
      p50Milliseconds: Number(took.p50.toFixed(2)),
      p99Milliseconds: Number(took.p99.toFixed(2)),
      cpuMilliseconds: Number(took.cpu.toFixed(2)),
      perWorkerMicroseconds: Math.round((took.p50 * 1000) / workers),
    })),
  });
  for (const { app, remove } of towns) {
    await app.close();
    await remove();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
