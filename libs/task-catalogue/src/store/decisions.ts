import { Conditions, type Reading } from '#database';
import { type Id, NotFound } from '#kernel';
import { In } from 'typeorm';
import { type NisCode } from '../rules';
import { type DecisionRow, localDecisionPlaceRows, localDecisionRows } from './tables';

/** A decision with all municipalities it counts in, by NIS code. */
export interface RecordedDecision extends DecisionRow {
  readonly municipalities: readonly NisCode[];
}

/** @throws NotFound */
export async function decisionOf(reading: Reading, id: Id): Promise<RecordedDecision> {
  const row = await reading.table(localDecisionRows).findOneBy({ id });
  if (row === null) throw new NotFound('local decision', id);
  const [decision] = await withMunicipalities(reading, [row]);
  return decision ?? { ...row, municipalities: [] };
}

export interface DecisionsAsked {
  readonly municipalities?: readonly NisCode[] | undefined;
  readonly task?: string | undefined;
  /** Day and id of the last one of the page before. */
  readonly after?: readonly [validFrom: string, id: string] | undefined;
  readonly limit: number;
}

/** The history of decisions, those that count last first; one more than the limit where there are more. */
export async function decisionsAsked(reading: Reading, asked: DecisionsAsked): Promise<RecordedDecision[]> {
  const { municipalities, task, after, limit } = asked;
  const wanted = new Conditions('1 = 1').equals('d.task', task).beyond(['d.valid_from', 'd.id'], '<', after);
  if (municipalities !== undefined) {
    const places = new Conditions('p.decision = d.id').oneOf('p.municipality', municipalities);
    wanted.also(`exists (select 1 from local_decision_place p where ${places.text})`, ...places.values);
  }
  const rows = await reading.rows<DecisionRow>(
    `select d.id, d.kind, d.task, d.reference, d.displacement_reasoning, d.decided_on, d.valid_from, d.recorded_at
      from local_decision d where ${wanted.text}
      order by d.valid_from desc, d.id desc limit ?`,
    [...wanted.values, limit + 1],
  );
  return withMunicipalities(reading, rows);
}

async function withMunicipalities(
  reading: Reading,
  rows: readonly DecisionRow[],
): Promise<RecordedDecision[]> {
  const places = await reading
    .table(localDecisionPlaceRows)
    .find({ where: { decision: In(rows.map(({ id }) => id)) }, order: { municipality: 'ASC' } });
  return rows.map((row) => ({
    ...row,
    municipalities: places
      .filter(({ decision }) => decision === row.id)
      .map(({ municipality }) => municipality),
  }));
}
