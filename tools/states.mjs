#!/usr/bin/env node
/** Writes `docs/states.md` from the tables of states in the code; a test compares the two. */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
build(root);
const { statesDocument } = createRequire(import.meta.url)(
  join(root, 'dist/apps/web/src/words/states-document.js'),
);
writeFileSync(join(root, 'docs/states.md'), statesDocument());
