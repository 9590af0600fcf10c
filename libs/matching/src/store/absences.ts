import { type Reading, type Writing } from '#database';
import { type Day, type Id, type TimeOfDay } from '#kernel';
import { type Assignment, type SeatEvent, type Substitution, substitutions } from '../rules';
import { SEATS_TAKEN, SOUGHT } from './filling';
import { type AssignmentListed, LISTED } from './pages';

/** A job that was asked or given and has not begun, with its times on the wall clock. */
export interface JobAhead extends Assignment {
  readonly startTime: TimeOfDay;
  readonly endTime: TimeOfDay;
}

/** Jobs of some days that have not begun, of one worker or of all; months of standing arrangements are none. */
export function jobsAhead(
  tx: Writing,
  { organiser, worker, from, until }: { organiser: Id; worker?: Id; from: Day; until: Day },
): Promise<JobAhead[]> {
  return tx.rows<JobAhead>(
    `select a.*, o.start_time, o.end_time from assignment a join occurrence o on o.id = a.occurrence_id
     where a.organiser_id = ? and a.day >= ? and a.day <= ? and a.state in ('offered', 'assigned')
       and a.starts_at > ? ${worker ? 'and a.worker_id = ?' : ''}
     order by a.day, a.starts_at, a.id`,
    [organiser, from, until, tx.now, ...(worker ? [worker] : [])],
  );
}

/** Jobs that a worker gave up because of an absence, from a day on. */
export function jobsGivenUp(
  reading: Reading,
  { organiser, worker, from, until }: { organiser: Id; worker: Id; from: Day; until: Day | null },
): Promise<AssignmentListed[]> {
  return reading.rows<AssignmentListed>(
    `${LISTED} where a.organiser_id = ? and a.worker_id = ? and a.state = 'declined'
       and a.left_because = 'absence' and a.day >= ? ${until ? 'and a.day <= ?' : ''} order by a.day, a.id`,
    [organiser, worker, from, ...(until ? [until] : [])],
  );
}

/** What a worker gave up because of an absence, from a day on, that has not begun and that nobody has by now. */
export function jobsStillOpen(
  tx: Writing,
  { organiser, worker, from }: { organiser: Id; worker: Id; from: Day },
): Promise<Assignment[]> {
  return tx.rows<Assignment>(
    `select a.* from assignment a join occurrence o on o.id = a.occurrence_id join request r on r.id = o.request_id
     where a.organiser_id = ? and a.worker_id = ? and a.state = 'declined' and a.left_because = 'absence'
       and a.day >= ? and a.starts_at > ? and o.state = 'planned' and r.state in ('open', 'filled')
       and o.seats > ${SEATS_TAKEN}
       and not exists (select 1 from assignment later where later.occurrence_id = a.occurrence_id
         and later.worker_id = a.worker_id and later.id > a.id)
     order by a.day, a.id`,
    [organiser, worker, from, tx.now],
  );
}

/** Every absence at a place of some days, with the minutes it took to find somebody; the first absence first. */
export async function substitutionsOf(
  reading: Reading,
  { organiser, from, until }: { readonly organiser: Id; readonly from: Day; readonly until: Day },
): Promise<Substitution[]> {
  const events = await reading.rows<SeatEvent>(
    `select e.occurrence_id as occurrence, a.worker_id as worker, e.at,
       case e.to_state when 'assigned' then 'taken' else 'left' end as kind
     from occurrence o
     join assignment a on a.occurrence_id = o.id
     join matching_event e on e.assignment_id = a.id
     where o.organiser_id = ? and o.day between ? and ?
       and ((e.to_state = 'assigned' and e.event = 'assign') or (e.from_state = 'assigned' and e.why = 'absence'))
     order by e.id`,
    [organiser, from, until],
  );
  return substitutions(events);
}

/** Whether somebody who was to come to a time cannot: whoever comes instead is a substitute. */
export async function lostSomebody(reading: Reading, occurrence: Id): Promise<boolean> {
  const left = await reading.row(
    `select id from assignment where occurrence_id = ? and state in ('declined', 'cancelled', 'replaced')
       and left_because in ${SOUGHT} limit 1`,
    [occurrence],
  );
  return left !== undefined;
}
