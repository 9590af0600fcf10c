import { type EntitySchema, type FindOptionsWhere, type QueryDeepPartialEntity } from 'typeorm';
import { type Writing } from '#database';
import { ChangedMeanwhile, type Id, type Moment, NotFound } from '#kernel';
import { searchForm } from '../rules';
import { organiserOf, remember } from './records';
import { type UserDetailsRow, userDetailsTable } from './user-tables';
import { type WorkerDetailsRow, workerDetailsTable } from './worker-tables';

interface DetailsRow {
  organiserId: Id;
  version: number;
  recordedAt: Moment;
  searchName: string;
}

type ToldDetails<Row extends DetailsRow> = Omit<Row, keyof DetailsRow | 'workerId' | 'userId'>;

/** What a worker tells about who they are and how to be reached. */
export type WorkerDetails = ToldDetails<WorkerDetailsRow>;
/** The name of a user, and how to reach it. */
export type UserDetails = ToldDetails<UserDetailsRow>;

const searchNameOf = (told: Partial<WorkerDetails & UserDetails>) =>
  searchForm([told.givenName, told.familyName, told.name].filter(Boolean).join(' '));

export async function addWorkerDetails(tx: Writing, workerId: Id, told: WorkerDetails): Promise<void> {
  await tx
    .table(workerDetailsTable)
    .insert({ ...told, ...kept(tx), workerId, searchName: searchNameOf(told) });
}

export async function addUserDetails(tx: Writing, userId: Id, told: UserDetails): Promise<void> {
  await tx.table(userDetailsTable).insert({ ...told, ...kept(tx), userId, searchName: searchNameOf(told) });
}

const kept = (tx: Writing) => ({ organiserId: organiserOf(tx), version: 1, recordedAt: tx.now });

interface ChangedDetails<Row extends DetailsRow> {
  readonly owner: Id;
  readonly version: number;
  readonly changes: Partial<ToldDetails<Row>>;
}

/** @throws NotFound, ChangedMeanwhile */
export const changeWorkerDetails = (tx: Writing, changed: ChangedDetails<WorkerDetailsRow>): Promise<void> =>
  changeDetails(tx, workerDetailsTable, 'workerId', changed);

/** @throws NotFound, ChangedMeanwhile */
export const changeUserDetails = (tx: Writing, changed: ChangedDetails<UserDetailsRow>): Promise<void> =>
  changeDetails(tx, userDetailsTable, 'userId', changed);

async function changeDetails<Row extends DetailsRow>(
  tx: Writing,
  table: EntitySchema<Row>,
  column: 'workerId' | 'userId',
  { owner, version, changes }: ChangedDetails<Row>,
): Promise<void> {
  const where = { [column]: owner, organiserId: organiserOf(tx) } as unknown as FindOptionsWhere<Row>;
  const before = await tx.table(table).findOneBy(where);
  if (!before) throw new NotFound(table.options.name, owner);
  if (before.version !== version) throw new ChangedMeanwhile(table.options.name, owner);
  await remember(tx, table.options.name, { recordId: owner, version, owner, content: before });
  const after = { ...before, ...changes };
  const next = {
    ...changes,
    searchName: searchNameOf(after as unknown as WorkerDetails & UserDetails),
    version: version + 1,
    recordedAt: tx.now,
  };
  await tx.table(table).update(where, next as unknown as QueryDeepPartialEntity<Row>);
}
