import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * Goal: each rule on imports is alive. Method: a small house of its own, in which every rule is broken once
 * and every allowed way in is used once, is read with the very configuration that guards the real house.
 */
const root = join(__dirname, '../..');
const configuration = '.dependency-cruiser.cjs';
const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

interface Cruised {
  readonly modules: readonly {
    readonly source: string;
    readonly dependencies: readonly { readonly module: string; readonly resolved: string }[];
  }[];
  readonly summary: {
    readonly ruleSetUsed: { readonly forbidden: readonly { readonly name: string }[] };
    readonly violations: readonly {
      readonly rule: { readonly name: string };
      readonly from: string;
      readonly to: string;
    }[];
  };
}

function cruise(house: string, folders: readonly string[]): Cruised {
  const report = execFileSync(
    process.execPath,
    [cruiser, '--config', configuration, '--output-type', 'json', ...folders],
    { cwd: house, encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  return JSON.parse(report) as Cruised;
}

/** What stands in a file of the house: the specifiers it imports. */
type House = Record<string, readonly string[]>;

const soundHouse: House = {
  'libs/kernel/src/index.ts': ['./days'],
  'libs/kernel/src/days.ts': [],
  'libs/regulation/src/index.ts': ['#kernel'],
  'libs/database/src/index.ts': ['#kernel', 'typeorm', 'node:fs'],
  'libs/cheque-ledger/src/index.ts': ['#database', './rules/index'],
  'libs/cheque-ledger/src/rules/index.ts': ['#kernel', '#regulation', './rooms'],
  'libs/cheque-ledger/src/rules/rooms.ts': ['#kernel'],
  'libs/task-catalogue/src/index.ts': ['#database'],
  'libs/registry/src/index.ts': ['#task-catalogue', '#cheque-ledger'],
  'libs/messaging/src/index.ts': ['#registry'],
  'libs/matching/src/index.ts': ['#registry', '#messaging'],
  'libs/matching/src/rules/index.ts': ['#kernel', '#cheque-ledger/rules'],
  'libs/performances/src/index.ts': ['#matching'],
  'libs/payments/src/index.ts': ['#performances'],
  'libs/incidents/src/index.ts': ['#performances'],
  'libs/complaints/src/index.ts': ['#matching'],
  'apps/web/src/screens/complaints/list.ts': ['#complaints'],
  'libs/identity/src/index.ts': ['#payments', '#incidents', '#database'],
  'libs/identity/src/store.ts': ['#kernel'],
  'apps/web/src/main.ts': ['#identity', '#matching/rules', 'typeorm', './words/words'],
  'apps/web/src/words/words.ts': ['#kernel'],
  'apps/web/src/settings.ts': [],
  'apps/cli/src/main.ts': ['../../web/src/words/words', '../../web/src/settings', '#identity'],
  'test/registry/search.spec.ts': ['../../libs/registry/src/index', '#kernel'],
};

/** One forbidden import per rule: the file that breaks it, what it imports, and what that resolves to. */
const forbidden: Record<string, readonly [from: string, specifier: string, to: string]> = {
  'no-circles': ['libs/kernel/src/circle-one.ts', './circle-two', 'libs/kernel/src/circle-two.ts'],
  'rules-are-pure': ['libs/registry/src/rules/clock.ts', '#database', 'libs/database/src/index.ts'],
  'kernel-and-regulation-import-no-package': ['libs/regulation/src/read.ts', 'node:fs', 'fs'],
  'front-door-only': ['libs/matching/src/peek.ts', '../../registry/src/store', 'libs/registry/src/store.ts'],
  'front-door-only-from-outside': [
    'apps/web/src/peek.ts',
    '../../../libs/registry/src/store',
    'libs/registry/src/store.ts',
  ],
  'tests-look-inside-their-own-library-only': [
    'test/matching/peek.spec.ts',
    '../../libs/registry/src/store',
    'libs/registry/src/store.ts',
  ],
  'kernel-uses-only-those-above-it': ['libs/kernel/src/up.ts', '#regulation', 'libs/regulation/src/index.ts'],
  'regulation-uses-only-those-above-it': [
    'libs/regulation/src/up.ts',
    '#database',
    'libs/database/src/index.ts',
  ],
  'database-uses-only-those-above-it': [
    'libs/database/src/up.ts',
    '#cheque-ledger',
    'libs/cheque-ledger/src/index.ts',
  ],
  'cheque-ledger-uses-only-those-above-it': [
    'libs/cheque-ledger/src/up.ts',
    '#registry',
    'libs/registry/src/index.ts',
  ],
  'task-catalogue-uses-only-those-above-it': [
    'libs/task-catalogue/src/up.ts',
    '#registry',
    'libs/registry/src/index.ts',
  ],
  'registry-uses-only-those-above-it': [
    'libs/registry/src/up.ts',
    '#matching/rules',
    'libs/matching/src/rules/index.ts',
  ],
  'messaging-uses-only-those-above-it': [
    'libs/messaging/src/up.ts',
    '#matching',
    'libs/matching/src/index.ts',
  ],
  'matching-uses-only-those-above-it': [
    'libs/matching/src/up.ts',
    '#performances',
    'libs/performances/src/index.ts',
  ],
  'performances-uses-only-those-above-it': [
    'libs/performances/src/up.ts',
    '#payments',
    'libs/payments/src/index.ts',
  ],
  'plan-uses-only-those-above-it': ['libs/plan/src/up.ts', '#performances', 'libs/performances/src/index.ts'],
  'payments-uses-only-those-above-it': ['libs/payments/src/up.ts', '#identity', 'libs/identity/src/index.ts'],
  'watchers-uses-only-those-above-it': ['libs/watchers/src/up.ts', '#identity', 'libs/identity/src/index.ts'],
  'incidents-uses-only-those-above-it': [
    'libs/incidents/src/up.ts',
    '#identity',
    'libs/identity/src/index.ts',
  ],
  'complaints-uses-only-those-above-it': [
    'libs/complaints/src/up.ts',
    '#identity',
    'libs/identity/src/index.ts',
  ],
  'complaints-are-known-to-their-handlers-only': [
    'apps/web/src/screens/planning/board.ts',
    '#complaints',
    'libs/complaints/src/index.ts',
  ],
  'house-style-uses-only-those-above-it': [
    'libs/house-style/src/up.ts',
    '#identity',
    'libs/identity/src/index.ts',
  ],
  'every-library-stands-in-the-table': ['apps/web/src/new.ts', '#lottery', 'libs/lottery/src/index.ts'],
  'libraries-never-import-applications-or-tests': [
    'libs/identity/src/page.ts',
    '../../../apps/web/src/words/words',
    'apps/web/src/words/words.ts',
  ],
  'applications-never-import-tests': [
    'apps/web/src/rehearsal.ts',
    '../../../test/support/day',
    'test/support/day.ts',
  ],
  'applications-share-only-words-and-settings': [
    'apps/cli/src/serve.ts',
    '../../web/src/server',
    'apps/web/src/server.ts',
  ],
  'every-import-resolves': ['apps/web/src/lost.ts', './nowhere', './nowhere'],
  'never-the-built-output': ['apps/web/src/built.ts', '../../../dist/web', 'dist/web.js'],
};

/** Files that only exist to be imported wrongly. */
const bait: House = {
  'libs/kernel/src/circle-two.ts': ['./circle-one'],
  'libs/registry/src/store.ts': [],
  'libs/lottery/src/index.ts': [],
  'apps/web/src/server.ts': [],
  'test/support/day.ts': [],
  'dist/web.js': [],
};

function write(house: string, files: House): void {
  for (const [file, specifiers] of Object.entries(files)) {
    mkdirSync(dirname(join(house, file)), { recursive: true });
    const imports = specifiers.map((specifier, index) => `import * as from${index} from '${specifier}';`);
    const uses = specifiers.map((_, index) => `from${index}`).join(', ');
    writeFileSync(join(house, file), `${imports.join('\n')}\nexport const all = [${uses}];\n`);
  }
}

describe('the rules on imports', () => {
  let house: string;

  beforeEach(() => {
    house = mkdtempSync(join(tmpdir(), 'house-'));
    cpSync(join(root, configuration), join(house, configuration));
    const { imports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { imports: object };
    writeFileSync(
      join(house, 'package.json'),
      JSON.stringify({ name: 'house', imports, dependencies: { typeorm: '*' } }),
    );
    write(house, soundHouse);
    write(house, { 'node_modules/typeorm/index.js': [] });
  });

  afterEach(() => rmSync(house, { recursive: true }));

  const rooms = ['apps', 'libs', 'test'];
  const broken = () =>
    cruise(house, rooms).summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);

  it('find nothing in a sound house', () => {
    expect(broken()).toEqual([]);
  });

  it('each turn red at a forbidden import, and at nothing else', () => {
    write(house, bait);
    for (const [from, specifier] of Object.values(forbidden)) write(house, { [from]: [specifier] });
    const expected = Object.entries(forbidden).map(([rule, [from, , to]]) => `${rule}: ${from} → ${to}`);
    expect(broken().sort()).toEqual(expected.sort());
  });

  it('all have a forbidden import here', () => {
    const rules = cruise(house, rooms).summary.ruleSetUsed.forbidden.map(({ name }) => name);
    expect(rules.sort()).toEqual(Object.keys(forbidden).sort());
  });

  it('see the sources behind the names of libraries, never what was built', () => {
    const byName = new Map(
      cruise(house, rooms)
        .modules.flatMap(({ dependencies }) => dependencies)
        .map(({ module, resolved }) => [module, resolved]),
    );
    expect(byName.get('#registry')).toBe('libs/registry/src/index.ts');
    expect(byName.get('#cheque-ledger/rules')).toBe('libs/cheque-ledger/src/rules/index.ts');
  });
});
