import { type Migration, type Words } from './migration';

const offers = ({ appendOnly, withoutRowid }: Words) => [
  `create table offer_round (
    id text not null primary key,
    organiser_id text not null references organiser (id),
    occurrence_id text not null references occurrence (id),
    way text not null,
    workers text not null,
    answer_minutes integer not null,
    replaces_id text references assignment (id),
    state text not null,
    opened_at text not null,
    ended_at text
  )`,
  'create index offer_round_by_occurrence on offer_round (occurrence_id, opened_at)',
  `create index offer_round_running on offer_round (organiser_id) where state = 'running'`,
  `create table offer (
    id text not null primary key references assignment (id),
    organiser_id text not null references organiser (id),
    round_id text not null references offer_round (id),
    occurrence_id text not null references occurrence (id),
    worker_id text not null references worker (id),
    number integer not null check (number > 0),
    state text not null,
    asked_at text not null,
    answer_by text not null
  )`,
  'create index offer_by_round on offer (round_id)',
  `create unique index offer_open_number on offer (worker_id, number) where state in ('asked', 'said-yes')`,
  `create index offer_open on offer (organiser_id, answer_by) where state in ('asked', 'said-yes')`,
  `create table offer_answer (
    id text not null,
    organiser_id text not null,
    offer_id text not null references offer (id),
    says text not null,
    channel text not null,
    outcome text not null,
    at text not null,
    primary key (id)
  )${withoutRowid}`,
  'create index offer_answer_by_offer on offer_answer (offer_id, id)',
  ...appendOnly('offer_answer', ['id']),
];

/** Whoever was asked before and did not answer yet may do so until the job begins. */
const askedBefore = [
  `insert into offer_round (id, organiser_id, occurrence_id, way, workers, answer_minutes, state, opened_at)
    select id, organiser_id, occurrence_id, 'in-order', '["' || worker_id || '"]', 1, 'running', made_at
    from assignment where state = 'offered'`,
  `insert into offer (id, organiser_id, round_id, occurrence_id, worker_id, number, state, asked_at, answer_by)
    select id, organiser_id, id, occurrence_id, worker_id,
      row_number() over (partition by worker_id order by made_at, id), 'asked', made_at,
      coalesce(starts_at, day || 'T00:00:00.000Z')
    from assignment where state = 'offered'`,
];

/** When somebody is back is not always known. SQLite changes no column, so that the table is made anew. */
const openAbsences = [
  `create table worker_absence_anew (
    id text not null primary key,
    organiser_id text not null references organiser (id),
    version integer not null,
    recorded_at text not null,
    worker_id text not null references worker (id),
    "from" text not null,
    start text not null,
    until text,
    "end" text not null,
    reason text
  )`,
  `insert into worker_absence_anew (id, organiser_id, version, recorded_at, worker_id, "from", start, until, "end", reason)
    select id, organiser_id, version, recorded_at, worker_id, "from", start, until, "end", reason from worker_absence`,
  'drop table worker_absence',
  'alter table worker_absence_anew rename to worker_absence',
  'create index worker_absence_by_worker on worker_absence (organiser_id, worker_id)',
];

/** Places that are offered to some people, each with a number and a time to answer; absences without a known end. */
export const offersAndAbsences: Migration = {
  name: 'offers',
  up: (words) => [...offers(words), ...askedBefore, ...openAbsences],
};
