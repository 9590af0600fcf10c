import { type Reading, type Writing } from '#database';
import { type Id } from '#kernel';
import { organiserOf } from '../store/records';

export type ReferenceKind = 'worker' | 'user' | 'lot' | 'series';

/** What the import made of the thing that the old records know under a number, if it was imported already. */
export async function importedAs(
  reading: Reading,
  {
    organiser,
    kind,
    reference,
  }: { readonly organiser: Id; readonly kind: ReferenceKind; readonly reference: string },
): Promise<Id | undefined> {
  const row = await reading.row<{ id: Id }>(
    'select id from import_reference where organiser_id = ? and kind = ? and reference = ?',
    [organiser, kind, reference],
  );
  return row?.id;
}

/** Keeps under which number the old records know what was just made. */
export async function keepReference(
  tx: Writing,
  kind: ReferenceKind,
  reference: string,
  id: Id,
): Promise<void> {
  await tx.run(
    'insert into import_reference (organiser_id, kind, reference, id, import_id) values (?, ?, ?, ?, ?)',
    [organiserOf(tx), kind, reference, id, tx.command.subject],
  );
}
