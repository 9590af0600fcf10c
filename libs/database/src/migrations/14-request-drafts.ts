import { type Migration } from './migration';

/**
 * Requests that somebody is still filling in: what was answered so far, thrown away once the request is sent. And half
 * days on which a place is closed.
 */
export const requestDrafts: Migration = {
  name: 'request-drafts',
  up: () => [
    `create table request_draft (
      id text not null primary key,
      organiser_id text not null references organiser (id),
      user_id text not null,
      answers text not null,
      changed_at text not null
    )`,
    'create index request_draft_by_user on request_draft (organiser_id, user_id, changed_at)',
    'alter table closed_day add column part text',
  ],
};
