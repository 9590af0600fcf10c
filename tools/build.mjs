import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const STAMP = 'dist/.built';
const sources = ['apps', 'libs', 'package.json', 'tsconfig.json', 'tsconfig.build.json', 'nest-cli.json'];

function newestIn(place) {
  const found = statSync(place);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(place).map((name) => newestIn(join(place, name))));
}

/** Builds both applications into dist/, unless nothing has changed since that was last done. */
export function build(root) {
  const stamp = join(root, STAMP);
  const builtAt = existsSync(stamp) ? statSync(stamp).mtimeMs : 0;
  if (sources.every((source) => newestIn(join(root, source)) < builtAt)) return;
  console.error('nest build: the sources are newer than what was built');
  const { status } = spawnSync(join(root, 'node_modules/.bin/nest'), ['build', 'web'], {
    cwd: root,
    // What is built says nothing on the output of the command that waits for it.
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(stamp, '');
}
