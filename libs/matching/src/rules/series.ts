import { addDays, type Day } from '#kernel';
import { type Occurrence } from './assignment';
import { isSeries, type Pattern, type SeriesOfDays, type Stretch, type Times } from './pattern';
import { type MatchingRefusal, refusal } from './refusals';

/** What may become of a whole series at once; each says from which day on, and leaves the days before as they were. */
export type SeriesStep =
  | { readonly kind: 'other-times'; readonly from: Day; readonly times: Times }
  /** Without an end until it is taken up. */
  | { readonly kind: 'pause'; readonly from: Day; readonly until: Day | null }
  | { readonly kind: 'take-up'; readonly from: Day }
  | { readonly kind: 'extend'; readonly until: Day; readonly seats: SeatsOfLonger };

/**
 * Who has the visits that a longer series gets. `keep`: whoever has the last visit of before, where the rules allow it.
 * `ask`: that one is asked first, and then the reserve. `open`: nobody yet.
 */
export const seatsOfLonger = ['keep', 'ask', 'open'] as const;
export type SeatsOfLonger = (typeof seatsOfLonger)[number];

export const seriesSteps = [
  'other-times',
  'pause',
  'take-up',
  'extend',
] as const satisfies readonly SeriesStep['kind'][];

/** The times of a series on a day: as asked, or as they were changed from some day before it. */
export function timesOn({ start, end, changes = [] }: SeriesOfDays, day: Day): Times {
  const { start: from, end: until } = changes.findLast((change) => change.from <= day) ?? { start, end };
  return { start: from, end: until };
}

/** The pause in which a day lies. */
export const pauseOn = ({ pauses = [] }: SeriesOfDays, day: Day): Stretch | undefined =>
  pauses.find(({ from, until }) => from <= day && day <= until);

/** Whether a visit has the times of its series, not times of its own. */
export const hasTimesOf = (
  series: SeriesOfDays,
  { day, startTime, endTime }: Pick<Occurrence, 'day' | 'startTime' | 'endTime'>,
): boolean => {
  const { start, end } = timesOn(series, day);
  return startTime === start && endTime === end;
};

/** What stands against a step, before anybody at a visit is asked. */
export function refusalsOfSeriesStep(pattern: Pattern, step: SeriesStep, today: Day): MatchingRefusal[] {
  if (!isSeries(pattern)) return [refusal('not-a-series', {})];
  const { until: last } = pattern;
  if (step.kind === 'extend')
    return step.until > last ? [] : [refusal('series-lasts-already', { until: last, asked: step.until })];
  const { from } = step;
  if (from < today) return [refusal('day-already-past', { day: from, today })];
  if (from > last) return [refusal('series-over-by-then', { day: from, until: last })];
  if (step.kind === 'pause' && step.until !== null && step.until < from)
    return [refusal('days-in-wrong-order', { from, until: step.until })];
  if (step.kind === 'take-up' && !pauseToEnd(pattern, from))
    return [refusal('series-not-paused', { day: from })];
  return [];
}

/** The pause that ends when a series is taken up on a day: the one of that day, else the next one. */
const pauseToEnd = ({ pauses = [] }: SeriesOfDays, from: Day): Stretch | undefined =>
  pauses.find(({ until }) => from <= until);

/** The series after a step that nothing stands against. A pause without an end lasts until the series does. */
export function seriesAfter(series: SeriesOfDays, step: SeriesStep): SeriesOfDays {
  const { changes = [], pauses = [] } = series;
  switch (step.kind) {
    case 'other-times': {
      const { from, times } = step;
      return { ...series, changes: [...changes.filter((one) => one.from < from), { from, ...times }] };
    }
    case 'pause': {
      const { from, until } = step;
      const all = [...pauses, { from, until: until ?? series.until }];
      return { ...series, pauses: all.toSorted((one, other) => (one.from < other.from ? -1 : 1)) };
    }
    case 'take-up': {
      const { from } = step;
      const ended = pauseToEnd(series, from);
      const shortened = pauses.map((one) => (one === ended ? { ...one, until: addDays(from, -1) } : one));
      return { ...series, pauses: shortened.filter((one) => one.from <= one.until) };
    }
    case 'extend':
      return { ...series, until: step.until };
  }
}

/**
 * What an edited form does not tell of a series stays: its pauses, and the times it is to have later, unless the form
 * has other times than today's.
 */
export function carriedOver(old: Pattern, asked: Pattern, today: Day): Pattern {
  if (!isSeries(old) || !isSeries(asked)) return asked;
  const { pauses, changes = [] } = old;
  const now = timesOn(old, today);
  const isSameTimes = asked.start === now.start && asked.end === now.end;
  const ahead = isSameTimes ? changes.filter(({ from }) => from > today) : [];
  return { ...asked, ...(pauses && { pauses }), ...(ahead.length > 0 && { changes: ahead }) };
}

/** The series as it is asked again: with its last times, and without what interrupted it. */
export const uninterrupted = <Series extends SeriesOfDays>(series: Series): Series => ({
  ...series,
  ...timesOn(series, series.until),
  changes: [],
  pauses: [],
});

/** Whether a step reaches the visits of a day, as the series was before it. */
export function reaches(series: SeriesOfDays, step: SeriesStep, day: Day): boolean {
  switch (step.kind) {
    case 'other-times':
      return step.from <= day;
    case 'pause':
      return step.from <= day && (step.until === null || day <= step.until);
    case 'take-up': {
      const ended = pauseToEnd(series, step.from);
      return ended !== undefined && step.from <= day && ended.from <= day && day <= ended.until;
    }
    case 'extend':
      return day > series.until;
  }
}
