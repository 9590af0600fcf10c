import * as fc from 'fast-check';
import {
  addDays,
  type Day,
  day,
  daysFrom,
  epochOfMoment,
  inBrussels,
  timeOfDay,
  type Weekday,
  weekdayOf,
} from '#kernel';
import { isPublicHoliday, isSchoolHoliday } from '#regulation';
import { expand, intervalsOverlap, slotOn } from '#matching';

const noon = { start: timeOfDay('11:30'), end: timeOfDay('13:30') };
describe('for whatever days and times', () => {
  const someDay = fc.integer({ min: 0, max: 1500 }).map((count) => addDays(day('2025-01-01'), count));
  const someTime = fc
    .integer({ min: 0, max: 1439 })
    .map((minute) => timeOfDay(new Date(minute * 60_000).toISOString().slice(11, 16)));
  const someWeekdays = fc.uniqueArray(fc.constantFrom<Weekday[]>(1, 2, 3, 4, 5, 6, 7), { minLength: 1 });
  const skippedHour = (on: Day, time: string) =>
    slotOn(on, { start: timeOfDay(time), end: timeOfDay('12:00') }).slot === undefined;

  it('gives exactly the asked weekdays that are no holiday', () => {
    fc.assert(
      fc.property(
        someDay,
        fc.integer({ min: 0, max: 120 }),
        someWeekdays,
        fc.boolean(),
        (from, length, weekdays, school) => {
          const until = addDays(from, length);
          const { slots } = expand({
            kind: school ? 'school-days' : 'weekdays',
            weekdays,
            from,
            until,
            ...noon,
          });
          const expected = daysFrom(from, until).filter(
            (each) =>
              weekdays.includes(weekdayOf(each)) &&
              !isPublicHoliday(each) &&
              !(school && isSchoolHoliday(each)),
          );
          expect(slots.map((slot) => slot.day)).toEqual(expected);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('begins and ends when the wall clock says so, and never lasts a day or more but for the clock change', () => {
    fc.assert(
      fc.property(someDay, someTime, someTime, (on, start, end) => {
        const { slot, refusals } = slotOn(on, { start, end });
        if (!slot?.interval) {
          const last = end > start ? on : addDays(on, 1);
          expect(
            start === end || skippedHour(on, start) || skippedHour(last, end) || refusals.length > 0,
          ).toBe(true);
          return;
        }
        expect(inBrussels(slot.interval.startsAt)).toEqual({ day: on, time: start });
        expect(inBrussels(slot.interval.endsAt).time).toBe(end);
        expect(slot.minutes).toBeGreaterThan(0);
        expect(slot.minutes).toBeLessThan(25 * 60);
        expect(slot.hours * 60 - slot.minutes).toBeGreaterThanOrEqual(0);
        expect(slot.hours * 60 - slot.minutes).toBeLessThan(60);
      }),
      { numRuns: 500 },
    );
  });

  it('finds that two visits overlap exactly when they share a minute', () => {
    const visit = fc
      .tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 100 }))
      .map(([from, length]) => ({
        startsAt: new Date(from * 60_000).toISOString() as never,
        endsAt: new Date((from + length) * 60_000).toISOString() as never,
      }));
    const minutesOf = ({ startsAt, endsAt }: { startsAt: never; endsAt: never }) => {
      const [from, until] = [epochOfMoment(startsAt) / 60_000, epochOfMoment(endsAt) / 60_000];
      return Array.from({ length: until - from }, (_, index) => from + index);
    };
    fc.assert(
      fc.property(visit, visit, (one, other) => {
        const shared = minutesOf(one).some((minute) => minutesOf(other).includes(minute));
        expect(intervalsOverlap(one, other)).toBe(shared);
        expect(intervalsOverlap(other, one)).toBe(shared);
      }),
      { numRuns: 300 },
    );
  });
});
