import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Actors, Roles, SYSTEM } from '#identity';
import { day, epochOfMoment, type Id, momentOfEpoch } from '#kernel';
import { DatedSettings, Workers } from '#registry';
import { Secret, TOTP } from 'otpauth';
import { aCommand, anId, aRandomId } from '../support/commands';
import { eachDatabase, type TestDatabase } from '../support/databases';
import { actorWith, anOrganiser } from './actors';
import { Client, type ProblemBody } from './client';
import { addressOf, listeningWeb } from './web';

const HALF_MINUTE = 30_000;

interface Opened {
  readonly token: string;
  readonly awaits?: string;
}

interface Key {
  readonly key: string;
  readonly uri: string;
}

interface WithCodes {
  readonly recoveryCodes?: readonly string[];
  readonly recoveryCodesLeft: number;
}

eachDatabase('a second step for programs', (open) => {
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

  const email = 'an.peeters@example.be';
  async function anEmployee(): Promise<{ actor: Id; password: string }> {
    const actor = anId();
    const command = () => aCommand({ actor: SYSTEM, subject: actor });
    const input = { name: 'An Peeters', email, role: 'mediator', organiser } as const;
    await app.get(Roles).makeActor(command(), input, { byAdministrator: true });
    const { password = '' } = await app.get(Actors).resetPassword(command(), { organisers: 'all' });
    return { actor, password };
  }

  const logIn = (typed: object) => web.post<Opened & ProblemBody>('/api/v1/sessions', { email, ...typed });
  const bearing = (token: string) => web.as(`Bearer ${token}`);
  const later = (milliseconds = HALF_MINUTE) =>
    db.clock.set(momentOfEpoch(epochOfMoment(db.clock.now()) + milliseconds));

  /** Sets a second step up; answers the app on the telephone, and the codes on paper. */
  async function setUp(token: string) {
    const begun = await bearing(token).post<Key>('/api/v1/secondSteps', {});
    expect(begun.status).toBe(201);
    const app = new TOTP({ secret: Secret.fromBase32(begun.body.key.replaceAll(' ', '')) });
    expect(begun.body.uri).toContain(app.secret.base32);
    const codeNow = () => app.generate({ timestamp: epochOfMoment(db.clock.now()) });
    const confirm = (code: string) =>
      bearing(token).post<WithCodes & ProblemBody>('/api/v1/secondSteps/current/confirmations', { code });
    const { body, status } = await confirm(codeNow());
    expect(status).toBe(201);
    return { codeNow, codes: body.recoveryCodes ?? [] };
  }

  it('is asked for once it is set up; a code works once, on paper too', async () => {
    const { password } = await anEmployee();
    const { token } = (await logIn({ password })).body;
    const { codeNow, codes } = await setUp(token);
    expect(codes).toHaveLength(10);

    const without = await logIn({ password });
    expect(without.status).toBe(401);
    expect(without.body.type).toBe('urn:problem-type:wijkwerken:secondStepNeeded');
    expect((await logIn({ password, code: '000000' })).status).toBe(401);
    expect((await logIn({ password, code: codeNow() })).status).toBe(401);
    later();
    const code = codeNow();
    expect((await logIn({ password, code })).status).toBe(201);
    expect((await logIn({ password, code })).status).toBe(401);
    expect((await logIn({ password, code: codes[0] })).status).toBe(201);
    expect((await logIn({ password, code: codes[0] })).status).toBe(401);
  });

  it('tells nothing about a second step to who does not know the password', async () => {
    const { password } = await anEmployee();
    await setUp((await logIn({ password })).body.token);
    const wrong = await logIn({ password: 'wrong' });
    const unknown = await logIn({ email: 'nobody@example.be', password });
    for (const { body, status } of [wrong, unknown]) {
      expect(status).toBe(401);
      expect(body.type).toBe('urn:problem-type:belgif:invalidCredentials');
    }
  });

  it('ends the sessions that were opened without it', async () => {
    const { password } = await anEmployee();
    const elsewhere = (await logIn({ password })).body.token;
    const here = (await logIn({ password })).body.token;
    await setUp(here);
    expect((await bearing(elsewhere).get('/api/v1/self')).status).toBe(401);
    expect((await bearing(here).get('/api/v1/self')).status).toBe(200);
  });

  it('no key, no code on paper and no digits lie in the database as they are', async () => {
    const { actor, password } = await anEmployee();
    const { token } = (await logIn({ password })).body;
    const { key } = (await bearing(token).post<Key>('/api/v1/secondSteps', {})).body;
    const row = await db.database.reading.row<{ sealedKey: string }>(
      'select sealed_key from second_step where actor_id = ?',
      [actor],
    );
    expect(row?.sealedKey).toBeDefined();
    expect(Buffer.from(row?.sealedKey ?? '', 'base64url').toString('latin1')).not.toContain(
      key.replaceAll(' ', ''),
    );
  });

  it('a second telephone is refused while the first one works, and allowed once it is switched off', async () => {
    const { password } = await anEmployee();
    const { token } = (await logIn({ password })).body;
    const { codeNow } = await setUp(token);
    const again = await bearing(token).post('/api/v1/secondSteps', {});
    expect(again.body.refusals?.map(({ code }) => code)).toEqual(['second-step-on-already']);
    const end = (code: string) => bearing(token).post('/api/v1/secondSteps/current/endings', { code });
    expect((await end('000000')).body.type).toBe('urn:problem-type:wijkwerken:second-step-code-wrong');
    later();
    expect((await end(codeNow())).status).toBe(201);
    expect((await logIn({ password })).status).toBe(201);
    expect((await bearing(token).post('/api/v1/secondSteps', {})).status).toBe(201);
  });

  it('where the organiser asks it, nothing else can be done before it is there, not even a token', async () => {
    const { password } = await anEmployee();
    await app.get(DatedSettings).set(aCommand({ books: [organiser] }), {
      name: 'second-step-for-staff',
      from: day('2026-11-16'),
      decidedOn: day('2026-11-16'),
      value: true,
      source: 'college',
      certainty: 'found',
    });
    const { token, awaits } = (await logIn({ password })).body;
    expect(awaits).toBe('second-step');
    const me = bearing(token);
    for (const refused of [
      await me.get(`/api/v1/organisers/${organiser}/workers`),
      await me.post<ProblemBody>('/api/v1/tokens', { name: 'achterdeur' }),
    ]) {
      expect(refused.status).toBe(403);
      expect(refused.body.type).toBe('urn:problem-type:wijkwerken:secondStepToSetUp');
    }
    await setUp(token);
    expect((await me.get(`/api/v1/organisers/${organiser}/workers`)).status).toBe(200);
  });

  it('is taken away by an administrator of the same organiser, and by no other', async () => {
    const { actor, password } = await anEmployee();
    const { token } = (await logIn({ password })).body;
    await setUp(token);
    const reset = (bearer: string, at = organiser) =>
      web.as(bearer).post(`/api/v1/organisers/${at}/actors/${actor}/secondStepResets`, {});
    const mediator = await actorWith(db.database, { role: 'mediator', organiser });
    expect((await reset(mediator.bearer)).status).toBe(403);
    const other = await anOrganiser(db.database);
    const stranger = await actorWith(db.database, { role: 'administrator', organiser: other });
    expect((await reset(stranger.bearer, other)).status).toBe(404);
    const administrator = await actorWith(db.database, { role: 'administrator', organiser });
    expect((await reset(administrator.bearer)).status).toBe(201);
    expect((await bearing(token).get('/api/v1/self')).status).toBe(401);
    expect((await logIn({ password })).status).toBe(201);
  });

  it('is not for workers, who have a card', async () => {
    const { bearer } = await actorWith(db.database, { role: 'worker', organiser, party: aRandomId() });
    expect((await web.as(bearer).post('/api/v1/secondSteps', {})).status).toBe(403);
  });
});

