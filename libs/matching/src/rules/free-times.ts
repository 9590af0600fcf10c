import { type Day, minutesOfTime, timeOfDay } from '#kernel';
import { absenceDuring, type TimeSpan, weekTimesOn } from '#registry/rules';
import { intervalsOverlap } from './occurrences';
import { type CandidateFacts, type Job } from './pair-facts';
import { type WholeDay } from './whole-days';

/** A stretch in which a worker can be asked and has nothing else. */
export interface FreeTime extends TimeSpan {
  readonly day: Day;
}

const SHOWN = 3;
const MIDNIGHT = timeOfDay('00:00');
const DAY_END = timeOfDay('24:00');

/** The next stretches in which a worker is free for so many minutes: the first three of the days ahead. */
export function nextFreeTimes(
  candidate: CandidateFacts,
  { days, minutes }: { readonly days: readonly WholeDay[]; readonly minutes: number },
): FreeTime[] {
  const found: FreeTime[] = [];
  for (const day of days) {
    found.push(...freeTimesOn(candidate, day).filter((time) => lengthOf(time) >= minutes));
    if (found.length >= SHOWN) return found.slice(0, SHOWN);
  }
  return found;
}

const lengthOf = ({ start, end }: TimeSpan) => minutesOfTime(end) - minutesOfTime(start);

function freeTimesOn({ worker, jobs }: CandidateFacts, whole: WholeDay): FreeTime[] {
  const { day } = whole;
  const busy = jobs.filter((job) => intervalsOverlap(job, whole)).map((job) => spanOnDay(job, whole));
  return weekTimesOn(worker, day)
    .filter((time) => absenceDuring(worker, day, time) === undefined)
    .flatMap((time) => without(time, busy))
    .map((time) => ({ day, ...time }));
}

/** What a job takes of one day on the wall clock. */
const spanOnDay = (job: Job, { day, endsAt }: WholeDay): TimeSpan => ({
  start: job.day === day ? job.startTime : MIDNIGHT,
  end: job.endsAt >= endsAt ? DAY_END : job.endTime,
});

const without = (time: TimeSpan, busy: readonly TimeSpan[]): TimeSpan[] =>
  busy.reduce<TimeSpan[]>((left, taken) => left.flatMap((span) => cut(span, taken)), [time]);

function cut(span: TimeSpan, taken: TimeSpan): TimeSpan[] {
  if (taken.end <= span.start || span.end <= taken.start) return [span];
  const parts = [
    { start: span.start, end: taken.start },
    { start: taken.end, end: span.end },
  ];
  return parts.filter(({ start, end }) => start < end);
}
