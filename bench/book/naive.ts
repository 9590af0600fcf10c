import BetterSqlite3 from 'better-sqlite3';

/**
 * The schema that one writes without thinking: every row has a text id, rows name each other by it, hashes are
 * hexadecimal text, and what is looked up has an index. The same postings, entries and accounts, nothing else.
 */
const NAIVE = `
create table naive_account (
  id text not null primary key, book_id text not null, owner_id text not null, purpose text not null,
  unit text not null, regime text not null, lot integer not null, period integer not null,
  may_be_negative integer not null, unique (book_id, owner_id, purpose, regime, lot, period)
);
create table naive_posting (
  id text not null primary key, book_id text not null, number integer not null, kind text not null,
  performed_on text, happened_on text not null, recorded_at text not null, request_id text, assignment_id text,
  performance_id text, order_id text, about_id text, move_id text, text_digest text, nonce text not null,
  leaf_hash text not null, chain text not null, unique (book_id, number)
);
create index naive_posting_by_performance on naive_posting (performance_id) where performance_id is not null;
create table naive_entry (
  id text not null primary key, posting_id text not null references naive_posting (id),
  account_id text not null references naive_account (id), change integer not null, version integer not null,
  balance integer not null, unique (account_id, version)
);
create index naive_entry_by_posting on naive_entry (posting_id);
`;

/** Ids as long as real ones that come in order, which leaves the pages full: nothing speaks for the naive schema more. */
const idOf = (kind: number, ...numbers: readonly string[]) =>
  `printf('%08x-0000-7000-8000-${String(kind).padStart(4, '0')}%08x', ${[...numbers, '0'].slice(0, 2).join(', ')})`;

const written = (bytes: string) => `lower(hex(${bytes}))`;
const uuid = (bytes: string) =>
  `(select substr(h, 1, 8) || '-' || substr(h, 9, 4) || '-' || substr(h, 13, 4) || '-' || substr(h, 17, 4) || '-' ||
    substr(h, 21) from (select ${written(bytes)} as h))`;
const ofBook = `(select id from ours.book where number = x.book)`;

const COPIES = [
  `insert into naive_account select ${idOf(1, 'x.number')}, ${ofBook},
    ${uuid('x.owner')}, x.purpose, x.unit, x.regime, x.lot, x.period, x.may_be_negative
    from ours.account x`,
  `insert into naive_posting select ${idOf(2, 'x.number')}, ${ofBook}, x.number, x.kind,
    x.performed_on, x.happened_on, x.recorded_at, ${['request', 'assignment', 'performance', 'order_id']
      .map((column) => `case when x.${column} is not null then ${uuid(`x.${column}`)} end`)
      .join(', ')}, null, null, ${written('x.text_digest')}, ${written('x.nonce')}, ${written('x.leaf_hash')},
    ${written('x.chain')} from ours.posting x order by x.book, x.number`,
  `insert into naive_entry select ${idOf(3, 'x.number', 'x.account')},
    ${idOf(2, 'x.number')}, ${idOf(1, 'x.account')},
    x.change, x.version, x.balance from ours.entry x order by x.book, x.number, x.account`,
];

/** Bytes that tables and their indexes take, by \`dbstat\`. */
function bytesOf(handle: BetterSqlite3.Database, tables: readonly string[]): number {
  const marks = tables.map(() => '?').join(', ');
  return handle
    .prepare(
      `select sum(pgsize) from dbstat where name in (select name from sqlite_master where tbl_name in (${marks}))`,
    )
    .pluck()
    .get(...tables) as number;
}

/** How many bytes postings, entries and accounts take in the book's file, and how many in the naive schema. */
export function bytesInBoth(file: string): { readonly ours: number; readonly naive: number } {
  const book = new BetterSqlite3(file, { readonly: true });
  const ours = bytesOf(book, ['posting', 'entry', 'account']);
  book.close();
  const handle = new BetterSqlite3(`${file}.naive`);
  handle.exec(`attach '${file}' as ours`);
  handle.exec(NAIVE);
  for (const copy of COPIES) handle.exec(copy);
  const naive = bytesOf(handle, ['naive_account', 'naive_posting', 'naive_entry']);
  handle.close();
  return { ours, naive };
}
