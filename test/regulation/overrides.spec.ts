import { day } from '#kernel';
import {
  assumed,
  figure,
  found,
  type Override,
  overrideOf,
  principle,
  regimeWith,
  ruleOf,
  wijkWerken,
} from '#regulation';

const dated = (from: string, decidedOn = from) => ({ from, decidedOn, source: 'raadsbesluit nr. 12' });
const restOf = (overrides: readonly Override[], on: string, knownOn?: string) =>
  figure(
    regimeWith(wijkWerken, overrides),
    'rest-minutes-minimum',
    day(on),
    knownOn === undefined ? undefined : day(knownOn),
  );
const rest = (value: number, from: string, decidedOn?: string): Override => ({
  kind: 'figures',
  name: 'rest-minutes-minimum',
  version: found(value, dated(from, decidedOn)),
});

describe('an administrator adds a version', () => {
  it('that counts from its day and leaves the days before as they were', () => {
    const overrides = [rest(600, '2026-03-01')];
    expect(restOf(overrides, '2026-02-28')).toBe(660);
    expect(restOf(overrides, '2026-03-01')).toBe(600);
    expect(figure(wijkWerken, 'rest-minutes-minimum', day('2026-03-01'))).toBe(660);
  });

  it('that reaches back and was not known before it was decided', () => {
    const overrides = [rest(600, '2026-03-01', '2026-06-15')];
    expect(restOf(overrides, '2026-04-01', '2026-06-14')).toBe(660);
    expect(restOf(overrides, '2026-04-01', '2026-06-15')).toBe(600);
  });

  it('of two from one day the one decided last stands, in whatever order they are given', () => {
    const early = rest(600, '2026-03-01', '2026-02-01');
    const late = rest(540, '2026-03-01', '2026-02-20');
    expect(restOf([early, late], '2026-03-01')).toBe(540);
    expect(restOf([late, early], '2026-03-01')).toBe(540);
    expect(restOf([late, early], '2026-03-01', '2026-02-19')).toBe(600);
  });

  it('of two with the same dates the one written last stands', () => {
    expect(restOf([rest(600, '2026-03-01'), rest(540, '2026-03-01')], '2026-03-01')).toBe(540);
  });

  it('an earlier start does not undo a version that starts later', () => {
    const overrides = [rest(600, '2026-03-01'), rest(540, '2026-01-01', '2026-12-01')];
    expect(restOf(overrides, '2026-02-01')).toBe(540);
    expect(restOf(overrides, '2026-03-01')).toBe(600);
  });

  it('and with a source an assumption refuses from then on', () => {
    const regime = regimeWith(wijkWerken, [rest(600, '2026-03-01')]);
    expect(ruleOf(regime, 'rest-minutes-minimum', day('2026-02-28')).weight).toBe('warns');
    expect(ruleOf(regime, 'rest-minutes-minimum', day('2026-03-01'))).toMatchObject({
      weight: 'refuses',
      article: 'raadsbesluit nr. 12',
    });
  });

  it('to a rule without a number as well', () => {
    const regime = regimeWith(wijkWerken, [
      {
        kind: 'principles',
        name: 'suspension-stops-months',
        version: assumed(true, dated('2026-03-01')),
      },
    ]);
    expect(principle(regime, 'suspension-stops-months', day('2026-03-01')).value).toBe(true);
    expect(principle(regime, 'suspension-stops-months', day('2026-02-28')).value).toBe(false);
  });

  it('and no override leaves the regime as it is', () => {
    expect(regimeWith(wijkWerken, [])).toBe(wijkWerken);
  });
});

describe('an override as it was typed', () => {
  const from = dated('2026-03-01');

  it.each([
    ['rest-minutes-minimum', 600, 'figures'],
    ['agreement-end-notice-days', [60, 30], 'lists'],
    ['ex-pwa-contract-day', '2017-12-31', 'days'],
    ['silence-confirms-hours', false, 'principles'],
  ])('%s takes %p', (name, value, kind) => {
    expect(overrideOf(wijkWerken, name, found(value, from))).toMatchObject({ kind, name });
  });

  it.each([
    ['rest-minutes-minimum', 10.5, '"rest-minutes-minimum" takes a whole number of 0 or more, not 10.5'],
    ['rest-minutes-minimum', -1, '"rest-minutes-minimum" takes a whole number of 0 or more, not -1'],
    ['rest-minutes-minimum', '600', '"rest-minutes-minimum" takes a whole number of 0 or more, not "600"'],
    ['cheque-prices-cents', [], '"cheque-prices-cents" takes a list of whole numbers of 0 or more, not []'],
    ['cheque-prices-cents', 595, '"cheque-prices-cents" takes a list of whole numbers of 0 or more, not 595'],
    [
      'ex-pwa-contract-day',
      '2017-02-31',
      '"ex-pwa-contract-day" takes an existing day, YYYY-MM-DD, not "2017-02-31"',
    ],
    ['silence-confirms-hours', 1, '"silence-confirms-hours" takes true or false, not 1'],
    ['rest-hours', 11, 'wijk-werken has no rule "rest-hours"'],
    ['toString', 11, 'wijk-werken has no rule "toString"'],
  ])('%s does not take %p', (name, value, sentence) => {
    expect(() => overrideOf(wijkWerken, name, found<unknown>(value, from))).toThrow(new RangeError(sentence));
  });
});
