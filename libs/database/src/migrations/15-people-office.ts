import { type Migration } from './migration';

/**
 * Which mediator follows which worker from a day on, which mediators form a team, and the signed papers that were
 * scanned. Who followed whom is never rewritten; a paper goes when the person behind it is erased.
 */
export const peopleOffice: Migration = {
  name: 'people-office',
  up: (words) => [
    `create table worker_mediator (
      id text not null primary key,
      organiser_id text not null references organiser (id),
      worker_id text not null references worker (id),
      "from" text not null,
      mediator_id text not null,
      recorded_at text not null
    )${words.withoutRowid}`,
    `create index worker_mediator_by_worker on worker_mediator (organiser_id, worker_id, "from")`,
    ...words.appendOnly('worker_mediator', ['id']),
    `create table mediator_team (
      id text not null primary key,
      organiser_id text not null references organiser (id),
      mediator_id text not null,
      "from" text not null,
      team text not null,
      recorded_at text not null
    )${words.withoutRowid}`,
    `create index mediator_team_by_mediator on mediator_team (organiser_id, mediator_id, "from")`,
    ...words.appendOnly('mediator_team', ['id']),
    `create table signed_paper (
      id text not null primary key,
      organiser_id text not null references organiser (id),
      owner_id text not null,
      agreement_id text not null,
      signed_on text not null,
      signed_at text not null,
      file_name text,
      media_type text,
      bytes_count integer not null,
      content ${words.blob},
      recorded_at text not null,
      recorded_by text not null
    )`,
    `create index signed_paper_by_owner on signed_paper (organiser_id, owner_id)`,
  ],
};
