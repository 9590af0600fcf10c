import { type Reading } from '#database';
import { type Day, type Id } from '#kernel';
import { type HoldingJob } from '../rules';

/** Jobs of a month that is still open for which something may be held: somebody has the seat and it was not booked. */
export async function holdingJobs(
  reading: Reading,
  { organiser, after }: { readonly organiser: Id; readonly after: Day },
): Promise<HoldingJob[]> {
  const rows = await reading.rows<
    Omit<HoldingJob, `is${string}`> & Record<'arranged' | 'off' | 'told', number>
  >(
    `select a.id as assignment, a.worker_id as worker, a.user_id as "user", a.day, o.until,
       case when a.starts_at is null then 1 else 0 end as arranged,
       case when o.state = 'cancelled' or r.state in ('cancelled', 'refused') then 1 else 0 end as off,
       (select count(*) from performance p where p.assignment_id = a.id and p.state not in ('withdrawn', 'absent', 'in-vain'))
         as told
     from assignment a join occurrence o on o.id = a.occurrence_id join request r on r.id = a.request_id
     where a.organiser_id = ? and a.state = 'assigned' and a.day > ?
     order by a.day, a.id`,
    [organiser, after],
  );
  return rows.map(({ arranged, off, told, ...job }) => ({
    ...job,
    isArranged: arranged > 0,
    isCalledOff: off > 0,
    isTold: told > 0,
  }));
}
