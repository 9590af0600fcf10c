import { day, timeOfDay, moment, type Weekday } from '#kernel';
import {
  expand,
  type Pattern,
  readForm,
  type RequestRefusalCode,
  refusalsOfTask,
  refusalsOfUnknownPlace,
  refusalsToChooseDay,
  refusalsToGiveSeats,
  refusalsToReopen,
  refusalsToMoveRequest,
  slotOn,
  taskToBeNamed,
} from '#matching';
import { type Refusal } from '#kernel';
import { aForm, anId, anOccurrence, MONDAY } from './situations';

const noon = { start: timeOfDay('11:30'), end: timeOfDay('13:30') };
const workweek: readonly Weekday[] = [1, 2, 3, 4, 5];
const daysOf = (pattern: Pattern) => expand(pattern).slots.map((slot) => slot.day);
const standing = (hoursPerMonth: number) =>
  ({
    kind: 'standing',
    worker: null,
    from: day('2026-11-20'),
    until: day('2027-01-10'),
    hoursPerMonth,
  }) as const;

describe('the times that a request asks for', () => {
  it('is one visit for once', () => {
    const [slot, ...more] = expand({ kind: 'once', on: MONDAY, ...noon }).slots;
    expect(more).toEqual([]);
    expect(slot).toMatchObject({
      day: MONDAY,
      minutes: 120,
      hours: 2,
      interval: { startsAt: '2026-11-16T10:30:00.000Z', endsAt: '2026-11-16T12:30:00.000Z' },
    });
  });

  it('leaves the day open for one dry day in week 20', () => {
    const window = { kind: 'window', from: day('2027-05-17'), until: day('2027-05-21'), ...noon } as const;
    expect(expand(window).slots).toEqual([
      expect.objectContaining({ day: '2027-05-17', until: '2027-05-21', interval: null, hours: 2 }),
    ]);
  });

  it('skips the autumn holidays and the day of the armistice for a school, and says so', () => {
    const pattern = {
      kind: 'school-days',
      weekdays: [1, 3],
      from: day('2026-10-26'),
      until: day('2026-11-18'),
      ...noon,
    } as const;
    const { slots, skipped } = expand(pattern);
    expect(slots.map((slot) => slot.day)).toEqual([
      '2026-10-26',
      '2026-10-28',
      '2026-11-09',
      '2026-11-16',
      '2026-11-18',
    ]);
    expect(skipped).toEqual([
      { day: '2026-11-02', because: 'school-holiday' },
      { day: '2026-11-04', because: 'school-holiday' },
      { day: '2026-11-11', because: 'public-holiday' },
    ]);
  });

  it('skips only public holidays for a series on weekdays', () => {
    const pattern = {
      kind: 'weekdays',
      weekdays: [3],
      from: day('2026-11-02'),
      until: day('2026-11-18'),
      ...noon,
    } as const;
    expect(daysOf(pattern)).toEqual(['2026-11-04', '2026-11-18']);
  });

  it('skips the days on which the place itself is closed', () => {
    const pattern = {
      kind: 'school-days',
      weekdays: workweek,
      from: MONDAY,
      until: day('2026-11-20'),
      ...noon,
    } as const;
    const { slots, skipped } = expand(pattern, [{ from: day('2026-11-18'), until: day('2026-11-19') }]);
    expect(slots.map((slot) => slot.day)).toEqual(['2026-11-16', '2026-11-17', '2026-11-20']);
    expect(skipped.map(({ because }) => because)).toEqual(['place-closed', 'place-closed']);
  });

  it('comes every second week of a season, counted from the week in which it begins', () => {
    const pattern = {
      kind: 'season',
      weekdays: [2, 5],
      everyWeeks: 2,
      from: day('2026-04-09'),
      until: day('2026-05-05'),
      ...noon,
    } as const;
    expect(daysOf(pattern)).toEqual(['2026-04-10', '2026-04-21', '2026-04-24', '2026-05-05']);
  });

  it('holds the hours of each month of a standing arrangement, also of the months it begins and ends in', () => {
    expect(expand(standing(8)).slots.map(({ day: from, until, hours }) => [from, until, hours])).toEqual([
      ['2026-11-20', '2026-11-30', 8],
      ['2026-12-01', '2026-12-31', 8],
      ['2027-01-01', '2027-01-10', 8],
    ]);
  });
});

