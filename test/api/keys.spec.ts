import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { eachDatabase, type TestDatabase } from '../support/databases';
import { actorWith } from './actors';
import { Client } from './client';
import { addressOf, listeningWeb } from './web';

interface Token {
  readonly id: string;
  readonly name: string;
  readonly token?: string;
}

eachDatabase('a command with a key', (open) => {
  let db: TestDatabase;
  let app: NestFastifyApplication;
  beforeEach(async () => {
    db = await open();
    app = await listeningWeb(db);
  });
  afterEach(() => app.close());

  const anyone = async () => new Client(addressOf(app), (await actorWith(db.database)).bearer);
  const commands = async () =>
    (
      await db.database.reading.row<{ count: number }>(
        'select cast(count(*) as bigint) as count from command',
      )
    )?.count;

  it('gives the earlier answer, and makes nothing twice', async () => {
    const me = await anyone();
    const make = () => me.post<Token>('/api/v1/tokens', { name: 'x' }, { 'idempotency-key': 'one-and-only' });
    const first = await make();
    const second = await make();
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body.id).toBe(first.body.id);
    expect([first.headers['idempotency-replayed'], second.headers['idempotency-replayed']]).toEqual([
      undefined,
      'true',
    ]);
  });

  it('is refused for another body or another thing, and free for another actor', async () => {
    const me = await anyone();
    const headers = { 'idempotency-key': 'one-and-only' };
    const { body } = await me.post<Token>('/api/v1/tokens', { name: 'x' }, headers);
    const other = await me.post('/api/v1/tokens', { name: 'y' }, headers);
    expect([other.status, other.body.type]).toEqual([
      409,
      'urn:problem-type:wijkwerken:keyUsedForSomethingElse',
    ]);
    expect((await me.delete(`/api/v1/tokens/${body.id}`, headers)).status).toBe(409);
    expect((await (await anyone()).post('/api/v1/tokens', { name: 'y' }, headers)).status).toBe(201);
  });

  it('is refused when it is too short, too long or oddly written', async () => {
    const me = await anyone();
    for (const key of ['short', 'with a blank', 'x'.repeat(129), '<script>']) {
      const answer = await me.post('/api/v1/tokens', { name: 'x' }, { 'idempotency-key': key });
      expect([key, answer.status, (answer.body.issues ?? []).map(({ name }) => name)]).toEqual([
        key,
        400,
        ['Idempotency-Key'],
      ]);
    }
  });

  it('that is only tried answers, and stores nothing', async () => {
    const me = await anyone();
    const before = await commands();
    const answer = await me.post<Token>('/api/v1/tokens?dryRun=true', { name: 'x' });
    expect([answer.status, answer.body.name, answer.body.token]).toEqual([200, 'x', undefined]);
    expect(await commands()).toBe(before);
    for (const query of ['dryrun=true', 'dryRun=yes', 'dryRun='])
      expect([query, (await me.post(`/api/v1/tokens?${query}`, { name: 'x' })).status]).toEqual([query, 400]);
    expect(await commands()).toBe(before);
  });
});
