#!/usr/bin/env node
/**
 * Types the story of the README, exactly as it stands there, on a demonstration of its own, and compares every
 * answer with the one that is printed. With `--write` it prints the answers into the README instead; with
 * `--from data/demo` it takes a copy of what is filled already.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { BEGINS_AT, fill, root, serve, setClock, surroundings } from './demonstration.mjs';

const readme = join(root, 'README.md');
const { values: given } = parseArgs({ options: { write: { type: 'boolean' }, from: { type: 'string' } } });
const PRINTED_AT = 'http://127.0.0.1:3000';
const PRINTED_FOLDER = 'data/demo';
const MARK = '=== next command ===';

/** The lines of the console blocks: each command with the answer that stands under it. */
function steps(text) {
  return [...text.matchAll(/^```console\n([\s\S]*?)^```$/gm)].flatMap(([, block]) =>
    block
      .split(/^\$ /m)
      .slice(1)
      .map((step) => {
        const [command, ...answer] = step.trimEnd().split('\n');
        return { command, answer: answer.join('\n') };
      }),
  );
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** All commands in one shell, so that what one names the next can use. */
function type(commands, { folder, url, port }) {
  const here = (command) => command.replaceAll(PRINTED_AT, url).replaceAll(PRINTED_FOLDER, folder);
  const script = commands.map((command) => `${here(command)}\necho '${MARK}'`).join('\n');
  const { stdout, stderr } = spawnSync('bash', ['-c', script], {
    cwd: root,
    env: surroundings(folder, port),
    encoding: 'utf8',
  });
  if (stderr) console.error(stderr);
  return stdout.split(`${MARK}\n`).map((answer) => answer.trimEnd());
}

function write(text, answers) {
  let place = 0;
  return text.replaceAll(/^```console\n([\s\S]*?)^```$/gm, (_, block) => {
    const lines = block
      .split(/^\$ /m)
      .slice(1)
      .map((step) => {
        const answer = answers[place++];
        return `$ ${step.split('\n')[0]}\n${answer ? `${answer}\n` : ''}`;
      });
    return `\`\`\`console\n${lines.join('')}\`\`\``;
  });
}

const missing = ['curl', 'jq'].filter((program) => spawnSync(program, ['--version']).status !== 0);
if (missing.length > 0) {
  console.error(`${missing.join(' and ')} missing: the story was not typed`);
  process.exit(77);
}
build(root);
const text = readFileSync(readme, 'utf8');
const asked = steps(text);
const folder = mkdtempSync(join(tmpdir(), 'wijk-story-'));
try {
  if (given.from) {
    cpSync(given.from, folder, { recursive: true });
    setClock(folder, BEGINS_AT);
  } else fill(folder);
  const port = await freePort();
  const server = await serve(folder, port);
  const answers = type(
    asked.map(({ command }) => command),
    { folder, url: server.url, port },
  );
  await server.stop();
  if (given.write) writeFileSync(readme, write(text, answers));
  for (const [index, { command, answer }] of asked.entries()) {
    if (given.write || answers[index] === answer) continue;
    console.error(`$ ${command}\nprinted:\n${answer}\nanswered:\n${answers[index]}\n`);
    process.exitCode = 1;
  }
  console.log(`${asked.length} commands of the story typed`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
