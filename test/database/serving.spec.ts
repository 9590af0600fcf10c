import { writeFile } from 'node:fs/promises';
import { Client } from 'pg';
import BetterSqlite3 from 'better-sqlite3';
import { Database, drawnIds, ServerAtWork } from '#database';
import { systemClock } from '#kernel';
import { eachDatabase, embedded, TEST_SECRET } from '../support/databases';
import { allTables } from '../support/tables';

const opening = (url: string, serving: boolean) =>
  Database.open({ url, tables: allTables, secret: TEST_SECRET, clock: systemClock, ids: drawnIds, serving });

/** As if the code were one migration newer than the tables. */
async function forgetLastMigration(url: string): Promise<void> {
  const statement = 'delete from migrations where id = (select max(id) from migrations)';
  if (url.startsWith('sqlite:')) {
    const handle = new BetterSqlite3(url.replace('sqlite:', ''));
    handle.exec(statement);
    handle.close();
    return;
  }
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}

eachDatabase('a server at work', (open) => {
  it('lets another process write beside it', async () => {
    const { url } = await open();
    const server = await opening(url, true);
    const beside = await opening(url, false);
    expect(await beside.missingGuards()).toEqual([]);
    await beside.close();
    await server.close();
  });

  it('stops another process from changing its tables, until it ends', async () => {
    const { url } = await open();
    const server = await opening(url, true);
    await forgetLastMigration(url);
    await expect(opening(url, false)).rejects.toThrow(ServerAtWork);
    await server.close();
    // Whether that migration can run twice is its own affair; a server stands in its way no longer.
    const opened = await opening(url, false).then(
      (database) => database.close(),
      (error: unknown) => error,
    );
    expect(opened).not.toBeInstanceOf(ServerAtWork);
  });
});

embedded('the sign of a server that was killed', (open) => {
  it('stops nobody, also where the next server has its very number', async () => {
    const { url } = await open();
    await writeFile(`${url.replace('sqlite:', '')}.server`, String(process.pid));
    const server = await opening(url, true);
    await expect(opening(url, true)).rejects.toThrow(ServerAtWork);
    await server.close();
  });
});
