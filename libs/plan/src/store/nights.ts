import { type Reading, type Writing } from '#database';
import { type Day, type Id, type Moment, type Refusal } from '#kernel';
import { asItStands, type NightRefused, type PlanRun } from '../rules';
import { planRunRows } from './tables';

export interface NightAsked {
  readonly organiser: Id;
  readonly on: Day;
}

/** Writes down why no plan of a night was begun; of a night that was refused twice, why it was the first time. */
export async function recordNightRefused(
  tx: Writing,
  { organiser, on }: NightAsked,
  refusals: readonly Refusal[],
): Promise<void> {
  await tx.run(
    `insert into plan_night_missed (organiser_id, on_day, at, refusals) values (?, ?, ?, ?)
     on conflict (organiser_id, on_day) do nothing`,
    [organiser, on, tx.now, JSON.stringify(refusals)],
  );
}

/** Why no plan of a night was begun; undefined where nothing kept it from being. */
export async function nightRefused(
  reading: Reading,
  { organiser, on }: NightAsked,
): Promise<NightRefused | undefined> {
  const found = await reading.row<{ at: Moment; refusals: string }>(
    'select at, refusals from plan_night_missed where organiser_id = ? and on_day = ?',
    [organiser, on],
  );
  return found && { at: found.at, refusals: JSON.parse(found.refusals) as readonly Refusal[] };
}

/** The runs that began on a day, as they stand now. */
export async function runsOn(
  reading: Reading,
  { organiser: organiserId, on: onDay }: NightAsked,
  now: Moment,
): Promise<PlanRun[]> {
  const runs = await reading.table(planRunRows).findBy({ organiserId, onDay });
  return runs.map((run) => asItStands(run, now));
}
