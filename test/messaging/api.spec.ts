import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Role, SYSTEM } from '#identity';
import { type Id } from '#kernel';
import { Messages, Sender } from '#messaging';
import { actorWith } from '../api/actors';
import { Client } from '../api/client';
import { addressOf, listeningWeb } from '../api/web';
import { schoolsOn } from '../performances/schools';
import { anId } from '../support/commands';
import { embedded } from '../support/databases';
import { aJob } from './an-outbox';
import { MailOffice } from './mail-office';

const MONDAY = '2026-11-16';
const OLD = 'oud@leuven.example';

interface Shown {
  readonly id: Id;
  readonly state: string;
  readonly subject: string;
  readonly says: readonly string[];
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
    const as = async (role: Role) => {
      const { bearer } = await actorWith(school.at.database, { role, organiser });
      const client = new Client(addressOf(web), bearer);
      const base = `/api/v1/organisers/${organiser}`;
      return {
        items: async (path: string) =>
          (await client.get<{ items: readonly Shown[]; next?: string }>(base + path)).body,
        post: (path: string, body: object) =>
          client.post<Shown>(base + path, body, { 'idempotency-key': anId() }),
      };
    };
    return { worker, web, as };
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
});
