import { addDays, day, type Day, daysFrom, weekdayOf } from '#kernel';
import {
  addWorkingDays,
  easterSunday,
  isPublicHoliday,
  isSchoolDay,
  isSchoolHoliday,
  isWorkingDay,
  schoolHolidaysOf,
} from '#regulation';
import fc from 'fast-check';
import { schoolYears } from './school-years';

const anyDay = fc.integer({ min: 0, max: 100_000 }).map((count) => addDays(day('1950-01-01'), count));
const yearFrom = (from: string) => daysFrom(day(`${from}-09-01`), day(`${Number(from) + 1}-08-31`));
const all = ([from, until]: readonly [string, string]) => daysFrom(day(from), day(until));

describe('Easter', () => {
  it.each([
    ['the earliest there can be', '1818-03-22'],
    ['the latest there can be', '1943-04-25'],
    ['of the leap century', '2000-04-23'],
    ['', '2008-03-23'],
    ['', '2016-03-27'],
    ['', '2018-04-01'],
    ['', '2019-04-21'],
    ['', '2024-03-31'],
    ['', '2025-04-20'],
    ['', '2026-04-05'],
    ['the latest once more', '2038-04-25'],
    ['one of the exceptions of Gauss', '1954-04-18'],
    ['the other', '1981-04-19'],
  ])('%s %s', (_which, on) => {
    expect(easterSunday(Number(on.slice(0, 4)))).toBe(on);
  });

  it('is a Sunday from 22 March to 25 April', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1583, max: 9999 }), (year) => {
        const easter = easterSunday(year);
        expect(weekdayOf(easter)).toBe(7);
        expect(easter.slice(5) >= '03-22' && easter.slice(5) <= '04-25').toBe(true);
      }),
    );
  });
});

describe('public holidays', () => {
  it('of 2026 are these ten', () => {
    const holidays = daysFrom(day('2026-01-01'), day('2026-12-31')).filter(isPublicHoliday);
    expect(holidays).toEqual([
      '2026-01-01',
      '2026-04-06',
      '2026-05-01',
      '2026-05-14',
      '2026-05-25',
      '2026-07-21',
      '2026-08-15',
      '2026-11-01',
      '2026-11-11',
      '2026-12-25',
    ]);
  });

  it('are nine in a year when Ascension falls on Labour Day', () => {
    expect(daysFrom(day('2008-01-01'), day('2008-12-31')).filter(isPublicHoliday)).toHaveLength(9);
  });
});

describe.each(Object.entries(schoolYears))('the school year %s, as published', (year, published) => {
  const from = year.slice(0, 4);
  const next = Number(from) + 1;
  const holidays = new Set<Day>([
    ...all(published.autumn),
    ...all([`${from}-11-11`, `${from}-11-11`]),
    ...all(published.christmas),
    ...all(published.carnival),
    ...all(published.easter),
    ...all([`${next}-05-01`, `${next}-05-01`]),
    ...all(published.ascension),
    ...all([published.whitMonday, published.whitMonday]),
    ...all([`${next}-07-01`, `${next}-08-31`]),
  ]);

  it('has these holidays and no others', () => {
    expect(yearFrom(from).filter(isSchoolHoliday)).toEqual(yearFrom(from).filter((on) => holidays.has(on)));
  });

  it('has school on every other weekday', () => {
    const weekdays = yearFrom(from).filter((on) => weekdayOf(on) <= 5);
    expect(yearFrom(from).filter(isSchoolDay)).toEqual(weekdays.filter((on) => !holidays.has(on)));
  });
});

describe('school holidays', () => {
  it('of the school year 2026-2027 follow from the rule', () => {
    const named = (year: number) =>
      Object.fromEntries(schoolHolidaysOf(year).map(({ name, from, until }) => [name, `${from} ${until}`]));
    expect(named(2026)).toMatchObject({
      autumn: '2026-11-02 2026-11-08',
      christmas: '2026-12-21 2027-01-03',
    });
    expect(named(2027)).toMatchObject({
      carnival: '2027-02-08 2027-02-14',
      easter: '2027-03-29 2027-04-11',
      ascension: '2027-05-06 2027-05-07',
      'whit-monday': '2027-05-17 2027-05-17',
    });
  });

  it.each([
    ['from 1 April where that is a Monday, and up to Easter Monday', '2047-04-01', '2047-04-15'],
    ['from the first Monday of April, also after Easter on 1 April', '2029-04-02', '2029-04-15'],
    ['from the first Monday of April, with Easter on the last day it may be', '2063-04-02', '2063-04-16'],
  ])('for Easter last %s', (_rule, from, until) => {
    const easter = schoolHolidaysOf(Number(from.slice(0, 4))).find(({ name }) => name === 'easter');
    expect(easter).toMatchObject({ from, until });
  });

  it('hold every public holiday that falls on a weekday', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1950, max: 2300 }), (year) => {
        const missed = daysFrom(day(`${year}-01-01`), day(`${year}-12-31`)).filter(
          (on) => isPublicHoliday(on) && weekdayOf(on) <= 5 && !isSchoolHoliday(on),
        );
        expect(missed).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('working days', () => {
  it.each([
    ['over a weekend', '2026-11-20', 3, '2026-11-25'],
    ['from a Sunday', '2026-11-22', 1, '2026-11-23'],
    ['no days later, also in a weekend', '2026-11-22', 0, '2026-11-22'],
    ['over Armistice Day', '2026-11-10', 1, '2026-11-12'],
    ['over Easter', '2026-04-02', 2, '2026-04-07'],
    ['over Christmas and New Year', '2026-12-24', 5, '2027-01-04'],
    ['in a school holiday people work', '2026-11-02', 1, '2026-11-03'],
  ])('%s', (_where, from, count, to) => {
    expect(addWorkingDays(day(from), count)).toBe(to);
  });

  it('land on a working day, with just so many on the way', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (from, count) => {
        const to = addWorkingDays(from, count);
        expect(isWorkingDay(to)).toBe(true);
        expect(daysFrom(addDays(from, 1), to).filter(isWorkingDay)).toHaveLength(count);
      }),
    );
  });

  it.each([-1, 1.5, Number.NaN])('%p working days cannot be added', (count) => {
    expect(() => addWorkingDays(day('2026-11-20'), count)).toThrow(
      `working days to add must be a whole number of 0 or more, got ${count}`,
    );
  });
});
