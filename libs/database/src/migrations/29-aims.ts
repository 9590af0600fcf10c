import { type Migration } from './migration';

/** Which work somebody wishes to do, or to learn: the plan counts it. */
export const aims: Migration = {
  name: 'aims',
  up: () => [
    `create table worker_aim (
      id text not null primary key,
      organiser_id text not null references organiser (id),
      version integer not null,
      recorded_at text not null,
      worker_id text not null references worker (id),
      kind text not null check (kind in ('wish', 'learning-goal')),
      task text not null,
      "from" text not null,
      until text
    )`,
    'create index worker_aim_by_worker on worker_aim (organiser_id, worker_id)',
  ],
};
