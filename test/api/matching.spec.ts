import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Id } from '#kernel';
import { type Role } from '#identity';
import { ARegion } from '../matching/a-region';
import { anId } from '../support/commands';
import { eachDatabase } from '../support/databases';
import { actorWith } from './actors';
import { Client } from './client';
import { addressOf, listeningWeb } from './web';

interface Occurrence {
  readonly id: Id;
  readonly day: string;
  readonly taken: number;
}

interface Request {
  readonly id: Id;
  readonly state: string;
  readonly class?: string;
  readonly version: number;
  readonly occurrences: readonly Occurrence[];
}

interface Assignment {
  readonly id: Id;
  readonly state: string;
  readonly worker: Id;
}

interface Candidates {
  readonly seatsOpen: number;
  readonly candidates: readonly {
    readonly worker: Id;
    readonly verdict: string;
    readonly reasons: readonly { readonly code: string; readonly says: string; readonly helps: string }[];
    readonly month: { readonly free: number };
  }[];
}

const key = () => ({ 'idempotency-key': anId() });

eachDatabase('matching over the API', (open) => {
  let region: ARegion;
  let app: NestFastifyApplication;
  let root: string;
  beforeEach(async () => {
    region = await ARegion.open(open);
    app = await listeningWeb(region.at);
    root = `/api/v1/organisers/${region.organiser}`;
  }, 120_000);
  afterEach(() => app.close());

  async function as(role: Role, party?: Id): Promise<Client> {
    const { organiser } = region;
    const { bearer } = await actorWith(region.at.database, { role, organiser, ...(party && { party }) });
    return new Client(addressOf(app)).as(bearer);
  }
  const garden = (what: object = {}) => ({
    user: region.family,
    site: region.garden,
    task: 'TUIN-05',
    pattern: { kind: 'once', on: '2026-11-16', start: '11:30', end: '13:30' },
    ...what,
  });

  it('goes from a request over its candidates to an assignment, in words', async () => {
    const [jo, an] = [await region.aWorker(), await region.aWorker('An')];
    await region.usedElsewhere(an, 59);
    const mediator = await as('mediator');
    const again = key();
    const asked = { ...garden(), id: anId() };
    const made = await mediator.post<Request>(`${root}/requests`, asked, again);
    expect([made.status, made.headers['location']]).toEqual([201, `${root}/requests/${asked.id}`]);
    expect(made.body).toMatchObject({
      id: asked.id,
      state: 'open',
      class: 'B',
      occurrences: [{ day: '2026-11-16' }],
    });
    const replayed = await mediator.post<Request>(`${root}/requests`, asked, again);
    expect(replayed.body).toEqual(made.body);

    const place = made.body.occurrences[0]?.id;
    const list = await mediator.get<Candidates>(`${root}/occurrences/${place}/candidates`);
    expect(list.body.seatsOpen).toBe(1);
    expect(list.body.candidates.map(({ worker, verdict }) => [worker, verdict])).toEqual([
      [jo, 'may'],
      [an, 'may-not'],
    ]);
    expect(list.body.candidates[1]?.reasons[0]?.code).toBe('hours-over-month-maximum');
    expect(list.text).not.toMatch(/score|percent|rating/i);

    const refused = await mediator.post(`${root}/assignments`, { worker: an, occurrences: [place] }, key());
    expect(refused.status).toBe(422);
    expect(refused.body.refusals).toMatchObject([{ code: 'hours-over-month-maximum' }]);
    const booked = await mediator.post<{ assignments: Assignment[] }>(
      `${root}/assignments`,
      { worker: jo, occurrences: [place] },
      key(),
    );
    expect(booked.status).toBe(201);
    expect(booked.body.assignments).toMatchObject([{ worker: jo, state: 'assigned' }]);
    const history = await mediator.get<{ items: { event: string }[] }>(
      `${root}/requests/${asked.id}/history`,
    );
    expect(history.body.items.map(({ event }) => event)).toEqual(['register', 'allow', 'assign', 'fill']);

    const twice = await mediator.post<Request>(`${root}/requests`, garden(), key());
    const other = { worker: jo, occurrences: [twice.body.occurrences[0]?.id] };
    const busy = await mediator.post(`${root}/assignments`, other, key());
    expect(busy.body.refusals).toMatchObject([
      { code: 'double-booked', says: 'Heeft op 2026-11-16 al een klus van 11:30 tot 13:30.' },
    ]);
  });

  it('says which fields of a pattern are missing, and which times do not exist', async () => {
    const mediator = await as('mediator');
    const register = (pattern: object) => mediator.post(`${root}/requests`, garden({ pattern }), key());
    const bare = await register({ kind: 'weekdays', from: '2026-11-23', on: '2026-11-23' });
    expect(bare.status).toBe(400);
    expect(bare.body.issues?.map(({ name }) => name)).toEqual([
      'pattern.until',
      'pattern.weekdays',
      'pattern.start',
      'pattern.end',
      'pattern.on',
    ]);
    expect((await register({ kind: 'once', on: '2027-02-31', start: '08:00', end: '10:00' })).status).toBe(
      400,
    );
    expect((await register({ kind: 'once', on: '2026-11-23', start: '08:60', end: '10:00' })).status).toBe(
      400,
    );
    const skipped = await register({ kind: 'once', on: '2027-03-28', start: '02:30', end: '10:00' });
    expect(skipped.status).toBe(422);
    expect(skipped.body.refusals).toMatchObject([
      {
        code: 'time-skipped-by-clock-change',
        says: 'Op 2027-03-28 bestaat 02:30 niet: de klok gaat die nacht een uur vooruit.',
      },
    ]);
  });

  it('shows a user contact its own requests only, and never how long they may wait', async () => {
    const other = await region.aFamily();
    const mediator = await as('mediator');
    const theirs = await mediator.post<Request>(`${root}/requests`, garden({ ...other }), key());
    const contact = await as('user-contact', region.family);
    const own = await contact.post<Request>(`${root}/requests`, garden(), key());
    expect(own.status).toBe(201);
    expect(own.body).not.toHaveProperty('class');
    const list = await contact.get<{ items: Request[] }>(`${root}/requests`);
    expect(list.body.items.map(({ id }) => id)).toEqual([own.body.id]);
    expect((await contact.get(`${root}/requests/${theirs.body.id}`)).status).toBe(404);
    expect((await contact.post(`${root}/requests`, garden({ ...other }), key())).status).toBe(404);
    expect((await contact.post(`${root}/requests`, garden({ class: 'A' }), key())).status).toBe(400);
    expect((await contact.get(`${root}/occurrences?class=A`)).status).toBe(400);
    const place = own.body.occurrences[0]?.id;
    expect((await contact.get(`${root}/occurrences/${place}/candidates`)).status).toBe(403);
  });

  it('edits what was seen only, and calls off', async () => {
    const mediator = await as('mediator');
    const { body } = await mediator.post<Request>(`${root}/requests`, garden(), key());
    const path = `${root}/requests/${body.id}`;
    const version = (seen: number) => ({ 'if-match': `"${seen}"` });
    expect((await mediator.patch(path, { reference: 'PO 12' })).status).toBe(428);
    const edited = await mediator.patch<Request>(path, { reference: 'PO 12' }, version(body.version));
    expect([edited.status, edited.headers['etag']]).toEqual([200, `"${edited.body.version}"`]);
    expect((await mediator.patch(path, { seats: 2 }, version(body.version))).status).toBe(412);
    const called = await mediator.post<Request>(`${path}/cancellations`, { why: 'user-cancelled' }, key());
    expect([called.status, called.body.state]).toEqual([201, 'cancelled']);
  });

  it('lets a worker answer for nobody else', async () => {
    const [jo, an] = [await region.aWorker(), await region.aWorker('An')];
    const mediator = await as('mediator');
    const { body } = await mediator.post<Request>(`${root}/requests`, garden(), key());
    const occurrences = body.occurrences.map(({ id }) => id);
    const offered = await mediator.post<{ id: Id }>(`${root}/offers`, { worker: jo, occurrences }, key());
    const offer = `${root}/assignments/${offered.body.id}`;
    const stranger = await as('worker', an);
    expect((await stranger.get(offer)).status).toBe(404);
    expect((await stranger.post(`${offer}/acceptances`, {}, key())).status).toBe(404);
    const worker = await as('worker', jo);
    const accepted = await worker.post<Assignment>(`${offer}/acceptances`, {}, key());
    expect([accepted.status, accepted.body.state]).toEqual([201, 'assigned']);
    expect((await worker.post(`${root}/assignments`, { worker: jo, occurrences }, key())).status).toBe(403);
    const declined = await worker.post<Assignment>(`${offer}/declines`, { why: 'absence' }, key());
    expect(declined.body.state).toBe('declined');
    const list = await worker.get<{ items: Assignment[] }>(`${root}/assignments`);
    expect(list.body.items).toMatchObject([{ worker: jo, state: 'declined' }]);
    expect((await worker.post(`${offer}/declines`, { why: 'griep' }, key())).status).toBe(400);
  });

  it('moves a visit, asks its team, and counts who said that the new time suits', async () => {
    const jo = await region.aWorker();
    const mediator = await as('mediator');
    const { body } = await mediator.post<Request>(`${root}/requests`, garden(), key());
    const occurrences = body.occurrences.map(({ id }) => id);
    await mediator.post(`${root}/assignments`, { worker: jo, occurrences }, key());
    const place = `${root}/occurrences/${occurrences[0]}`;
    const later = { on: '2026-11-17', start: '09:00', end: '11:00', reason: 'het regent dan niet' };
    expect((await mediator.post(`${place}/moves`, later, key())).status).toBe(201);
    const counted = async () => (await mediator.get(`${place}/teamAnswers`)).body;
    expect(await counted()).toEqual({ asked: 1, yes: 0, no: 0, silent: 1 });
    const rounds = await mediator.get<{ items: { way: string }[] }>(`${place}/rounds`);
    expect(rounds.body.items).toMatchObject([{ way: 'changed', state: 'running' }]);
    const worker = await as('worker', jo);
    const open = await worker.get<{ items: { id: Id; number: number }[] }>(`${root}/workers/${jo}/offers`);
    const [question] = open.body.items;
    expect(question?.number).toBe(1);
    const said = await worker.post(`${root}/offers/${question?.id}/answers`, { says: 'no' }, key());
    expect(said.body).toMatchObject({ outcome: 'declined' });
    expect(await counted()).toEqual({ asked: 1, yes: 0, no: 1, silent: 0 });
  });

  it('decides on many visits whose day was closed since; a user sees its own, and decides nothing', async () => {
    const mediator = await as('mediator');
    const made = await mediator.post<Request>(
      `${root}/requests`,
      garden({ pattern: { kind: 'once', on: '2026-11-20', start: '11:30', end: '13:30' } }),
      key(),
    );
    const [visit] = made.body.occurrences.map(({ id }) => id);
    const keep = (by: Client) => by.post(`${root}/closedVisits/keepings`, { occurrences: [visit] }, key());
    expect((await keep(mediator)).body.refusals).toMatchObject([{ code: 'visit-not-on-closed-day' }]);
    const closed = { user: region.family, site: region.garden, from: '2026-11-20', until: '2026-11-20' };
    await mediator.post(`${root}/closedDays`, { ...closed, why: 'de ketel is stuk' }, key());

    const [own, other] = [await as('user-contact', region.family), await as('user-contact', anId())];
    const listed = async (by: Client) =>
      (await by.get<{ items: object[] }>(`${root}/closedVisits`)).body.items;
    expect(await listed(own)).toMatchObject([
      { id: visit, because: 'place-closed', why: 'de ketel is stuk' },
    ]);
    expect(await listed(other)).toEqual([]);
    expect((await keep(own)).status).toBe(403);
    expect((await keep(mediator)).body).toEqual({ visits: 1 });
    expect(await listed(mediator)).toEqual([]);
  });
});
