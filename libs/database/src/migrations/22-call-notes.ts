import { type Migration } from './migration';

/** What people said when they were telephoned; in words of their own, so it is forgotten with the message's facts. */
export const callNotes: Migration = {
  name: 'call-notes',
  up: () => [
    `create table call_note (
      dispatch_id text not null primary key references dispatch (id),
      said text not null,
      noted_at text not null
    )`,
  ],
};
