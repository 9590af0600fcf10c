import { aRandomId } from '../support/commands';
import { eachDatabase } from '../support/databases';
import { complaintOf } from '../support/outcomes';
import { type ABook } from './a-book';
import { aLivedInBook } from './a-lived-in-book';

const tables = ['account', 'lot', 'posting', 'entry', 'posting_text', 'room_directory', 'month_close'];

/** Every way in which a statement could change or lose what is stored. */
const attacks: Record<'sqlite' | 'postgres', Record<string, (table: string) => string>> = {
  sqlite: {
    update: (table) => `update ${table} set book = book`,
    delete: (table) => `delete from ${table}`,
    'insert or replace': (table) => `insert or replace into ${table} select * from ${table}`,
    'replace into': (table) => `replace into ${table} select * from ${table} limit 1`,
  },
  postgres: {
    update: (table) => `update ${table} set book = book`,
    delete: (table) => `delete from ${table}`,
    truncate: (table) => `truncate ${table} cascade`,
    upsert: (table) => `insert into ${table} select * from ${table} on conflict on constraint ${table}_pkey
      do update set book = excluded.book`,
  },
};

eachDatabase('what stands in the book', (open, dialect) => {
  const countIn = async (book: ABook, table: string) =>
    (await book.reading.row<{ count: number }>(`select count(*) as count from ${table}`))?.count;

  it.each(tables)('is never changed, replaced or deleted: %s', async (table) => {
    const book = await aLivedInBook(open);
    const before = await countIn(book, table);
    expect(before).toBeGreaterThan(0);
    for (const [attack, statement] of Object.entries(attacks[dialect])) {
      const complaint = await complaintOf(book.act((tx) => tx.run(statement(table))));
      expect(`${attack}: ${complaint}`).toContain('append-only');
      expect(await countIn(book, table)).toBe(before);
    }
  });

  it('takes no hours that were planned for somebody else', async () => {
    const book = await aLivedInBook(open);
    const assignment = await book.hold('2026-02-03', 2);
    const complaint = await complaintOf(book.handOver(assignment, '2026-02-03', 2, { person: aRandomId() }));
    expect(complaint).toContain('held for another person');
  });

  it('counts from one: nothing, less or a part of an hour is a defect of who asks', async () => {
    const book = await aLivedInBook(open);
    for (const hours of [0, -3, 1.5, Number.NaN])
      expect(await complaintOf(book.hold('2026-02-10', hours))).toContain('must be a whole number from 1 on');
  });
});
