import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';
import { actorWith } from '../api/actors';
import { addressOf, listeningWeb } from '../api/web';
import { anId } from '../support/commands';
import { eachDatabase, type TestDatabase } from '../support/databases';
import {
  ACTIVITIES,
  GOOIK,
  LEUVEN,
  MUNICIPALITIES,
  ORGANISER,
  OTHER_ORGANISER,
  PAJOTTEGEM,
  seeded,
} from './seeded';

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Record<string, unknown> & { items: Record<string, unknown>[]; next?: string };
}

eachDatabase('the catalogue over HTTP', (open) => {
  let db: TestDatabase;
  let app: NestFastifyApplication;
  let administrator: string;
  let mediator: string;
  beforeEach(async () => {
    db = await open();
    await seeded(async () => db);
    app = await listeningWeb(db);
    administrator = (await actorWith(db.database, { role: 'administrator', organiser: null })).bearer;
    mediator = (await actorWith(db.database, { role: 'mediator', organiser: ORGANISER })).bearer;
  });
  afterEach(() => app.close());

  const get = async (path: string, bearer = mediator) =>
    (await request(addressOf(app)).get(`/api/v1${path}`).set('authorization', bearer)) as unknown as Answer;
  const post = async (path: string, body: object, bearer = mediator) =>
    (await request(addressOf(app))
      .post(`/api/v1${path}`)
      .set('authorization', bearer)
      .set('idempotency-key', anId())
      .send(body)) as unknown as Answer;

  const denial = {
    task: 'TUIN-05',
    municipalities: [LEUVEN],
    reference: 'gemeenteraad 12',
    decidedOn: '2026-03-02',
    validFrom: '2026-04-01',
  };
  const judging = `/organisers/${ORGANISER}/tasks/TUIN-05/verdict?userKind=private-person&on=2026-05-04&municipality=`;

  it('lists tasks page by page, and one with its versions', async () => {
    const first = await get('/tasks?group=TUIN&limit=5&on=2026-05-04');
    expect(first.body.items.map(({ code }) => code)).toEqual([
      'TUIN-01',
      'TUIN-02',
      'TUIN-03',
      'TUIN-04',
      'TUIN-05',
    ]);
    expect(first.body['total']).toBe(7);
    const next = await get(first.body.next?.replace('/api/v1', '') ?? '');
    expect(next.body.items.map(({ code }) => code)).toEqual(['TUIN-06', 'TUIN-07']);
    expect((await get('/tasks/BEG-07?on=2026-05-04')).body).toMatchObject({
      name: 'Middagtoezicht',
      requirements: [{ code: 'extract-596-2', askedOf: ['worker'] }],
    });
    expect((await get('/tasks/BEG-07/versions')).body.items).toHaveLength(1);
    expect((await get('/tasks/NIETS-01')).status).toBe(404);
    expect((await get('/taskGroups')).body['groups']).toHaveLength(8);
  });

  it('judges in words: allowed, then denied from the day of the decision', async () => {
    expect((await get(judging + LEUVEN)).body).toEqual({
      refusals: [],
      review: false,
      doubts: [],
      requirements: [],
    });
    const made = await post(`/organisers/${ORGANISER}/taskDenials`, denial);
    expect(made.status).toBe(201);
    expect((await get(made.headers['location']?.replace('/api/v1', '') ?? '')).body).toEqual(made.body);
    expect((await get(judging + LEUVEN)).body['refusals']).toMatchObject([
      {
        code: 'task-denied-locally',
        says: 'Leuven laat deze activiteit niet toe sinds 2026-04-01 (gemeenteraad 12).',
        article: expect.stringContaining('artikel 27') as string,
      },
    ]);
    expect((await get(`/localDecisions?municipality=${LEUVEN}`)).body.items).toHaveLength(1);
  });

  it('shows the tiles of a school: open, for the mediator, or greyed', async () => {
    const { body } = await get(
      `/organisers/${ORGANISER}/taskTiles?userKind=school&municipality=${LEUVEN}&on=2026-05-04`,
    );
    const state = (code: string) => body.items.find(({ task }) => task === code)?.['state'];
    expect([body.items.length, state('BEG-07'), state('TUIN-05')]).toEqual([52, 'review', 'refused']);
  });

  it('asks in which former municipality a place lies only where it matters', async () => {
    expect((await get(judging + PAJOTTEGEM)).body['refusals']).toMatchObject([
      { code: 'former-municipality-needed' },
    ]);
    expect((await get(`${judging}${PAJOTTEGEM}&formerMunicipality=${GOOIK}`)).body['refusals']).toEqual([]);
  });

  it('tells a stranger from another region that the place is not in Flanders', async () => {
    expect((await get(`${judging}21004`)).body['refusals']).toMatchObject([
      { says: '21004 is geen gemeente van het Vlaamse Gewest.' },
    ]);
  });

  it('has no answer for work before the scheme began, and says so', async () => {
    const { status } = await get((judging + LEUVEN).replace('2026-05-04', '2016-05-04'));
    expect(status).toBe(422);
  });

  it('refuses with sentences: an addition without reasoning, a municipality of somebody else', async () => {
    const blank = { ...denial, task: 'HUIS-08', displacementReasoning: '   ' };
    expect((await post(`/organisers/${ORGANISER}/taskAdditions`, blank)).status).toBe(400);
    const elsewhere = await post(`/organisers/${ORGANISER}/taskDenials`, {
      ...denial,
      municipalities: ['11002'],
    });
    expect(elsewhere).toMatchObject({
      status: 422,
      body: { refusals: [{ code: 'municipality-not-served', figures: { municipality: 'Antwerpen' } }] },
    });
    const both = await post(`/organisers/${ORGANISER}/taskAdditions`, {
      ...denial,
      task: undefined,
      displacementReasoning: 'ja',
    });
    expect(both.status).toBe(400);
  });

  it('adds a task of the municipality itself, strikes it, and withdraws nothing after that', async () => {
    const added = await post(`/organisers/${ORGANISER}/taskAdditions`, {
      ...denial,
      task: undefined,
      displacementReasoning: 'geen enkele dienst doet dit',
      ownTask: {
        group: 'HUIS',
        name: 'Brieven voorlezen',
        userKinds: ['private-person'],
        requirements: [],
        exclusions: [],
      },
    });
    expect(added).toMatchObject({ status: 201, body: { task: '24062-01', kind: 'addition' } });
    const struck = await post(`/organisers/${ORGANISER}/taskStrikes`, {
      task: '24062-01',
      municipalities: [LEUVEN],
      reference: 'raad van bestuur 7',
      decidedOn: '2026-10-05',
    });
    expect(struck).toMatchObject({ status: 201, body: { kind: 'strike', validFrom: '2026-10-05' } });
    const withdrawn = await post(`/organisers/${ORGANISER}/taskWithdrawals`, {
      ...denial,
      task: '24062-01',
      validFrom: '2026-11-01',
    });
    expect(withdrawn.body['refusals']).toMatchObject([{ code: 'nothing-decided-to-withdraw' }]);
  });

  it('goes on over a warning with a reason in the body', async () => {
    const early = { ...denial, validFrom: '2026-02-01' };
    const warned = await post(`/organisers/${ORGANISER}/taskDenials`, early);
    expect(warned).toMatchObject({ status: 422, body: { refusals: [{ weight: 'warns' }] } });
    expect(
      (await post(`/organisers/${ORGANISER}/taskDenials`, { ...early, reason: 'zo beslist' })).status,
    ).toBe(201);
  });

  it('lets only who runs the installation import, with a dry run and a report in words', async () => {
    const text = ACTIVITIES.replace('requirements: ["rijbewijs"]', 'requirements: ["een auto"]');
    expect((await post('/taskImports', { text })).status).toBe(403);
    const dry = await post('/taskImports?dryRun=true', { text }, administrator);
    expect(dry).toMatchObject({
      status: 200,
      body: { refused: [{ code: 'BEG-05', refusals: [{ says: 'In "requirements" staat "een auto".' }] }] },
    });
    expect(dry.body['unchanged']).toHaveLength(51);
    const made = await post('/taskImports', { text }, administrator);
    expect(made.status).toBe(201);
    expect((await get(`/taskImports/${String(made.body['id'])}`, administrator)).body).toEqual(made.body);
    const broken = await post('/taskImports', { text: `${ACTIVITIES}  - {code: "` }, administrator);
    expect(broken).toMatchObject({
      status: 422,
      body: { title: expect.stringContaining('regel 107') as string },
    });
    const places = await post('/municipalityImports', { text: MUNICIPALITIES }, administrator);
    expect(places.body['unchanged']).toHaveLength(312);
  });

  it('assigns and unites municipalities, and shows their history', async () => {
    const choice = { reference: 'gemeenteraad 1', decidedOn: '2026-01-05', validFrom: '2026-06-01' };
    const assigned = await post(
      `/municipalities/${PAJOTTEGEM}/organisers`,
      { ...choice, organiser: ORGANISER },
      administrator,
    );
    expect(assigned).toMatchObject({ status: 201, body: { organiser: ORGANISER } });
    expect((await post(`/municipalities/${PAJOTTEGEM}/unions`, choice, administrator)).status).toBe(201);
    const history = await get(`/municipalities/${PAJOTTEGEM}/history`);
    expect(history.body).toMatchObject({
      organisers: [{ validFrom: '2026-06-01' }],
      unions: [{ validFrom: '2026-06-01' }],
    });
    expect((await get(`/municipalities/${PAJOTTEGEM}?on=2026-06-01`)).body['organisers']).toEqual([
      ORGANISER,
    ]);
    const other = { ...choice, organiser: OTHER_ORGANISER };
    expect((await post('/municipalities/99999/organisers', other, administrator)).status).toBe(404);
    expect((await post(`/municipalities/${LEUVEN}/organisers`, other)).status).toBe(403);
    const ended = { ...choice, organiser: null };
    expect((await post(`/municipalities/${LEUVEN}/organisers`, ended, administrator)).status).toBe(201);
  });

  it('pages through municipalities by name, without losing or repeating one', async () => {
    const seen: unknown[] = [];
    let next: string | undefined = '/municipalities?limit=100&on=2026-05-04';
    while (next !== undefined) {
      const { body }: Answer = await get(next);
      seen.push(...body.items.map(({ nisCode }) => nisCode));
      next = body.next?.replace('/api/v1', '');
    }
    expect([seen.length, new Set(seen).size]).toEqual([285, 285]);
  });

  it.each(['/tasks/%00', '/tasks/%F0%9F%98%80', '/municipalities/1', '/municipalities/%00/history'])(
    'finds nothing at %s',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );

  it.each(['/tasks?on=2026-02-31', '/tasks?userKind=firm', '/tasks?limit=0', '/municipalities?after=x'])(
    'says what is wrong with %s',
    async (path) => {
      expect((await get(path)).status).toBe(400);
    },
  );
});
