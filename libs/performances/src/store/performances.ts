import { Conditions, type Reading, type Writing } from '#database';
import { ChangedMeanwhile, type Id, type Moment, NotFound, type Refusal } from '#kernel';
import { type Break, type OtherVisit, type Performance, type PerformanceState, type Stretch } from '../rules';
import { performanceRows } from './tables';

const COLUMNS = `id, organiser_id, assignment_id, occurrence_id, request_id, worker_id, person_id, user_id, site_id,
  task_planned, task_done, work, performed_on, starts_at, ends_at, breaks, minutes, hours, state, refusals, registered_at,
  confirmed_at, version`;

type PerformanceRow = Omit<Performance, 'breaks' | 'refusals'> & {
  readonly breaks: string;
  readonly refusals: string | null;
};

const performanceOf = (row: PerformanceRow): Performance => ({
  ...row,
  breaks: JSON.parse(row.breaks) as Break[],
  refusals: row.refusals === null ? null : (JSON.parse(row.refusals) as Refusal[]),
});

export interface PerformanceRef {
  readonly organiser: Id;
  readonly performance: Id;
}

/** One statement. @throws NotFound where this organiser has no such performance */
export async function performanceIn(
  reading: Reading,
  { organiser, performance }: PerformanceRef,
): Promise<Performance> {
  const row = await reading.row<PerformanceRow>(
    `select ${COLUMNS} from performance where id = ? and organiser_id = ?`,
    [performance, organiser],
  );
  if (!row) throw new NotFound('performance', performance);
  return performanceOf(row);
}

/** The performance that stands for an assignment, if one is registered and not withdrawn. */
export async function performanceOfAssignment(reading: Reading, assignment: Id): Promise<Id | undefined> {
  const row = await reading.row<{ id: Id }>(
    `select id from performance where assignment_id = ? and state <> 'withdrawn'`,
    [assignment],
  );
  return row?.id;
}

/** Visits of a person, at any organiser, that share a moment with a stretch of time. */
export function visitsDuring(
  reading: Reading,
  { person, during, except }: { person: Id; during: Stretch; except?: Id },
): Promise<OtherVisit[]> {
  return reading.rows<OtherVisit>(
    `select id as performance, starts_at, ends_at from performance
     where person_id = ? and starts_at < ? and ends_at > ? and state not in ('absent', 'in-vain', 'withdrawn') and id <> ?
     order by starts_at`,
    [person, during.endsAt, during.startsAt, except ?? ''],
  );
}

/** Stores a new performance. */
export async function insertPerformance(tx: Writing, performance: Performance): Promise<void> {
  await tx.table(performanceRows).insert(performance);
}

/** What the steps of confirming change. */
export type Settlement = Pick<Performance, 'state' | 'refusals' | 'confirmedAt'>;

/**
 * Moves a performance on from the version that was read; leaves its times, and so their indexes, alone. Answers
 * it as it now stands. @throws ChangedMeanwhile when it is no longer that version
 */
export async function settle(tx: Writing, before: Performance, change: Settlement): Promise<Performance> {
  const after = { ...before, ...change, version: before.version + 1 };
  const changed = await tx.run(
    'update performance set state = ?, refusals = ?, confirmed_at = ?, version = ? where id = ? and version = ?',
    [
      after.state,
      after.refusals === null ? null : JSON.stringify(after.refusals),
      after.confirmedAt,
      after.version,
      before.id,
      before.version,
    ],
  );
  if (changed === 0) throw new ChangedMeanwhile('performance', before.id);
  return after;
}

/** A visit as it is told anew. */
export type Retelling = Settlement &
  Pick<
    Performance,
    'taskDone' | 'work' | 'performedOn' | 'startsAt' | 'endsAt' | 'breaks' | 'minutes' | 'hours'
  >;

/** Changes what was told about a visit. @throws ChangedMeanwhile as `settle` */
export async function retell(tx: Writing, before: Performance, told: Retelling): Promise<Performance> {
  const after = { ...before, ...told, version: before.version + 1 };
  const { id, version } = before;
  const { affected } = await tx
    .table(performanceRows)
    .update({ id, version }, { ...told, version: after.version });
  if (affected === 0) throw new ChangedMeanwhile('performance', id);
  return after;
}

/** Where a page goes on: after this performance, in the order of the list. */
export interface PerformanceCursor {
  readonly startsAt: Moment;
  readonly id: Id;
}

export interface PerformanceFilter {
  readonly organiser: Id;
  readonly states?: readonly PerformanceState[];
  readonly user?: Id;
  readonly worker?: Id;
  readonly site?: Id;
  /** First and last day of work, both included. */
  readonly from?: string;
  readonly until?: string;
  /** Only those of these users or these workers: the bounds of an actor of own scope. */
  readonly within?: { readonly users: readonly Id[]; readonly workers: readonly Id[] };
  /** Performances that one command moved together. */
  readonly subject?: Id;
  readonly order?: 'newest-first' | 'oldest-first';
  readonly after?: PerformanceCursor;
  readonly limit: number;
}

/** Performances in the order asked, newest first unless said otherwise. */
export async function performancesIn(reading: Reading, filter: PerformanceFilter): Promise<Performance[]> {
  const { order = 'newest-first', limit, after } = filter;
  const [way, beyond] = order === 'newest-first' ? (['desc', '<'] as const) : (['asc', '>'] as const);
  const { text, values } = conditionsOf(filter).beyond(
    ['starts_at', 'id'],
    beyond,
    after && [after.startsAt, after.id],
  );
  const rows = await reading.rows<PerformanceRow>(
    `select ${COLUMNS} from performance where ${text}
     order by starts_at ${way}, id ${way} limit ?`,
    [...values, limit],
  );
  return rows.map(performanceOf);
}

/** How many performances a filter finds, without its page, and the day of the oldest. */
export async function countPerformances(
  reading: Reading,
  filter: Omit<PerformanceFilter, 'after' | 'limit' | 'order'>,
): Promise<{ total: number; oldest: string | null }> {
  const { text, values } = conditionsOf(filter);
  const row = await reading.row<{ total: number; oldest: string | null }>(
    `select count(*) as total, min(performed_on) as oldest from performance where ${text}`,
    values,
  );
  return row ?? { total: 0, oldest: null };
}

function conditionsOf(filter: Omit<PerformanceFilter, 'limit'>): Conditions {
  const { organiser, states, user, worker, site, from, until, subject, within } = filter;
  const conditions = new Conditions('organiser_id = ?', organiser)
    .equals('user_id', user)
    .equals('worker_id', worker)
    .equals('site_id', site)
    .oneOf('state', states);
  if (from !== undefined) conditions.also('performed_on >= ?', from);
  if (until !== undefined) conditions.also('performed_on <= ?', until);
  if (subject !== undefined)
    conditions.also(
      `id in (select performance_id from performance_event
        where subject_id = ? and subject_id <> performance_id)`,
      subject,
    );
  return within ? conditions.eitherOf('user_id', within.users, 'worker_id', within.workers) : conditions;
}
