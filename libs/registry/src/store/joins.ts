import { type Reading, type Writing } from '#database';
import { type Day, type Id, type Moment, NotFound } from '#kernel';
import { type InszVault } from '../identifiers/vault';
import { type PersonToJoin } from '../rules';
import { inszOf, keepInsz } from './persons';

/** One person goes on in another. */
export interface OnePerson {
  readonly from: Id;
  readonly into: Id;
}

/** When two persons became one, and whose files they are. */
export interface JoinFile {
  readonly id: Id;
  readonly recordedAt: Moment;
  /** All workers of the person who remains, by organiser. */
  readonly workers: readonly {
    readonly organiser: Id;
    readonly worker: Id;
    readonly registeredOn: Day;
    readonly lastDay: Day | null;
  }[];
}

/** The person behind a worker with all that person's files in the installation. */
export async function personToJoin(
  reading: Reading,
  vault: InszVault,
  worker: Id,
): Promise<PersonToJoin | undefined> {
  const row = await reading.row<{ person: Id }>(
    `select coalesce(p.joined_to, p.id) as person from worker w join person p on p.id = w.person_id where w.id = ?`,
    [worker],
  );
  if (!row) return undefined;
  const insz = (await inszOf(reading, vault, row.person)) ?? null;
  return { person: row.person, insz, files: await filesOf(reading, row.person) };
}

const filesOf = (reading: Reading, person: Id) =>
  reading.rows<JoinFile['workers'][number]>(
    `select w.id as worker, w.organiser_id as organiser, w.registered_on, coalesce(w.died_on, w.left_on) as last_day
      from person p join worker w on w.person_id = p.id
      where p.id = ? or p.joined_to = ? order by w.organiser_id, w.registered_on, w.id`,
    [person, person],
  );

/** A step: the joined person, and whoever was joined with that one before, lead to the one who remains. */
export async function markJoined(tx: Writing, { from, into }: OnePerson): Promise<void> {
  await tx.run('update person set joined_to = ? where id = ? or joined_to = ?', [into, from, from]);
  await tx.run('insert into person_join (id, surviving_id, joined_id, recorded_at) values (?, ?, ?, ?)', [
    tx.command.subject,
    into,
    from,
    tx.now,
  ]);
}

/** A step: a national number that only the joined person had is the other's from now on. */
export async function moveInsz(tx: Writing, vault: InszVault, { from, into }: OnePerson): Promise<void> {
  const insz = await inszOf(tx, vault, from);
  if (insz === undefined) return;
  await tx.run('delete from person_insz where person_id = ?', [from]);
  await keepInsz(tx, vault, { person: into, insz });
}

/** @throws NotFound */
export async function joinFile(reading: Reading, id: Id): Promise<JoinFile> {
  const row = await reading.row<{ recordedAt: Moment; person: Id }>(
    `select j.recorded_at, coalesce(p.joined_to, p.id) as person from person_join j
      join person p on p.id = j.surviving_id where j.id = ?`,
    [id],
  );
  if (!row) throw new NotFound('personJoin', id);
  return { id, recordedAt: row.recordedAt, workers: await filesOf(reading, row.person) };
}

/** Persons who were joined, the last one first; one page of them. */
export async function joinFiles(
  reading: Reading,
  { limit, after }: { readonly limit: number; readonly after?: { recordedAt: Moment; id: Id } | undefined },
): Promise<JoinFile[]> {
  const rows = await reading.rows<{ id: Id }>(
    `select id from person_join
      where ? = '' or recorded_at < ? or (recorded_at = ? and id < ?)
      order by recorded_at desc, id desc limit ?`,
    [after?.id ?? '', after?.recordedAt ?? '', after?.recordedAt ?? '', after?.id ?? '', limit],
  );
  const files: JoinFile[] = [];
  for (const { id } of rows) files.push(await joinFile(reading, id));
  return files;
}
