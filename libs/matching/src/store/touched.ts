import { type Reading, type Value } from '#database';
import { type Day, type Id } from '#kernel';
import { type ValidityEnded } from '#registry';
import { type AssignmentState } from '../rules';

export interface TouchedAssignment {
  readonly id: Id;
  readonly day: Day;
  readonly state: AssignmentState;
  readonly request: Id;
  readonly worker: Id;
  readonly user: Id;
  /** Hours held for it. */
  readonly hours: number;
}

export interface TouchedRequest {
  readonly id: Id;
  readonly day: Day;
  /** Times that are still to come. */
  readonly times: number;
}

/** Whose, and at which place: the narrowest that the ending names; of a decision the requests it reaches. */
function whose(
  { kind, ref, worker, user }: ValidityEnded,
  reached: ReadonlySet<Id> | undefined,
): readonly [string, readonly Value[]] {
  // PostgreSQL knows no empty list; nothing equals null, so nothing is found.
  if (reached) return [`r.id in (${[...reached].map(() => '?').join(', ') || 'null'})`, [...reached]];
  if (kind === 'user-site') return ['r.site_id = ?', [ref]];
  return worker === null ? ['r.user_id = ?', [user]] : ['a.worker_id = ?', [worker]];
}

/** What is planned after the last day; of a certificate, only jobs that ask for one. */
export function touchedAssignments(
  reading: Reading,
  ending: ValidityEnded,
  reached?: ReadonlySet<Id>,
): Promise<TouchedAssignment[]> {
  const [condition, values] = whose(ending, reached);
  const certified = ending.kind === 'worker-certificate';
  const asksOne = `and (r.requirements <> '[]' or r.needs not like '%"certificates":[]%' or r.needs like '%"extract":true%')`;
  return reading.rows<TouchedAssignment>(
    `select a.id, a.day, a.state, a.request_id as request, a.worker_id as worker, a.user_id as "user", a.hours
     from assignment a join occurrence o on o.id = a.occurrence_id join request r on r.id = a.request_id
     where a.organiser_id = ? and ${condition} and o.until > ?
       and a.state in ('proposed', 'offered', 'assigned') ${certified ? asksOne : ''}
     order by a.day, a.id`,
    [ending.organiser, ...values, ending.lastDay],
  );
}

/** Requests of a user, of one of its places, or that a decision reaches, with times after the last day. */
export function touchedRequests(
  reading: Reading,
  ending: ValidityEnded,
  reached?: ReadonlySet<Id>,
): Promise<TouchedRequest[]> {
  const [condition, values] = whose(ending, reached);
  return reading.rows<TouchedRequest>(
    `select r.id, min(o.day) as day, count(*) as times
     from request r join occurrence o on o.request_id = r.id
     where r.organiser_id = ? and ${condition} and o.until > ? and o.state = 'planned'
       and r.state in ('under-review', 'open', 'filled')
     group by r.id order by 2, 1`,
    [ending.organiser, ...values, ending.lastDay],
  );
}
