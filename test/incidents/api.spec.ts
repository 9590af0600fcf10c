import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Role } from '#identity';
import { type Id } from '#kernel';
import { actorWith } from '../api/actors';
import { Client } from '../api/client';
import { addressOf, listeningWeb } from '../api/web';
import { anId } from '../support/commands';
import { eachDatabase } from '../support/databases';
import { schoolsOn } from '../performances/schools';

const MONDAY = '2026-11-16';

interface Told {
  readonly id: Id;
  readonly state: string;
  readonly number: number;
  readonly toldBy: string;
  readonly missing: readonly string[];
  readonly known: boolean;
  readonly injury?: string;
  readonly items: readonly { readonly sureness: string; readonly what: string; readonly id: Id }[];
}

eachDatabase('accidents over the API', (open) => {
  const aSchool = schoolsOn(open, MONDAY);
  let app: NestFastifyApplication | undefined;
  afterEach(async () => {
    await app?.close();
    app = undefined;
  });

  const served = async () => {
    const school = await aSchool();
    await school.buys(10);
    const assignment = await school.plans(MONDAY, '11:00', '12:00');
    app = await listeningWeb(school.at);
    const { organiser } = school;
    const as = async (role: Role, party?: Id) => {
      const who = { role, organiser, ...(party && { party }) };
      const { bearer } = await actorWith(school.at.database, who);
      const client = new Client(addressOf(app as NestFastifyApplication), bearer);
      const base = `/api/v1/organisers/${organiser}`;
      return {
        get: (path: string) => client.get<Told>(base + path),
        post: (path: string, body: object) =>
          client.post<Told>(base + path, body, { 'idempotency-key': anId() }),
      };
    };
    const fall = {
      assignment,
      kind: 'accident',
      happenedOn: MONDAY,
      happenedAt: '12:10',
      place: 'speelplaats',
      happening: 'gevallen',
      health: { injury: 'gekneusde pols', care: 'doctor' },
    };
    return { school, as, fall };
  };

  it('are told by the worker, sent by the mediator, and read by the school without a word about health', async () => {
    const { school, as, fall } = await served();
    const [worker, mediator] = [await as('worker', school.worker), await as('mediator')];
    const told = await worker.post('/incidents', fall);
    expect(told.status).toBe(201);
    expect(told.body).toMatchObject({ number: 1, toldBy: 'worker', state: 'declared', missing: [] });
    const at = `/incidents/${told.body.id}`;
    const sent = await mediator.post(`${at}/sendings`, { sentOn: MONDAY, reference: 'AO-17', version: 1 });
    expect(sent.body).toMatchObject({ state: 'sent', reference: 'AO-17' });
    const contact = await as('user-contact', school.user);
    const read = await contact.get(at);
    expect(read.body.state).toBe('sent');
    expect(JSON.stringify(read.body)).not.toContain('pols');
    expect((await contact.get(`${at}/health`)).status).toBe(403);
    expect((await contact.get('/incidents')).body.items).toHaveLength(1);
  });

  it('of others do not exist for a worker or a school', async () => {
    const { school, as, fall } = await served();
    const { id } = (await (await as('worker', school.worker)).post('/incidents', fall)).body;
    for (const stranger of [await as('worker', anId()), await as('user-contact', anId())]) {
      expect((await stranger.get(`/incidents/${id}`)).status).toBe(404);
      expect((await stranger.get(`/incidents/${id}/events`)).status).toBe(404);
      expect((await stranger.get('/incidents')).body.items).toEqual([]);
      expect((await stranger.post('/incidents', fall)).status).toBe(404);
    }
  });

  it('show health to the mediator and the worker, to nobody else, and say so; a typed reason stays in the office', async () => {
    const { school, as, fall } = await served();
    const worker = await as('worker', school.worker);
    const { id } = (await worker.post('/incidents', fall)).body;
    const health = `/incidents/${id}/health`;
    for (const role of ['administrator', 'desk-clerk', 'coach', 'finance-officer', 'auditor'] as const)
      expect([role, (await (await as(role)).get(health)).status]).toEqual([role, 403]);
    const mediator = await as('mediator');
    expect((await mediator.get(health)).body).toEqual({
      known: true,
      injury: 'gekneusde pols',
      care: 'doctor',
    });
    const looks = (await worker.get('/looks')).body.items.map(({ what }) => what);
    expect(looks).toContain('incident.health');
    const erased = await mediator.post(`/incidents/${id}/healthErasures`, { reason: 'afgehandeld' });
    expect(erased.status).toBe(201);
    expect((await mediator.get(health)).body).toEqual({ known: false });
    const contact = await as('user-contact', school.user);
    for (const [who, isRead] of [
      [mediator, true],
      [worker, false],
      [contact, false],
    ] as const) {
      const events = JSON.stringify((await who.get(`/incidents/${id}/events`)).body);
      expect(events).toContain('erase-health');
      expect(events.includes('afgehandeld')).toBe(isRead);
    }
  });

  it('are kept half told by the school, and refused in words when they are to come', async () => {
    const { school, as, fall } = await served();
    const contact = await as('user-contact', school.user);
    const { assignment } = fall;
    const half = await contact.post('/incidents', { assignment, kind: 'damage', happenedOn: MONDAY });
    expect(half.body).toMatchObject({
      state: 'draft',
      toldBy: 'user',
      missing: ['happenedAt', 'place', 'happening', 'damage'],
    });
    const tomorrow = await contact.post('/incidents', { ...fall, happenedOn: '2026-11-17' });
    expect(tomorrow.status).toBe(422);
    expect(tomorrow.body).toMatchObject({
      refusals: [{ code: 'incident-in-future', says: expect.stringContaining('moet nog komen') as string }],
    });
  });

  it('tell the mediator who was where, and the worker that it was asked', async () => {
    const { school, as } = await served();
    const mediator = await as('mediator');
    const found = await mediator.get(`/whereabouts?on=${MONDAY}&time=12:10&municipality=24062`);
    expect(found.body.items).toMatchObject([{ worker: school.worker, sureness: 'planned' }]);
    expect((await mediator.get(`/whereabouts?on=${MONDAY}&time=13:00`)).body.items).toEqual([]);
    for (const on of ['0001-01-01', '2026-11-17', '9999-12-31'])
      expect((await mediator.get(`/whereabouts?on=${on}&time=24:00`)).body.items).toEqual([]);
    expect((await (await as('desk-clerk')).get(`/whereabouts?on=${MONDAY}&time=12:10`)).status).toBe(403);
    const looks = (await (await as('worker', school.worker)).get('/looks')).body.items;
    expect(looks.map(({ what }) => what)).toEqual(['whereabouts']);
  });
});
