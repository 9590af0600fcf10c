import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';
import { type Id } from '#kernel';
import { actorWith } from '../api/actors';
import { addressOf, listeningWeb } from '../api/web';
import { anId } from '../support/commands';
import { eachDatabase } from '../support/databases';
import { type ASchool } from './a-school';
import { schoolsOn } from './schools';

const MONDAY = '2026-11-16';

/** Fields of answers and problems, as far as the stories read them. */
interface Told {
  readonly id: Id;
  readonly state: string;
  readonly detail: string;
  readonly refusals: readonly object[];
  readonly next?: string;
  readonly items: readonly { readonly step: string; readonly reason?: string }[];
}

const told = ({ body }: { readonly body: unknown }) => body as Told;

eachDatabase('hours over the API', (open) => {
  const aSchool = schoolsOn(open, MONDAY);
  let app: NestFastifyApplication | undefined;
  afterEach(async () => {
    await app?.close();
    app = undefined;
  });

  /** The real server, and who asks: a contact of the school, its worker, and a mediator. */
  const served = async () => {
    const school = await aSchool();
    await school.buys(10);
    app = await listeningWeb(school.at);
    const { organiser, user, worker } = school;
    const { database } = school.at;
    const as = (bearer: string) => {
      const agent = request(addressOf(app as NestFastifyApplication));
      const base = `/api/v1/organisers/${organiser}`;
      return {
        get: (path: string) => agent.get(base + path).set('authorization', bearer),
        post: (path: string, body: object, key: string = anId()) =>
          agent
            .post(base + path)
            .set('authorization', bearer)
            .set('idempotency-key', key)
            .send(body),
      };
    };
    return {
      school,
      mediator: as((await actorWith(database, { role: 'mediator', organiser })).bearer),
      contact: as((await actorWith(database, { role: 'user-contact', organiser, party: user })).bearer),
      worker: as((await actorWith(database, { role: 'worker', organiser, party: worker })).bearer),
      stranger: as((await actorWith(database, { role: 'user-contact', organiser, party: anId() })).bearer),
    };
  };
  const registered = async (school: ASchool) => school.worked(MONDAY, '10:00', '12:00');

  it('tells the story of the title: told by the worker, confirmed by the school, read as 2 van 60 uur', async () => {
    const { school, worker, contact } = await served();
    const assignment = await school.plans(MONDAY, '11:00', '12:00');
    const id = anId();
    const registration = await worker.post('/performances', {
      id,
      assignment,
      visit: { on: MONDAY, start: '12:00', end: '13:01' },
    });
    expect([registration.status, registration.headers['location']]).toEqual([
      201,
      `/api/v1/organisers/${school.organiser}/performances/${id}`,
    ]);
    expect(registration.body).toMatchObject({
      state: 'registered',
      minutes: 61,
      hours: 2,
      sentence: '61 minuten = 2 uur, omdat elk begonnen uur telt.',
      starts: { day: MONDAY, time: '12:00' },
      version: 1,
    });

    const confirmed = await contact.post(`/performances/${id}/confirmations`, { version: 1 });
    expect([confirmed.status, told(confirmed).state]).toEqual([201, 'confirmed']);

    const hours = await worker.get(`/workers/${school.worker}/hours?month=2026-11`);
    expect(hours.body).toMatchObject({
      month: { sentence: '2 van 60 uur', worked: 2, planned: 0 },
      allowanceConfirmedCents: 820,
    });
  });

  it('answers 422 with words, figures and article, and 404 to a stranger', async () => {
    const { school, contact, stranger } = await served();
    const id = await registered(school);
    expect((await stranger.post(`/performances/${id}/confirmations`, {})).status).toBe(404);
    expect((await contact.post(`/performances/${id}/confirmations`, {})).status).toBe(201);
    const again = await contact.post(`/performances/${id}/confirmations`, {});
    expect(again.status).toBe(422);
    expect(told(again).refusals).toMatchObject([
      {
        code: 'performance-state-forbids',
        says: 'Deze prestatie is bevestigd en kan niet worden bevestigd.',
        figures: { state: 'confirmed', step: 'confirm' },
        weight: 'refuses',
      },
    ]);
  });

  it('gives the same answer to the same key, and 409 when the key is used for something else', async () => {
    const { school, contact } = await served();
    const [one, other] = [await registered(school), await school.worked('2026-11-12', '10:00', '11:00')];
    const first = await contact.post(`/performances/${one}/confirmations`, {}, 'tik-op-de-knop');
    const second = await contact.post(`/performances/${one}/confirmations`, {}, 'tik-op-de-knop');
    expect(second.headers['idempotency-replayed']).toBe('true');
    expect(second.body).toEqual(first.body);
    expect((await contact.post(`/performances/${other}/confirmations`, {}, 'tik-op-de-knop')).status).toBe(
      409,
    );
  });

  it.each([
    ['31 February', { on: '2026-02-31', start: '12:00', end: '13:00' }, 400],
    ['a time that is none', { on: MONDAY, start: '25:00', end: '13:00' }, 400],
    ['an unknown field', { on: MONDAY, start: '12:00', end: '13:00', ends: '14:00' }, 400],
    ['an end before the start', { on: MONDAY, start: '13:00', end: '12:00' }, 422],
    ['a time the clock skips', { on: '2026-03-29', start: '02:30', end: '04:00' }, 422],
  ])('refuses %s, and says so', async (_what, visit, status) => {
    const { school, mediator } = await served();
    const assignment = await school.plans(MONDAY, '11:00', '12:00');
    const answer = await mediator.post('/performances', { assignment, visit });
    expect(answer.status).toBe(status);
    expect(told(answer).detail.length).toBeGreaterThan(20);
  });

  it('confirms on behalf, by telephone, with the reason on record', async () => {
    const { school, mediator } = await served();
    const id = await registered(school);
    const confirmed = await mediator
      .post(`/performances/${id}/confirmations`, {})
      .set('on-behalf-of', school.user)
      .set('on-behalf-channel', 'phone')
      .set('on-behalf-reason', encodeURIComponent('directrice belde: de uren kloppen'));
    expect(confirmed.status).toBe(201);
    const row = await school.reading.row<{ channel: string; onBehalfOf: Id }>(
      `select channel, on_behalf_of from command where verb = 'performance.confirm'`,
    );
    expect(row).toEqual({ channel: 'phone', onBehalfOf: school.user });
  });

  it('shows each list only to whom it belongs, page by page, with a total', async () => {
    const { school, contact, stranger } = await served();
    for (const day of ['2026-11-09', '2026-11-10', '2026-11-12']) await school.worked(day, '10:00', '11:00');
    const page = await contact.get('/performances?limit=2&state=registered');
    expect(page.body).toMatchObject({
      total: 3,
      items: [{ performedOn: '2026-11-12' }, { performedOn: '2026-11-10' }],
    });
    const rest = await contact.get((told(page).next ?? '').replace(/^.*?\/performances/, '/performances'));
    expect(told(rest).items).toMatchObject([{ performedOn: '2026-11-09' }]);
    expect(told(rest).next).toBeUndefined();
    expect((await stranger.get('/performances')).body).toMatchObject({ total: 0, items: [] });
  });

  it('explains what stands in the queue, grants the deviation, and shows it all in the history', async () => {
    const { school, mediator, contact } = await served();
    await school.usedElsewhere('2026-11', 59);
    const assignment = await school.plans(MONDAY, '11:00', '12:00');
    const visit = { on: MONDAY, start: '12:00', end: '13:30' };
    const { id } = told(await mediator.post('/performances', { assignment, visit }));
    const open = await contact.post(`/performances/${id}/confirmations`, {});
    expect(open.body).toMatchObject({ state: 'open', refusals: [{ code: 'hours-over-month-maximum' }] });
    expect(told(await mediator.get('/performances?state=open&order=oldest-first')).items).toMatchObject([
      { id },
    ]);

    expect((await contact.post(`/performances/${id}/deviations`, { reason: 'mag toch' })).status).toBe(403);
    expect(told(await mediator.post(`/performances/${id}/deviations`, {})).refusals).toMatchObject([
      { code: 'performance-reason-missing' },
    ]);
    const reason = 'een kind viel van de trap';
    expect(told(await mediator.post(`/performances/${id}/deviations`, { reason })).state).toBe('confirmed');
    const { items } = told(await mediator.get(`/performances/${id}/events`));
    expect(items.map(({ step, reason: why }) => [step, why])).toEqual([
      ['register', undefined],
      ['confirm', undefined],
      ['grant-deviation', reason],
    ]);
  });
});
