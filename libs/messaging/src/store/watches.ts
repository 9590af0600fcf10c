import { type Reading, type Writing } from '#database';
import { type Id, type Moment } from '#kernel';

/** That a watcher looked: for a day, or for what is watched all day for a moment. */
export interface WatchRow {
  readonly watcher: string;
  /** The day for which it looked, or the moment. */
  readonly onDay: string;
  /** What it found, told before or not. */
  readonly found: number;
  readonly told: number;
  readonly endedAt: Moment;
}

/** A step: notes that a watcher looked. */
export const addWatch = (
  tx: Writing,
  organiser: Id,
  { watcher, onDay, found, told }: Omit<WatchRow, 'endedAt'>,
) =>
  tx.run(
    `insert into watch (id, organiser_id, watcher, on_day, found, told, ended_at) values (?, ?, ?, ?, ?, ?, ?)`,
    [tx.command.subject, organiser, watcher, onDay, found, told, tx.now],
  );

/** What the watchers of an organiser did last, the latest first. */
export const watchesOf = (reading: Reading, organiser: Id, limit: number): Promise<WatchRow[]> =>
  reading.rows<WatchRow>(
    `select watcher, on_day, found, told, ended_at from watch where organiser_id = ?
      order by ended_at desc, watcher limit ${limit}`,
    [organiser],
  );

/** Whether a watcher looked for a day already. */
export async function hasWatched(
  reading: Reading,
  { organiser, watcher, onDay }: { readonly organiser: Id; readonly watcher: string; readonly onDay: string },
): Promise<boolean> {
  const row = await reading.row(
    'select id from watch where organiser_id = ? and watcher = ? and on_day = ?',
    [organiser, watcher, onDay],
  );
  return row !== undefined;
}
