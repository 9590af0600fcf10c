import {
  addDays,
  addMonths,
  covers,
  day,
  daysBetween,
  daysFrom,
  firstDayOf,
  isDay,
  isMoment,
  isMonth,
  isTimeOfDay,
  lastDayOf,
  minutesOfTime,
  moment,
  mondayOf,
  month,
  monthOf,
  nextMonth,
  overlaps,
  type Period,
  previousMonth,
  sundayOf,
  timeOfDay,
  weekdayOf,
  type Year,
  yearOf,
} from '#kernel';
import fc from 'fast-check';

/** Any day of four centuries, so that every kind of leap year and century is among them. */
const anyDay = fc.integer({ min: 0, max: 146_097 }).map((count) => addDays(day('1800-01-01'), count));
const anyPeriod = fc
  .tuple(anyDay, fc.option(fc.nat(4000)))
  .map(([from, length]): Period => ({ from, until: length === null ? null : addDays(from, length) }));

describe('days exist or they do not', () => {
  it.each(['2026-01-01', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s exists', (text) => {
    expect(isDay(text)).toBe(true);
  });

  it.each(['2026-02-31', '2026-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-1-1'])(
    '%s does not',
    (text) => {
      expect(isDay(text)).toBe(false);
      expect(() => day(text)).toThrow(`no such day: ${text}`);
    },
  );

  it.each([20260101, null, undefined, '', '2026-01-01T00:00:00Z', ' 2026-01-01', '2026-01-01\n'])(
    'what is no text of a day is no day: %p',
    (value) => expect(isDay(value)).toBe(false),
  );

  it('a month exists from January to December', () => {
    expect(isMonth('2026-12')).toBe(true);
    expect(isMonth('2026-13')).toBe(false);
    expect(() => month('2026-00')).toThrow('no such month: 2026-00');
  });

  it('a moment is UTC with milliseconds, on a day and at a time that exist', () => {
    expect(moment('2026-11-22T09:00:00.000Z')).toBe('2026-11-22T09:00:00.000Z');
    for (const wrong of [
      '2026-02-31T09:00:00.000Z',
      '2026-11-22T24:00:00.000Z',
      '2026-11-22T09:00:00Z',
      '2026-11-22T09:00:00.000+01:00',
    ]) {
      expect(isMoment(wrong)).toBe(false);
    }
  });

  it('a time of the day goes from 00:00 to 24:00', () => {
    expect(['00:00', '09:05', '23:59', '24:00'].every(isTimeOfDay)).toBe(true);
    expect(['24:01', '9:05', '12:60', '25:00', '12:00:00', 1200].some(isTimeOfDay)).toBe(false);
    expect(() => timeOfDay('12:60')).toThrow('no such time: 12:60');
    expect(minutesOfTime(timeOfDay('24:00'))).toBe(24 * 60);
  });
});

