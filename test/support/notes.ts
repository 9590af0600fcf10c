import { type Database, type Reading, type Verb, type Writing } from '#database';
import { type Id } from '#kernel';
import { aCommand } from './commands';

/** Makes a table of the tests' own, so that the road can be tried without any business on it. */
export async function withNotes(database: Database, ...more: string[]): Promise<void> {
  await database.road.take(aCommand(), {
    perform: async (tx) => {
      for (const statement of ['create table note (id text primary key, text text not null)', ...more])
        await tx.run(statement);
    },
    answer: async () => undefined,
  });
}

/** Writes one note and answers with its text as stored. */
export const note = (
  text: string,
  before: (tx: Writing) => Promise<void> = async () => undefined,
): Verb<string> => ({
  perform: async (tx) => {
    await before(tx);
    await tx.run('insert into note (id, text) values (?, ?)', [tx.command.subject, text]);
  },
  answer: async (tx: Reading, subject: Id) =>
    (await tx.row<{ text: string }>('select text from note where id = ?', [subject]))?.text ?? 'nothing',
});

export const countOf = async (database: Database, table = 'note') =>
  (await database.reading.row<{ count: number }>(`select count(*) as count from ${table}`))?.count;
