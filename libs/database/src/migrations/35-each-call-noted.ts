import { type Migration } from './migration';

/** Who is telephoned twice about one message says something twice: what was said first is kept too. */
export const eachCallNoted: Migration = {
  name: 'each-call-noted',
  up: () => [
    `create table call_noted (
      dispatch_id text not null references dispatch (id),
      noted_at text not null,
      said text not null,
      primary key (dispatch_id, noted_at)
    )`,
    'insert into call_noted (dispatch_id, noted_at, said) select dispatch_id, noted_at, said from call_note',
    'drop table call_note',
    'alter table call_noted rename to call_note',
  ],
};
