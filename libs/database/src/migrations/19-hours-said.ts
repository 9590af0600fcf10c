import { type Migration } from './migration';

/**
 * Whose word each step of a performance was and by which way it came; lines from before count as the office's, at the
 * desk's own screen. Hours in dispute wait in the same index, in the book or not. And what a closed month came to, for
 * each worker and each user.
 */
export const hoursSaid: Migration = {
  name: 'hours-said',
  up: ({ appendOnly, withoutRowid }) => [
    `alter table performance_event add column voice text not null default 'office'`,
    `alter table performance_event add column channel text not null default 'screen'`,
    'drop index performance_waiting',
    `create index performance_waiting on performance (organiser_id, state, starts_at, id)
      where state in ('registered', 'contested', 'open', 'booked-contested', 'correction-open')`,
    `create table month_statement (
      organiser_id text not null references organiser (id),
      month text not null,
      party_id text not null,
      party text not null check (party in ('worker', 'user')),
      hours integer not null,
      cents integer not null,
      made_at text not null,
      command_id text not null,
      primary key (organiser_id, month, party_id)
    )${withoutRowid}`,
    ...appendOnly('month_statement', ['organiser_id', 'month', 'party_id']),
  ],
};
