import { type Reading, type Writing } from '#database';
import { type Day, type Id, NotFound, type Year } from '#kernel';
import { organiserOf } from './records';
import { userFeeTable } from './user-tables';

/** The person behind a worker, by now: two may have been joined. @throws NotFound when this organiser has no such worker */
export async function personOf(
  reading: Reading,
  { organiser, worker }: { readonly organiser: Id; readonly worker: Id },
): Promise<Id> {
  const row = await reading.row<{ personId: Id }>(
    `select coalesce(p.joined_to, p.id) as person_id from worker w join person p on p.id = w.person_id
      where w.id = ? and w.organiser_id = ?`,
    [worker, organiser],
  );
  if (!row) throw new NotFound('worker', worker);
  return row.personId;
}

/** The names of some workers of an organiser, for who works with them; those that were erased have none. */
export async function workerNames(
  reading: Reading,
  { organiser, workers }: { readonly organiser: Id; readonly workers: readonly Id[] },
): Promise<Map<Id, string>> {
  const ids = [...new Set(workers)];
  if (ids.length === 0) return new Map();
  const rows = await reading.rows<{ worker: Id; name: string }>(
    `select worker_id as worker, given_name || ' ' || family_name as name from worker_details
     where organiser_id = ? and worker_id in (${ids.map(() => '?').join(', ')})`,
    [organiser, ...ids],
  );
  return new Map(rows.map(({ worker, name }) => [worker, name]));
}

/** @throws NotFound when this organiser has no such worker or user */
export async function demandOwner(
  reading: Reading,
  table: 'worker' | 'user_record',
  { organiser, id }: { readonly organiser: Id; readonly id: Id },
): Promise<void> {
  const row = await reading.row(`select id from ${table} where id = ? and organiser_id = ?`, [id, organiser]);
  if (!row) throw new NotFound(table === 'worker' ? 'worker' : 'user', id);
}

const tableOfParty = { worker: 'worker', user: 'user_record', referrer: 'referrer' } as const;

export interface PartyAsked {
  readonly organiser: Id;
  readonly kind: keyof typeof tableOfParty;
  readonly party: Id;
}

/** Whether an organiser has this worker, this user, or this body that refers people. */
export async function knowsParty(reading: Reading, { organiser, kind, party }: PartyAsked): Promise<boolean> {
  const row = await reading.row(`select id from ${tableOfParty[kind]} where id = ? and organiser_id = ?`, [
    party,
    organiser,
  ]);
  return row !== undefined;
}

export interface FeeReceived {
  readonly user: Id;
  readonly year: Year;
  readonly paidOn: Day;
  readonly amountCents: number;
  /** Where it was seen: a bank line, a receipt, the import. */
  readonly source: string;
}

/** A step: the yearly fee of a user was paid. A year is paid once. @throws NotFound */
export async function recordFee(tx: Writing, { user, ...fee }: FeeReceived): Promise<void> {
  const organiserId = organiserOf(tx);
  await demandOwner(tx, 'user_record', { organiser: organiserId, id: user });
  await tx.table(userFeeTable).insert({
    ...fee,
    id: tx.ids.next(),
    organiserId,
    userId: user,
    version: 1,
    recordedAt: tx.now,
  });
}
