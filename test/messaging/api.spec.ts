import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Role, SYSTEM } from '#identity';
import { day, type Id } from '#kernel';
import { Messages, Replies, Sender } from '#messaging';
import { addRecordOf } from '#registry';
import { actorWith, anOrganiser } from '../api/actors';
import { Client } from '../api/client';
import { addressOf, listeningWeb } from '../api/web';
import { schoolsOn } from '../performances/schools';
import { anId } from '../support/commands';
import { embedded } from '../support/databases';
import { aJob } from './an-outbox';
import { MailOffice } from './mail-office';

const MONDAY = '2026-11-16';
const LEUVEN = {
  from: day('2026-01-05'),
  region: 'flanders',
  postalCode: '3000',
  place: 'Leuven',
  municipality: '24062',
  latitudeE5: null,
  longitudeE5: null,
} as const;
const OLD = 'oud@leuven.example';

interface Shown {
  readonly id: Id;
  readonly state: string;
  readonly subject: string;
  readonly says: readonly string[];
  readonly text?: string;
}

// What the libraries do is tried on both databases; here it is who may, and what is answered.
embedded('messages over the API', (open) => {
  const aSchool = schoolsOn(open, MONDAY);
  const mails = new MailOffice();
  let app: NestFastifyApplication | undefined;
  afterEach(async () => {
    await app?.close();
    await mails.close();
  });

  /** A worker was told of two jobs; the mail server refuses the address, and there is a telephone. */
  const told = async () => {
    await mails.open();
    mails.refuses.add(OLD);
    const school = await aSchool();
    const web = (app = await listeningWeb(school.at, { mail: mails.url }));
    const { organiser, worker } = school;
    const tellAt = async (email: string | null) => {
      await reachAt(email);
      await school.act(async (tx) => {
        const about = { about: anId(), key: anId() };
        await web.get(Messages).tell(tx, { kind: 'job-given', to: { worker }, facts: aJob, ...about });
      });
      await web.get(Sender).run(SYSTEM);
    };
    const reachAt = (email: string | null) =>
      school.act(async (tx) => {
        await tx.run(`update worker_details set email = ?, phone = '016 12 34 56' where worker_id = ?`, [
          email,
          worker,
        ]);
      });
    await tellAt(OLD);
    await tellAt(null);
    await reachAt(OLD);
    const as = async (role: Role, of = organiser) => {
      const { bearer } = await actorWith(school.at.database, { role, organiser: of });
      const client = new Client(addressOf(web), bearer);
      const base = `/api/v1/organisers/${of}`;
      return {
        items: async (path: string) =>
          (await client.get<{ items: readonly Shown[]; next?: string }>(base + path)).body,
        one: async (path: string) => (await client.get<Shown>(base + path)).body,
        post: (path: string, body: object) =>
          client.post<Shown>(base + path, body, { 'idempotency-key': anId() }),
      };
    };
    return { worker, web, as, school };
  };

  it('show what somebody was told page by page, what did not arrive, and whom to call', async () => {
    const { worker, as } = await told();
    const mia = await as('mediator');
    const first = await mia.items(`/messages?party=${worker}&limit=1`);
    expect(first.items).toHaveLength(1);
    expect(first.next).toBeDefined();
    const all = await mia.items(`/messages?party=${worker}`);
    expect(all.items.map(({ state }) => state).toSorted()).toEqual(['dead', 'waiting']);
    expect((await mia.items('/undeliveredMessages')).items).toMatchObject([
      { state: 'dead', channel: 'mail' },
    ]);
    const [call] = (await mia.items('/calls')).items;
    expect(call).toMatchObject({ telephone: '016 12 34 56', party: worker, partyKind: 'worker' });
    expect(call?.says.join(' ')).toContain('De Kleine Wereld');
  });

  it('are sent again and called about, by the office alone, and each once', async () => {
    const { web, as } = await told();
    const [mia, ann] = [await as('mediator'), await as('auditor')];
    const [dead] = (await mia.items('/undeliveredMessages')).items;
    const [call] = (await mia.items('/calls')).items;
    expect((await ann.post(`/messages/${dead?.id}/retries`, {})).status).toBe(403);
    mails.refuses.clear();
    expect((await mia.post(`/messages/${dead?.id}/retries`, {})).body).toMatchObject({ state: 'waiting' });
    expect((await mia.post(`/messages/${dead?.id}/retries`, {})).status).toBe(422);
    const said = { outcome: 'told', said: 'Komt zeker.' };
    expect((await mia.post(`/messages/${call?.id}/calls`, said)).body).toMatchObject({ state: 'sent' });
    expect((await mia.post(`/messages/${call?.id}/calls`, said)).status).toBe(422);
    expect((await mia.items('/calls')).items).toEqual([]);
    expect((await mia.post(`/messages/${anId()}/calls`, said)).status).toBe(404);
    expect(await web.get(Sender).run(SYSTEM)).toBe(1);
    expect(mails.received).toHaveLength(1);
  });

  it('go by another way, as a letter of a batch, and tell what was tried before', async () => {
    const { as, school, worker } = await told();
    const mia = await as('mediator');
    const [dead] = (await mia.items('/undeliveredMessages')).items;
    expect(await mia.one(`/messages/${dead?.id}`)).toMatchObject({
      history: [{ outcome: 'refused', code: '550', why: expect.stringContaining('bestaat niet') as string }],
    });
    const sms = await mia.post(`/messages/${dead?.id}/reroutings`, { channel: 'sms' });
    expect(sms.body).toMatchObject({ type: expect.stringContaining('channel-does-not-reach') as string });
    await school.act(async (tx) => {
      await tx.run(`update worker_details set street = 'Naamsestraat 3' where worker_id = ?`, [worker]);
      await addRecordOf(tx, { noun: 'domicile', owner: worker, id: tx.ids.next(), record: LEUVEN });
    });
    const letter = await mia.post(`/messages/${dead?.id}/reroutings`, { channel: 'letter' });
    expect(letter.body).toMatchObject({ state: 'replaced', channel: 'mail' });
    const { body: batch } = await mia.post('/letterBatches', {});
    expect(batch).toMatchObject({ letters: 1 });
    expect((await mia.post('/letterBatches', {})).status).toBe(422);
    const [printed] = (await mia.items(`/letterBatches/${batch.id}/letters`)).items;
    expect(printed?.text).toContain('De Kleine Wereld');
    await mia.post(`/letterBatches/${batch.id}/printings`, {});
    expect((await mia.items('/letterBatches')).items).toMatchObject([
      { id: batch.id, printedAt: expect.any(String) as string },
    ]);
    expect((await mia.items('/undeliveredMessages')).items).toEqual([]);
  });

  it('that came in from a number nobody knows are read by every organiser, until one takes them', async () => {
    const { web, as, school } = await told();
    const other = await anOrganiser(school.at.database);
    await web.get(Replies).receive({ gatewayKey: 'a', sender: '+32470999999', said: 'wie bent u' }, SYSTEM);
    const [mia, els] = [await as('mediator'), await as('desk-clerk', other)];
    const [strange] = (await mia.items('/textReplies?handled=no')).items;
    expect(strange).toMatchObject({ text: 'wie bent u', from: '+32470999999', shared: true });
    expect((await els.items('/textReplies')).items).toEqual([strange]);
    const taken = await els.post(`/textReplies/${strange?.id}/handlings`, {});
    expect(taken.body).toMatchObject({ shared: false, handledAt: expect.any(String) as string });
    expect((await mia.items('/textReplies')).items).toEqual([]);
    expect((await mia.post(`/textReplies/${strange?.id}/handlings`, {})).status).toBe(404);
    expect((await els.items('/textReplies?handled=yes')).items).toHaveLength(1);
  });
});
