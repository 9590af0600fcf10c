import { type Reading } from '#database';
import { type Day, type Hours, type Id } from '#kernel';

/** When a person has a job, and for how many hours; nothing of where or for whom. */
export interface PlannedJobOf {
  readonly person: Id;
  readonly day: Day;
  readonly hours: Hours;
}

/** Jobs that hold hours of these persons, at any organiser, between two days. */
export async function plannedJobs(
  reading: Reading,
  { persons, from, until }: { readonly persons: readonly Id[]; readonly from: Day; readonly until: Day },
): Promise<Map<Id, PlannedJobOf[]>> {
  const ids = [...new Set(persons)];
  if (ids.length === 0) return new Map();
  const rows = await reading.rows<PlannedJobOf>(
    `select person_id as person, day, hours from assignment
      where person_id in (${ids.map(() => '?').join(', ')}) and state = 'assigned' and day >= ? and day <= ?
      order by day, id`,
    [...ids, from, until],
  );
  const jobs = new Map<Id, PlannedJobOf[]>();
  for (const row of rows) jobs.set(row.person, [...(jobs.get(row.person) ?? []), row]);
  return jobs;
}

/** The day of the last job that each worker of an organiser was given, done or still to come. */
export async function lastJobs(reading: Reading, organiser: Id): Promise<Map<Id, Day>> {
  const rows = await reading.rows<{ worker: Id; day: Day }>(
    `select worker_id as worker, max(day) as day from assignment
      where organiser_id = ? and state in ('assigned', 'worked') group by worker_id`,
    [organiser],
  );
  return new Map(rows.map(({ worker, day }) => [worker, day]));
}
