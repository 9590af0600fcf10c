import { type Reading, type Value, type Writing } from '#database';
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

export interface IncidentFilter {
  readonly organiser: Id;
  readonly states?: readonly IncidentState[];
  readonly assignment?: Id;
  readonly worker?: Id;
  readonly user?: Id;
  /** Only those of these users or these workers: the bounds of an actor of own scope. */
  readonly within?: { readonly users: readonly Id[]; readonly workers: readonly Id[] };
  /** Where a page goes on. */
  readonly after?: { readonly reportBy: Day; readonly id: Id };
  readonly limit: number;
}

/** Incidents, the first deadline first. */
export async function incidentsIn(reading: Reading, filter: IncidentFilter): Promise<Incident[]> {
  const { conditions, values } = conditionsOf(filter);
  return reading.rows<Incident>(
    `select * from incident where ${conditions.join(' and ')} order by report_by, id limit ?`,
    [...values, filter.limit],
  );
}

function conditionsOf({ organiser, states, assignment, worker, user, within, after }: IncidentFilter) {
  const conditions = ['organiser_id = ?'];
  const values: Value[] = [organiser];
  const also = (condition: string, ...given: readonly Value[]) => {
    conditions.push(condition);
    values.push(...given);
  };
  // PostgreSQL knows no empty list; nothing equals null, so nothing is found.
  const oneOf = (given: readonly string[]) => `in (${given.map(() => '?').join(', ') || 'null'})`;
  if (states) also(`state ${oneOf(states)}`, ...states);
  if (assignment !== undefined) also('assignment_id = ?', assignment);
  if (worker !== undefined) also('worker_id = ?', worker);
  if (user !== undefined) also('user_id = ?', user);
  if (within) {
    const { users, workers } = within;
    also(`(user_id ${oneOf(users)} or worker_id ${oneOf(workers)})`, ...users, ...workers);
  }
  if (after) also('(report_by > ? or (report_by = ? and id > ?))', after.reportBy, after.reportBy, after.id);
  return { conditions, values };
}
