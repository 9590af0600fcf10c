#!/usr/bin/env node
/**
 * `npm run demo`: installs and builds what is missing, fills `data/demo` afresh with a year of a made-up region,
 * and starts the server on this machine only. `--port 4000` chooses another port; `--keep` keeps what was filled
 * before.
 */
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { demoFolder, fill, logInsOf, root, serve } from './demonstration.mjs';
import { installPackages } from './packages.mjs';

const { values: asked } = parseArgs({
  options: { port: { type: 'string', default: '3000' }, keep: { type: 'boolean', default: false } },
});

installPackages(root);
build(root);
if (!asked.keep || !existsSync(logInsOf(demoFolder))) fill(demoFolder);
const { url, stop, ended } = await serve(demoFolder, asked.port);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void stop());

console.log(`\nWijkwerken staat op ${url}`);
console.log(`De API wordt beschreven op ${url}/doc/openapi.json\n`);
console.log(readFileSync(logInsOf(demoFolder), 'utf8'));
console.log('Het is er maandag 23 november 2026, acht uur. Een verhaal om na te typen staat in README.md.');
console.log('Stoppen: Ctrl+C');
process.exitCode = (await ended) ?? 0;
