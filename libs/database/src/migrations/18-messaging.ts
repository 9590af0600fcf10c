import { type Migration } from './migration';

/**
 * What people are told: each message once by its key, on its way by one channel after another until it has arrived.
 * What was told is never rewritten; the facts in it name people, so they lie apart and are forgotten after some time.
 */
export const messaging: Migration = {
  name: 'messaging',
  up: (words) => [
    `create table message (
      id text not null primary key,
      organiser_id text not null references organiser (id),
      told_key text not null,
      kind text not null,
      party_kind text not null check (party_kind in ('worker', 'user', 'reply')),
      party_id text not null,
      site_id text,
      about_id text not null,
      told_at text not null,
      lapses_at text,
      unique (organiser_id, told_key)
    )${words.withoutRowid}`,
    `create index message_by_party on message (organiser_id, party_id, told_at)`,
    ...words.appendOnly('message', ['id'], ['organiser_id', 'told_key']),
    `create table message_facts (
      message_id text not null primary key references message (id),
      facts text not null
    )`,
    `create table letter_batch (
      id text not null primary key,
      organiser_id text not null references organiser (id),
      made_at text not null,
      made_by text not null,
      printed_at text
    )`,
    `create index letter_batch_by_organiser on letter_batch (organiser_id, made_at)`,
    `create table dispatch (
      id text not null primary key,
      organiser_id text not null references organiser (id),
      message_id text not null references message (id),
      state text not null check (state in ('new', 'waiting', 'sent', 'dead', 'lapsed', 'unwanted', 'replaced')),
      channel text check (channel in ('mail', 'sms', 'letter', 'phone')),
      due_at text not null,
      tries integer not null,
      claim_id text,
      leased_until text,
      batch_id text references letter_batch (id),
      settled_at text,
      check (channel is not null or state not in ('waiting', 'sent'))
    )`,
    `create index dispatch_by_due on dispatch (organiser_id, due_at) where state in ('new', 'waiting')`,
    `create index dispatch_by_state on dispatch (organiser_id, state, channel, due_at)`,
    `create index dispatch_by_message on dispatch (message_id)`,
    `create index dispatch_by_claim on dispatch (claim_id) where claim_id is not null`,
    `create index dispatch_by_batch on dispatch (batch_id) where batch_id is not null`,
    `create table dispatch_try (
      id text not null primary key,
      dispatch_id text not null references dispatch (id),
      tried_at text not null,
      outcome text not null,
      code text
    )${words.withoutRowid}`,
    `create index dispatch_try_by_dispatch on dispatch_try (dispatch_id, tried_at)`,
    ...words.appendOnly('dispatch_try', ['id']),
    `create table message_choice (
      id text not null primary key,
      organiser_id text not null references organiser (id),
      party_id text not null,
      about text not null,
      choice text not null,
      "from" text not null,
      recorded_at text not null,
      recorded_by text not null
    )${words.withoutRowid}`,
    `create index message_choice_by_party on message_choice (organiser_id, party_id, about, "from")`,
    ...words.appendOnly('message_choice', ['id']),
    `create table text_reply (
      id text not null primary key,
      gateway_key text not null unique,
      sender text not null,
      said text not null,
      received_at text not null
    )${words.withoutRowid}`,
    `create index text_reply_by_sender on text_reply (sender, received_at)`,
    ...words.appendOnly('text_reply', ['id'], ['gateway_key']),
    `create table text_reply_reading (
      reply_id text not null primary key references text_reply (id),
      organiser_id text not null references organiser (id),
      party_kind text check (party_kind in ('worker', 'user')),
      party_id text,
      meaning text not null,
      outcome text,
      handled_at text,
      handled_by text
    )`,
    `create index text_reply_reading_by_organiser on text_reply_reading (organiser_id, handled_at)`,
    `create table watch (
      id text not null primary key,
      organiser_id text not null references organiser (id),
      watcher text not null,
      on_day text not null,
      found integer not null,
      told integer not null,
      ended_at text not null,
      unique (organiser_id, watcher, on_day)
    )${words.withoutRowid}`,
    ...words.appendOnly('watch', ['id'], ['organiser_id', 'watcher', 'on_day']),
  ],
};
