import { type Migration } from './migration';

/** Who has a seat at a visit that was moved is asked whether the new time suits, and once more after a while. */
export const movedVisits: Migration = {
  name: 'moved-visits',
  up: () => ['alter table offer add column remind_at text'],
};
