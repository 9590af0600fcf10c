import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The one list of everything that is checked. A step is a program that succeeds or fails, and counts as one test,
 * or a suite of jest that counts its own. A part is the word behind `npm test --` or of `npm run check`.
 */
const checks = [
  { name: 'types', program: 'tsc', with: ['--noEmit'] },
  { name: 'lint', program: 'eslint', with: ['.', '--max-warnings', '0'] },
  { name: 'format', program: 'prettier', with: ['--check', '--log-level', 'warn', '.'] },
  {
    name: 'imports',
    program: 'depcruise',
    with: ['--config', '.dependency-cruiser.cjs', 'apps', 'libs', 'test', 'bench'],
  },
  { name: 'unused', program: 'knip', with: ['--no-progress'] },
  { name: 'map', script: 'tools/map.mjs', with: ['--check'] },
  { name: 'build', program: 'nest', with: ['build', 'web'] },
];

/** Suites with a name of their own; all other folders of test/ are the rules and verbs of one library. */
const suitesApart = ['architecture', 'api', 'cli', 'laws', 'journeys'];
const notSuites = ['support'];

export function allSteps(root) {
  const folders = readdirSync(join(root, 'test'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !notSuites.includes(entry.name))
    .map(({ name }) => name);
  const libraries = folders.filter((name) => !suitesApart.includes(name));
  const suites = [
    { name: 'unit', folders: libraries },
    ...suitesApart.filter((name) => folders.includes(name)).map((name) => ({ name, folders: [name] })),
  ];
  return [
    ...checks.map((step) => ({ ...step, part: 'check' })),
    ...suites.map((suite) => ({ ...suite, part: suite.name })),
    { name: 'story', script: 'tools/story.mjs', with: [], part: 'story' },
  ];
}
