#!/usr/bin/env node
/**
 * `npm test`: everything there is to check, in one command, each step named with its time. The last line says
 * how many passed and failed. `npm test -- lint laws` runs those steps or parts only; `--nothing-skipped` makes
 * a skipped test a failure, as CI wants it.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPackages } from './packages.mjs';
import { throwawayPostgres } from './test/postgres.mjs';
import { allSteps } from './test/steps.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const asked = process.argv.slice(2);
const mayNotSkip = asked.includes('--nothing-skipped');
const words = asked.filter((word) => !word.startsWith('--'));
/** How a check says that something it needs is not on this machine (the custom of automake). */
const SKIPPED = 77;
const counts = { passed: 0, failed: 0, skipped: 0 };

function chosenSteps() {
  const steps = allSteps(root);
  const unknown = words.filter((word) => !steps.some(({ name, part }) => word === name || word === part));
  if (unknown.length > 0) {
    console.error(
      `no step ${unknown.join(', ')}; there are: ${steps.map(({ name }) => name).join(', ')}, check`,
    );
    process.exit(2);
  }
  return words.length === 0
    ? steps
    : steps.filter(({ name, part }) => words.includes(name) || words.includes(part));
}

const binary = (program) => join(root, 'node_modules/.bin', program);

/** Runs a program to its end; waits without blocking, so that an interruption can still clean up. */
function run(program, args, { env = {}, stdio }) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, env: { ...process.env, ...env }, stdio });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += chunk));
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, said }));
  });
}

/** A program that is right or wrong as a whole; what it says is shown only when it is wrong. */
async function runCheck({ program, script, with: args }) {
  const command = script ? [process.execPath, [join(root, script), ...args]] : [binary(program), args];
  const { status, said } = await run(...command, { stdio: ['ignore', 'pipe', 'pipe'] });
  if (status !== 0) console.log(said);
  const isSkipped = status === SKIPPED;
  const isFine = status === 0;
  return { passed: Number(isFine), failed: Number(!isFine && !isSkipped), skipped: Number(isSkipped) };
}

/** A suite of jest; a file that does not even load counts as one failure. */
async function runSuite({ folders }, env) {
  const folder = mkdtempSync(join(tmpdir(), 'wijk-suite-'));
  const outputFile = join(folder, 'counts.json');
  const paths = folders.map((name) => `test/${name}/`);
  const { status } = await run(binary('jest'), [...paths, '--json', `--outputFile=${outputFile}`], {
    env,
    // Jest reports on its error stream; its other one would only repeat the counts as JSON.
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    const told = JSON.parse(readFileSync(outputFile, 'utf8'));
    const failed = told.numFailedTests + told.numRuntimeErrorTestSuites;
    return {
      passed: told.numPassedTests,
      // Jest can fail without a failed test, such as when it found none: that must not pass for success.
      failed: failed === 0 && status !== 0 ? 1 : failed,
      skipped: told.numPendingTests + told.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const inSeconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
const inWords = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

async function testDatabase(steps) {
  const given = process.env.WIJK_TEST_POSTGRES;
  if (given || steps.every(({ folders }) => !folders)) return { url: given, stop: async () => undefined };
  const server = await throwawayPostgres();
  if (!server) console.log('no PostgreSQL server is installed: its tests are skipped, and counted so');
  return server ?? { url: undefined, stop: async () => undefined };
}

async function counted(step) {
  const since = performance.now();
  const env = database.url ? { WIJK_TEST_POSTGRES: database.url } : {};
  const result = await (step.folders ? runSuite(step, env) : runCheck(step));
  for (const outcome of Object.keys(counts)) counts[outcome] += result[outcome];
  console.log(`${result.failed === 0 ? '✓' : '✗'} ${step.name}: ${inWords(result)}, ${inSeconds(since)}`);
}

/** Checks say nothing before they are done, so two of them can go on at once. */
async function sideBySide(checks) {
  const waiting = [...checks];
  const lane = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) await counted(step);
  };
  await Promise.all([lane(), lane()]);
}

installPackages(root);
const steps = chosenSteps();
const database = await testDatabase(steps);
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => void database.stop().finally(() => process.exit(1)));
const started = performance.now();
try {
  await sideBySide(steps.filter(({ part }) => part === 'check'));
  for (const step of steps.filter(({ part }) => part !== 'check')) {
    console.log(`\n── ${step.name}`);
    await counted(step);
  }
} finally {
  await database.stop();
}
console.log(`\nall in ${inSeconds(started)}`);
if (mayNotSkip && counts.skipped > 0) console.log('nothing may be skipped here, so this run has failed');
console.log(inWords(counts));
process.exitCode = counts.failed > 0 || (mayNotSkip && counts.skipped > 0) ? 1 : 0;
