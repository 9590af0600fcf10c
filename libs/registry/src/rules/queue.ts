import { type Day } from '#kernel';

/** One line of a mediator's worklist: something that waits, for whom, until when, and since when. */
export interface QueueRow {
  /** Tells this line from every other one of its queue. */
  readonly key: string;
  /** What a queue is sorted by: the day by which something must be done, or from which it waits. */
  readonly on: Day;
  /** The day since which it waits: its age. */
  readonly since: Day;
}

/** Some lines of a queue, with how long it is and how old its oldest line. */
export interface QueuePage<Row> {
  readonly items: readonly Row[];
  readonly total: number;
  /** Since when the oldest line waits; `null` when nothing does. */
  readonly oldest: Day | null;
  /** Ask again with `after` set to this; absent on the last page. */
  readonly next?: string;
}

export interface PageOfQueue {
  readonly limit: number;
  /** `next` of the page before. */
  readonly after?: string | undefined;
}

const placeOf = ({ on, key }: QueueRow): string => `${on} ${key}`;

/** A page of a queue, what is most urgent first. A queue of one organiser is short enough to be sorted whole. */
export function queuePage<Row extends QueueRow>(
  rows: readonly Row[],
  { limit, after }: PageOfQueue,
): QueuePage<Row> {
  const inOrder = rows.toSorted((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1));
  const start = after === undefined ? 0 : inOrder.findIndex((row) => placeOf(row) > after);
  const items = start < 0 ? [] : inOrder.slice(start, start + limit);
  const last = items.at(-1);
  const goesOn = last !== undefined && last !== inOrder.at(-1);
  return {
    items,
    total: rows.length,
    oldest: rows.reduce<Day | null>(
      (oldest, { since }) => (oldest === null || since < oldest ? since : oldest),
      null,
    ),
    ...(goesOn && { next: placeOf(last) }),
  };
}
