import { type EntitySchema, type FindOptionsWhere, type QueryDeepPartialEntity } from 'typeorm';
import { type Reading, type Writing } from '#database';
import { ChangedMeanwhile, type Id, NotFound } from '#kernel';
import { historyTable } from './organiser-tables';
import { type RecordRow } from './tables';

/** Which record, and the version its editor saw. */
export interface Seen {
  readonly id: Id;
  readonly version: number;
}

/** What an editor may tell of a record: all but what the register itself keeps. */
export type Told<Row extends RecordRow> = Omit<Row, 'id' | 'organiserId' | 'version' | 'recordedAt'>;

/** Organiser of a command: the book it is written in. */
export const organiserOf = (tx: Writing): Id => {
  const [organiser] = tx.command.books;
  if (!organiser) throw new NotFound('organiser', 'none');
  return organiser;
};

export async function addRecord<Row extends RecordRow>(
  tx: Writing,
  table: EntitySchema<Row>,
  told: Told<Row> & { id: Id },
): Promise<void> {
  const row = { ...told, organiserId: organiserOf(tx), version: 1, recordedAt: tx.now };
  await tx.table(table).insert(row as unknown as QueryDeepPartialEntity<Row>);
}

/** A record of an organiser. @throws NotFound when it is none of theirs */
export async function recordOf<Row extends RecordRow>(
  reading: Reading,
  table: EntitySchema<Row>,
  { id, organiser }: { readonly id: Id; readonly organiser: Id },
): Promise<Row> {
  const where = { id, organiserId: organiser } as unknown as FindOptionsWhere<Row>;
  const row = await reading.table(table).findOneBy(where);
  if (!row) throw new NotFound(table.options.name, id);
  return row;
}

/** The record as its editor saw it. @throws ChangedMeanwhile when it is no longer so, NotFound */
export async function seenRecord<Row extends RecordRow>(
  tx: Writing,
  table: EntitySchema<Row>,
  { id, version }: Seen,
): Promise<Row> {
  const row = await recordOf(tx, table, { id, organiser: organiserOf(tx) });
  if (row.version !== version) throw new ChangedMeanwhile(table.options.name, id);
  return row;
}

/** Changes a record that was just read in this command; what it was goes to the history. */
export async function changeRecord<Row extends RecordRow>(
  tx: Writing,
  table: EntitySchema<Row>,
  {
    before,
    changes,
    owner,
  }: { readonly before: Row; readonly changes: Partial<Told<Row>>; readonly owner: Id },
): Promise<void> {
  await remember(tx, table.options.name, {
    recordId: before.id,
    version: before.version,
    owner,
    content: before,
  });
  const next = { ...changes, version: before.version + 1, recordedAt: tx.now };
  await tx.table(table).update(before.id, next as unknown as QueryDeepPartialEntity<Row>);
}

/** Takes back a record that should never have been there; what it was goes to the history. */
export async function withdrawRecord<Row extends RecordRow>(
  tx: Writing,
  table: EntitySchema<Row>,
  { before, owner }: { readonly before: Row; readonly owner: Id },
): Promise<void> {
  await remember(tx, table.options.name, {
    recordId: before.id,
    version: before.version,
    owner,
    content: before,
  });
  await tx.table(table).delete(before.id);
}

/** Keeps what a record was before a change. */
export async function remember(
  tx: Writing,
  noun: string,
  was: { readonly recordId: Id; readonly version: number; readonly owner: Id; readonly content: object },
): Promise<void> {
  await tx.table(historyTable).insert({
    id: tx.ids.next(),
    organiserId: organiserOf(tx),
    ownerId: was.owner,
    noun,
    recordId: was.recordId,
    version: was.version,
    content: JSON.stringify(was.content),
    commandId: tx.command.id,
    recordedAt: tx.now,
  });
}
