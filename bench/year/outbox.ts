import { Database, drawnIds } from '#database';
import { systemClock } from '#kernel';
import { tables } from '../../apps/web/src/tables';
import { type Surroundings } from './server';

/** What people were told on the day on which most was told, by kind. */
export interface Outbox {
  readonly day: string;
  readonly kinds: readonly { readonly kind: string; readonly count: number }[];
  /** All messages of the year, and how their dispatches stand. */
  readonly messages: number;
  readonly dispatches: readonly {
    readonly state: string;
    readonly channel: string;
    readonly count: number;
  }[];
}

export async function outboxOf({ url, secret }: Surroundings): Promise<Outbox> {
  const database = await Database.open({ url, tables, secret, clock: systemClock, ids: drawnIds });
  try {
    const { reading } = database;
    const days = await reading.rows<{ day: string; count: number }>(
      `select substr(told_at, 1, 10) as day, cast(count(*) as bigint) as count from message
        group by substr(told_at, 1, 10) order by count desc, day`,
    );
    const day = days[0]?.day ?? '';
    const kinds = await reading.rows<{ kind: string; count: number }>(
      `select kind, cast(count(*) as bigint) as count from message where substr(told_at, 1, 10) = ?
        group by kind order by count desc`,
      [day],
    );
    const dispatches = await reading.rows<{ state: string; channel: string; count: number }>(
      `select state, coalesce(channel, '') as channel, cast(count(*) as bigint) as count from dispatch
        group by state, channel order by count desc`,
    );
    const messages = days.reduce((sum, { count }) => sum + count, 0);
    return { day, kinds, messages, dispatches };
  } finally {
    await database.close();
  }
}
