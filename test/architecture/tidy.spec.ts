import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Check, type TextFile } from './tidy/checks';
import { documents } from './tidy/documents';
import { figures } from './tidy/figures';
import { glossary } from './tidy/glossary';
import { leftovers } from './tidy/leftovers';

/**
 * Goal: the code base keeps its own rules. Method: each check reads every file of the repository; and each is
 * shown one untidy house that it must find and one tidy house that it must leave alone.
 */
const root = join(__dirname, '../..');
const checks: Record<string, Check> = { ...leftovers, ...figures, ...glossary, ...documents };

const isText = (path: string) => /\.(?:[cm]?[jt]sx?|md|json|sh|ya?ml|css)$|^\.ci\//.test(path);

function repository(): TextFile[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  return listed
    .split('\n')
    .filter((path) => path !== '' && existsSync(join(root, path)))
    .map((path) => ({ path, text: isText(path) ? readFileSync(join(root, path), 'utf8') : '' }));
}

/** A house as the files in it. */
type House = Record<string, string>;
const filesOf = (house: House): TextFile[] => Object.entries(house).map(([path, text]) => ({ path, text }));

const words = '| Dutch | code | not |\n|---|---|---|\n| wijk-werker | worker | employee, work man |\n';

interface Houses {
  readonly untidy: House;
  /** What is found, as `path:line`. */
  readonly found: string;
  readonly tidy: House;
}

const houses: Record<string, Houses> = {
  'names of folders and files say what they hold': {
    untidy: { 'libs/registry/src/utils/search.ts': '' },
    found: 'libs/registry/src/utils/search.ts:1',
    tidy: { 'libs/database/src/search.ts': '' },
  },
  'nothing is left to be done later in the code': {
    untidy: { 'libs/registry/src/a.ts': '\n// TODO later' },
    found: 'libs/registry/src/a.ts:2',
    tidy: { 'libs/registry/src/a.ts': 'const toDo = 1;' },
  },
  'no test is singled out or switched off': {
    untidy: { 'test/registry/a.spec.ts': "it.only('x')" },
    found: 'test/registry/a.spec.ts:1',
    tidy: {
      'test/registry/a.spec.ts': "it('x'); submit(1); exit(0);",
      'test/support/a.ts': 'server ? describe : describe.skip',
    },
  },
  'neither compiler nor linter is silenced': {
    untidy: { 'apps/web/src/a.ts': '// @ts-expect-error' },
    found: 'apps/web/src/a.ts:1',
    tidy: { 'apps/web/src/a.ts': '// as anyone can see' },
  },
  'no path of one machine': {
    untidy: { 'README.md': 'see /home/an/wijkwerken' },
    found: 'README.md:1',
    tidy: { 'README.md': 'see https://vdab.be/home/start and ~/work/notes' },
  },
  'stored rows are inserted or updated in plain words': {
    untidy: { 'libs/registry/src/store/a.ts': 'await table.save(row)' },
    found: 'libs/registry/src/store/a.ts:1',
    tidy: { 'libs/registry/src/store/a.ts': 'await table.insert(row)' },
  },
  'time and chance come from the injected clock and source of ids': {
    untidy: { 'libs/registry/src/a.ts': 'const now = new Date();' },
    found: 'libs/registry/src/a.ts:1',
    tidy: {
      'libs/registry/src/a.ts': 'const then = new Date(at);',
      'libs/kernel/src/clock.ts': 'Date.now()',
    },
  },
  'scripts stay short enough to read at once': {
    untidy: { 'tools/a.mjs': '\n'.repeat(300) },
    found: 'tools/a.mjs:1',
    tidy: { 'tools/a.mjs': '\n'.repeat(200) },
  },
  'a figure of the law stands in libs/regulation only': {
    untidy: { 'libs/registry/src/a.ts': 'const feeCents = 750;' },
    found: 'libs/registry/src/a.ts:1',
    tidy: {
      'libs/regulation/src/a.ts': 'const feeCents = 750;',
      'libs/registry/src/a.ts': 'wait(60_000); x / 60;',
    },
  },
  'one word for one notion, as the glossary has it': {
    untidy: { 'docs/glossary.md': words, 'libs/registry/src/a.ts': '\nconst newEmployee = 1;' },
    found: 'libs/registry/src/a.ts:2',
    tidy: { 'docs/glossary.md': words, 'libs/registry/src/a.ts': "const worker = 'employee'; x.employee();" },
  },
  'every document has one title': {
    untidy: { 'docs/a.md': '# One\n# Two' },
    found: 'docs/a.md:1',
    tidy: { 'docs/a.md': '# One\n```\n# a comment\n```' },
  },
  'every path and test that a document names exists': {
    untidy: {
      'docs/a.md': '\nsee `test/registry/a.spec.ts › finds Jo`',
      'test/registry/a.spec.ts': "it('finds An')",
    },
    found: 'docs/a.md:2',
    tidy: {
      'docs/a.md': 'see `test/registry/a.spec.ts › finds An` and `test/registry/`',
      'test/registry/a.spec.ts': "it('finds An')",
    },
  },
  'every script that a document names exists': {
    untidy: { 'docs/a.md': 'npm run dance', 'package.json': '{"scripts":{"demo":"x"}}' },
    found: 'docs/a.md:1',
    tidy: { 'docs/a.md': 'npm run demo', 'package.json': '{"scripts":{"demo":"x"}}' },
  },
  'every library has a short README': {
    untidy: { 'libs/registry/src/index.ts': '', 'libs/registry/README.md': 'x\n'.repeat(30) },
    found: 'libs/registry/README.md:1',
    tidy: { 'libs/registry/src/index.ts': '', 'libs/registry/README.md': 'x\n'.repeat(20) },
  },
  'every library has a front door': {
    untidy: { 'libs/registry/src/a.ts': '' },
    found: 'libs/registry/src/index.ts:1',
    tidy: { 'libs/registry/src/index.ts': '' },
  },
  'every library stands on the map in the README': {
    untidy: { 'libs/registry/src/index.ts': '', 'README.md': '`libs/kernel`' },
    found: 'README.md:1',
    tidy: { 'libs/registry/src/index.ts': '', 'README.md': '`libs/registry`' },
  },
};

