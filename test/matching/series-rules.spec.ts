import { day, timeOfDay } from '#kernel';
import {
  again,
  carriedOver,
  expand,
  hasTimesOf,
  type Pattern,
  pauseOn,
  reaches,
  refusalsOfSeriesStep,
  seriesAfter,
  type SeriesOfDays,
  type SeriesRefusalCode,
  type SeriesStep,
  timesOn,
} from '#matching';

const at = (start: string, end: string) => ({ start: timeOfDay(start), end: timeOfDay(end) });
const NOON = at('11:30', '13:30');
const LATER = at('11:45', '13:45');
const TODAY = day('2026-11-16');

/** Mondays and Thursdays until Christmas; no holiday lies in it. */
const lunch: SeriesOfDays = {
  kind: 'weekdays',
  weekdays: [1, 4],
  from: day('2026-11-16'),
  until: day('2026-12-24'),
  ...NOON,
};
const december = { kind: 'other-times', from: day('2026-12-01'), times: LATER } as const;
const pause = (from: string, until: string | null) =>
  ({ kind: 'pause', from: day(from), until: until === null ? null : day(until) }) as const;
const takeUp = (from: string) => ({ kind: 'take-up', from: day(from) }) as const;
const extend = (until: string) => ({ kind: 'extend', until: day(until), seats: 'keep' }) as const;
const after = (...steps: SeriesStep[]) => steps.reduce(seriesAfter, lunch);
const daysOf = (series: Pattern) => expand(series).slots.map(({ day: on }) => on);

describe('a series that goes on otherwise', () => {
  it('has other times from a day on, and the old ones before it', () => {
    const series = after(december);
    const { slots } = expand(series);
    expect(slots.filter(({ times }) => times?.start === '11:30').at(-1)?.day).toBe('2026-11-30');
    expect(slots.find(({ times }) => times?.start === '11:45')?.day).toBe('2026-12-03');
    expect([timesOn(series, day('2026-11-30')), timesOn(series, day('2026-12-01'))]).toEqual([NOON, LATER]);
  });

  it('has the last of several changes, and a change forgets those that were to come after it', () => {
    const earlier = { ...december, from: day('2026-11-23'), times: at('12:00', '14:00') };
    expect(after(earlier, december).changes).toHaveLength(2);
    expect(after(december, earlier).changes).toEqual([{ from: '2026-11-23', ...earlier.times }]);
  });

  it('tells its own times from those of a visit that was moved alone', () => {
    const visit = (startTime: string) => ({
      day: day('2026-12-03'),
      startTime: timeOfDay(startTime),
      endTime: LATER.end,
    });
    const series = after(december);
    expect([hasTimesOf(series, visit('11:45')), hasTimesOf(series, visit('11:30'))]).toEqual([true, false]);
  });

  it('skips the days of a pause, of one without a known end all that are left', () => {
    const series = after(pause('2026-11-19', '2026-11-26'));
    expect(daysOf(series).slice(0, 2)).toEqual(['2026-11-16', '2026-11-30']);
    expect(expand(series).skipped.map(({ because }) => because)).toEqual(['paused', 'paused', 'paused']);
    expect(daysOf(after(pause('2026-11-19', null)))).toEqual(['2026-11-16']);
  });

  it('is taken up again: a pause that has begun ends the day before, one to come is forgotten', () => {
    const paused = after(pause('2026-11-19', null));
    expect(seriesAfter(paused, takeUp('2026-12-21')).pauses).toEqual([
      { from: '2026-11-19', until: '2026-12-20' },
    ]);
    expect(seriesAfter(paused, takeUp('2026-11-17')).pauses).toEqual([]);
    expect(pauseOn(paused, day('2026-12-24'))).toEqual({ from: '2026-11-19', until: '2026-12-24' });
  });

  it('lasts longer with a later last day', () => {
    expect(daysOf(after(extend('2026-12-31'))).slice(-2)).toEqual(['2026-12-28', '2026-12-31']);
  });

  it.each<[string, SeriesOfDays, SeriesStep, string[]]>([
    ['other times: from their day on', lunch, december, ['2026-12-03', '2026-12-24', '2026-12-31']],
    ['a pause: its own days', lunch, pause('2026-11-19', '2026-12-03'), ['2026-11-23', '2026-12-03']],
    [
      'taking up: what the pause took, from the day on',
      after(pause('2026-11-19', '2026-12-03'), pause('2026-12-17', null)),
      takeUp('2026-11-23'),
      ['2026-11-23', '2026-12-03'],
    ],
    ['a later last day: what comes after the old one', lunch, extend('2026-12-31'), ['2026-12-31']],
  ])('reaches by %s', (_, series, step, expected) => {
    const asked = ['2026-11-16', '2026-11-23', '2026-12-03', '2026-12-24', '2026-12-31'];
    expect(asked.filter((on) => reaches(series, step, day(on)))).toEqual(expected);
  });
});

describe('why a series is not changed as was asked', () => {
  const cases: Record<SeriesRefusalCode, [Pattern, SeriesStep]> = {
    'not-a-series': [{ kind: 'once', on: TODAY, ...NOON }, december],
    'series-lasts-already': [lunch, extend('2026-12-24')],
    'series-over-by-then': [lunch, { ...december, from: day('2026-12-25') }],
    'series-not-paused': [lunch, takeUp('2026-11-19')],
  };
  it.each(Object.entries(cases))('says %s', (code, [pattern, step]) => {
    expect(refusalsOfSeriesStep(pattern, step, TODAY).map((one) => one.code)).toEqual([code]);
  });

  it('says so too of a day that is over, and of days in the wrong order', () => {
    const codes = (step: SeriesStep) => refusalsOfSeriesStep(lunch, step, TODAY).map(({ code }) => code);
    expect(codes({ ...december, from: day('2026-11-13') })).toEqual(['day-already-past']);
    expect(codes(pause('2026-11-26', '2026-11-19'))).toEqual(['days-in-wrong-order']);
    expect(codes(december)).toEqual([]);
  });
});

describe('a series that is edited, or asked again', () => {
  const changed = after(december, pause('2026-11-19', '2026-11-26'));
  const { changes, pauses } = changed;

  it('keeps its pauses and the times to come, which no form tells', () => {
    expect(carriedOver(changed, { ...lunch, until: day('2026-12-17') }, TODAY)).toMatchObject({
      until: '2026-12-17',
      changes,
      pauses,
    });
  });

  it('has the times of the form where those are others than today’s', () => {
    const edited = carriedOver(changed, { ...lunch, ...at('10:00', '11:00') }, TODAY);
    expect(edited).toMatchObject({ start: '10:00', pauses });
    expect(edited).not.toHaveProperty('changes');
    expect(carriedOver(changed, { ...lunch, ...LATER }, day('2026-12-10'))).not.toHaveProperty('changes');
  });

  it('becomes what was asked instead, where that is no series', () => {
    const once: Pattern = { kind: 'once', on: TODAY, ...NOON };
    expect(carriedOver(changed, once, TODAY)).toEqual(once);
  });

  it('comes back next year with its last times and without its pauses', () => {
    expect(again(changed, TODAY)).toMatchObject({ from: '2027-11-16', ...LATER, changes: [], pauses: [] });
  });
});
