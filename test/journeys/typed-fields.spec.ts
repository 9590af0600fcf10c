import { day } from '#kernel';
import { asCents, asTime, asWhole, maybe, typedDay } from '../../apps/web/src/screens/frame/readers';

/** A Wednesday. */
const today = day('2026-11-18');

describe('what people type into a field', () => {
  it.each([
    ['2026-12-01', '2026-12-01'],
    ['1/12', '2026-12-01'],
    ['01-12-2026', '2026-12-01'],
    ['1.12.26', '2026-12-01'],
    ['12 1', '2027-01-12'],
    ['17/11', '2026-11-17'],
    ['29/2', undefined],
    ['29/2/2028', '2028-02-29'],
    ['31/2', undefined],
    ['vandaag', '2026-11-18'],
    ['Morgen', '2026-11-19'],
    ['overmorgen', '2026-11-20'],
    ['wo', '2026-11-18'],
    ['vrijdag', '2026-11-20'],
    ['di', '2026-11-24'],
    ['v', undefined],
    ['', undefined],
    ['toString', undefined],
    ['volgende week', undefined],
  ])('"%s" is the day %s', (typed, expected) => {
    expect(typedDay(typed, today)).toBe(expected);
  });

  it.each([
    ['7,50', 750],
    ['7.5', 750],
    ['€ 8', 800],
    ['0', 0],
    ['-1', undefined],
    ['7,505', undefined],
    ['veel', undefined],
  ])('"%s" is %s cents', (typed, expected) => {
    expect(asCents('').as(typed)).toBe(expected);
  });

  it('is a whole number within its bounds, or none', () => {
    const { as } = asWhole({ min: 1, max: 50 }, '');
    expect([as('1'), as('50'), as('51'), as('0'), as('1,5'), as('')]).toEqual([
      1,
      50,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('may be nothing where a field may stay empty, but never nonsense', () => {
    expect(maybe(asTime('')).as('')).toBeNull();
    expect(maybe(asTime('')).as('9u30')).toBe('09:30');
    expect(maybe(asTime('')).as('straks')).toBeUndefined();
  });
});
