import {
  addDays,
  day,
  dayInBrussels,
  epochOfMoment,
  inBrussels,
  moment,
  momentInBrussels,
  momentOfEpoch,
  SetClock,
  timeOfDay,
  today,
  type TimeOfDay,
} from '#kernel';
import fc from 'fast-check';

const momentAt = (on: string, at: string) => momentInBrussels(day(on), timeOfDay(at));

/** Hours that truly pass on a day between two times that exist. */
function hoursBetween(on: string, from: string, until: string): number {
  const [begin, end] = [momentAt(on, from), momentAt(on, until)];
  if (begin === undefined || end === undefined) throw new Error(`no such time on ${on}`);
  return (epochOfMoment(end) - epochOfMoment(begin)) / 3_600_000;
}

describe('the clock on a wall in Brussels', () => {
  it.each([
    ['in winter', '2026-01-15T11:00:00.000Z', '2026-01-15', '12:00'],
    ['in summer', '2026-07-15T10:00:00.000Z', '2026-07-15', '12:00'],
    ['just before midnight', '2026-11-22T22:59:59.999Z', '2026-11-22', '23:59'],
    ['at midnight the next day has begun', '2026-11-22T23:00:00.000Z', '2026-11-23', '00:00'],
    ['on the last evening of the year', '2026-12-31T23:30:00.000Z', '2027-01-01', '00:30'],
    ['on a leap day', '2024-02-28T23:00:00.000Z', '2024-02-29', '00:00'],
  ])('%s', (_when, at, on, time) => {
    expect(inBrussels(moment(at))).toEqual({ day: on, time });
    expect(dayInBrussels(moment(at))).toBe(on);
  });

  it('shows what it showed: there and back for every minute that exists', () => {
    const minuteOf = (at: number) => momentOfEpoch(Math.floor(at / 60_000) * 60_000);
    const range = { min: Date.parse('2018-01-01T00:00Z'), max: Date.parse('2030-01-01T00:00Z') };
    fc.assert(
      fc.property(fc.integer(range).map(minuteOf), (at) => {
        const wall = inBrussels(at);
        const back = momentInBrussels(wall.day, wall.time);
        expect(back === undefined ? undefined : inBrussels(back)).toEqual(wall);
      }),
    );
  });
});

describe('the hours kept of the wall clock', () => {
  it('say what the calendar of the machine says, at any moment', () => {
    const asked = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/Brussels',
      dateStyle: 'short',
      timeStyle: 'short',
    });
    const range = { min: Date.parse('1978-01-01T00:00Z'), max: Date.parse('2038-01-01T00:00Z') };
    fc.assert(
      fc.property(fc.integer(range), (at) => {
        const wall = inBrussels(momentOfEpoch(at));
        expect(`${wall.day} ${wall.time}`).toBe(asked.format(at));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('in the night the clock goes forward', () => {
  it('02:30 on 29 March 2026 does not exist', () => {
    expect(momentAt('2026-03-29', '02:00')).toBeUndefined();
    expect(momentAt('2026-03-29', '02:30')).toBeUndefined();
    expect(momentAt('2026-03-29', '02:59')).toBeUndefined();
  });

  it('03:00 comes one minute after 01:59', () => {
    expect(momentAt('2026-03-29', '01:59')).toBe('2026-03-29T00:59:00.000Z');
    expect(momentAt('2026-03-29', '03:00')).toBe('2026-03-29T01:00:00.000Z');
  });
});

describe('in the night the clock goes back', () => {
  it('02:30 on 25 October 2026 comes twice and means the first', () => {
    expect(momentAt('2026-10-25', '02:30')).toBe('2026-10-25T00:30:00.000Z');
    expect(inBrussels(moment('2026-10-25T01:30:00.000Z'))).toEqual({ day: '2026-10-25', time: '02:30' });
  });

  it('from 01:00 to 04:00 are four hours', () => {
    expect(hoursBetween('2026-10-25', '01:00', '04:00')).toBe(4);
  });
});

describe('midnight', () => {
  it('24:00 is 00:00 of the next day, also on the days the clock changes', () => {
    for (const on of ['2026-11-22', '2026-03-28', '2026-03-29', '2026-10-24', '2026-10-25', '2026-12-31']) {
      const next = addDays(day(on), 1);
      expect(momentAt(on, '24:00')).toBe(momentInBrussels(next, '00:00' as TimeOfDay));
    }
  });

  it('a day has 23, 24 or 25 hours', () => {
    const hoursOf = (on: string) => hoursBetween(on, '00:00', '24:00');
    expect(['2026-03-29', '2026-11-22', '2026-10-25'].map(hoursOf)).toEqual([23, 24, 25]);
  });
});

describe('a clock that is set', () => {
  it('stands still, and today is the day in Brussels', () => {
    const clock = new SetClock(moment('2026-11-22T23:30:00.000Z'));
    expect([clock.now(), clock.now()]).toEqual(['2026-11-22T23:30:00.000Z', '2026-11-22T23:30:00.000Z']);
    expect(today(clock)).toBe('2026-11-23');
    clock.set(moment('2026-11-22T22:30:00.000Z'));
    expect(today(clock)).toBe('2026-11-22');
  });
});
