import { type Reading } from '#database';
import { type Id } from '#kernel';
import { type RecordNoun } from '../rules';
import { type RecordKind, recordKinds, type RecordRows } from '../record-kinds';
import { recordOf } from '../store/records';
import { type ErasedParty } from './erasure';

/** All records of one kind about a worker or a user, as they stand, the first one written first. */
export function recordsAbout<Noun extends RecordNoun>(
  reading: Reading,
  { organiser, noun, owner }: { readonly organiser: Id; readonly noun: Noun; readonly owner: Id },
): Promise<RecordRows[Noun][]> {
  const kind: RecordKind<RecordRows[Noun]> = recordKinds[noun];
  const where = { organiserId: organiser, [kind.owner.column]: owner };
  return reading.table(kind.table).find({ where: where as never, order: { id: 'ASC' } as never });
}

/** The worker or user a record is about. @throws NotFound when the organiser has no such record */
export async function ownerOfRecord(
  reading: Reading,
  { organiser, noun, id }: { readonly organiser: Id; readonly noun: RecordNoun; readonly id: Id },
): Promise<Id> {
  const kind: RecordKind<RecordRows[RecordNoun]> = recordKinds[noun];
  const row = await recordOf(reading, kind.table, { id, organiser });
  return (row as unknown as Record<typeof kind.owner.column, Id>)[kind.owner.column];
}

const tablesOf = (kind: ErasedParty['kind']) =>
  Object.values(recordKinds).flatMap(({ owner, table: { options } }) =>
    owner.column === `${kind}Id` ? (options.tableName ?? options.name) : [],
  );

/** The ids of all records that a worker or a user of an organiser has or had, and of what they ended. */
export async function recordIdsAbout(
  reading: Reading,
  { organiser, kind, party }: ErasedParty & { readonly organiser: Id },
): Promise<Id[]> {
  const kept = [...tablesOf(kind), 'validity_ended'].map(
    (table) => `select id from ${table} where organiser_id = ? and ${kind}_id = ?`,
  );
  const had = 'select record_id as id from record_history where organiser_id = ? and owner_id = ?';
  const rows = await reading.rows<{ id: Id }>(
    [...kept, had].join(' union '),
    [...kept, had].flatMap(() => [organiser, party]),
  );
  return rows.map(({ id }) => id);
}
