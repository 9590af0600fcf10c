import { type Reading, type Writing } from '#database';
import { type Day, type Id } from '#kernel';
import { type PlanGoal, type PlanPolicy } from '../rules';

interface PolicyRow extends Omit<PlanPolicy, 'order'> {
  readonly goalOrder: string;
}

/** Everything an organiser decided on its goals, the one that counts last first. */
export async function policiesOf(reading: Reading, organiser: Id): Promise<PlanPolicy[]> {
  const rows = await reading.rows<PolicyRow>(
    `select id, organiser_id, from_day, goal_order, fill_given_up_percent, source, decided_by, recorded_at
     from plan_policy where organiser_id = ? order by from_day desc, recorded_at desc, id desc`,
    [organiser],
  );
  return rows.map(({ goalOrder, ...row }) => ({ ...row, order: JSON.parse(goalOrder) as PlanGoal[] }));
}

/** What counts on a day; `undefined` while nothing was decided by then. */
export async function policyOn(
  reading: Reading,
  { organiser, on }: { readonly organiser: Id; readonly on: Day },
): Promise<PlanPolicy | undefined> {
  return (await policiesOf(reading, organiser)).find(({ fromDay }) => fromDay <= on);
}

export async function insertPolicy(tx: Writing, policy: PlanPolicy): Promise<void> {
  const { id, organiserId, fromDay, order, fillGivenUpPercent, source, decidedBy, recordedAt } = policy;
  await tx.run(
    `insert into plan_policy (id, organiser_id, from_day, goal_order, fill_given_up_percent, source, decided_by,
       command_id, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      ...[id, organiserId, fromDay, JSON.stringify(order), fillGivenUpPercent, source, decidedBy],
      ...[tx.command.id, recordedAt],
    ],
  );
}
