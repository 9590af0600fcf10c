import { type Reading, type Writing } from '#database';
import { type Id, type Moment } from '#kernel';
import { type PlanDecisionKind, type PlanRefusingReason } from '../rules';

/** Takes out of the runs of an organiser that began before a moment whatever names a person or a place. */
export async function throwAwayBefore(tx: Writing, organiser: Id, before: Moment): Promise<void> {
  const old = `select id from plan_run where organiser_id = ? and started_at < ? and thrown_away_at is not null`;
  await tx.run(
    `update plan_run set thrown_away_at = ?, checks = '[]', findings = '[]'
     where organiser_id = ? and started_at < ? and thrown_away_at is null and state <> 'running'`,
    [tx.now, organiser, before],
  );
  for (const table of ['plan_paper', 'plan_line', 'plan_decision'])
    await tx.run(`delete from ${table} where run_id in (${old})`, [organiser, before]);
}

/** How many times something was decided on a line, and why. */
export interface DecisionsCounted {
  readonly kind: PlanDecisionKind;
  readonly reason: PlanRefusingReason | null;
  readonly count: number;
}

/** What was decided on lines between two moments, the most frequent first. */
export function decisionsCounted(
  reading: Reading,
  { organiser, from, until }: { readonly organiser: Id; readonly from: Moment; readonly until: Moment },
): Promise<DecisionsCounted[]> {
  return reading.rows<DecisionsCounted>(
    `select kind, reason, cast(count(*) as integer) as count from plan_decision
     where organiser_id = ? and at >= ? and at < ? group by kind, reason order by 3 desc, kind, reason`,
    [organiser, from, until],
  );
}
