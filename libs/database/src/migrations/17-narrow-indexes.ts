import { type Migration } from './migration';

/**
 * Indexes in which confirmed hours no longer move: an assignment that was worked stays where it stands among its day
 * and next to its worker among its user's, and an event of one performance alone is found by that performance.
 */
export const narrowIndexes: Migration = {
  name: 'narrow-indexes',
  up: () => [
    'drop index assignment_by_day',
    'create index assignment_by_day on assignment (organiser_id, day)',
    'drop index assignment_by_user',
    'create index assignment_by_user on assignment (user_id, worker_id, state)',
    'drop index performance_event_by_subject',
    `create index performance_event_by_subject on performance_event (subject_id)
      where subject_id <> performance_id`,
  ],
};
