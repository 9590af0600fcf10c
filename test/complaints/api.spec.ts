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
  readonly items: readonly { readonly id: Id }[];
  readonly said: readonly { readonly words: string }[];
}

eachDatabase('complaints over the API', (open) => {
  const aSchool = schoolsOn(open, MONDAY);
  let app: NestFastifyApplication | undefined;
  afterEach(async () => {
    await app?.close();
    app = undefined;
  });

  const served = async () => {
    const school = await aSchool();
    app = await listeningWeb(school.at);
    const { organiser, worker } = school;
    const as = async (role: Role, party?: Id) => {
      const who = { role, organiser, ...(party && { party }) };
      const { bearer, actor } = await actorWith(school.at.database, who);
      const client = new Client(addressOf(app as NestFastifyApplication), bearer);
      const base = `/api/v1/organisers/${organiser}/complaints`;
      return {
        actor,
        get: (path = '') => client.get<Told>(base + path),
        post: (path: string, body: object) =>
          client.post<Told>(base + path, body, { 'idempotency-key': anId() }),
      };
    };
    const rude = {
      kind: 'unwanted-behaviour',
      fromKind: 'worker',
      from: worker,
      words: 'Ze riep tegen mij.',
    };
    return { school, as, rude };
  };

  it('go from worker to handler and back, and nobody else of the office reads them', async () => {
    const { school, as, rude } = await served();
    const [worker, handler] = [await as('worker', school.worker), await as('complaint-handler')];
    const receipt = await worker.post('', rude);
    expect(receipt.status).toBe(201);
    expect(receipt.body).toMatchObject({ number: 1, receivedOn: MONDAY, answerBy: '2026-12-31' });
    const at = `/${receipt.body.id}`;
    for (const role of ['administrator', 'mediator', 'desk-clerk', 'coach', 'auditor'] as const)
      expect([role, (await (await as(role)).get(at)).status]).toEqual([role, 403]);
    expect((await handler.get()).body.items).toHaveLength(1);
    await handler.post(`${at}/takings`, { version: 1 });
    expect((await handler.post(`${at}/answers`, {})).status).toBe(422);
    await handler.post(`${at}/answers`, { words: 'Wij spraken met haar.' });
    const read = await worker.get(at);
    expect(read.body).toMatchObject({ state: 'answered' });
    expect(read.body.said.map(({ words }) => words)).toEqual(['Ze riep tegen mij.', 'Wij spraken met haar.']);
    const appeal = await worker.post(`${at}/appeals`, { words: 'Het gebeurde weer.' });
    expect(appeal.body.state).toBe('appealed');
    expect((await handler.post(`${at}/takings`, {})).status).toBe(422);
  });

  it('of others do not exist for a worker or a school, also not those about themselves', async () => {
    const { school, as, rude } = await served();
    const { id } = (await (await as('worker', school.worker)).post('', rude)).body;
    for (const stranger of [await as('worker', anId()), await as('user-contact', school.user)]) {
      expect((await stranger.get(`/${id}`)).status).toBe(404);
      expect((await stranger.get()).body.items).toEqual([]);
      expect((await stranger.post(`/${id}/withdrawals`, {})).status).toBe(404);
      expect((await stranger.post(`/${id}/appeals`, { words: 'x' })).status).toBe(404);
      expect((await stranger.post('', rude)).status).toBe(404);
    }
  });

  it('are taken in by the desk, which gets the receipt and no more', async () => {
    const { as, rude } = await served();
    const [clerk, about, other] = [
      await as('desk-clerk'),
      await as('complaint-handler'),
      await as('complaint-handler'),
    ];
    const { status, body } = await clerk.post('', { ...rude, aboutActor: about.actor });
    expect(status).toBe(201);
    expect(JSON.stringify(body)).not.toContain('riep');
    expect((await clerk.get(`/${body.id}`)).status).toBe(403);
    expect((await about.get(`/${body.id}`)).status).toBe(404);
    expect((await about.get()).body.items).toEqual([]);
    expect((await about.post(`/${body.id}/takings`, {})).status).toBe(404);
    expect((await other.get(`/${body.id}`)).status).toBe(200);
  });
});
