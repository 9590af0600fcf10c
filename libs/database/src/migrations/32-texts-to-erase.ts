import { type Migration } from './migration';

/** What was typed with these commands is still to be erased: somebody whom it is about was erased. */
export const textsToErase: Migration = {
  name: 'texts-to-erase',
  up: () => [
    `create table text_to_erase (
      organiser_id text not null references organiser (id),
      command_id text not null,
      primary key (organiser_id, command_id)
    )`,
  ],
};
