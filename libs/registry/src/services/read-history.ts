import { type Reading } from '#database';
import { type Id, type Moment, NotFound } from '#kernel';
import { recordKinds } from '../record-kinds';
import { type RecordNoun } from '../rules';
import { endingTable, organiserTable } from '../store/organiser-tables';
import { userDetailsTable, userTable } from '../store/user-tables';
import { workerDetailsTable, workerTable } from '../store/worker-tables';

/** What keeps a history beside the records about workers and users. */
const files = {
  ending: endingTable,
  organiser: organiserTable,
  user: userTable,
  userDetails: userDetailsTable,
  worker: workerTable,
  workerDetails: workerDetailsTable,
} as const;

type HistoryNoun = RecordNoun | keyof typeof files;

/** What something was before one change, and which change that was. */
export interface PastState {
  readonly id: Id;
  readonly noun: HistoryNoun;
  /** The worker, user or organiser it is about. */
  readonly owner: Id;
  readonly version: number;
  /** As it was, under the names it is kept by. */
  readonly was: Readonly<Record<string, unknown>>;
  readonly replacedAt: Moment;
  /** The actor and the verb of the change, such as `absence.withdraw`; the audit knows the reason. */
  readonly replacedBy: Id;
  readonly verb: string;
}

interface HistoryAsked {
  readonly organiser: Id;
  /** A record, or a worker, a user, an ending or the organiser itself. */
  readonly record: Id;
  readonly limit: number;
  /** Id of the last state that was read. */
  readonly after?: string | undefined;
}

type StoredState = Omit<PastState, 'noun' | 'was'> & { readonly table: string; readonly content: string };

/**
 * What a record was before each change, the first state first; empty when it never changed. One that was withdrawn
 * still has its history. @throws NotFound where the organiser neither has nor had such a record
 */
export async function historyOf(
  reading: Reading,
  { organiser, record, limit, after = '' }: HistoryAsked,
): Promise<PastState[]> {
  const rows = await reading.rows<StoredState>(
    `select past.id, noun as "table", owner_id as owner, version, content, past.recorded_at as replaced_at,
            actor as replaced_by, verb
       from record_history past
       join book on book.id = past.organiser_id
       join command on command.book = book.number and command.id = past.command_id
      where past.organiser_id = ? and past.record_id = ? and past.id > ?
      order by past.id limit ?`,
    [organiser, record, after, limit],
  );
  if (rows.length === 0 && after === '') await demandKnown(reading, { organiser, record });
  return rows.map(({ table, content, ...state }) => ({
    ...state,
    noun: nounOf(table),
    was: JSON.parse(content) as PastState['was'],
  }));
}

const nouns = new Map<string, HistoryNoun>([
  ...entriesOf(recordKinds).map(([noun, { table }]) => [table.options.name, noun] as const),
  ...entriesOf(files).map(([noun, table]) => [table.options.name, noun] as const),
]);

/** @throws RangeError for a table that nobody named here */
function nounOf(table: string): HistoryNoun {
  const noun = nouns.get(table);
  if (!noun) throw new RangeError(`no noun for ${table}`);
  return noun;
}

async function demandKnown(
  reading: Reading,
  { organiser, record }: Pick<HistoryAsked, 'organiser' | 'record'>,
): Promise<void> {
  if (record === organiser) return;
  const tables = [
    ...Object.values(recordKinds).map(({ table }) => table.options.name),
    ...[endingTable, userTable, workerTable].map(({ options }) => options.name),
  ];
  const known = tables.map((table) => `exists (select 1 from ${table} where id = ? and organiser_id = ?)`);
  const found = await reading.row(
    `select 1 as found where ${known.join(' or ')}`,
    tables.flatMap(() => [record, organiser]),
  );
  if (!found) throw new NotFound('record', record);
}

function entriesOf<Key extends string, Value>(of: Readonly<Record<Key, Value>>): [Key, Value][] {
  return Object.entries(of) as [Key, Value][];
}
