import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { grantOf, permissions, type Role, type Verb } from '#identity';
import { type Id } from '#kernel';
import { AnOffice } from '../registry/an-office';
import { aRandomId } from '../support/commands';
import { eachDatabase } from '../support/databases';
import { actorWith } from './actors';
import { Client } from './client';
import { addressOf, listeningWeb } from './web';

interface Made {
  readonly id: Id;
  readonly version: number;
}
interface List {
  readonly items: readonly Readonly<Record<string, unknown>>[];
  readonly total?: number;
  readonly next?: string;
}

const anyText: unknown = expect.any(String);
const anyNumber: unknown = expect.any(Number);
const aboutOrigin: unknown = expect.stringContaining('afkomst');

eachDatabase('referrers, history and refused wishes over HTTP', (open) => {
  let office: AnOffice;
  let app: NestFastifyApplication;
  let mediator: Client;
  let at: string;
  let aalst: Id;
  let lede: Id;
  let vdab: Id;

  beforeEach(async () => {
    office = await AnOffice.open(open);
    app = await listeningWeb(office.at);
    at = `/api/v1/organisers/${office.organiser}`;
    mediator = await as('mediator');
    aalst = (await post('/referrers', { kind: 'ocmw', name: 'OCMW Aalst' })).id;
    lede = (await post('/referrers', { kind: 'ocmw', name: 'OCMW Lede' })).id;
    vdab = (await post('/referrers', { kind: 'vdab', name: 'VDAB Aalst' })).id;
  });
  afterEach(() => app.close());

  async function as(role: Role, ...parties: readonly Id[]): Promise<Client> {
    const { organiser } = office;
    const held =
      parties.length > 0 ? parties.map((party) => ({ role, organiser, party })) : [{ role, organiser }];
    return new Client(addressOf(app), (await actorWith(office.at.database, ...held)).bearer);
  }

  const tryPost = (path: string, body: object) =>
    mediator.post(`${at}${path}`, body, { 'Idempotency-Key': aRandomId() });

  async function post(path: string, body: object): Promise<Made> {
    const answer = await tryPost(path, body);
    expect([answer.status, answer.body]).toMatchObject([201, {}]);
    return answer.body as unknown as Made;
  }

  async function aWorker(givenName: string, ...referrers: readonly Id[]): Promise<Id> {
    const { id } = await post('/workers', {
      givenName,
      familyName: 'Wu',
      status: { from: '2026-01-01', status: 'leefloon' },
      domicile: { from: '2020-01-01', postalCode: '9300', place: 'Aalst' },
    });
    for (const referrerId of referrers)
      await post(`/workers/${id}/referrals`, {
        referredOn: '2026-01-05',
        body: referrerId === vdab ? 'vdab' : 'ocmw',
        referrerId,
        goals: 'werkritme',
      });
    return id;
  }

  const list = async (client: Client, path = '/followedWorkers') =>
    (await client.get<List>(path.startsWith('/api') ? path : `${at}${path}`)).body;
  const statusOf = async (client: Client, path: string) => (await client.get(`${at}${path}`)).status;

  it('a referrer sees the status of own people, of all OCMWs it serves, and nobody else', async () => {
    const [jo, an, li] = [await aWorker('Jo', aalst), await aWorker('An', lede), await aWorker('Li', vdab)];
    await post(`/workers/${jo}/talks`, { heldOn: '2026-10-01', heldBy: 'An Li', nextStep: 'opleiding' });
    await post(`/workers/${jo}/workerAgreements`, {
      from: '2026-02-01',
      until: '2026-12-31',
      signedOn: '2026-01-30',
    });
    const [ofAalst, ofBoth] = [await as('referrer', aalst), await as('referrer', aalst, lede)];
    expect(await list(ofAalst)).toEqual({
      self: anyText,
      total: 1,
      items: [
        {
          id: jo,
          name: 'Jo Wu',
          referrer: aalst,
          referredOn: '2026-01-05',
          status: 'leefloon',
          agreement: { from: '2026-02-01', until: '2026-12-31' },
          left: { months: anyNumber, days: anyNumber },
          suspended: false,
          lastTalk: { heldOn: '2026-10-01', nextStep: 'opleiding' },
        },
      ],
    });
    const ids = async (client: Client, query = '') =>
      (await list(client, `/followedWorkers${query}`)).items.map(({ id }) => id);
    expect(await ids(ofBoth)).toEqual([an, jo]);
    expect(await ids(ofBoth, `?referrer=${lede}`)).toEqual([an]);
    expect(await ids(ofAalst, `?referrer=${lede}`)).toEqual([]);
    expect(await ids(mediator)).toEqual([an, jo, li]);
    expect(await ids(mediator, `?referrer=${vdab}`)).toEqual([li]);
    const first = await list(ofBoth, '/followedWorkers?limit=1');
    expect((await list(ofBoth, first.next)).items).toMatchObject([{ id: jo }]);
    expect(await statusOf(ofAalst, `/followedWorkers/${jo}`)).toBe(200);
    expect(await statusOf(ofAalst, `/followedWorkers/${an}`)).toBe(404);
    expect(await statusOf(await as('referrer', aRandomId()), `/followedWorkers/${jo}`)).toBe(404);
  });

  it('a referrer gets at nothing else of a file, also of own people', async () => {
    const jo = await aWorker('Jo', aalst);
    const ofAalst = await as('referrer', aalst);
    for (const path of ['', '/noGos', '/talks', '/certificates', '/referrals', '/absences', '/statuses'])
      expect([path, await statusOf(ofAalst, `/workers/${jo}${path}`)]).toEqual([path, 403]);
    expect(await statusOf(ofAalst, '/workers')).toBe(403);
    expect(await statusOf(ofAalst, `/records/${jo}/history`)).toBe(403);
    // The own account is everybody's own; what is left is what a referrer may know of others.
    const ofOwnAccount = /^(passkey|secondStep)\./;
    const own = (Object.keys(permissions) as Verb[]).filter(
      (verb) => grantOf(verb).own?.includes('referrer') && !ofOwnAccount.test(verb),
    );
    expect(own.sort()).toEqual(['hours.read', 'referral.follow']);
  });

  it('who was looked at by a referrer can read it', async () => {
    const jo = await aWorker('Jo', aalst);
    await list(await as('referrer', aalst));
    const { items } = await list(await as('worker', jo), '/looks');
    expect(items).toMatchObject([{ party: jo, what: 'followedWorker' }]);
  });

  it('the OCMW that pays sees the hours of its clients; VDAB and another OCMW do not', async () => {
    const [jo, an] = [await aWorker('Jo', aalst, vdab), await aWorker('An', lede)];
    const hours = (worker: Id, month = '2026-11') => `/workers/${worker}/hours?month=${month}`;
    const ofAalst = await as('referrer', aalst);
    expect(await statusOf(ofAalst, hours(jo))).toBe(200);
    expect(await statusOf(ofAalst, hours(jo, '2025-12'))).toBe(404);
    expect(await statusOf(ofAalst, hours(an))).toBe(404);
    expect(await statusOf(await as('referrer', vdab), hours(jo))).toBe(404);
    expect(await statusOf(await as('referrer', lede), hours(jo))).toBe(404);
    expect(await statusOf(await as('worker', jo), hours(jo))).toBe(200);
    expect(await statusOf(await as('worker', an), hours(jo))).toBe(404);
    expect(await statusOf(mediator, hours(an))).toBe(200);
  });

  it('a referral by a referrer that does not exist here is told as such', async () => {
    const jo = await aWorker('Jo');
    const referral = { referredOn: '2026-01-05', body: 'ocmw', referrerId: aRandomId(), goals: 'werkritme' };
    expect((await tryPost(`/workers/${jo}/referrals`, referral)).status).toBe(404);
  });

  it('the history of a record comes page by page, also after it was withdrawn', async () => {
    const jo = await aWorker('Jo');
    const { id } = await post(`/workers/${jo}/interimDays`, { day: '2026-11-02' });
    const own = `${at}/interimDays/${id}`;
    await mediator.ask('put', own, { body: { day: '2026-11-03' }, headers: { 'If-Match': '"1"' } });
    await mediator.ask('delete', own, { headers: { 'If-Match': '"2"' } });
    const path = `/records/${id}/history`;
    const first = await list(mediator, `${path}?limit=1`);
    expect(first.items).toEqual([
      {
        id: anyText,
        noun: 'interimDay',
        owner: jo,
        version: 1,
        was: { day: '2026-11-02', recordedAt: anyText },
        replacedAt: anyText,
        replacedBy: anyText,
        verb: 'interimDay.change',
      },
    ]);
    const second = await list(mediator, first.next);
    expect(second).toMatchObject({ items: [{ version: 2, verb: 'interimDay.withdraw' }] });
    expect(second.next).toBeUndefined();
    expect(await list(mediator, `/records/${jo}/history`)).toMatchObject({ items: [] });
    expect(await statusOf(mediator, `/records/${aRandomId()}/history`)).toBe(404);
    expect(await statusOf(mediator, `${path}?after=onzin`)).toBe(400);
  });

  it('a discriminatory no-go is refused in words and counted without names', async () => {
    const jo = await aWorker('Jo');
    const wish = { about: 'task', target: 'TUIN-03', from: '2026-11-16' };
    const refused = await tryPost(`/workers/${jo}/noGos`, { ...wish, reason: 'origin' });
    expect([refused.status, refused.body.refusals]).toMatchObject([
      422,
      [{ code: 'no-go-reason-discriminates', says: aboutOrigin }],
    ]);
    await tryPost(`/workers/${jo}/noGos`, { ...wish, reason: 'gewoon niet' });
    const items = [
      { month: '2026-11', ground: 'not-in-list', fewerThan: 5 },
      { month: '2026-11', ground: 'origin', count: 5 },
    ];
    for (let again = 0; again < 4; again += 1)
      await tryPost(`/workers/${jo}/noGos`, { ...wish, reason: 'origin' });
    for (const role of ['mediator', 'region-manager'] as const)
      expect(await list(await as(role), '/refusedNoGos')).toEqual({ items });
    expect(await list(mediator, '/refusedNoGos?until=2025-12-31')).toEqual({ items: [] });
    expect(await statusOf(await as('desk-clerk'), '/refusedNoGos')).toBe(403);
  });
});
