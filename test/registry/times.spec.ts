import { day, timeOfDay } from '#kernel';
import { isFree, regionOfPostalCode, standingOn, weekTimesOn } from '#registry/rules';

const time = (start: string, end: string) => ({ start: timeOfDay(start), end: timeOfDay(end) });
const MONDAY = day('2026-03-16');

const facts = {
  weeks: [
    {
      from: day('2026-01-01'),
      times: [
        { weekday: 1, ...time('12:00', '14:00') },
        { weekday: 1, ...time('08:00', '12:00') },
        { weekday: 2, ...time('08:00', '12:00') },
      ],
    },
    { from: day('2026-06-01'), times: [] },
  ],
  absences: [{ from: MONDAY, start: timeOfDay('13:00'), until: day('2026-03-17'), end: timeOfDay('09:00') }],
} as const;

describe('the times in which a worker is free', () => {
  it('are joined where they touch', () => {
    expect(weekTimesOn(facts, MONDAY)).toEqual([time('08:00', '14:00')]);
  });

  it('end when a new week begins to count', () => {
    expect(weekTimesOn(facts, day('2026-06-01'))).toEqual([]);
  });

  it.each([
    ['over a joint', MONDAY, time('11:00', '13:00'), true],
    ['until the absence begins', MONDAY, time('12:00', '13:00'), true],
    ['a minute into the absence', MONDAY, time('12:01', '13:01'), false],
    ['before the week’s first hour', MONDAY, time('07:59', '09:00'), false],
    ['from the end of the absence on', day('2026-03-17'), time('09:00', '10:00'), true],
    ['just before its end', day('2026-03-17'), time('08:30', '09:30'), false],
    ['on a day outside the week', day('2026-03-18'), time('09:00', '10:00'), false],
  ])('%s', (_, on, asked, free) => {
    expect(isFree(facts, on, asked)).toBe(free);
  });

  it('a whole day of absence ends at midnight', () => {
    const absences = [{ from: MONDAY, start: timeOfDay('00:00'), until: MONDAY, end: timeOfDay('24:00') }];
    expect(isFree({ ...facts, absences }, MONDAY, time('08:00', '09:00'))).toBe(false);
    expect(isFree({ ...facts, absences }, day('2026-03-17'), time('08:00', '09:00'))).toBe(true);
  });
});

describe('what stands from a day on', () => {
  const facts = [
    { from: day('2026-05-01'), says: 'later' },
    { from: day('2026-01-01'), says: 'first' },
  ];

  it.each([
    ['2025-12-31', undefined],
    ['2026-01-01', 'first'],
    ['2026-04-30', 'first'],
    ['2026-05-01', 'later'],
  ])('on %s', (on, says) => {
    expect(standingOn(facts, day(on))?.says).toBe(says);
  });
});

describe('the region of a postal code', () => {
  it.each([
    ['1000', 'brussels'],
    ['1299', 'brussels'],
    ['1300', 'wallonia'],
    ['1500', 'flanders'],
    ['3999', 'flanders'],
    ['4000', 'wallonia'],
    ['8000', 'flanders'],
    ['9992', 'flanders'],
    ['75001', 'abroad'],
    ['0123', 'abroad'],
  ])('%s is in %s', (postalCode, region) => {
    expect(regionOfPostalCode(postalCode)).toBe(region);
  });
});
