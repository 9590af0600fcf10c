import { type Migration } from './migration';

/**
 * Actors, what they may do, how they log in, and whose files they looked at. Of passwords, codes and tokens only
 * digests lie here. The one actor that is always there is the service itself.
 */
export const identity: Migration = {
  name: 'identity',
  up: (words) => [
    `create table actor (
      id text not null primary key,
      kind text not null check (kind in ('human', 'system')),
      name text not null,
      email text unique,
      sought text not null,
      made_at text not null,
      ended_at text,
      version integer not null
    )`,
    `insert into actor (id, kind, name, sought, made_at, version)
      values ('00000000-0000-4000-8000-000000000001', 'system', 'Wijkwerken', 'wijkwerken', '2018-01-01T00:00:00.000Z', 1)`,
    `create table actor_role (
      id text not null primary key,
      actor_id text not null references actor (id),
      role text not null,
      organiser_id text,
      party_id text,
      from_day text not null,
      until_day text,
      version integer not null,
      check (until_day is null or from_day <= until_day)
    )`,
    `create index actor_role_by_actor on actor_role (actor_id)`,
    `create index actor_role_by_organiser on actor_role (organiser_id, actor_id)`,
    `create index actor_role_by_party on actor_role (party_id) where party_id is not null`,
    `create table actor_password (
      actor_id text not null primary key references actor (id),
      hash text not null,
      changed_at text not null
    )`,
    `create table card (
      code_digest ${words.blob} not null primary key,
      actor_id text not null references actor (id),
      pin_hash text not null,
      issued_at text not null,
      ended_at text
    )`,
    `create index card_by_actor on card (actor_id)`,
    `create table session (
      id text not null primary key,
      actor_id text not null references actor (id),
      secret_digest ${words.blob} not null unique,
      device text,
      opened_at text not null,
      seen_at text not null,
      ends_at text not null,
      ended_at text
    )`,
    `create index session_by_actor on session (actor_id, opened_at)`,
    `create table api_token (
      id text not null primary key,
      actor_id text not null references actor (id),
      name text not null,
      secret_digest ${words.blob} not null unique,
      made_at text not null,
      ends_at text,
      ended_at text
    )`,
    `create index api_token_by_actor on api_token (actor_id, made_at)`,
    `create table look (
      id text not null primary key,
      actor_id text not null references actor (id),
      organiser_id text not null,
      party_id text not null,
      what text not null,
      seen_at text not null
    )${words.withoutRowid}`,
    `create index look_by_party on look (party_id, id)`,
    `create index look_by_organiser on look (organiser_id, id)`,
    ...words.appendOnly('look', ['id']),
  ],
};
