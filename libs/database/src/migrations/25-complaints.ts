import { type Migration } from './migration';

/** Complaints, with the words of both sides apart from the history, so that they can be erased. */
export const complaints: Migration = {
  name: 'complaints',
  up: ({ appendOnly, withoutRowid }) => [
    `create table complaint (
    id text not null primary key,
    organiser_id text not null references organiser (id),
    number integer not null,
    kind text not null,
    from_kind text not null check (from_kind in ('worker', 'user')),
    from_id text not null,
    told_by text not null check (told_by in ('worker', 'user', 'desk')),
    received_on text not null,
    assignment_id text references assignment (id),
    about_actor_id text,
    answer_by text not null,
    appeal_by text,
    answered_on text,
    handler_id text,
    state text not null,
    version integer not null,
    unique (organiser_id, number)
  )`,
    'create index complaint_by_state on complaint (organiser_id, state, answer_by, id)',
    'create index complaint_by_party on complaint (organiser_id, from_id)',
    `create table complaint_words (
    id text not null primary key,
    complaint_id text not null references complaint (id),
    organiser_id text not null,
    voice text not null check (voice in ('complainant', 'organiser')),
    words text not null,
    said_at text not null
  )`,
    'create index complaint_words_by_complaint on complaint_words (complaint_id, said_at, id)',
    `create table complaint_event (
    complaint_id text not null references complaint (id),
    number integer not null,
    organiser_id text not null,
    step text not null,
    state text not null,
    at text not null,
    actor_id text not null,
    command_id text not null,
    primary key (complaint_id, number)
  )${withoutRowid}`,
    ...appendOnly('complaint_event', ['complaint_id', 'number']),
  ],
};
