import { type Reading } from '#database';
import { type Day, type Id } from '#kernel';

/** A request with times to come, and for whom and where it is. */
export interface RequestOfTask {
  readonly request: Id;
  readonly user: Id;
  readonly site: Id;
  readonly municipality: string;
  /** The first of its times that is to come. */
  readonly day: Day;
}

/** Requests of an organiser for one task with times after a day, first day first. */
export const requestsOfTask = (
  reading: Reading,
  { organiser, task, after }: { readonly organiser: Id; readonly task: string; readonly after: Day },
): Promise<RequestOfTask[]> =>
  reading.rows<RequestOfTask>(
    `select r.id as request, r.user_id as "user", r.site_id as site, r.municipality, min(o.day) as day
     from request r join occurrence o on o.request_id = r.id
     where r.organiser_id = ? and r.task = ? and o.until > ? and o.state = 'planned'
       and r.state in ('under-review', 'open', 'filled')
     group by r.id, r.user_id, r.site_id, r.municipality order by 5, 1`,
    [organiser, task, after],
  );
