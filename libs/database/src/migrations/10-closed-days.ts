import { type Migration } from './migration';

/** A place that is open after all: its closed days are withdrawn, not deleted. */
export const closedDays: Migration = {
  name: 'closed-days',
  up: () => ['alter table closed_day add column withdrawn_at text'],
};