describe('the repository is tidy', () => {
  const files = repository();

  it('and there is something to check', () => {
    expect(files.length).toBeGreaterThan(100);
  });

  it.each(Object.keys(checks))('%s', (name) => {
    const found = checks[name]?.(files).map(({ path, line, says }) => `${path}:${line} ${says}`);
    expect(found).toEqual([]);
  });
});

describe('each check on tidiness can fail', () => {
  it('has its two houses', () => {
    expect(Object.keys(houses).sort()).toEqual(Object.keys(checks).sort());
  });

  it.each(Object.entries(houses))('%s', (name, { untidy, found, tidy }) => {
    expect(checks[name]?.(filesOf(untidy)).map(({ path, line }) => `${path}:${line}`)).toEqual([found]);
    expect(checks[name]?.(filesOf(tidy))).toEqual([]);
  });

  it.each([
    'const hoursMaximum = 60;',
    'const rules = { agreementMonths: 1, chequeValidityMonths: 12 };',
    'if (planned.hours > 60) refuse();',
    'if (12 <= monthsUsed) refuse();',
    "const words = 'u mag 60 uur per maand werken';",
    'const words = `${name} krijgt 4,10 euro per cheque`;',
    "const sql = 'select 1 from room where hours <= 630';",
  ])('finds the law in %s', (text) => {
    expect(
      checks['a figure of the law stands in libs/regulation only']?.([
        { path: 'libs/registry/src/a.ts', text },
      ]),
    ).toHaveLength(1);
  });
});
