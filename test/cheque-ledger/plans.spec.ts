import { type Reading, type Value, type Writing } from '#database';
import { day, type Hours, moment, type Month, type Year } from '#kernel';
import { aRandomId } from '../support/commands';
import { eachDatabase } from '../support/databases';
import { ABook } from './a-book';

/** Statements, each with the values of its last time. */
type Asked = Map<string, readonly Value[]>;

/** The same connection, which remembers what it was asked. */
function remembering<Connection extends Reading>(connection: Connection, asked: Asked): Connection {
  return {
    ...connection,
    rows: (sql: string, params?: readonly Value[]) => {
      asked.set(sql, params ?? []);
      return connection.rows(sql, params);
    },
    row: (sql: string, params?: readonly Value[]) => {
      asked.set(sql, params ?? []);
      return connection.row(sql, params);
    },
  };
}

/** Steps of a plan that read a whole table, or a whole book. */
const wholeReads = {
  sqlite: async (tx: Writing, sql: string, params: readonly Value[]): Promise<string[]> => {
    const plan = await tx.rows<{ detail: string }>(`explain query plan ${sql}`, params);
    return plan
      .map(({ detail }) => detail)
      .filter((step) => /^SCAN (?!CONSTANT)/.test(step) || /\(book=\?\)$/.test(step))
      .filter((step) => !/^SEARCH (posting|account|lot|month_close) USING/.test(step));
  },
  // With table scans made dear, one that is left has no key that could serve it.
  postgres: async (tx: Writing, sql: string, params: readonly Value[]): Promise<string[]> => {
    await tx.run('set local enable_seqscan = off');
    const plan = await tx.rows<Record<string, string>>(`explain ${sql}`, params);
    return plan.flatMap((row) => Object.values(row)).filter((step) => /Seq Scan/.test(step));
  },
};

eachDatabase('what is asked all day', (open, dialect) => {
  it('is found by a key, and never by going through a book', async () => {
    const book = await ABook.open(open, { now: '2026-03-02T11:00:00.000Z' });
    const { ledger, organiser, user, person, worker } = book;
    await book.issue(20);
    const asked: Asked = new Map();
    const act = (step: (tx: Writing) => Promise<unknown>) => book.act((tx) => step(remembering(tx, asked)));
    const on = day('2026-03-01');
    const job = { person, user, performedOn: on, hours: 3 as Hours };
    const assignment = aRandomId();
    const performance = aRandomId();
    await act((tx) => ledger.hold(tx, { ...job, assignment, cheques: 'now' }));
    await act((tx) => ledger.release(tx, { assignment, why: 'verplaatst' }));
    await act((tx) => ledger.hold(tx, { ...job, assignment, cheques: 'later' }));
    await act((tx) => ledger.holdCheques(tx, { ...job, assignment, cheques: 2 as never }));
    await act((tx) => ledger.handOver(tx, { ...job, assignment, performance, worker, hours: 4 as Hours }));
    await act((tx) =>
      ledger.correct(tx, { performance, why: 'fout', right: { hours: 2 as Hours, performedOn: on } }),
    );
    const reading = remembering<Reading>(
      {
        dialect,
        rows: (sql, params) => book.reading.rows(sql, params),
        row: (sql, params) => book.reading.row(sql, params),
        table: (schema) => book.reading.table(schema),
      },
      asked,
    );
    const knownAt = moment('2026-03-02T12:00:00.000Z');
    await ledger.roomsOfMany(reading, { persons: [person, aRandomId()], on });
    await ledger.roomsOfMany(reading, { persons: [person], on, knownAt });
    await ledger.chequesOf(reading, { book: organiser, user, on });
    await ledger.chequesOf(reading, { book: organiser, user, on, knownAt });
    await ledger.holdOf(reading, { book: organiser, assignment });
    await ledger.balancesOf(reading, { book: organiser, owner: worker });
    await ledger.balancesOf(reading, { book: organiser, owner: worker, knownAt });
    await ledger.balancesOf(reading, { book: organiser, owner: worker, asOf: on });
    await ledger.statement(reading, { book: organiser, owner: worker, limit: 10 });
    await ledger.roomsOfYear(reading, { person, year: '2026' as Year });
    await ledger.allowancesOfYear(reading, { book: organiser, worker, year: '2026' as Year });
    await ledger.allowancesOf(reading, { book: organiser, workers: [worker], month: '2026-03' as Month });

    const whole: Record<string, string[]> = {};
    for (const [sql, params] of asked) {
      const steps = await book.act((tx) => wholeReads[dialect](tx, sql, params));
      if (steps.length > 0) whole[sql] = steps;
    }
    expect(asked.size).toBeGreaterThan(12);
    expect(whole).toEqual({});
  });
});
