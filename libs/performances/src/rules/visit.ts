import { type Day, dayInBrussels, epochOfMoment, type Minutes, minutes, type Moment } from '#kernel';
import { type PerformanceRefusal, refusal } from './refusals';
import { momentOnClock, type WallTime } from './wall-clock';

/** A stretch of real time: from its start up to, but not including, its end. */
export interface Stretch {
  readonly startsAt: Moment;
  readonly endsAt: Moment;
}

/** A pause within a visit. Paid by cheque it counts as work; otherwise it cuts the visit in two. */
export interface Break extends Stretch {
  readonly paidByCheque: boolean;
}

/** One stay of one worker at one place. */
export interface Visit extends Stretch {
  readonly breaks: readonly Break[];
}

/** A visit as someone tells it, by the clock on the wall. */
export interface ToldVisit {
  readonly starts: WallTime;
  readonly ends: WallTime;
  readonly breaks: readonly {
    readonly starts: WallTime;
    readonly ends: WallTime;
    readonly paidByCheque: boolean;
  }[];
}

/** The day a visit began; it alone chooses the month and the year in which its hours count. */
export const performedOn = (visit: Stretch): Day => dayInBrussels(visit.startsAt);

/** Real minutes, so a night in which the clock goes back is an hour longer than the clock says. */
export function minutesOf({ startsAt, endsAt }: Stretch): Minutes {
  return minutes(Math.round((epochOfMoment(endsAt) - epochOfMoment(startsAt)) / 60_000));
}

/** Two visits that only touch do not overlap. */
export const stretchesOverlap = (one: Stretch, other: Stretch) =>
  one.startsAt < other.endsAt && other.startsAt < one.endsAt;

/** The visit in real time, or every reason why what was told is no visit. */
export function visitAsTold(told: ToldVisit): Visit | readonly PerformanceRefusal[] {
  const skipped = [told, ...told.breaks]
    .flatMap(({ starts, ends }) => [starts, ends])
    .filter((wall) => momentOnClock(wall) === undefined);
  if (skipped.length > 0) {
    return skipped.map(({ day, time }) => refusal('visit-time-not-on-clock', { day, time }));
  }
  const visit = { ...stretch(told), breaks: told.breaks.map(breakAsTold).sort(byStart) };
  const refusals = [...refusalsOfLength(visit), ...refusalsOfBreaks(visit)];
  return refusals.length > 0 ? refusals : visit;
}

/** Tells a visit from the reasons why there is none. */
export const isVisit = (what: Visit | readonly PerformanceRefusal[]): what is Visit => !Array.isArray(what);

function stretch({ starts, ends }: Pick<ToldVisit, 'starts' | 'ends'>): Stretch {
  const startsAt = momentOnClock(starts);
  const endsAt = momentOnClock(ends);
  if (startsAt === undefined || endsAt === undefined) throw new RangeError('a time that the clock skips');
  return { startsAt, endsAt };
}

const breakAsTold = (told: ToldVisit['breaks'][number]): Break => ({
  ...stretch(told),
  paidByCheque: told.paidByCheque,
});

const byStart = (one: Stretch, other: Stretch) => (one.startsAt < other.startsAt ? -1 : 1);

const A_DAY_IN_MINUTES = 24 * 60;

function refusalsOfLength(visit: Visit): PerformanceRefusal[] {
  const { startsAt, endsAt } = visit;
  if (endsAt <= startsAt) return [refusal('visit-end-before-start', { startsAt, endsAt })];
  const minutesLong = minutesOf(visit);
  return minutesLong > A_DAY_IN_MINUTES ? [refusal('visit-longer-than-a-day', { minutes: minutesLong })] : [];
}

function refusalsOfBreaks(visit: Visit): PerformanceRefusal[] {
  const { breaks } = visit;
  const backward = breaks.filter(({ startsAt, endsAt }) => endsAt <= startsAt);
  if (backward.length > 0) {
    return backward.map(({ startsAt, endsAt }) => refusal('break-end-before-start', { startsAt, endsAt }));
  }
  const outside = breaks.filter(({ startsAt, endsAt }) => startsAt < visit.startsAt || visit.endsAt < endsAt);
  const touching = breaks.filter((pause, index) => {
    const before = breaks[index - 1];
    return before !== undefined && stretchesOverlap(before, pause);
  });
  return [
    ...outside.map(({ startsAt, endsAt }) => refusal('break-outside-visit', { startsAt, endsAt })),
    ...touching.map(({ startsAt, endsAt }) => refusal('breaks-overlap', { startsAt, endsAt })),
  ];
}
