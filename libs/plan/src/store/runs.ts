import { type Reading, type Writing } from '#database';
import { type Id, type Moment, NotFound } from '#kernel';
import { asItStands, type PlanRun } from '../rules';
import { planRunRows } from './tables';

export interface PlanRunRef {
  readonly organiser: Id;
  readonly run: Id;
}

/** A run as it was stored last; see `asItStands`. @throws NotFound where this organiser has no such run */
export async function runIn(reading: Reading, { organiser, run }: PlanRunRef): Promise<PlanRun> {
  const found = await reading.table(planRunRows).findOneBy({ id: run, organiserId: organiser });
  if (!found) throw new NotFound('plan run', run);
  return found;
}

export interface PlanRunsAsked {
  readonly organiser: Id;
  readonly limit: number;
  /** Where a page goes on: the last run of the page before. */
  readonly before?: { readonly startedAt: Moment; readonly id: Id };
}

/** A run with how many of its lines wait for somebody's decision. */
export interface PlanRunListed extends PlanRun {
  readonly linesOpen: number;
}

/** Runs, the newest first. */
export async function runsPage(reading: Reading, asked: PlanRunsAsked): Promise<PlanRunListed[]> {
  const { organiser, limit, before } = asked;
  const rows = await reading.rows<{ id: Id; open: number }>(
    `select r.id, (select cast(count(*) as integer) from plan_line l
        where l.run_id = r.id and l.state in ('proposed', 'conflict')) as open
     from plan_run r where r.organiser_id = ?
       ${before ? 'and (r.started_at < ? or (r.started_at = ? and r.id < ?))' : ''}
     order by r.started_at desc, r.id desc limit ?`,
    [organiser, ...(before ? [before.startedAt, before.startedAt, before.id] : []), limit],
  );
  if (rows.length === 0) return [];
  const runs = await reading.table(planRunRows).findBy(rows.map(({ id }) => ({ id })));
  return rows.flatMap(({ id, open }) => {
    const run = runs.find((one) => one.id === id);
    return run ? [{ ...run, linesOpen: open }] : [];
  });
}

/** The newest run of an organiser that ended with a plan, of which nothing was thrown away yet. */
export function newestPlan(reading: Reading, organiser: Id): Promise<{ id: Id } | undefined> {
  return reading.row<{ id: Id }>(
    `select id from plan_run where organiser_id = ? and state in ('proven', 'best-so-far', 'cancelled') and goals <> '[]'
       and thrown_away_at is null order by started_at desc, id desc limit 1`,
    [organiser],
  );
}

/** The plan that was newest when a run began. */
export function planBefore(reading: Reading, run: PlanRun): Promise<{ id: Id } | undefined> {
  return reading.row<{ id: Id }>(
    `select id from plan_run where organiser_id = ? and state in ('proven', 'best-so-far', 'cancelled') and goals <> '[]'
       and thrown_away_at is null and (started_at < ? or (started_at = ? and id < ?))
     order by started_at desc, id desc limit 1`,
    [run.organiserId, run.startedAt, run.startedAt, run.id],
  );
}

/** Writes down that runs whose server was stopped have failed; answers the run that truly runs, if there is one. */
export async function runningOf(tx: Writing, organiserId: Id): Promise<PlanRun | undefined> {
  for (const stored of await tx.table(planRunRows).findBy({ organiserId, state: 'running' })) {
    const run = asItStands(stored, tx.now);
    if (run.state === 'running') return run;
    const { id, state, endedAt, failure } = run;
    await tx.table(planRunRows).update({ id }, { state, endedAt, failure });
  }
  return undefined;
}

export async function insertRun(tx: Writing, run: PlanRun): Promise<void> {
  await tx.table(planRunRows).insert(run);
}

/** Changes a run that still runs; says whether it did. */
export async function changeRunning(tx: Writing, id: Id, change: Partial<PlanRun>): Promise<boolean> {
  const { affected } = await tx.table(planRunRows).update({ id, state: 'running' }, change);
  return affected === 1;
}

export async function setPrices(tx: Writing, id: Id, prices: PlanRun['prices']): Promise<void> {
  await tx.table(planRunRows).update({ id }, { prices });
}
