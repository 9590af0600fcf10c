import { type Value } from '#database';
import { type Moment } from '#kernel';

/**
 * Joins the entry that was the last of an account `a` at a moment, as `e`. Entries of one account come in the order
 * in which they were recorded.
 */
export const entryKnownAt = (at: Moment): { readonly join: string; readonly params: readonly Value[] } => ({
  join: `join entry e on e.book = a.book and e.account = a.number and e.version =
    (select x.version from entry x join posting p on p.book = x.book and p.number = x.number
      where x.book = a.book and x.account = a.number and p.recorded_at <= ?
      order by x.version desc limit 1)`,
  params: [at],
});
