import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Actors, SYSTEM } from '#identity';
import { day, type Id } from '#kernel';
import { Workers } from '#registry';
import { aCommand, anId } from '../support/commands';
import { eachDatabase, type TestDatabase } from '../support/databases';
import { actorWith, anOrganiser } from './actors';
import { Client, type ProblemBody } from './client';
import { addressOf, listeningWeb } from './web';

interface Opened {
  readonly id: Id;
  readonly token: string;
}

interface Self {
  readonly id: Id;
  readonly roles: readonly { readonly role: string }[];
}

eachDatabase('coming in without a password', (open) => {
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

  const bearing = (token: string) => web.as(`Bearer ${token}`);
  const self = (token: string) => bearing(token).get<Self>('/api/v1/self');

  /** What the status of an answer is. */
  const statusOf = async (answer: Promise<{ readonly status: number }>) => (await answer).status;

  it('lets a worker in with card and PIN; a new card ends the old one, and opens again what was closed', async () => {
    const worker = anId();
    const details = {
      givenName: 'Jo',
      familyName: 'Li',
      bornOn: null,
      phone: null,
      email: null,
      street: null,
      iban: null,
    };
    await app.get(Workers).register(aCommand({ subject: worker, books: [organiser] }), {
      details,
      registeredOn: day('2026-01-05'),
    });
    const administrator = await actorWith(db.database, { role: 'desk-clerk', organiser });
    const issue = async () => {
      const path = `/api/v1/organisers/${organiser}/workers/${worker}/cards`;
      return (await web.as(administrator.bearer).post<{ code: string; pin: string }>(path, {})).body;
    };
    const card = (typed: object) => web.post<Opened & ProblemBody>('/api/v1/cardSessions', typed);

    const { code, pin } = await issue();
    const { body, status } = await card({ code: code.toLowerCase().replaceAll('-', ' '), pin });
    expect(status).toBe(201);
    const who = await self(body.token);
    expect(who.body.roles).toMatchObject([{ role: 'worker', party: worker, organiser }]);
    expect(await statusOf(card({ code, pin: '000000' }))).toBe(401);

    const mistyped = await card({ code: `${code.slice(0, -1)}${code.endsWith('2') ? '3' : '2'}`, pin });
    expect(mistyped.status).toBe(422);
    expect(mistyped.body.type).toBe('urn:problem-type:wijkwerken:card-code-mistyped');

    const second = await issue();
    expect(await statusOf(self(body.token))).toBe(401);
    expect(await statusOf(card({ code, pin }))).toBe(401);
    const again = await card({ code: second.code, pin: second.pin });
    expect((await self(again.body.token)).body.id).toBe(who.body.id);

    await app.get(Actors).end(aCommand({ actor: SYSTEM, subject: who.body.id }), { organisers: 'all' });
    const third = await issue();
    const anew = await card({ code: third.code, pin: third.pin });
    expect((await self(anew.body.token)).body.roles).toMatchObject([{ role: 'worker', party: worker }]);
  });

  it('gives programs a token that is shown once and can be taken back', async () => {
    const { bearer } = await actorWith(db.database);
    const asked = { id: anId(), name: 'Koppeling met de boekhouding' };
    const make = () =>
      web.as(bearer).post<Opened>('/api/v1/tokens', asked, { 'idempotency-key': 'token-for-books' });
    const made = await make();
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject(asked);
    expect(await statusOf(self(made.body.token))).toBe(200);

    const again = await make();
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(again.body).toEqual({ ...made.body, token: undefined });

    expect(await statusOf(web.as(bearer).delete(`/api/v1/tokens/${asked.id}`))).toBe(204);
    expect(await statusOf(self(made.body.token))).toBe(401);
  });

  it('takes all other tokens of who asks back at once, and nobody else’s', async () => {
    const [an, jan] = [await actorWith(db.database), await actorWith(db.database)];
    const token = async ({ bearer }: typeof an) =>
      (await web.as(bearer).post<Opened>('/api/v1/tokens', { name: 'Koppeling' })).body.token;
    const [first, second, other] = [await token(an), await token(an), await token(jan)];
    expect(await statusOf(bearing(first).delete('/api/v1/tokens'))).toBe(204);
    expect(await statusOf(self(first))).toBe(200);
    expect(await statusOf(self(second))).toBe(401);
    expect(await statusOf(self(other))).toBe(200);
  });
});
