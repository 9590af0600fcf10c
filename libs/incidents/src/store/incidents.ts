import { Conditions, NumberedRecords, type Reading, type Writing } from '#database';
import { type Day, type Id } from '#kernel';
import { type Incident, type IncidentState } from '../rules';
import { incidentRows } from './tables';

export interface IncidentRef {
  readonly organiser: Id;
  readonly incident: Id;
}

/** The incidents of all organisers. */
export const incidents = new NumberedRecords(incidentRows, 'incident');

/** @throws NotFound where this organiser has no such incident */
export const incidentIn = (reading: Reading, { organiser, incident }: IncidentRef): Promise<Incident> =>
  incidents.one(reading, organiser, incident);

/** A step: the words in which incidents of a worker or a user were told. */
export const eraseToldOf = (
  tx: Writing,
  {
    organiser,
    kind,
    party,
  }: { readonly organiser: Id; readonly kind: 'worker' | 'user'; readonly party: Id },
) =>
  tx.run(
    `update incident set place = '', happening = '', damage = '', witnesses = ''
      where organiser_id = ? and ${kind}_id = ?`,
    [organiser, party],
  );

/** Which incidents are meant. */
export interface IncidentsMeant {
  readonly organiser: Id;
  readonly states?: readonly IncidentState[];
  readonly assignment?: Id;
  readonly worker?: Id;
  readonly user?: Id;
  /** Only those of these users or these workers: the bounds of an actor of own scope. */
  readonly within?: { readonly users: readonly Id[]; readonly workers: readonly Id[] };
}

export interface IncidentFilter extends IncidentsMeant {
  /** Where a page goes on. */
  readonly after?: { readonly reportBy: Day; readonly id: Id } | undefined;
  readonly limit: number;
}

/** Incidents, the first deadline first. */
export async function incidentsIn(reading: Reading, filter: IncidentFilter): Promise<Incident[]> {
  const { after, limit } = filter;
  const { text, values } = conditionsOf(filter).beyond(
    ['report_by', 'id'],
    '>',
    after && [after.reportBy, after.id],
  );
  return reading.rows<Incident>(`select * from incident where ${text} order by report_by, id limit ?`, [
    ...values,
    limit,
  ]);
}

/** How many incidents a filter finds, on all its pages. */
export async function countIncidents(reading: Reading, filter: IncidentsMeant): Promise<number> {
  const { text, values } = conditionsOf(filter);
  const row = await reading.row<{ total: number }>(
    `select cast(count(*) as integer) as total from incident where ${text}`,
    values,
  );
  return row?.total ?? 0;
}

function conditionsOf({ organiser, states, assignment, worker, user, within }: IncidentsMeant): Conditions {
  const conditions = new Conditions('organiser_id = ?', organiser)
    .oneOf('state', states)
    .equals('assignment_id', assignment)
    .equals('worker_id', worker)
    .equals('user_id', user);
  return within ? conditions.eitherOf('user_id', within.users, 'worker_id', within.workers) : conditions;
}
