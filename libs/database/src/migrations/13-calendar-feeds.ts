import { type Migration } from './migration';

/** Calendars that a telephone reads by a secret link; of the secret only the digest lies here. */
export const calendarFeeds: Migration = {
  name: 'calendar-feeds',
  up: (words) => [
    `create table calendar_feed (
      id text not null primary key,
      actor_id text not null references actor (id),
      role_id text not null references actor_role (id),
      shows_names integer not null check (shows_names in (0, 1)),
      secret_digest ${words.blob} not null unique,
      made_at text not null,
      ended_at text
    )`,
    `create index calendar_feed_by_actor on calendar_feed (actor_id, made_at)`,
  ],
};
