/**
 * How long from the start of the server to its first answer, and how much memory does it hold while nobody asks
 * anything? The real server over a database that has its tables already, each time in a new process, beside a bare
 * Node server; in turn, so that whatever else the machine does falls on both alike. Memory is what the system says the
 * process holds, five seconds after the answer.
 *
 * Not measured: the first start, which makes the tables; memory after work.
 *
 * `npm run bench:start -- [--rounds 7] [--json]`
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { Database, drawnIds } from '#database';
import { systemClock } from '#kernel';
import { tables } from '../apps/web/src/tables';
import { aPlace, fileOf, type Place } from './place';
import { numberOption, p50, p99, printJson, printTable } from './table';

const ROUNDS = numberOption('rounds', 7);
const AT_REST_MILLISECONDS = 5_000;
const PATIENCE_MILLISECONDS = 60_000;
const MEBIBYTE = 1_024;

const BARE = `require('node:http').createServer((_, reply) => reply.end('{}')).listen(+process.env.PORT, '127.0.0.1')`;

interface Started {
  readonly milliseconds: number;
  readonly mebibytes: number;
}

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Starts a server, awaits its first answer and then its rest, and ends it. */
async function started(script: readonly string[], environment: NodeJS.ProcessEnv): Promise<Started> {
  const port = await freePort();
  const begun = performance.now();
  const server = spawn(process.execPath, script, {
    env: { ...process.env, ...environment, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    await firstAnswer(server, `http://127.0.0.1:${port}/health`);
    const milliseconds = performance.now() - begun;
    await pause(AT_REST_MILLISECONDS);
    return { milliseconds, mebibytes: await heldBy(server) };
  } finally {
    const ended = once(server, 'exit');
    server.kill();
    await ended;
  }
}

const pause = (milliseconds: number) => new Promise((resume) => setTimeout(resume, milliseconds));

async function firstAnswer(server: ChildProcess, url: string): Promise<void> {
  const deadline = performance.now() + PATIENCE_MILLISECONDS;
  for (;;) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    if (server.exitCode !== null || performance.now() > deadline)
      throw new Error('the server did not answer');
    await pause(1);
  }
}

/** MiB that the system holds in memory for a process; Linux tells it in kB. */
async function heldBy({ pid }: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1]) / MEBIBYTE;
}

async function withTables(place: Place): Promise<void> {
  const database = await Database.open({
    url: place.url,
    tables,
    secret: 'bench',
    clock: systemClock,
    ids: drawnIds,
  });
  await database.close();
}

async function main(): Promise<void> {
  const place = await aPlace('sqlite');
  try {
    await withTables(place);
    const script = join(__dirname, '..', 'apps', 'web', 'src', 'main.js');
    const ours: Started[] = [];
    const bare: Started[] = [];
    // The first round warms the disk up and does not count.
    for (let round = 0; round <= ROUNDS; round++) {
      const one = await started(['-e', BARE], {});
      const other = await started([script], {
        WIJK_DATABASE: place.url,
        WIJK_DATA: dirname(fileOf(place)),
        WIJK_LOG: 'error',
      });
      if (round > 0) {
        bare.push(one);
        ours.push(other);
      }
    }
    report(bare, ours);
  } finally {
    await place.remove();
  }
}

function report(bare: readonly Started[], ours: readonly Started[]): void {
  const rowOf = (server: string, starts: readonly Started[], ratio: number) => {
    const milliseconds = starts.map((start) => start.milliseconds);
    return {
      server,
      ratio: Number(ratio.toFixed(2)),
      p50: Math.round(p50(milliseconds)),
      p99: Math.round(p99(milliseconds)),
      mebibytes: Math.round(p50(starts.map((start) => start.mebibytes))),
    };
  };
  const ratios = ours.map(({ milliseconds }, round) => milliseconds / (bare[round]?.milliseconds ?? NaN));
  const rows = [rowOf('bare node', bare, 1), rowOf('wijkwerken', ours, p50(ratios))];
  printTable([
    ['start to first answer', 'ratio', 'p50 ms', 'p99 ms', 'MiB at rest'],
    ...rows.map((row) => Object.values(row).map(String)),
  ]);
  printJson({ bench: 'start', rounds: ROUNDS, rows });
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
