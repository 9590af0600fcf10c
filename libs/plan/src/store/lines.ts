import { type Reading, type Value, type Writing } from '#database';
import { type Id, NotFound } from '#kernel';
import {
  type PlanDecision,
  type PlanLine,
  type PlanLineKind,
  type PlanLineState,
  type SeatOf,
} from '../rules';
import { type PlanRunRef } from './runs';
import { planLineRows } from './tables';

/** @throws NotFound where the run has no such line */
export async function lineIn(
  reading: Reading,
  { organiser, run, line }: PlanRunRef & { readonly line: Id },
): Promise<PlanLine> {
  const found = await reading.table(planLineRows).findOneBy({ id: line, organiserId: organiser, runId: run });
  if (!found) throw new NotFound('plan line', line);
  return found;
}

export interface PlanLinesAsked extends PlanRunRef {
  readonly states?: readonly PlanLineState[];
  readonly kinds?: readonly PlanLineKind[];
  readonly worker?: Id;
  readonly occurrence?: Id;
  /** Where a page goes on: the number of the last line of the page before. */
  readonly after?: number;
  /** Without it, every line. */
  readonly limit?: number;
}

/** Lines of a run, in the order of their numbers. */
export async function linesPage(reading: Reading, asked: PlanLinesAsked): Promise<PlanLine[]> {
  const { organiser, run, states, kinds, worker, occurrence, after, limit } = asked;
  const conditions = ['run_id = ?', 'organiser_id = ?'];
  const values: Value[] = [run, organiser];
  const also = (condition: string, ...given: readonly Value[]) => {
    conditions.push(condition);
    values.push(...given);
  };
  // PostgreSQL knows no empty list; nothing equals null, so nothing is found.
  const oneOf = (given: readonly string[]) => `in (${given.map(() => '?').join(', ') || 'null'})`;
  if (states) also(`state ${oneOf(states)}`, ...states);
  if (kinds) also(`kind ${oneOf(kinds)}`, ...kinds);
  if (worker !== undefined) also('(worker_id = ? or leaving_worker_id = ?)', worker, worker);
  if (occurrence !== undefined) also('occurrence_id = ?', occurrence);
  if (after !== undefined) also('number > ?', after);
  const rows = await reading.rows<Omit<PlanLine, 'refusals'> & { refusals: string }>(
    `select * from plan_line where ${conditions.join(' and ')} order by number${limit === undefined ? '' : ' limit ?'}`,
    [...values, ...(limit === undefined ? [] : [limit])],
  );
  return rows.map((row) => ({ ...row, refusals: JSON.parse(row.refusals) as PlanLine['refusals'] }));
}

/** Lines of a run that somebody followed under keys that begin alike, in the order of their numbers. */
export async function linesFollowed(
  reading: Reading,
  { organiser, run }: PlanRunRef,
  { actor, key }: { readonly actor: Id; readonly key: string },
): Promise<Id[]> {
  const rows = await reading.rows<{ line: Id }>(
    `select l.id as line from plan_decision d join plan_line l on l.id = d.line_id
     join book b on b.id = d.organiser_id join command c on c.book = b.number and c.id = d.command_id
     where d.run_id = ? and d.organiser_id = ? and d.kind = 'accept' and c.actor = ? and substr(c.key, 1, ?) = ?
     order by l.number`,
    [run, organiser, actor, key.length, key],
  );
  return rows.map(({ line }) => line);
}

/** How many lines of a run stand in each state. */
export async function linesByState(
  reading: Reading,
  { organiser, run }: PlanRunRef,
): Promise<Map<PlanLineState, number>> {
  const rows = await reading.rows<{ state: PlanLineState; lines: number }>(
    `select state, cast(count(*) as integer) as lines from plan_line where run_id = ? and organiser_id = ? group by state`,
    [run, organiser],
  );
  return new Map(rows.map(({ state, lines }) => [state, lines]));
}

/** Who comes where by a plan. */
export function seatsOf(reading: Reading, run: Id): Promise<SeatOf[]> {
  return reading.rows<SeatOf>(
    `select occurrence_id as occurrence, worker_id as worker from plan_line
     where run_id = ? and worker_id is not null order by number`,
    [run],
  );
}

/** Rows of one statement: well below what either database binds at once. */
const ROWS_AT_ONCE = 200;

export async function insertLines(tx: Writing, lines: readonly PlanLine[]): Promise<void> {
  for (let from = 0; from < lines.length; from += ROWS_AT_ONCE)
    await tx.table(planLineRows).insert(lines.slice(from, from + ROWS_AT_ONCE));
}

export type Decided = Pick<PlanDecision, 'kind' | 'reason' | 'workerId' | 'refusals' | 'assignmentId'>;

const stateAfter: Readonly<Record<PlanDecision['kind'], PlanLineState>> = {
  accept: 'accepted',
  refuse: 'refused',
  override: 'overridden',
  conflict: 'conflict',
};

/** Writes down what was decided on a line, and where it stands now. */
export async function recordDecision(tx: Writing, line: PlanLine, decided: Decided): Promise<void> {
  const { kind, reason, workerId, refusals, assignmentId } = decided;
  await tx.run(
    `insert into plan_decision (id, organiser_id, run_id, line_id, kind, reason, worker_id, refusals, assignment_id,
       actor_id, command_id, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      ...[
        tx.ids.next(),
        line.organiserId,
        line.runId,
        line.id,
        kind,
        reason,
        workerId,
        JSON.stringify(refusals),
      ],
      ...[assignmentId, tx.command.actor, tx.command.id, tx.now],
    ],
  );
  await tx
    .table(planLineRows)
    .update({ id: line.id }, { state: stateAfter[kind], refusals: [...refusals], assignmentId });
}

/** Writes down on which line two were kept together or apart. */
export async function recordPairing(tx: Writing, line: PlanLine, pairing: Id): Promise<void> {
  await tx.run('insert into plan_pairing (pairing_id, organiser_id, run_id, line_id) values (?, ?, ?, ?)', [
    ...[pairing, line.organiserId, line.runId, line.id],
  ]);
}

/** What was decided on the lines of a run, first to last; of one line, or of all. */
export async function decisionsOf(
  reading: Reading,
  { organiser, run, line }: PlanRunRef & { readonly line?: Id },
): Promise<PlanDecision[]> {
  const rows = await reading.rows<Omit<PlanDecision, 'refusals'> & { refusals: string }>(
    `select * from plan_decision where run_id = ? and organiser_id = ?${line ? ' and line_id = ?' : ''} order by id`,
    [run, organiser, ...(line ? [line] : [])],
  );
  return rows.map((row) => ({ ...row, refusals: JSON.parse(row.refusals) as PlanDecision['refusals'] }));
}
