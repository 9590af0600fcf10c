import { SYSTEM } from '#identity';
import { day, type Id } from '#kernel';
import { forgetMessagesAbout, Replies } from '#messaging';
import { Erasure, Workers } from '#registry';
import { aCommand, anId } from '../support/commands';
import { eachDatabase } from '../support/databases';
import { AnOutbox } from './an-outbox';
import { TextGateway } from './text-gateway';

const NUMBER = '+32470123456';

eachDatabase('what was told to somebody who is erased', (open) => {
  let gateway: TextGateway;
  let outbox: AnOutbox;
  beforeEach(async () => {
    gateway = await new TextGateway().open();
    outbox = await AnOutbox.open(open, { texts: gateway.url });
  });
  afterEach(async () => {
    await outbox.close();
    await gateway.close();
  });

  const count = async (table: string) =>
    (await outbox.reading.rows<{ found: number }>(`select 1 as found from ${table}`)).length;

  const isGone = async (subject: Id) => {
    const books = [outbox.organiser];
    await outbox.get(Workers).leave(aCommand({ books, subject }), { version: 1, leftOn: day('2026-11-15') });
    await outbox.get(Erasure).eraseWorker(aCommand({ books, subject }));
  };

  it('goes with the words that came back; that it was told, and when, stays', async () => {
    const worker = await outbox.worker({ phone: '0470123456' });
    await outbox.tellJob(worker);
    await outbox.get(Replies).receive({ gatewayKey: 'one', sender: NUMBER, said: 'dank u, Jo' }, SYSTEM);
    await outbox.send();
    await outbox.tellJob(worker);
    const messages = await count('message');

    await isGone(worker);
    expect(await count('message_facts')).toBe(0);
    expect(await count('text_reply_words')).toBe(0);
    expect([await count('message'), await count('text_reply')]).toEqual([messages, 1]);
    expect((await outbox.states()).at(-1)).toBe('lapsed');
    expect(await outbox.send()).toBe(0);
  });

  it('and what others were told about the jobs goes where those jobs are known', async () => {
    const worker = await outbox.worker({ email: 'jo@example.be' });
    const [job, other] = [anId(), anId()];
    for (const about of [job, other])
      await outbox.tell({
        kind: 'talk-due',
        to: { worker },
        about,
        facts: { dueOn: day('2026-12-01') },
        key: about,
      });
    await outbox.act((tx) => forgetMessagesAbout(tx, outbox.organiser, [job]));
    expect(await count('message_facts')).toBe(1);
  });
});
