import { type Migration } from './migration';

/** What was truly worked, and what happened to each such record. */
export const performances: Migration = {
  name: 'performances',
  up: ({ appendOnly, withoutRowid }) => [
    `create table performance (
      id text not null primary key,
      organiser_id text not null,
      assignment_id text not null,
      occurrence_id text not null,
      request_id text not null,
      worker_id text not null,
      person_id text not null,
      user_id text not null,
      site_id text not null,
      task_planned text not null,
      task_done text not null,
      performed_on text not null,
      starts_at text not null,
      ends_at text not null,
      breaks text not null,
      minutes integer not null check (minutes > 0),
      hours integer not null check (hours > 0),
      state text not null,
      refusals text,
      registered_at text not null,
      confirmed_at text,
      version integer not null
    )`,
    `create unique index performance_of_assignment on performance (assignment_id) where state <> 'withdrawn'`,
    'create index performance_by_person on performance (person_id, starts_at)',
    'create index performance_by_day on performance (organiser_id, starts_at, id)',
    'create index performance_by_user on performance (organiser_id, user_id, starts_at, id)',
    'create index performance_by_worker on performance (organiser_id, worker_id, starts_at, id)',
    `create index performance_waiting on performance (organiser_id, state, starts_at, id)
      where state in ('registered', 'contested', 'open')`,
    `create table performance_event (
      performance_id text not null references performance (id),
      number integer not null,
      organiser_id text not null,
      step text not null,
      state text not null,
      hours integer not null,
      visit text,
      refusals text,
      at text not null,
      actor_id text not null,
      command_id text not null,
      subject_id text not null,
      primary key (performance_id, number)
    )${withoutRowid}`,
    'create index performance_event_by_subject on performance_event (subject_id)',
    ...appendOnly('performance_event', ['performance_id', 'number']),
  ],
};
