import { INSTALLATION } from '../command';
import { type Migration } from './migration';

/**
 * The books, and the commands in them. A command's row says who did what and when, on whose behalf, under which
 * key, and which postings it wrote; the chain seals them in their order. What people typed lies apart, so that it
 * can be erased.
 */
export const book: Migration = {
  name: 'book',
  up: (words) => [
    `create table book (
      number integer not null primary key,
      id text not null unique,
      opened_at text not null
    )`,
    `create table command (
      book integer not null references book (number),
      number integer not null,
      id text not null,
      actor text not null,
      verb text not null,
      subject text not null,
      key text,
      digest ${words.blob} not null,
      on_behalf_of text,
      channel text,
      text_digest ${words.blob},
      recorded_at text not null,
      first_number integer,
      last_number integer,
      chain ${words.blob} not null,
      primary key (book, number)
    )${words.withoutRowid}`,
    `create unique index command_by_id on command (book, id)`,
    `create unique index command_by_key on command (book, actor, key) where key is not null`,
    `create index command_by_subject on command (subject, recorded_at)`,
    `create index command_by_number on command (book, first_number) where first_number is not null`,
    `create table command_text (
      book integer not null,
      command text not null,
      salt ${words.blob} not null,
      text text not null,
      primary key (book, command),
      foreign key (book, command) references command (book, id)
    )${words.withoutRowid}`,
    ...words.appendOnly('book', ['number'], ['id']),
    ...words.appendOnly('command', ['book', 'number'], ['book', 'id'], ['book', 'actor', 'key']),
    ...words.erasableWhen(
      'command_text',
      `exists (select 1 from command where verb = 'text.erase' and subject = old.command)`,
      ['book', 'command'],
    ),
    `insert into book (number, id, opened_at) values (0, '${INSTALLATION}', '2018-01-01T00:00:00.000Z')`,
  ],
};
