import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Goal: the one command cannot say that all is well when it is not. Method: a small house with the very tools of
 * this one, and suites that pass, fail, skip, break or are not there.
 */
const root = join(__dirname, '../..');

const suites = {
  pass: "it('is so', () => expect(1).toBe(1));",
  fail: "it('is not so', () => expect(1).toBe(2));",
  skip: "it('is so', () => undefined); it.skip('is left out', () => undefined);",
  break: "throw new Error('does not even load');",
  none: '// no test at all',
} as const;

describe('the one command', () => {
  let house: string;

  beforeEach(() => {
    house = mkdtempSync(join(tmpdir(), 'house-'));
    for (const part of ['tools', 'package.json', 'package-lock.json'])
      cpSync(join(root, part), join(house, part), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'));
    writeFileSync(
      join(house, 'jest.config.cjs'),
      "module.exports = { testMatch: ['<rootDir>/test/**/*.spec.js'] };",
    );
  });

  afterEach(() => rmSync(house, { recursive: true }));

  function run(suite: keyof typeof suites, ...words: string[]) {
    mkdirSync(join(house, 'test/registry'), { recursive: true });
    writeFileSync(join(house, 'test/registry/a.spec.js'), suites[suite]);
    const { status, stdout } = spawnSync(process.execPath, [join(house, 'tools/test.mjs'), ...words], {
      cwd: house,
      encoding: 'utf8',
      // A server that nobody asks anything: these suites use none, and starting one takes its time.
      env: { ...process.env, WIJK_TEST_POSTGRES: 'postgres://nobody@127.0.0.1:1/none' },
    });
    return { status, last: stdout.trimEnd().split('\n').at(-1) };
  }

  it.each([
    ['pass', 0, '1 passed, 0 failed'],
    ['fail', 1, '0 passed, 1 failed'],
    ['skip', 0, '1 passed, 0 failed, 1 skipped'],
    ['break', 1, '0 passed, 1 failed'],
    ['none', 1, '0 passed, 1 failed'],
  ] as const)('says and returns what came of a suite that would %s', (suite, status, last) => {
    expect(run(suite, 'unit')).toEqual({ status, last });
  });

  it('takes a skipped test for a failure where nothing may be skipped', () => {
    expect(run('skip', 'unit', '--nothing-skipped')).toMatchObject({ status: 1 });
    expect(run('pass', 'unit', '--nothing-skipped')).toMatchObject({ status: 0 });
  });

  it('refuses the name of a step that does not exist, rather than run nothing', () => {
    expect(run('pass', 'untit')).toMatchObject({ status: 2 });
  });
});
