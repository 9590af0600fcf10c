import { type Reading } from '#database';
import { type Id } from '#kernel';
import { type ArrangementFacts, type AssignmentFacts, type StandingPattern } from '../rules';

const FACTS = `select a.id as assignment, a.organiser_id as organiser, a.request_id as request,
    a.occurrence_id as occurrence, a.worker_id as worker, a.person_id as person, a.user_id as "user",
    r.site_id as site, r.task, o.day, o.start_time, o.end_time, o.starts_at, o.ends_at,
    o.minutes as planned_minutes, o.hours as planned_hours, a.state
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
     where request_id = ? and state = 'assigned'`,
    [request],
  );
  return { ...facts, from, until, hoursPerMonth, workers };
}
