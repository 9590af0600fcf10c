import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, day } from '#kernel';
import {
  allFigures,
  chequePricesCents,
  figure,
  figuresDocument,
  NoFigure,
  overrideOf,
  principle,
  regimeWith,
  wijkWerken,
  found,
} from '#regulation';
import { gemeenschapsdienst, secondBegan } from './gemeenschapsdienst';

const on = day('2026-11-22');
const dated = { from: '2026-01-01', decidedOn: '2025-12-01', source: 'a later decision' };

describe('a second regime is a second file of figures', () => {
  it.each([
    ['hours-per-month-maximum', 60, 64],
    ['agreement-months-maximum', 12, 6],
    ['worker-allowance-cents', 410, 130],
  ] as const)('%s is %i in wijk-werken and %i in gemeenschapsdienst', (name, first, second) => {
    expect(figure(wijkWerken, name, on)).toBe(first);
    expect(figure(gemeenschapsdienst, name, on)).toBe(second);
  });

  it('it begins on its own day', () => {
    expect(figure(gemeenschapsdienst, 'hours-per-month-maximum', secondBegan)).toBe(64);
    expect(() => figure(gemeenschapsdienst, 'hours-per-month-maximum', addDays(secondBegan, -1))).toThrow(
      NoFigure,
    );
  });

  it('a rule may hold in one and not in the other', () => {
    expect(principle(wijkWerken, 'every-started-hour-counts', on).value).toBe(true);
    expect(principle(gemeenschapsdienst, 'every-started-hour-counts', on).value).toBe(false);
  });

  it('what it does not know is an error, never the figure of the first', () => {
    expect(() => figure(gemeenschapsdienst, 'hours-per-year-maximum', on)).toThrow(
      'gemeenschapsdienst has no "hours-per-year-maximum"',
    );
    expect(() => chequePricesCents(gemeenschapsdienst, on)).toThrow(NoFigure);
    expect(() => overrideOf(gemeenschapsdienst, 'hours-per-year-maximum', found(400, dated))).toThrow(
      'gemeenschapsdienst has no rule "hours-per-year-maximum"',
    );
  });

  it('it is listed, written down and overridden like the first', () => {
    expect(allFigures(gemeenschapsdienst)).toHaveLength(4);
    expect(figuresDocument(gemeenschapsdienst)).toContain('| 64 hours | 2023-01-01 |');
    const lowered = regimeWith(gemeenschapsdienst, [
      { kind: 'figures', name: 'hours-per-month-maximum', version: found(48, dated) },
    ]);
    expect(figure(lowered, 'hours-per-month-maximum', on)).toBe(48);
    expect(figure(wijkWerken, 'hours-per-month-maximum', on)).toBe(60);
  });
});

describe('no code asks which regime it is', () => {
  const root = join(__dirname, '../..');
  const code = '[\'"`](?:wijk-werken|gemeenschapsdienst)[\'"`]';
  const branch = new RegExp(`[!=]==? *${code}|${code} *[!=]==?|case ${code}`);
  const branchesIn = (text: string) => text.split('\n').filter((line) => branch.test(line));
  const sources = ['libs', 'apps'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => join(root, folder, path)),
  );

  it('in no library and no application', () => {
    expect(sources.length).toBeGreaterThan(30);
    const found = sources.flatMap((path) =>
      branchesIn(readFileSync(path, 'utf8')).map((line) => `${path}: ${line}`),
    );
    expect(found).toEqual([]);
  });

  it.each([
    "if (regime.code === 'wijk-werken') {",
    "return 'gemeenschapsdienst' !== facts.regime;",
    "    case 'wijk-werken':",
  ])('and it would be seen: %s', (line) => {
    expect(branchesIn(line)).toEqual([line]);
  });
});
