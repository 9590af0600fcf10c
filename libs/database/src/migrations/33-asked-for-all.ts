import { type Migration } from './migration';

/** A question may be about more times than one: who says yes to the first of a series has the others too. */
export const askedForAll: Migration = {
  name: 'asked-for-all',
  up: () => [`alter table offer_round add column also text not null default '[]'`],
};
