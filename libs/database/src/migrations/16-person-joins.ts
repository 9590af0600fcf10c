import { type Migration } from './migration';

/**
 * Two persons who turned out to be one human being: one goes on in the other, and when that was found stays on record.
 * A worker keeps the person it was registered for; whose it is by now is asked of that person.
 */
export const personJoins: Migration = {
  name: 'person-joins',
  up: (words) => [
    'alter table person add column joined_to text references person (id)',
    'create index person_by_joined_to on person (joined_to) where joined_to is not null',
    `create table person_join (
      id text not null primary key,
      surviving_id text not null references person (id),
      joined_id text not null unique references person (id),
      recorded_at text not null
    )${words.withoutRowid}`,
    ...words.appendOnly('person_join', ['id']),
  ],
};