eachDatabase('roles and cards', (open) => {
  let db: TestDatabase;
  let app: NestFastifyApplication;
  let web: Client;
  let organiser: Id;
  beforeEach(async () => {
    db = await open();
    app = await listeningWeb(db);
    organiser = await anOrganiser(db.database);
    const { bearer } = await actorWith(db.database, { role: 'administrator', organiser });
    web = new Client(addressOf(app)).as(bearer);
  });
  afterEach(() => app.close());

  async function aWorkerOf(of: Id): Promise<Id> {
    const worker = anId();
    const details = { givenName: 'Jo', familyName: 'Li', bornOn: null, phone: null, email: null };
    await app.get(Workers).register(aCommand({ subject: worker, books: [of] }), {
      details: { ...details, street: null, iban: null },
      registeredOn: day('2026-01-05'),
    });
    return worker;
  }

  it('a role of own scope is given for somebody whom the organiser knows, and for nobody else', async () => {
    const make = (email: string, party: Id) =>
      web.post<ProblemBody>(`/api/v1/organisers/${organiser}/actors`, {
        name: 'Jo Li',
        email,
        role: 'worker',
        party,
      });
    const theirs = await aWorkerOf(await anOrganiser(db.database));
    for (const stranger of [aRandomId(), theirs]) {
      const { status, body } = await make('jo@example.be', stranger);
      expect([status, body.refusals?.map(({ code }) => code)]).toEqual([422, ['party-unknown']]);
    }
    expect((await make('jo@example.be', await aWorkerOf(organiser))).status).toBe(201);
  });

  it('a PIN is changed for a card that there is', async () => {
    const worker = await aWorkerOf(organiser);
    const at = `/api/v1/organisers/${organiser}/workers/${worker}`;
    const none = await web.post(`${at}/pins`, {});
    expect(none.body.refusals?.map(({ code }) => code)).toEqual(['no-card-yet']);
    const { body: card } = await web.post<{ code: string; pin: string }>(`${at}/cards`, {});
    const { body } = await web.post<{ pin: string }>(`${at}/pins`, {});
    const enter = (pin: string) => web.post('/api/v1/cardSessions', { code: card.code, pin });
    expect((await enter(body.pin)).status).toBe(201);
    if (body.pin !== card.pin) expect((await enter(card.pin)).status).toBe(401);
  });
});
