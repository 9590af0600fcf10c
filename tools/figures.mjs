#!/usr/bin/env node
/** `npm run figures`: writes `docs/figures.md` from the rules of wijk-werken; a test compares the two. */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
build(root);
const { figuresDocument, wijkWerken } = createRequire(import.meta.url)('#regulation');
writeFileSync(join(root, 'docs/figures.md'), figuresDocument(wijkWerken));
