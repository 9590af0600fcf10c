import { type Reading, type Writing } from '#database';
import { type Day, type Id, type Moment, NotFound } from '#kernel';
import {
  type ArrangementFacts,
  type Assignment,
  type AssignmentFacts,
  type Job,
  type Occurrence,
  type Pairing,
  type StandingPattern,
  type TeamMember,
} from '../rules';
import { assignmentRows, pairingRows } from './tables';

const FACTS = `select a.id as assignment, a.organiser_id as organiser, a.request_id as request,
    a.occurrence_id as occurrence, a.worker_id as worker, a.person_id as person, a.user_id as "user",
    r.site_id as site, r.task, a.day, o.start_time, o.end_time, a.starts_at, a.ends_at,
    a.minutes as planned_minutes, a.hours as planned_hours, a.state
  from assignment a
  join occurrence o on o.id = a.occurrence_id
  join request r on r.id = a.request_id`;

export function factsOfAssignment(
  reading: Reading,
  organiser: Id,
  assignment: Id,
): Promise<AssignmentFacts | undefined> {
  return reading.row<AssignmentFacts>(`${FACTS} where a.id = ? and a.organiser_id = ?`, [
    assignment,
    organiser,
  ]);
}

/** @throws NotFound where this organiser has no such assignment */
export async function findAssignment(reading: Reading, organiserId: Id, id: Id): Promise<Assignment> {
  const found = await reading.row<Assignment>('select * from assignment where id = ? and organiser_id = ?', [
    id,
    organiserId,
  ]);
  if (!found) throw new NotFound('assignment', id);
  return found;
}

export async function insertAssignment(tx: Writing, assignment: Assignment): Promise<void> {
  await tx.table(assignmentRows).insert(assignment);
}

/** The assignments that one command made, in the order of their days. */
export function assignmentsOfBooking(reading: Reading, booking: Id): Promise<Assignment[]> {
  return reading.rows<Assignment>('select * from assignment where booking_id = ? order by day, id', [
    booking,
  ]);
}

interface ArrangementRow extends Pick<ArrangementFacts, 'request' | 'user' | 'site' | 'task'> {
  readonly pattern: string;
}

export async function arrangementOf(
  reading: Reading,
  organiser: Id,
  request: Id,
): Promise<ArrangementFacts | undefined> {
  const row = await reading.row<ArrangementRow>(
    `select id as request, user_id as "user", site_id as site, task, pattern from request
     where id = ? and organiser_id = ? and pattern_kind = 'standing'`,
    [request, organiser],
  );
  if (!row) return undefined;
  const { pattern, ...facts } = row;
  const { from, until, hoursPerMonth } = JSON.parse(pattern) as StandingPattern;
  const workers = await reading.rows<{ worker: Id; person: Id }>(
    `select distinct worker_id as worker, person_id as person from assignment
     where request_id = ? and state in ('assigned', 'replaced', 'worked')`,
    [request],
  );
  return { ...facts, from, until, hoursPerMonth, workers };
}

/** Who has a seat at an occurrence. */
export function teamOf(reading: Reading, occurrence: Id): Promise<TeamMember[]> {
  return reading.rows<TeamMember>(
    `select id as assignment, worker_id as worker, person_id as person from assignment
     where occurrence_id = ? and state in ('assigned', 'worked')`,
    [occurrence],
  );
}

/** Whoever somebody worked for before, with how many times; of one worker, or of all. */
export async function visitsOf(reading: Reading, user: Id): Promise<Map<Id, number>> {
  const rows = await reading.rows<{ worker: Id; visits: number }>(
    `select worker_id as worker, count(*) as visits from assignment
     where user_id = ? and state = 'worked' group by worker_id`,
    [user],
  );
  return new Map(rows.map(({ worker, visits }) => [worker, visits]));
}

const valuesOf = (list: readonly unknown[]) => list.map(() => '(?)').join(', ');

/** The last day on which each worker worked, or is to work before a day. */
export async function lastJobsOf(
  reading: Reading,
  workers: readonly Id[],
  before: Day,
): Promise<Map<Id, Day>> {
  if (workers.length === 0) return new Map();
  const lastIn = (state: string) => `(select max(a.day) from assignment a
    where a.worker_id = asked.worker and a.state = '${state}' and a.day < ?)`;
  const rows = await reading.rows<{ worker: Id; worked: Day | null; planned: Day | null }>(
    `with asked (worker) as (values ${valuesOf(workers)})
     select worker, ${lastIn('worked')} as worked, ${lastIn('assigned')} as planned from asked`,
    [...workers, before, before],
  );
  return new Map(
    rows.flatMap(({ worker, worked, planned }) => {
      const last = worked && planned ? (worked > planned ? worked : planned) : (worked ?? planned);
      return last ? [[worker, last] as const] : [];
    }),
  );
}

interface JobRow extends Omit<Job, 'at'> {
  readonly person: Id;
  readonly latitudeE5: number | null;
  readonly longitudeE5: number | null;
}

