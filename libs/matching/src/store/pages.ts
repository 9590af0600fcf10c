import { type Reading, type Value } from '#database';
import { type Day, type Id, NotFound } from '#kernel';
import {
  type Assignment,
  type AssignmentState,
  type Request,
  type RequestClass,
  type RequestState,
} from '../rules';
import { SEATS_TAKEN } from './filling';
import { type OccurrenceFilled } from './request-answer';
import { requestRows } from './tables';

/** Parties to whom a list is limited; absent for who sees everything of the organiser. */
export interface Within {
  readonly users: readonly Id[];
  readonly workers: readonly Id[];
}

interface Asked {
  readonly organiser: Id;
  /** Rows wanted; a caller that pages asks one more than it shows. */
  readonly limit: number;
  readonly within?: Within;
  readonly from?: Day;
  readonly until?: Day;
  readonly user?: Id;
  readonly worker?: Id;
  readonly municipality?: string;
}

export interface RequestsAsked extends Asked {
  readonly state?: RequestState;
  /** The id of the last request of the page before. */
  readonly before?: Id;
}

export interface TimesAsked extends Asked {
  readonly class?: RequestClass;
  readonly request?: Id;
  /** Only times with a seat that is still open. */
  readonly open?: boolean;
  readonly after?: readonly [Day, Id];
}

export interface AssignmentsAsked extends Asked {
  readonly state?: AssignmentState;
  readonly request?: Id;
  readonly after?: readonly [Day, Id];
}

/** Conditions that count only when their value is asked for. */
class Conditions {
  private readonly parts: string[] = [];
  readonly values: Value[] = [];

  and(condition: string, ...values: (Value | undefined)[]): this {
    const given = values.filter((value) => value !== undefined);
    if (given.length < values.length) return this;
    this.parts.push(condition);
    this.values.push(...given);
    return this;
  }

  /** One of these pairs of column and list; with empty lists no row fits. */
  within(pairs: readonly (readonly [string, readonly Id[]])[]): this {
    const named = pairs.filter(([, ids]) => ids.length > 0);
    const each = named.map(([column, ids]) => `${column} in (${ids.map(() => '?').join(', ')})`);
    return this.and(each.length > 0 ? `(${each.join(' or ')})` : '1 = 0', ...named.flatMap(([, ids]) => ids));
  }

  get text(): string {
    return this.parts.join(' and ');
  }
}

const assignedTo = (request: string) =>
  `exists (select 1 from assignment w where w.request_id = ${request} and w.worker_id = ?
    and w.state in ('offered', 'assigned', 'worked'))`;

/** Requests, the newest first. */
export async function requestsPage(reading: Reading, asked: RequestsAsked): Promise<Request[]> {
  const where = new Conditions()
    .and('r.organiser_id = ?', asked.organiser)
    .and('r.state = ?', asked.state)
    .and('r.last_day >= ?', asked.from)
    .and('r.first_day <= ?', asked.until)
    .and('r.user_id = ?', asked.user)
    .and('r.municipality = ?', asked.municipality)
    .and(assignedTo('r.id'), asked.worker)
    .and('r.id < ?', asked.before);
  if (asked.within) where.within([['r.user_id', asked.within.users]]);
  const ids = await reading.rows<{ id: Id }>(
    `select r.id from request r where ${where.text} order by r.id desc limit ?`,
    [...where.values, asked.limit],
  );
  if (ids.length === 0) return [];
  const found = await reading.table(requestRows).findBy(ids.map(({ id }) => ({ id })));
  return found.toSorted((one, other) => (one.id < other.id ? 1 : -1));
}

/** A time of a request, with what a list of places shows of it. */
export interface Place extends OccurrenceFilled {
  readonly userId: Id;
  readonly siteId: Id;
  readonly task: string;
  readonly municipality: string;
  readonly class: RequestClass;
}

/** Times at which people are wanted, first day first. */
export function placesPage(reading: Reading, asked: TimesAsked): Promise<Place[]> {
  const where = new Conditions()
    .and('o.organiser_id = ?', asked.organiser)
    .and('o.until >= ?', asked.from)
    .and('o.day <= ?', asked.until)
    .and('r.user_id = ?', asked.user)
    .and('r.municipality = ?', asked.municipality)
    .and('r.class = ?', asked.class)
    .and('r.id = ?', asked.request)
    .and(assignedTo('r.id'), asked.worker)
    .and('(o.day > ? or (o.day = ? and o.id > ?))', asked.after?.[0], asked.after?.[0], asked.after?.[1]);
  if (asked.open)
    where.and(`o.state = 'planned' and r.state in ('open', 'filled') and o.seats > ${SEATS_TAKEN}`);
  if (asked.within) where.within([['r.user_id', asked.within.users]]);
  return reading.rows<Place>(
    `select o.*, r.user_id, r.site_id, r.task, r.municipality, r.class, ${SEATS_TAKEN} as taken
     from occurrence o join request r on r.id = o.request_id
     where ${where.text} order by o.day, o.id limit ?`,
    [...where.values, asked.limit],
  );
}

/** An assignment with where and for what it is. */
export interface AssignmentListed extends Assignment {
  readonly siteId: Id;
  readonly task: string;
  readonly startTime: string | null;
  readonly endTime: string | null;
}

export const LISTED = `select a.*, r.site_id, r.task, o.start_time, o.end_time
  from assignment a join occurrence o on o.id = a.occurrence_id join request r on r.id = a.request_id`;

/** @throws NotFound where this organiser has no such assignment */
export async function assignmentListed(reading: Reading, organiser: Id, id: Id): Promise<AssignmentListed> {
  const found = await reading.row<AssignmentListed>(`${LISTED} where a.id = ? and a.organiser_id = ?`, [
    id,
    organiser,
  ]);
  if (!found) throw new NotFound('assignment', id);
  return found;
}

/** Assignments, first day first. */
export function assignmentsPage(reading: Reading, asked: AssignmentsAsked): Promise<AssignmentListed[]> {
  const where = new Conditions()
    .and('a.organiser_id = ?', asked.organiser)
    .and('a.state = ?', asked.state)
    .and('o.until >= ?', asked.from)
    .and('a.day <= ?', asked.until)
    .and('a.user_id = ?', asked.user)
    .and('a.worker_id = ?', asked.worker)
    .and('r.municipality = ?', asked.municipality)
    .and('a.request_id = ?', asked.request)
    .and('(a.day > ? or (a.day = ? and a.id > ?))', asked.after?.[0], asked.after?.[0], asked.after?.[1]);
  if (asked.within) {
    where.within([
      ['a.user_id', asked.within.users],
      ['a.worker_id', asked.within.workers],
    ]);
  }
  return reading.rows<AssignmentListed>(`${LISTED} where ${where.text} order by a.day, a.id limit ?`, [
    ...where.values,
    asked.limit,
  ]);
}
