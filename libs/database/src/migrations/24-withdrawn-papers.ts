import { type Migration } from './migration';

/** A signed paper that lay in the wrong file: the scan is gone, and that it was there, and why not any more, stays. */
export const withdrawnPapers: Migration = {
  name: 'withdrawn-papers',
  up: () => [
    'alter table signed_paper add column withdrawn_at text',
    'alter table signed_paper add column withdrawn_why text',
  ],
};
