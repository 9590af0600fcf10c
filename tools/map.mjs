#!/usr/bin/env node
/**
 * Writes `docs/map.md`: which library uses which, as dependency-cruiser sees it in the sources. With `--check` it
 * writes nothing, and fails when the map on paper differs from the house.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const paper = 'docs/map.md';

/** `libs/registry/src/index.ts` lies in `registry`, `apps/web/…` in `web`. */
const roomOf = (path) => /^(?:libs|apps)\/([^/]+)\//.exec(path)?.[1];

function cruise() {
  const { status, stdout, stderr } = spawnSync(
    join(root, 'node_modules/.bin/depcruise'),
    ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'apps', 'libs'],
    { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  if (status !== 0 && !stdout) throw new Error(stderr);
  return JSON.parse(stdout);
}

/** For every room what it uses of which other room: the whole front door, or its rules only. */
function rooms({ modules }) {
  const found = new Map();
  for (const { source, dependencies } of modules) {
    const name = roomOf(source);
    if (!name) continue;
    const uses = found.get(name) ?? new Map();
    for (const { resolved, module } of dependencies) {
      const used = roomOf(resolved);
      if (used && used !== name) uses.set(used, (uses.get(used) ?? true) && module.endsWith('/rules'));
    }
    found.set(name, uses);
  }
  return found;
}

/** From the ground up: a room stands after all it uses. */
function fromTheGroundUp(found) {
  const placed = [];
  const place = (name) => {
    if (placed.includes(name)) return;
    for (const used of [...(found.get(name)?.keys() ?? [])].sort()) place(used);
    placed.push(name);
  };
  for (const name of [...found.keys()].sort()) place(name);
  return placed;
}

/** What is reached through another room need not be drawn. */
function directUses(found, name) {
  const reaches = (from) => [...(found.get(from)?.keys() ?? [])].flatMap((used) => [used, ...reaches(used)]);
  const uses = [...(found.get(name)?.keys() ?? [])];
  return uses.filter((used) => !uses.some((other) => other !== used && reaches(other).includes(used)));
}

function drawn(found) {
  const order = fromTheGroundUp(found);
  const rows = order.map((name) => {
    const uses = found.get(name);
    const used = order.filter((other) => uses.has(other));
    const words = used.map((other) => (uses.get(other) ? `${other} (rules)` : other));
    return `| ${name} | ${words.join(', ')} |`;
  });
  const arrows = order.flatMap((name) => directUses(found, name).map((used) => `  ${name} --> ${used}`));
  return [
    '# The map of the libraries',
    '',
    'As dependency-cruiser sees it in the sources; written by `tools/map.mjs`, and compared by `npm test`.',
    'An arrow means *uses*; what is reached through another library is not drawn again.',
    '',
    '```mermaid',
    'flowchart BT',
    ...arrows,
    '```',
    '',
    '| from the ground up | uses |',
    '| --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

const map = await format(drawn(rooms(cruise())), { parser: 'markdown' });
if (!process.argv.includes('--check')) writeFileSync(join(root, paper), map);
else if (!existsSync(join(root, paper)) || readFileSync(join(root, paper), 'utf8') !== map) {
  console.error(`${paper} no longer shows the house as it is; run: npm run map`);
  process.exitCode = 1;
}
