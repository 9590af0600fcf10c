import { addDays, type Day, daysFrom, inBrussels, type TimeOfDay } from '#kernel';
import { absenceDuring, type TimeSpan, weekTimesOn } from '#registry/rules';
import { minutesOfTime } from '#kernel';
import { type CandidateFacts, type Job } from './pair-facts';

/** A stretch in which a worker can be asked and has nothing else. */
export interface FreeTime extends TimeSpan {
  readonly day: Day;
}

const DAYS_AHEAD = 14;
const SHOWN = 3;

/** The next stretches, from a day on, in which a worker is free for so many minutes: the first three of two weeks. */
export function nextFreeTimes(candidate: CandidateFacts, from: Day, minutes: number): FreeTime[] {
  const found: FreeTime[] = [];
  for (const day of daysFrom(from, addDays(from, DAYS_AHEAD - 1))) {
    found.push(...freeTimesOn(candidate, day).filter((time) => lengthOf(time) >= minutes));
    if (found.length >= SHOWN) return found.slice(0, SHOWN);
  }
  return found;
}

const lengthOf = ({ start, end }: TimeSpan) => minutesOfTime(end) - minutesOfTime(start);

function freeTimesOn({ worker, jobs }: CandidateFacts, day: Day): FreeTime[] {
  const busy = jobs.flatMap((job) => spanOnDay(job, day));
  return weekTimesOn(worker, day)
    .filter((time) => absenceDuring(worker, day, time) === undefined)
    .flatMap((time) => without(time, busy))
    .map((time) => ({ day, ...time }));
}

/** What a job takes of one day on the wall clock. */
function spanOnDay({ startsAt, endsAt }: Job, day: Day): TimeSpan[] {
  const [from, until] = [inBrussels(startsAt), inBrussels(endsAt)];
  if (from.day > day || until.day < day) return [];
  const start = from.day < day ? ('00:00' as TimeOfDay) : from.time;
  const end = until.day > day ? ('24:00' as TimeOfDay) : until.time;
  return start < end ? [{ start, end }] : [];
}

function without(time: TimeSpan, busy: readonly TimeSpan[]): TimeSpan[] {
  return busy.reduce<TimeSpan[]>((left, taken) => left.flatMap((span) => cut(span, taken)), [time]);
}

function cut(span: TimeSpan, taken: TimeSpan): TimeSpan[] {
  if (taken.end <= span.start || span.end <= taken.start) return [span];
  const parts = [
    { start: span.start, end: taken.start },
    { start: taken.end, end: span.end },
  ];
  return parts.filter(({ start, end }) => start < end);
}
