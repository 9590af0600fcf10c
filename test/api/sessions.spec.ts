import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Actors, logInFigures, Roles, SYSTEM } from '#identity';
import { epochOfMoment, type Id, momentOfEpoch } from '#kernel';
import { aCommand, anId } from '../support/commands';
import { eachDatabase, type TestDatabase } from '../support/databases';
import { actorWith, anOrganiser } from './actors';
import { Client } from './client';
import { addressOf, listeningWeb } from './web';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

interface Opened {
  readonly id: Id;
  readonly token: string;
}

interface Self {
  readonly id: Id;
  readonly name: string;
  readonly roles: readonly { readonly role: string }[];
}

eachDatabase('logging in', (open) => {
  let db: TestDatabase;
  let app: NestFastifyApplication;
  let web: Client;
  let organiser: Id;
  beforeEach(async () => {
    db = await open();
    app = await listeningWeb(db);
    web = new Client(addressOf(app));
    organiser = await anOrganiser(db.database);
  });
  afterEach(() => app.close());

  const email = 'An.Peeters@Example.be';
  const byHouse = { byAdministrator: true };

  /** An employee with a password that was handed over. */
  async function anEmployee(): Promise<{ actor: Id; password: string }> {
    const actor = anId();
    await app
      .get(Roles)
      .makeActor(
        aCommand({ actor: SYSTEM, subject: actor }),
        { name: 'An Peeters', email, role: 'mediator', organiser },
        byHouse,
      );
    const { password = '' } = await app
      .get(Actors)
      .resetPassword(aCommand({ actor: SYSTEM, subject: actor }), { organisers: 'all' });
    return { actor, password };
  }

  const logIn = (typed: object, headers?: Record<string, string>) =>
    web.post<Opened>('/api/v1/sessions', typed, headers);
  const bearing = (token: string) => web.as(`Bearer ${token}`);
  const self = (token: string) => bearing(token).get<Self>('/api/v1/self');

  /** What the status of an answer is. */
  const statusOf = async (answer: Promise<{ readonly status: number }>) => (await answer).status;

  const later = (milliseconds: number) =>
    db.clock.set(momentOfEpoch(epochOfMoment(db.clock.now()) + milliseconds));

  it('opens a session for who knows the password, however the address is capitalised', async () => {
    const { password } = await anEmployee();
    const answer = await logIn({ email: '  an.peeters@EXAMPLE.be', password });
    expect(answer.status).toBe(201);
    expect(answer.headers.location).toBe(`/api/v1/sessions/${answer.body.id}`);
    expect(answer.headers['cache-control']).toBe('no-store');
    const { body } = await self(answer.body.token);
    expect(body).toMatchObject({
      name: 'An Peeters',
      email: 'an.peeters@example.be',
      roles: [{ role: 'mediator' }],
    });
  });

  it('stores no password and no token', async () => {
    const { password } = await anEmployee();
    const { body } = await logIn({ email, password });
    const stored = JSON.stringify([
      await db.database.reading.rows('select * from actor_password'),
      await db.database.reading.rows('select id, device from session'),
    ]);
    expect(stored).not.toContain(password);
    const [row] = await db.database.reading.rows<{ secretDigest: Buffer }>(
      'select secret_digest from session',
    );
    expect(row?.secretDigest.toString('latin1')).not.toContain(body.token);
  });

  it('tells nobody which accounts exist: same words, same work', async () => {
    await anEmployee();
    const wrong = await logIn({ email, password: 'not this one at all' });
    const unknown = await logIn({ email: 'nobody@example.be', password: 'not this one at all' });
    const wordsOf = ({ status, body }: { status: number; body: object }) => ({
      status,
      ...body,
      instance: '',
    });
    expect(wrong.status).toBe(401);
    expect(wordsOf(unknown)).toEqual(wordsOf(wrong));
  });

  it('makes who fails too often wait, even with the right password, known account or not', async () => {
    const { password } = await anEmployee();
    for (const address of [email, 'nobody@example.be']) {
      for (let tried = 0; tried < logInFigures.failuresPerAccountMaximum; tried++)
        expect(await statusOf(logIn({ email: address, password: 'wrong' }))).toBe(401);
      const answer = await logIn({ email: address, password });
      expect(answer.status).toBe(429);
      expect(Number(answer.headers['retry-after'])).toBe(logInFigures.failureWindowMinutes * 60);
    }
    later(logInFigures.failureWindowMinutes * MINUTE);
    expect(await statusOf(logIn({ email, password }))).toBe(201);
  });

  it('lets no flood of attempts slip through together', async () => {
    await anEmployee();
    const answers = await Promise.all(
      Array.from({ length: logInFigures.failuresPerAccountMaximum + 5 }, () =>
        logIn({ email, password: 'wrong' }),
      ),
    );
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(5);
  });

  it('ends a session that is not used, and every session after its longest time', async () => {
    const { password } = await anEmployee();
    const { body } = await logIn({ email, password });
    later(logInFigures.sessionIdleMinutes * MINUTE);
    expect(await statusOf(self(body.token))).toBe(200);
    later(1);
    expect(await statusOf(self(body.token))).toBe(401);

    const second = (await logIn({ email, password })).body;
    await db.database.road.take(aCommand(), {
      perform: async (tx) => {
        // Used all day, as far as the store knows.
        await tx.run('update session set seen_at = ends_at where id = ?', [second.id]);
      },
      answer: async () => undefined,
    });
    later(logInFigures.sessionHoursMaximum * HOUR - 1);
    expect(await statusOf(self(second.token))).toBe(200);
    later(1);
    expect(await statusOf(self(second.token))).toBe(401);
  });

  it('remembers the last use when the server stops', async () => {
    const { password } = await anEmployee();
    const { body } = await logIn({ email, password });
    later(30 * MINUTE);
    expect(await statusOf(self(body.token))).toBe(200);
    await app.close();
    const [row] = await db.database.reading.rows<{ seenAt: string }>('select seen_at from session');
    expect(row?.seenAt).toBe(db.clock.now());
    app = await listeningWeb(db);
  });

  it('replaces the session one came with, so that a stolen secret dies', async () => {
    const { password } = await anEmployee();
    const first = (await logIn({ email, password })).body;
    const second = (await logIn({ email, password }, { authorization: `Bearer ${first.token}` })).body;
    expect(second.token).not.toBe(first.token);
    expect(await statusOf(self(first.token))).toBe(401);
    expect(await statusOf(self(second.token))).toBe(200);
  });

  it('lists one’s own sessions and ends them; those of somebody else do not exist', async () => {
    const { password } = await anEmployee();
    const first = (await logIn({ email, password }, { 'user-agent': 'Firefox aan het loket' })).body;
    const second = (await logIn({ email, password })).body;
    const listed = await bearing(first.token).get<{ items: { id: Id; device: string }[] }>(
      '/api/v1/sessions',
    );
    expect(listed.body.items.map(({ id }) => id)).toEqual([second.id, first.id]);
    expect(listed.body.items[1]).toMatchObject({ device: 'Firefox aan het loket' });
    expect(listed.text).not.toContain('wws_');

    const { bearer } = await actorWith(db.database);
    const path = `/api/v1/sessions/${second.id}`;
    expect(await statusOf(web.as(bearer).delete(path))).toBe(404);
    expect(await statusOf(bearing(first.token).delete(path))).toBe(204);
    expect(await statusOf(self(second.token))).toBe(401);
    expect(await statusOf(bearing(first.token).delete('/api/v1/sessions/current'))).toBe(204);
    expect(await statusOf(self(first.token))).toBe(401);
  });

  it('changes a password for who knows the old one, and ends the other sessions', async () => {
    const { password } = await anEmployee();
    const here = (await logIn({ email, password })).body;
    const elsewhere = (await logIn({ email, password })).body;
    const change = (current: string, next: string) =>
      bearing(here.token).post('/api/v1/passwordChanges', { current, next });
    const next = 'groene fiets, koude soep';
    expect((await change('wrong', next)).status).toBe(401);
    const weak = await change(password, 'peeters');
    expect(weak.status).toBe(422);
    expect(weak.body.refusals?.map(({ code }) => code)).toEqual([
      'password-too-short',
      'password-easily-guessed',
    ]);
    expect((await change(password, next)).status).toBe(204);
    expect(await statusOf(self(here.token))).toBe(200);
    expect(await statusOf(self(elsewhere.token))).toBe(401);
    expect(await statusOf(logIn({ email, password }))).toBe(401);
    expect(await statusOf(logIn({ email, password: next }))).toBe(201);
  });

  it('lets nobody in whose account has ended', async () => {
    const { actor, password } = await anEmployee();
    const { body } = await logIn({ email, password });
    await app.get(Actors).end(aCommand({ actor: SYSTEM, subject: actor }), { organisers: 'all' });
    expect(await statusOf(self(body.token))).toBe(401);
    expect(await statusOf(logIn({ email, password }))).toBe(401);
  });

  it('asks to log in for any other header', async () => {
    const headers = [
      '',
      'Bearer ',
      'Bearer wws_',
      `Bearer wwt_${'A'.repeat(43)}`,
      'Basic YTpi',
      `Bearer ${'x'.repeat(5000)}`,
      'Bearer wws_é',
    ];
    for (const authorization of headers) {
      const answer = await web.as(Buffer.from(authorization).toString('latin1')).get('/api/v1/self');
      expect([authorization, answer.status]).toEqual([authorization, 401]);
      expect(answer.headers['www-authenticate']).toBe('Bearer');
    }
  });
});