describe('times on the wall clock in Brussels', () => {
  it('ends a night on the next day', () => {
    const { slot } = slotOn(MONDAY, { start: timeOfDay('22:00'), end: timeOfDay('06:00') });
    expect(slot).toMatchObject({ minutes: 480, hours: 8, interval: { endsAt: '2026-11-17T05:00:00.000Z' } });
  });

  it('ends an evening at midnight', () => {
    const { slot } = slotOn(MONDAY, { start: timeOfDay('20:00'), end: timeOfDay('24:00') });
    expect(slot).toMatchObject({ minutes: 240, interval: { endsAt: '2026-11-16T23:00:00.000Z' } });
  });

  it('counts an hour more in the night the clock goes back, and an hour less when it goes forward', () => {
    const night = { start: timeOfDay('22:00'), end: timeOfDay('06:00') };
    expect(slotOn(day('2026-10-24'), night).slot?.minutes).toBe(540);
    expect(slotOn(day('2026-03-28'), night).slot?.minutes).toBe(420);
  });

  it('refuses a time that the clock skips, and names the night of a series', () => {
    const skipped = { start: timeOfDay('02:30'), end: timeOfDay('05:00') };
    expect(
      expand({
        kind: 'weekdays',
        weekdays: [7],
        from: day('2026-03-22'),
        until: day('2026-04-05'),
        ...skipped,
      }),
    ).toMatchObject({
      slots: [],
      refusals: [{ code: 'time-skipped-by-clock-change', figures: { day: '2026-03-29', time: '02:30' } }],
    });
  });

  it('counts 61 minutes as two hours', () => {
    expect(slotOn(MONDAY, { start: timeOfDay('11:30'), end: timeOfDay('12:31') }).slot?.hours).toBe(2);
  });

  it('takes 24:00 of a day and 00:00 of the next for the same moment, not for a visit of a whole day', () => {
    expect(slotOn(MONDAY, { start: timeOfDay('24:00'), end: timeOfDay('00:00') }).refusals).toMatchObject([
      { code: 'no-duration' },
    ]);
  });
});

describe('a form that cannot stand', () => {
  const read = (what: Parameters<typeof aForm>[0]) =>
    readForm(aForm(what), { today: day('2026-11-10') }).refusals;
  const once = { kind: 'once', on: MONDAY, ...noon } as const;
  const cases: Record<RequestRefusalCode, () => readonly Refusal[]> = {
    'days-in-wrong-order': () =>
      read({
        pattern: { kind: 'weekdays', weekdays: workweek, from: MONDAY, until: day('2026-11-15'), ...noon },
      }),
    'day-already-past': () => read({ pattern: { ...once, on: day('2026-11-09') } }),
    'no-day-left': () =>
      read({
        pattern: {
          kind: 'weekdays',
          weekdays: [3],
          from: day('2026-11-11'),
          until: day('2026-11-11'),
          ...noon,
        },
      }),
    'too-many-days': () =>
      read({
        pattern: { kind: 'weekdays', weekdays: workweek, from: MONDAY, until: day('2028-11-17'), ...noon },
      }),
    'no-duration': () => read({ pattern: { ...once, end: noon.start } }),
    'time-skipped-by-clock-change': () =>
      read({ pattern: { ...once, on: day('2027-03-28'), start: timeOfDay('02:00') } }),
    'seats-missing': () => read({ seats: 0 }),
    'team-larger-than-seats': () => read({ seats: 2, minimumTeam: 3 }),
    'hours-missing': () => read({ pattern: standing(0) }),
    'place-missing': () => refusalsOfUnknownPlace({ municipality: null, place: 'Herne' }),
    'task-to-be-named': () => refusalsOfTask({ task: taskToBeNamed, inOwnWords: null }),
    'day-outside-window': () => refusalsToChooseDay(anOccurrence(), day('2026-11-17')),
    'day-still-assigned': () =>
      refusalsToGiveSeats([{ occurrence: anOccurrence(), seats: 0 }], [{ occurrenceId: anId(11) }]),
    'closed-days-withdrawn-already': () =>
      refusalsToReopen({
        fromDay: MONDAY,
        untilDay: MONDAY,
        withdrawnAt: moment('2026-11-10T09:00:00.000Z'),
      }),
    'request-not-in-state': () => refusalsToMoveRequest('closed', 'cancel'),
  };

  it.each(Object.entries(cases))('is refused by %s alone', (code, reasons) => {
    expect(reasons().map((reason) => reason.code)).toEqual([code]);
  });

  it('stands when it is the ordinary one', () => {
    expect(read({})).toEqual([]);
  });

  it('takes a standing arrangement of a month that has begun, and a window that is still open', () => {
    expect(read({ pattern: { ...standing(8), from: day('2026-11-01') } })).toEqual([]);
    expect(
      read({ pattern: { kind: 'window', from: day('2026-11-09'), until: day('2026-11-13'), ...noon } }),
    ).toEqual([]);
  });
});
