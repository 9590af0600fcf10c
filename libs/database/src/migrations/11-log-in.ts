import { type Migration } from './migration';

/**
 * More ways to prove who one is: a second step, passkeys, secrets that go by mail and work once; who knocked too
 * often, counted for all servers together; and how an organiser's pages look. Of what is typed or mailed only
 * digests lie here; the key of a second step is sealed with a key that lies outside the database.
 */
export const logIn: Migration = {
  name: 'log-in',
  up: (words) => [
    `create table knock (
      who ${words.blob} not null primary key,
      since text not null,
      count integer not null
    )`,
    `create index knock_by_since on knock (since)`,
    `create table second_step (
      actor_id text not null primary key references actor (id),
      sealed_key text not null,
      made_at text not null,
      confirmed_at text,
      last_step integer
    )`,
    `create table recovery_code (
      code_digest ${words.blob} not null primary key,
      actor_id text not null references actor (id),
      made_at text not null,
      used_at text
    )`,
    `create index recovery_code_by_actor on recovery_code (actor_id)`,
    `create table passkey (
      id text not null primary key,
      credential text not null unique,
      actor_id text not null references actor (id),
      public_key ${words.blob} not null,
      counter ${words.bigint} not null,
      name text not null,
      made_at text not null,
      used_at text,
      ended_at text
    )`,
    `create index passkey_by_actor on passkey (actor_id)`,
    `create table one_time_secret (
      secret_digest ${words.blob} not null primary key,
      purpose text not null,
      actor_id text references actor (id),
      link_digest ${words.blob} unique,
      code_digest ${words.blob},
      tries integer not null,
      made_at text not null,
      ends_at text not null,
      used_at text
    )`,
    `create index one_time_secret_by_end on one_time_secret (ends_at)`,
    `create index one_time_secret_by_actor on one_time_secret (actor_id) where actor_id is not null`,
    `alter table session add column awaits text`,
    `create table house_style (
      organiser_id text not null primary key references organiser (id),
      version integer not null,
      recorded_at text not null,
      name text,
      colour text,
      colour_dark text,
      logo ${words.blob},
      logo_type text
    )`,
  ],
};