/**
 * The jobs that persons have between two moments, of whichever organiser: nobody is at two places at once. Only
 * when and where is read, never for whom.
 */
export async function jobsOf(
  reading: Reading,
  persons: readonly Id[],
  { from, until }: { from: Moment; until: Moment },
): Promise<Map<Id, Job[]>> {
  if (persons.length === 0) return new Map();
  const rows = await reading.rows<JobRow>(
    `with asked (person) as (values ${valuesOf(persons)})
     select asked.person, a.id as assignment, a.day, o.start_time, o.end_time, a.starts_at, a.ends_at, a.minutes,
       r.site_id as site, r.latitude_e5, r.longitude_e5
     from asked
     join assignment a on a.person_id = asked.person and a.starts_at > ? and a.starts_at < ?
       and a.state in ('assigned', 'worked')
     join occurrence o on o.id = a.occurrence_id
     join request r on r.id = a.request_id
     order by a.starts_at`,
    [...persons, from, until],
  );
  const jobs = new Map<Id, Job[]>();
  for (const { person, latitudeE5, longitudeE5, ...job } of rows) {
    const at = latitudeE5 === null || longitudeE5 === null ? null : { latitudeE5, longitudeE5 };
    const own = jobs.get(person);
    if (own) own.push({ ...job, at });
    else jobs.set(person, [{ ...job, at }]);
  }
  return jobs;
}

/** What mediators decided on pairs of a request. */
export function pairingsOf(reading: Reading, requestId: Id): Promise<Pairing[]> {
  return reading.table(pairingRows).findBy({ requestId });
}

/**
 * What a month of a standing arrangement still holds for a worker, or the last of it that was used up; none where the
 * worker had no part in that month.
 */
export function monthHeldFor(
  reading: Reading,
  { organiser, request, worker, day }: { organiser: Id; request: Id; worker: Id; day: Day },
): Promise<Assignment | undefined> {
  return reading.row<Assignment>(
    `select a.* from assignment a
     join occurrence o on o.id = a.occurrence_id
     join request r on r.id = a.request_id and r.pattern_kind = 'standing'
     where a.request_id = ? and a.organiser_id = ? and a.worker_id = ? and a.starts_at is null
       and o.day <= ? and o.until >= ? and a.state in ('assigned', 'replaced')
     order by case a.state when 'assigned' then 0 else 1 end, a.id desc limit 1`,
    [request, organiser, worker, day, day],
  );
}

/** Assignments of a request from which something is still expected, or that hold a seat. */
export function activeAssignmentsOf(reading: Reading, request: Id): Promise<Assignment[]> {
  return reading.rows<Assignment>(
    `select * from assignment where request_id = ? and state in ('offered', 'assigned', 'worked')`,
    [request],
  );
}

/** Assignments of a request that are still to be worked, from a day on; a month that has begun is among them. */
export function pendingFrom(
  reading: Reading,
  { request, from }: { request: Id; from: Day },
): Promise<Assignment[]> {
  return reading.rows<Assignment>(
    `select a.* from assignment a join occurrence o on o.id = a.occurrence_id
     where a.request_id = ? and a.state in ('proposed', 'offered', 'assigned') and o.until >= ?
     order by a.day, a.id`,
    [request, from],
  );
}

/** Jobs of the published window for which hours are held but no cheques yet, first day first. */
export function assignmentsWithoutCheques(
  reading: Reading,
  { organiser, from, until }: { organiser: Id; from: Day; until: Day },
): Promise<Assignment[]> {
  return reading.rows<Assignment>(
    `select * from assignment
     where organiser_id = ? and day between ? and ? and state = 'assigned' and cheques_held = 'later'
     order by day, id`,
    [organiser, from, until],
  );
}

export async function chequesAreHeld(tx: Writing, id: Id): Promise<void> {
  await tx.run(`update assignment set cheques_held = 'now' where id = ?`, [id]);
}

/** Times of series at a place in some days that are still to come. */
export function occurrencesAtSite(
  tx: Writing,
  { organiser, site, from, until }: { organiser: Id; site: Id; from: Day; until: Day },
): Promise<Occurrence[]> {
  return tx.rows<Occurrence>(
    `select o.* from occurrence o join request r on r.id = o.request_id
     where r.organiser_id = ? and r.site_id = ? and r.pattern_kind in ('weekdays', 'school-days', 'season')
       and o.state = 'planned' and o.day between ? and ? and o.day >= ?
     order by o.day, o.id`,
    [organiser, site, from, until, tx.today],
  );
}

/** Assignments of one time that are still to be worked. */
export function activeAtOccurrence(reading: Reading, occurrence: Id): Promise<Assignment[]> {
  return reading.rows<Assignment>(
    `select * from assignment where occurrence_id = ? and state in ('proposed', 'offered', 'assigned') order by id`,
    [occurrence],
  );
}
