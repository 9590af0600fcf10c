import { type Reading, type Writing } from '#database';
import { type Day, type Id } from '#kernel';
import { type EndingKind, type ValidityEnded } from '../rules';
import { type EndingRow, endingTable } from './organiser-tables';
import { addRecord } from './records';

/** Who an ending is about: a worker or a user. */
export type About = { readonly workerId: Id } | { readonly userId: Id };

export interface EndingNoted {
  readonly kind: EndingKind;
  readonly about: About;
  readonly ref: string;
  readonly lastDay: Day;
  readonly reason: string;
}

/** A step: notes that something ended, so that its consequences can be seen and settled. */
export function noteEnding(tx: Writing, { about, ...ending }: EndingNoted): Promise<void> {
  return addRecord(tx, endingTable, {
    workerId: null,
    userId: null,
    ...about,
    ...ending,
    id: tx.ids.next(),
    settledAt: null,
  });
}

/** The endings that a record, a worker or a user caused, the last one first. */
export const endingsOf = (
  reading: Reading,
  { organiser, ref }: { readonly organiser: Id; readonly ref: string },
): Promise<EndingRow[]> =>
  reading.table(endingTable).find({ where: { organiserId: organiser, ref }, order: { id: 'DESC' } });

/** The endings nobody has settled yet, the earliest last day first. */
export const openEndings = (reading: Reading, organiser: Id): Promise<EndingRow[]> =>
  reading.rows<EndingRow>(
    'select * from validity_ended where organiser_id = ? and settled_at is null order by last_day, id',
    [organiser],
  );

export const endedOf = (row: EndingRow): ValidityEnded => ({
  ending: row.id,
  organiser: row.organiserId,
  kind: row.kind,
  worker: row.workerId,
  user: row.userId,
  ref: row.ref,
  lastDay: row.lastDay,
  reason: row.reason,
});

/** True when a worker has an agreement that goes on after a day. */
export async function hasAgreementAfter(reading: Reading, worker: Id, day: Day): Promise<boolean> {
  const row = await reading.row(
    `select id from worker_agreement
      where worker_id = ? and (coalesce(ended_on, until) is null or coalesce(ended_on, until) > ?)`,
    [worker, day],
  );
  return row !== undefined;
}
