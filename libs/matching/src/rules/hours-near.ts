import { type Room } from '#cheque-ledger/rules';
import { type Day, firstDayOf, type Hours, type Id, lastDayOf } from '#kernel';
import { type QueueRow } from '#registry/rules';

/** Hours of a job that is planned. */
export interface PlannedJob {
  readonly day: Day;
  readonly hours: Hours;
}

/** A worker whose hours of a month or a year come near what is allowed, planned jobs counted. */
export interface HoursNear extends QueueRow {
  readonly worker: Id;
  readonly name: string;
  readonly period: string;
  readonly worked: Hours;
  readonly planned: Hours;
  /** What the scheme allows, deviations added. */
  readonly granted: Hours;
  readonly free: Hours;
  /**
   * The day of the planned job with which the hours reach what is allowed; `null` when those planned do not, or when
   * the hours worked have reached it already (`free` is 0 then).
   */
  readonly reachedOn: Day | null;
}

interface NearFacts {
  readonly worker: Id;
  readonly name: string;
  readonly room: Room;
  /** Of all organisers, in the room's month or year. */
  readonly jobs: readonly PlannedJob[];
}

/**
 * The line of a worker for whom worked and planned hours together reach the share of the maximum at which the scheme
 * warns; none below it. Source: rules.md §3, `hours-warning-percent`.
 */
export function hoursNear(facts: NearFacts, warningPercent: number, on: Day): HoursNear[] {
  const { worker, name, room, jobs } = facts;
  const { period, worked, planned, granted, maximum, free } = room;
  const warnedFrom = (maximum * warningPercent) / PERCENT;
  if (worked + planned < warnedFrom) return [];
  const nearOn = dayOf(jobs, worked, warnedFrom) ?? firstDayOf(period);
  return [
    {
      key: `${worker} ${period}`,
      worker,
      name,
      period,
      worked,
      planned,
      granted,
      free,
      reachedOn: dayOf(jobs, worked, granted),
      on: dayOf(jobs, worked, granted) ?? (free === 0 ? on : lastDayOf(period)),
      since: nearOn < on ? nearOn : on,
    },
  ];
}

const PERCENT = 100;

/** The day of the job with which hours reach a number; `null` when they were there before, or do not get there. */
function dayOf(jobs: readonly PlannedJob[], worked: number, wanted: number): Day | null {
  if (worked >= wanted) return null;
  let hours = worked;
  for (const job of jobs.toSorted((one, other) => (one.day < other.day ? -1 : 1))) {
    hours += job.hours;
    if (hours >= wanted) return job.day;
  }
  return null;
}
