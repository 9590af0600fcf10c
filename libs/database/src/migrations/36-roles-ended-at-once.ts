import { type Migration } from './migration';

/** A role that was given by mistake is over the day it began, or before: it then covers no day at all. */
export const rolesEndedAtOnce: Migration = {
  name: 'roles-ended-at-once',
  up: () => ['alter table actor_role add column ended_at text'],
};
