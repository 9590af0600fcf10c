import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** Monday morning, eight o'clock in Brussels, after the year that the demonstration tells. */
export const BEGINS_AT = '2026-11-23T07:00:00.000Z';
const READY_WITHIN_MS = 60_000;

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');
export const demoFolder = join(root, 'data/demo');
export const logInsOf = (folder) => join(folder, 'log-ins.txt');

const program = (application) => ['--enable-source-maps', join(root, `dist/apps/${application}/src/main.js`)];

/** The surroundings in which both applications find the demonstration, whatever the caller's own say. */
export function surroundings(folder, port = 3000) {
  const { WIJK_DATABASE: _, ...rest } = process.env;
  return { ...rest, WIJK_DATA: folder, HOST: '127.0.0.1', PORT: String(port), WIJK_LOG: 'warn' };
}

/** Moves the demonstration's clock; it ticks on from there. */
export const setClock = (folder, moment) => writeFileSync(join(folder, 'clock'), `${moment}\n`);

/** Fills a folder afresh with a year of the region, and sets its clock to the morning after. */
export function fill(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // A demonstration has nothing to hide, and with the same secret its book has the same seal on every machine.
  writeFileSync(join(folder, 'secret'), 'the secret of a demonstration is none', { mode: 0o600 });
  const { status } = spawnSync(process.execPath, [...program('cli'), 'demo', '--log-ins', logInsOf(folder)], {
    cwd: root,
    env: surroundings(folder),
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('the demonstration could not be filled');
  setClock(folder, BEGINS_AT);
}

/** Starts the server on a folder, on this machine only; resolves once it answers. */
export async function serve(folder, port) {
  const server = spawn(process.execPath, program('web'), {
    cwd: root,
    env: surroundings(folder, port),
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const stop = async () => {
    if (server.exitCode === null) server.kill('SIGTERM');
    await ended;
  };
  const url = `http://127.0.0.1:${port}`;
  const deadline = Date.now() + READY_WITHIN_MS;
  while (server.exitCode === null && Date.now() < deadline) {
    const answer = await fetch(`${url}/health`).catch(() => undefined);
    if (answer?.ok) return { url, stop, ended };
    await sleep(100);
  }
  await stop();
  throw new Error(`the server did not answer on ${url} within ${READY_WITHIN_MS / 1000} s`);
}
