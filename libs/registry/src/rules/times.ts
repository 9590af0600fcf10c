import { addDays, type Day, weekdayOf } from '#kernel';
import { standingOn } from './validity';
import { type Absence, type TimeSpan, type WorkerFacts } from './worker';

/** The stretches of a day in which a worker is free by the week that stands on it, in order, joined where they touch. */
export function weekTimesOn({ weeks }: Pick<WorkerFacts, 'weeks'>, on: Day): TimeSpan[] {
  const weekday = weekdayOf(on);
  const times = (standingOn(weeks, on)?.times ?? []).filter((time) => time.weekday === weekday);
  return joined(times.map(({ start, end }) => ({ start, end })));
}

function joined(spans: readonly TimeSpan[]): TimeSpan[] {
  return spans
    .toSorted((one, other) => (one.start < other.start ? -1 : 1))
    .reduce<TimeSpan[]>((before, span) => {
      const last = before.at(-1);
      if (last === undefined || last.end < span.start) return [...before, span];
      return [...before.slice(0, -1), { start: last.start, end: last.end > span.end ? last.end : span.end }];
    }, []);
}

/** The absence that touches a stretch of a day, if there is one; both are half-open. */
export function absenceDuring(
  { absences }: Pick<WorkerFacts, 'absences'>,
  on: Day,
  { start, end }: TimeSpan,
): Absence | undefined {
  return absences.find(
    (absence) =>
      sortable(absence.from, absence.start) < sortable(on, end) &&
      (absence.until === null || sortable(on, start) < sortable(absence.until, absence.end)),
  );
}

/** Text in which moments on the wall clock sort; midnight at the end of a day is that at the start of the next. */
const sortable = (on: Day, time: string) => (time === '24:00' ? `${addDays(on, 1)} 00:00` : `${on} ${time}`);

/** True when the whole stretch lies inside one free stretch of the week and no absence touches it. */
export function isFree(facts: Pick<WorkerFacts, 'weeks' | 'absences'>, on: Day, asked: TimeSpan): boolean {
  const inWeek = weekTimesOn(facts, on).some(({ start, end }) => start <= asked.start && asked.end <= end);
  return inWeek && absenceDuring(facts, on, asked) === undefined;
}
