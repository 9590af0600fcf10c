#!/usr/bin/env node
/**
 * `npm run demo`: installs and builds what is missing, fills `data/demo` afresh with a year of a made-up region,
 * and starts the server on this machine only. `--port 4000` chooses another port; `--keep` keeps what was filled
 * before; `--until 2026-11-22` ends the year on another day than today.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { installPackages } from './packages.mjs';

const READY_WITHIN_MS = 60_000;

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { values: asked } = parseArgs({
  options: {
    port: { type: 'string', default: '3000' },
    until: { type: 'string' },
    keep: { type: 'boolean' },
  },
});
const folder = join(root, 'data/demo');
const logIns = join(folder, 'log-ins.txt');
const env = {
  ...process.env,
  WIJK_DATA: folder,
  WIJK_DATABASE: `sqlite:${join(folder, 'wijkwerken.sqlite')}`,
  HOST: '127.0.0.1',
  PORT: asked.port,
  WIJK_LOG: 'warn',
};
const program = (application) => ['--enable-source-maps', join(root, `dist/apps/${application}/src/main.js`)];

function fill() {
  if (asked.keep && existsSync(logIns)) return;
  rmSync(folder, { recursive: true, force: true });
  const until = asked.until ? ['--until', asked.until] : [];
  const { status } = spawnSync(process.execPath, [...program('cli'), 'demo', ...until], {
    env,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}

async function isUp(url) {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (Date.now() < deadline) {
    const answer = await fetch(`${url}/health`).catch(() => undefined);
    if (answer?.ok) return true;
    await sleep(100);
  }
  return false;
}

installPackages(root);
build(root);
fill();
const server = spawn(process.execPath, program('web'), { env, stdio: 'inherit' });
server.once('exit', (code) => process.exit(code ?? 1));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));

const url = `http://127.0.0.1:${asked.port}`;
if (await isUp(url)) {
  console.log(`\nWijkwerken staat op ${url}`);
  console.log(`De API wordt beschreven op ${url}/doc/openapi.json\n`);
  console.log(readFileSync(logIns, 'utf8'));
  console.log('Stoppen: Ctrl+C');
} else {
  console.error(`the server did not answer on ${url} within ${READY_WITHIN_MS / 1000} s`);
  server.kill('SIGTERM');
}
