import { type Migration } from './migration';

/**
 * What somebody sent back by text message lies apart from the fact that it came, so that it can be erased with the
 * person. And a message from a number that nobody knows belongs to no organiser until one of them takes it.
 */
export const repliesApart: Migration = {
  name: 'replies-apart',
  up: () => [
    `create table text_reply_words (
      reply_id text not null primary key references text_reply (id),
      sender text not null,
      said text not null
    )`,
    `insert into text_reply_words (reply_id, sender, said) select id, sender, said from text_reply`,
    'create index text_reply_words_by_sender on text_reply_words (sender)',
    'drop index text_reply_by_sender',
    'alter table text_reply drop column sender',
    'alter table text_reply drop column said',
    `create table text_reply_read (
      reply_id text not null primary key references text_reply (id),
      organiser_id text references organiser (id),
      party_kind text check (party_kind in ('worker', 'user')),
      party_id text,
      meaning text not null,
      outcome text,
      handled_at text,
      handled_by text
    )`,
    'insert into text_reply_read select * from text_reply_reading',
    'drop table text_reply_reading',
    'alter table text_reply_read rename to text_reply_reading',
    'create index text_reply_reading_by_organiser on text_reply_reading (organiser_id, handled_at)',
    'create index text_reply_reading_by_party on text_reply_reading (party_id) where party_id is not null',
  ],
};
