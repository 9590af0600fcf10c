import { Conditions, type Reading, type Writing } from '#database';
import { ChangedMeanwhile, type Day, type Id, NotFound } from '#kernel';
import { type Incident, type IncidentState } from '../rules';
import { incidentRows } from './tables';

export interface IncidentRef {
  readonly organiser: Id;
  readonly incident: Id;
}

/** @throws NotFound where this organiser has no such incident */
export async function incidentIn(reading: Reading, { organiser, incident }: IncidentRef): Promise<Incident> {
  const found = await reading.table(incidentRows).findOneBy({ id: incident, organiserId: organiser });
  if (!found) throw new NotFound('incident', incident);
  return found;
}

/** The next number of an organiser's incidents; its book is locked, so nobody else takes it. */
export async function nextIncidentNumber(tx: Writing, organiser: Id): Promise<number> {
  const row = await tx.row<{ last: number | null }>(
    'select max(number) as last from incident where organiser_id = ?',
    [organiser],
  );
  return (row?.last ?? 0) + 1;
}

/** Stores a new incident. */
export async function insertIncident(tx: Writing, incident: Incident): Promise<void> {
  await tx.table(incidentRows).insert(incident);
}

export type IncidentChange = Partial<Omit<Incident, 'id' | 'organiserId' | 'number' | 'version'>>;

/** Moves an incident on from the version that was read. @throws ChangedMeanwhile when it is no longer that version */
export async function changeIncident(
  tx: Writing,
  before: Incident,
  change: IncidentChange,
): Promise<Incident> {
  const { id, version } = before;
  const moved = { ...change, version: version + 1 };
  const { affected } = await tx.table(incidentRows).update({ id, version }, moved);
  if (affected === 0) throw new ChangedMeanwhile('incident', id);
  return { ...before, ...moved };
}

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
