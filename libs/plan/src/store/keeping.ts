import { type Reading, type Writing } from '#database';
import { type Id, type Moment } from '#kernel';
import { type PairingKind, type PairingReason } from '#matching';
import { type PlanDecisionKind, type PlanRefusingReason } from '../rules';

/** Takes out of the runs of an organiser that began before a moment whatever names a person or a place. */
export async function throwAwayBefore(tx: Writing, organiser: Id, before: Moment): Promise<void> {
  const old = `select id from plan_run where organiser_id = ? and started_at < ? and thrown_away_at is not null`;
  await tx.run(
    `update plan_run set thrown_away_at = ?, checks = '[]', findings = '[]'
     where organiser_id = ? and started_at < ? and thrown_away_at is null and state <> 'running'`,
    [tx.now, organiser, before],
  );
  for (const table of ['plan_paper', 'plan_line', 'plan_decision', 'plan_pairing'])
    await tx.run(`delete from ${table} where run_id in (${old})`, [organiser, before]);
}

/** How many times something was decided on a line, and why. */
export interface DecisionsCounted {
  readonly kind: PlanDecisionKind;
  readonly reason: PlanRefusingReason | null;
  readonly count: number;
}

/** Decisions of an organiser between two moments, or those of one run. */
export type DecisionsAsked = { readonly organiser: Id } & (
  { readonly run: Id } | { readonly from: Moment; readonly until: Moment }
);

/** What was decided on lines, the most frequent first. */
export function decisionsCounted(reading: Reading, asked: DecisionsAsked): Promise<DecisionsCounted[]> {
  const [condition, values] =
    'run' in asked ? ['run_id = ?', [asked.run]] : ['at >= ? and at < ?', [asked.from, asked.until]];
  return reading.rows<DecisionsCounted>(
    `select kind, reason, cast(count(*) as integer) as count from plan_decision
     where organiser_id = ? and ${condition} group by kind, reason order by 3 desc, kind, reason`,
    [asked.organiser, ...values],
  );
}

/** How many times two were kept together or apart from a page of a plan, and why. */
export interface PairsCounted {
  readonly kind: PairingKind;
  readonly reason: PairingReason;
  readonly count: number;
}

/** Locks and bans made on lines of plans, the most frequent first. */
export function pairsCounted(reading: Reading, asked: DecisionsAsked): Promise<PairsCounted[]> {
  const [condition, values] =
    'run' in asked
      ? ['l.run_id = ?', [asked.run]]
      : ['p.made_at >= ? and p.made_at < ?', [asked.from, asked.until]];
  return reading.rows<PairsCounted>(
    `select p.kind, p.reason, cast(count(*) as integer) as count from plan_pairing l
     join pairing p on p.id = l.pairing_id
     where l.organiser_id = ? and ${condition} group by p.kind, p.reason order by 3 desc, p.kind, p.reason`,
    [asked.organiser, ...values],
  );
}
