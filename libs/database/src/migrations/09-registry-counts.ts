import { type Migration } from './migration';

/**
 * Wishes to keep somebody away that were refused, one row each: on which day and on which ground, and no name of
 * anyone. And the way from a referrer to the people it referred.
 */
export const registryCounts: Migration = {
  name: 'registry-counts',
  up: (words) => [
    `create table refused_no_go (
      id text not null primary key,
      organiser_id text not null references organiser (id),
      refused_on text not null,
      ground text not null
    )${words.withoutRowid}`,
    `create index refused_no_go_by_day on refused_no_go (organiser_id, refused_on, ground)`,
    ...words.appendOnly('refused_no_go', ['id']),
    `create index worker_referral_by_referrer on worker_referral (organiser_id, referrer_id)`,
  ],
};
