import { type Migration } from './migration';

/**
 * The append-only book: postings, their entries on accounts, and what postings open. The book comes first in every
 * key and numbers are given within it, so that a book is the same in every database. Ids are their 16 bytes.
 * `entry` has no foreign keys: they would cost more than the posting itself on PostgreSQL; `verify` checks them.
 */
export const chequeLedger: Migration = {
  name: 'cheque-ledger',
  up: (words) => [
    `create table lot (
      book integer not null references book (number),
      number integer not null,
      user_id ${words.blob} not null,
      cheques integer not null,
      price_cents integer not null,
      issued_on text not null,
      expires_on text not null,
      form text not null,
      serial_from text,
      serial_to text,
      shares text not null,
      primary key (book, number)
    )${words.withoutRowid}`,
    'create index lot_by_user on lot (book, user_id, expires_on)',
    `create table account (
      book integer not null,
      number integer not null,
      owner ${words.blob} not null,
      purpose text not null,
      unit text not null,
      regime text not null,
      lot integer not null,
      period integer not null,
      may_be_negative integer not null,
      primary key (book, number)
    )${words.withoutRowid}`,
    // Owners are random ids: the first column finds a handful of rows, whatever book is asked, or all of them.
    'create unique index account_by_key on account (owner, book, lot, period, purpose, regime)',
    'create index account_by_lot on account (book, lot) where lot > 0',
    `create table posting (
      book integer not null,
      number integer not null,
      kind text not null,
      performed_on text,
      happened_on text not null,
      recorded_at text not null,
      request ${words.blob},
      assignment ${words.blob},
      performance ${words.blob},
      order_id ${words.blob},
      about integer,
      move ${words.blob},
      text_digest ${words.blob},
      nonce ${words.blob} not null,
      leaf_hash ${words.blob} not null,
      chain ${words.blob} not null,
      primary key (book, number)
    )${words.withoutRowid}`,
    'create index posting_by_performance on posting (book, performance) where performance is not null',
    'create unique index posting_once_about on posting (book, about, kind) where about is not null',
    `create table entry (
      book integer not null,
      account integer not null,
      version integer not null,
      number integer not null,
      change ${words.bigint} not null,
      balance ${words.bigint} not null,
      primary key (book, account, version)
    )${words.withoutRowid}`,
    'create index entry_by_posting on entry (book, number)',
    `create table posting_text (
      book integer not null,
      number integer not null,
      salt ${words.blob} not null,
      text text not null,
      primary key (book, number),
      foreign key (book, number) references posting (book, number)
    )${words.withoutRowid}`,
    `create table room_directory (
      regime text not null,
      person ${words.blob} not null,
      period integer not null,
      book integer not null references book (number),
      number integer not null,
      primary key (regime, person, period),
      foreign key (book, number) references posting (book, number)
    )${words.withoutRowid}`,
    'create index room_directory_by_posting on room_directory (book, number)',
    `create table month_close (
      book integer not null references book (number),
      month text not null,
      number integer not null,
      disputed text not null,
      primary key (book, month),
      foreign key (book, number) references posting (book, number)
    )${words.withoutRowid}`,
    ...words.appendOnly('lot', ['book', 'number']),
    ...words.appendOnly(
      'account',
      ['book', 'number'],
      ['book', 'owner', 'lot', 'period', 'purpose', 'regime'],
    ),
    ...words.appendOnly('posting', ['book', 'number']),
    ...words.appendOnly('entry', ['book', 'account', 'version']),
    ...words.erasableWhen(
      'posting_text',
      "exists (select 1 from posting p where p.book = old.book and p.about = old.number and p.kind = 'erase-text')",
      ['book', 'number'],
    ),
    ...words.appendOnly('room_directory', ['regime', 'person', 'period']),
    ...words.appendOnly('month_close', ['book', 'month']),
    ...(words.blob === 'blob' ? sizesToExpect() : []),
  ],
};

/**
 * Rows to expect, in all and per leading column of each key: a region after ten years. Without them SQLite takes a
 * whole book for ten rows, and goes through all of it where a key would find the one row asked.
 */
const sizes: readonly (readonly [table: string, key: string, rows: string])[] = [
  ['posting', 'posting', '1000000 100000 1'],
  ['posting', 'posting_by_performance', '500000 50000 2'],
  ['posting', 'posting_once_about', '50000 5000 1 1'],
  ['account', 'account', '400000 40000 1'],
  ['account', 'account_by_key', '400000 4 4 3 2 1 1'],
  ['account', 'account_by_lot', '200000 20000 60'],
  ['entry', 'entry', '8000000 800000 20 1'],
  ['entry', 'entry_by_posting', '8000000 800000 8'],
  ['lot', 'lot', '20000 2000 1'],
  ['lot', 'lot_by_user', '20000 2000 5 1'],
  ['posting_text', 'posting_text', '200000 20000 1'],
  ['room_directory', 'room_directory', '50000 50000 13 1'],
  ['room_directory', 'room_directory_by_posting', '50000 5000 1'],
  ['month_close', 'month_close', '1000 100 1'],
];

const sizesToExpect = (): string[] => [
  'analyze month_close',
  ...sizes.map(
    ([table, key, rows]) =>
      `insert into sqlite_stat1 (tbl, idx, stat) values ('${table}', '${key}', '${rows}')`,
  ),
];
