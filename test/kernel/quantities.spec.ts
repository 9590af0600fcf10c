import { cents, cheques, hours, id, isId, minutes, startedHours } from '#kernel';
import fc from 'fast-check';

const quantities = { cheques, hours, cents, minutes };

describe.each(Object.entries(quantities))('%s are whole', (name, quantity) => {
  it.each([0.5, 3.999, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('%p throws', (value) => {
    expect(() => quantity(value)).toThrow(new RangeError(`${name} must be a whole number, got ${value}`));
  });

  it('every whole number stays itself, also below zero', () => {
    fc.assert(fc.property(fc.maxSafeInteger(), (value) => expect(quantity(value)).toBe(value)));
  });
});

describe('every started hour is one hour', () => {
  it.each([
    [0, 0],
    [1, 1],
    [59, 1],
    [60, 1],
    [61, 2],
    [120, 2],
    [121, 3],
    [24 * 60, 24],
  ])('%i minutes count as %i', (worked, counted) => {
    expect(startedHours(minutes(worked))).toBe(counted);
  });

  it('the last counted hour has begun, and no begun hour is left out', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (worked) => {
        const counted = startedHours(minutes(worked));
        expect((counted - 1) * 60).toBeLessThan(worked);
        expect(counted * 60).toBeGreaterThanOrEqual(worked);
      }),
    );
  });

  it('less than nothing is a defect', () => {
    expect(() => startedHours(minutes(-1))).toThrow('nobody works -1 minutes');
  });
});

describe('an id is a UUID in lower case', () => {
  it('versions 1 to 8, and nothing else', () => {
    expect(id('0190a3c4-7e2b-7c1d-8a4f-1b2c3d4e5f60')).toBe('0190a3c4-7e2b-7c1d-8a4f-1b2c3d4e5f60');
    for (const wrong of [
      '0190A3C4-7E2B-7C1D-8A4F-1B2C3D4E5F60',
      '0190a3c4-7e2b-0c1d-8a4f-1b2c3d4e5f60',
      '0190a3c4-7e2b-7c1d-7a4f-1b2c3d4e5f60',
      '0190a3c47e2b7c1d8a4f1b2c3d4e5f60',
      '',
      7,
    ]) {
      expect(isId(wrong)).toBe(false);
    }
    expect(() => id('7')).toThrow('no such id: 7');
  });
});