describe('calendar arithmetic', () => {
  it.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-03-28', 1, '2026-03-29'],
    ['2026-03-29', 1, '2026-03-30'],
    ['2026-10-25', 1, '2026-10-26'],
    ['2026-01-01', -1, '2025-12-31'],
  ])('%s and %i days is %s, also in the nights the clock changes', (from, count, to) => {
    expect(addDays(day(from), count)).toBe(to);
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-11-22', 0, '2026-11-22'],
  ])('%s and %i months is %s', (from, count, to) => {
    expect(addMonths(day(from), count)).toBe(to);
  });

  it('months and years end where the calendar says', () => {
    expect(lastDayOf(month('2024-02'))).toBe('2024-02-29');
    expect(lastDayOf(month('2100-02'))).toBe('2100-02-28');
    expect(lastDayOf(month('2026-04'))).toBe('2026-04-30');
    expect(lastDayOf(month('9999-12'))).toBe('9999-12-31');
    expect(lastDayOf('2026' as Year)).toBe('2026-12-31');
    expect(firstDayOf('2026' as Year)).toBe('2026-01-01');
    expect(nextMonth(month('2026-12'))).toBe('2027-01');
    expect(previousMonth(month('2026-01'))).toBe('2025-12');
  });

  it('past the last year of four digits there is an error, never a day of another form', () => {
    expect(() => addDays(day('9999-12-31'), 1)).toThrow(RangeError);
    expect(() => addMonths(day('9999-12-31'), 1)).toThrow(RangeError);
    expect(() => addDays(day('0000-01-01'), -1)).toThrow(RangeError);
  });

  it('22 November 2026 is a Sunday, and weeks have seven days in order', () => {
    expect(weekdayOf(day('2026-11-22'))).toBe(7);
    expect(weekdayOf(day('2026-11-23'))).toBe(1);
    fc.assert(
      fc.property(anyDay, (on) => {
        expect(weekdayOf(addDays(on, 1))).toBe((weekdayOf(on) % 7) + 1);
        expect(weekdayOf(addDays(on, 7))).toBe(weekdayOf(on));
        expect(daysFrom(mondayOf(on), sundayOf(on)).map(weekdayOf)).toEqual([1, 2, 3, 4, 5, 6, 7]);
        expect(daysFrom(mondayOf(on), sundayOf(on))).toContain(on);
      }),
    );
  });

  it('adding days and counting them are each other’s inverse, and days sort as text', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (on, count) => {
        const reached = addDays(on, count);
        expect(isDay(reached)).toBe(true);
        expect(daysBetween(on, reached)).toBe(count);
        expect(Math.sign(daysBetween(on, reached))).toBe(reached > on ? 1 : reached < on ? -1 : 0);
      }),
    );
  });

  it('some months later is in that month, on the same date or on its last day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (on, count) => {
        const reached = addMonths(on, count);
        const months = (of: string) => Number(of.slice(0, 4)) * 12 + Number(of.slice(5, 7));
        expect(months(reached) - months(on)).toBe(count);
        expect(
          reached.slice(8) === on.slice(8) ||
            (reached.slice(8) < on.slice(8) && reached === lastDayOf(monthOf(reached))),
        ).toBe(true);
      }),
    );
  });

  it('all days of a year are 365 or 366, each once', () => {
    expect(daysFrom(day('2024-01-01'), day('2024-12-31'))).toHaveLength(366);
    expect(new Set(daysFrom(day('2026-01-01'), day('2026-12-31'))).size).toBe(365);
    expect(daysFrom(day('2026-11-22'), day('2026-11-22'))).toEqual(['2026-11-22']);
    expect(daysFrom(day('2026-11-22'), day('2026-11-21'))).toEqual([]);
    expect(yearOf(day('2026-11-22'))).toBe('2026');
  });
});

describe('periods', () => {
  const april: Period = { from: day('2026-04-01'), until: day('2026-04-30') };
  const open: Period = { from: day('2026-04-15'), until: null };

  it('cover their first and their last day', () => {
    expect(['2026-04-01', '2026-04-30'].every((on) => covers(april, day(on)))).toBe(true);
    expect(['2026-03-31', '2026-05-01'].some((on) => covers(april, day(on)))).toBe(false);
    expect(covers(open, day('9999-12-31'))).toBe(true);
  });

  it('overlap when they share a day', () => {
    expect(overlaps(april, open)).toBe(true);
    expect(overlaps(april, { from: day('2026-04-30'), until: null })).toBe(true);
    expect(overlaps(april, { from: day('2026-05-01'), until: null })).toBe(false);
    fc.assert(
      fc.property(anyPeriod, anyPeriod, (one, other) => {
        const latestStart = one.from > other.from ? one.from : other.from;
        expect(overlaps(one, other)).toBe(covers(one, latestStart) && covers(other, latestStart));
        expect(overlaps(one, other)).toBe(overlaps(other, one));
      }),
    );
  });
});
