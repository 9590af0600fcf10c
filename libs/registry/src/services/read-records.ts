import { type Reading } from '#database';
import { type Id } from '#kernel';
import { type RecordNoun } from '../rules';
import { type RecordKind, recordKinds, type RecordRows } from '../record-kinds';
import { recordOf } from '../store/records';

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
