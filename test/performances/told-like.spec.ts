import { day, timeOfDay } from '#kernel';
import { isVisit, minutesOf, onTheClock, toldLike, visitAsTold } from '#performances/rules';

type Clock = readonly [day: string, time: string, repeated?: boolean];

/** What is typed over a visit that was planned or told before: real minutes, or why it is no visit. */
function typedOver(from: Clock, until: Clock, start: string, end: string) {
  const wall = ([on, time, repeated = false]: Clock) => ({ day: day(on), time: timeOfDay(time), repeated });
  const before = visitAsTold({ starts: wall(from), ends: wall(until), breaks: [] });
  if (!isVisit(before)) throw new Error('no visit to begin with');
  const told = visitAsTold(toldLike(before, { start: timeOfDay(start), end: timeOfDay(end) }));
  return isVisit(told)
    ? { minutes: minutesOf(told), ends: onTheClock(told.endsAt).day }
    : told.map(({ code }) => code);
}

describe('times typed without a day', () => {
  it('lie on the day of the job', () => {
    expect(typedOver(['2026-11-16', '12:00'], ['2026-11-16', '13:00'], '11:30', '13:15')).toEqual({
      minutes: 105,
      ends: '2026-11-16',
    });
  });

  it('end on the next day where the job does', () => {
    expect(typedOver(['2026-11-16', '22:00'], ['2026-11-17', '02:00'], '22:30', '01:30')).toEqual({
      minutes: 180,
      ends: '2026-11-17',
    });
  });

  it('may end before midnight all the same', () => {
    expect(typedOver(['2026-11-16', '22:00'], ['2026-11-17', '02:00'], '22:00', '23:30')).toEqual({
      minutes: 90,
      ends: '2026-11-16',
    });
  });

  it('are a mistake where the end comes first on a day', () => {
    expect(typedOver(['2026-11-16', '12:00'], ['2026-11-16', '13:00'], '13:00', '12:00')).toEqual([
      'visit-end-before-start',
    ]);
  });

  it('that stay as they were, stay the same of two equal hours', () => {
    const again = ['2026-10-25', '02:30', true] as const;
    expect(typedOver(['2026-10-25', '02:30'], again, '02:30', '02:30')).toMatchObject({ minutes: 60 });
    expect(typedOver(['2026-10-25', '01:30'], again, '01:45', '02:30')).toMatchObject({ minutes: 105 });
  });

  it('that the clock skipped are refused', () => {
    expect(typedOver(['2026-03-29', '01:00'], ['2026-03-29', '04:00'], '01:00', '02:30')).toEqual([
      'visit-time-not-on-clock',
    ]);
  });
});
