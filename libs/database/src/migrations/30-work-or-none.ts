import { type Migration } from './migration';

/**
 * Whether there was work in the hours of a performance, and in those that each step told: hours can be paid of whoever
 * came for nothing. All that was told before was work.
 */
export const workOrNone: Migration = {
  name: 'work-or-none',
  up: () => [
    `alter table performance add column work text not null default 'done' check (work in ('done', 'none'))`,
    `alter table performance_event add column work text not null default 'done' check (work in ('done', 'none'))`,
    `create index performance_event_without_work on performance_event (organiser_id) where work = 'none'`,
  ],
};
