import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Role } from '#identity';
import { day, type Id } from '#kernel';
import { eachDatabase } from '../support/databases';
import { AnOffice } from '../registry/an-office';
import { actorWith } from './actors';
import { Client } from './client';
import { addressOf, listeningWeb } from './web';

/** What the stories read of answers. */
interface Told {
  readonly id: Id;
  readonly version: number;
  readonly path?: string;
  readonly workers?: number;
  readonly items: readonly Record<string, unknown>[];
}

const key = (name: string) => ({ 'idempotency-key': `sleutel-${name}` });

eachDatabase('what the office keeps, over the API', (open) => {
  let office: AnOffice;
  let app: NestFastifyApplication;
  afterEach(() => app.close());

  /** Somebody of the organiser, and somebody of another one with the same role. */
  async function both(role: Role) {
    office = await AnOffice.open(open);
    app = await listeningWeb(office.at);
    const other = await office.another();
    const as = async (organiser: Id) => {
      const { actor, bearer } = await actorWith(office.at.database, { role, organiser });
      const client = new Client(addressOf(app), bearer);
      return { actor, client, at: (path: string) => `/api/v1/organisers/${organiser}/${path}` };
    };
    return { here: await as(office.organiser), there: await as(other.organiser) };
  }

  it('a house style is kept from the version that was read, and its logo can be taken away', async () => {
    const { here } = await both('administrator');
    const style = { name: 'Wijk-werk Aalst', colour: '#0b5d57' };
    const put = (version: number, more: object = {}) =>
      here.client.ask<Told>('put', here.at('houseStyle'), {
        body: { ...style, ...more },
        headers: { 'if-match': `"${version}"` },
      });
    expect((await put(0)).body).toMatchObject({ version: 1, name: 'Wijk-werk Aalst' });
    expect((await put(0)).status).toBe(412);
    expect((await put(1, { colour: '#ffff00' })).status).toBe(422);
    expect((await put(1, { logo: 'bm8gcGljdHVyZQ==' })).status).toBe(422);
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>').toString('base64');
    expect((await put(1, { logo: svg })).body).toMatchObject({ logoType: 'image/svg+xml' });
    expect((await put(2, { logo: null })).body).not.toHaveProperty('logoType');
    expect((await here.client.get<Told>(here.at('houseStyle'))).body.version).toBe(3);
  });

  it('a desk day is announced, visited and called off, and does not exist for another organiser', async () => {
    const { here, there } = await both('mediator');
    const day = {
      day: '2026-12-01',
      start: '09:00',
      end: '10:00',
      slotMinutes: 15,
      place: 'Gemeentehuis',
      municipality: '41002',
    };
    const { body } = await here.client.post<Told>(here.at('deskDays'), day, key('zitdag-1'));
    const visit = { at: '09:15', about: 'intake', name: 'Bo' };
    const at = here.at(`deskDays/${body.id}/appointments`);
    const made = await here.client.post<Told>(at, visit, key('afspraak-1'));
    expect(made.status).toBe(201);
    expect((await here.client.post(at, visit, key('afspraak-2'))).status).toBe(422);
    expect((await here.client.post(at, { ...visit, party: made.body.id }, key('afspraak-3'))).status).toBe(
      400,
    );
    expect((await there.client.get(there.at(`deskDays/${body.id}`))).status).toBe(404);
    expect((await there.client.ask('delete', there.at(`deskAppointments/${made.body.id}`))).status).toBe(404);
    expect((await there.client.get<Told>(there.at('deskDays?from=2026-01-01'))).body.items).toEqual([]);
    const cancel = here.at(`deskDays/${body.id}/cancellations`);
    const cancelled = await here.client.post<Told>(cancel, {}, { ...key('weg-1'), 'if-match': '"1"' });
    expect(cancelled.body).toMatchObject({ version: 2, cancelledAt: expect.any(String) as string });
  });

  it('workers are handed over to a mediator of the same organiser, and to nobody else', async () => {
    const { here, there } = await both('mediator');
    const worker = await office.worker();
    const handOver = { workers: [worker], from: '2026-11-16', reason: 'met verlof' };
    const to = (actor: Id) =>
      here.client.post<Told>(here.at('handOvers'), { ...handOver, to: actor }, key(actor));
    expect((await to(there.actor)).status).toBe(404);
    expect((await to(here.actor)).body).toMatchObject({ workers: 1 });
    const team = { mediator: here.actor, from: '2026-11-16', team: 'Oost' };
    expect((await here.client.post(here.at('mediatorTeams'), team, key('team-oost'))).status).toBe(201);
    expect((await here.client.get<Told>(here.at('caseloads'))).body.items).toContainEqual({
      mediator: here.actor,
      team: 'Oost',
      workers: [worker],
    });
    expect((await there.client.get<Told>(there.at('caseloads'))).body.items).toEqual([]);
  });

  it('a signed paper is told, and taken out with a reason; another organiser finds none of it', async () => {
    const { here, there } = await both('mediator');
    const user = await office.user();
    const { record: agreement } = await office.add('userAgreement', user, {
      signedOn: null,
      from: day('2026-11-16'),
      until: null,
      endedOn: null,
      endReason: null,
    });
    const paper = await here.client.post<Told>(
      here.at(`agreements/${agreement?.id}/signedPapers`),
      { signedOn: '2026-11-16', signedAt: 'Aalst' },
      key('getekend'),
    );
    expect(paper.body).toMatchObject({ owner: user, signedAt: 'Aalst', bytesCount: 0 });
    const withdrawal = (at: (path: string) => string) => at(`signedPapers/${paper.body.id}/withdrawals`);
    expect((await there.client.post(withdrawal(there.at), { reason: 'x' }, key('weg-2'))).status).toBe(404);
    expect((await here.client.post(withdrawal(here.at), {}, key('weg-3'))).status).toBe(422);
    const reason = { reason: 'van iemand anders' };
    expect((await here.client.post(withdrawal(here.at), reason, key('weg-4'))).status).toBe(200);
    const papers = (await here.client.get<Told>(here.at(`users/${user}/signedPapers`))).body.items;
    expect(papers).toMatchObject([{ id: paper.body.id, withdrawnWhy: 'van iemand anders' }]);
    expect((await there.client.get<Told>(there.at(`users/${user}/signedPapers`))).body.items).toEqual([]);
  });

  it('a calendar link is told once, and nobody else lists it or ends it', async () => {
    const { here, there } = await both('mediator');
    const { body: self } = await here.client.get<{ roles: { id: Id }[] }>('/api/v1/self');
    const asked = { role: self.roles[0]?.id, showsNames: false };
    const feeds = '/api/v1/calendarFeeds';
    const made = await here.client.post<Told>(feeds, asked, key('agenda-1'));
    const path = made.body.path ?? '';
    expect((await here.client.post<Told>(feeds, asked, key('agenda-1'))).body).not.toHaveProperty('path');
    expect((await fetch(`${addressOf(app)}${path}`)).status).toBe(200);
    expect((await there.client.get<Told>(feeds)).body.items).toEqual([]);
    expect((await there.client.ask('delete', `${feeds}/${made.body.id}`)).status).toBe(404);
    expect((await here.client.ask('delete', `${feeds}/${made.body.id}`)).status).toBe(204);
    expect((await fetch(`${addressOf(app)}${path}`)).status).toBe(404);
  });
});
