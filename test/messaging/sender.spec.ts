import { ChequeLedger } from '#cheque-ledger';
import { INSTALLATION } from '#database';
import { day, type Id } from '#kernel';
import { closedWays, Messages } from '#messaging';
import { writeOrganiser } from '../performances/school-rows';
import { anId, aRandomId } from '../support/commands';
import { eachDatabase } from '../support/databases';
import { aJob, AnOutbox } from './an-outbox';
import { MailOffice } from './mail-office';
import { TextGateway } from './text-gateway';

eachDatabase('messages that leave', (open) => {
  let office: MailOffice;
  let gateway: TextGateway;
  let outbox: AnOutbox;

  beforeEach(async () => {
    office = await new MailOffice().open();
    gateway = await new TextGateway().open();
    outbox = await AnOutbox.open(open, { mail: office.url, texts: gateway.url });
  });
  afterEach(async () => {
    await outbox.close();
    await Promise.all([office.close(), gateway.close()]);
  });

  const tellEnd = (worker: Id, until: string) =>
    outbox.tell({
      kind: 'agreement-ends',
      to: { worker },
      about: anId(),
      facts: { until: day(until) },
      key: anId(),
    });

  it('go to a mobile telephone as a text message, once, and to the gateway with who we are', async () => {
    await outbox.tellJob(await outbox.worker({ phone: '0470 12 34 56' }));
    expect(await outbox.send()).toBe(1);
    expect(await outbox.send()).toBe(0);
    expect(gateway.received).toMatchObject([
      {
        to: '+32470123456',
        text: 'Wijk-werken: Uw klus: Middagtoezicht bij De Kleine Wereld, Kerkstraat 1, Leuven, wo 18 nov 11.30-13.00. Lukt het niet? Bel ons.',
      },
    ]);
    expect(gateway.authorization).toBe(`Basic ${Buffer.from('us:secret').toString('base64')}`);
    expect(await outbox.states()).toEqual(['sms sent']);
  });

  it('go by mail to who has no mobile telephone, on the pile of letters without either, else on the list of calls', async () => {
    await outbox.tellJob(await outbox.worker({ phone: '016 12 34 56', email: 'jo@example.be' }));
    await outbox.tellJob(await outbox.worker({ phone: '016 12 34 56' }));
    await outbox.send();
    expect(office.received[0]?.text).toContain('Dag Jo,');
    expect(office.received[0]?.text).toContain('U hebt een klus: Middagtoezicht.');
    expect(await outbox.states()).toEqual(['mail sent', 'phone waiting']);
  });

  it('that may wait go together at the hour for it', async () => {
    const worker = await outbox.worker({ email: 'jo@example.be' });
    await tellEnd(worker, '2026-12-10');
    await tellEnd(worker, '2026-12-11');
    expect(await outbox.send()).toBe(0);
    expect(await outbox.send()).toBe(0);
    outbox.itIs('2026-11-16T16:00:00.000Z');
    expect(await outbox.send()).toBe(2);
    expect(office.received).toHaveLength(1);
    expect(office.received[0]?.text).toContain('Wij hebben 2 berichten voor u');
  });

  it('with haste leave at once, however many that may wait were told before them', async () => {
    const patient = await outbox.worker({ email: 'jo@example.be' });
    await outbox.act(async (tx) => {
      for (let told = 0; told < 120; told += 1)
        await outbox.get(Messages).tell(tx, {
          kind: 'agreement-ends',
          to: { worker: patient },
          about: anId(),
          facts: { until: day('2026-12-10') },
          key: anId(),
        });
    });
    await outbox.tellJob(await outbox.worker({ phone: '0470 12 34 56' }));
    expect(await outbox.send()).toBe(1);
    expect(gateway.received).toHaveLength(1);
  });

  it('that came too late are gone from the list of calls, also when nothing else can leave', async () => {
    await outbox.tellJob(await outbox.worker({ phone: '016 12 34 56' }), 'job', '2026-11-16T10:00:00.000Z');
    await outbox.send();
    outbox.itIs('2026-11-16T10:01:00.000Z');
    await outbox.send();
    expect(await outbox.states()).toEqual(['phone lapsed']);
  });

  it('wait for the end of the quiet hours when they can', async () => {
    outbox.itIs('2026-11-16T21:30:00.000Z');
    await outbox.tellJob(await outbox.worker({ phone: '0470 12 34 56' }));
    expect(await outbox.send()).toBe(0);
    outbox.itIs('2026-11-17T06:59:00.000Z');
    expect(await outbox.send()).toBe(0);
    outbox.itIs('2026-11-17T07:00:00.000Z');
    expect(await outbox.send()).toBe(1);
  });

  it('lose nothing to a mail server that is down for a day, come once, and the office knows meanwhile', async () => {
    await outbox.tellJob(await outbox.worker({ email: 'jo@example.be' }));
    await outbox.tellJob(await outbox.worker({ email: 'an@example.be' }));
    await office.close();
    const start = Date.parse('2026-11-16T09:00:00.000Z');
    for (let minutes = 0; minutes < 24 * 60; minutes += 30) {
      outbox.itIs(new Date(start + minutes * 60_000).toISOString());
      expect(await outbox.send()).toBe(0);
    }
    expect(await closedWays(outbox.reading, outbox.organiser)).toMatchObject([
      { channel: 'mail', since: '2026-11-16T09:00:00.000Z', waiting: 2, code: 'ESOCKET' },
    ]);
    await office.open();
    for (let hours = 24; hours < 48; hours += 1) {
      outbox.itIs(new Date(start + hours * 3_600_000).toISOString());
      await outbox.send();
    }
    expect(office.received.map(({ to }) => to[0]).sort()).toEqual(['an@example.be', 'jo@example.be']);
    expect(await outbox.states()).toEqual(['mail sent', 'mail sent']);
    expect(await closedWays(outbox.reading, outbox.organiser)).toEqual([]);
  });

  it('that one address refuses are given up at once, and keep no other from leaving', async () => {
    office.refuses.add('wrong@example.be');
    await outbox.tellJob(await outbox.worker({ email: 'wrong@example.be' }));
    await outbox.tellJob(await outbox.worker({ email: 'jo@example.be' }));
    expect(await outbox.send()).toBe(1);
    expect(await outbox.states()).toEqual(['mail dead', 'mail sent']);
    expect(await outbox.reading.rows('select outcome, code from dispatch_try order by outcome')).toEqual([
      { outcome: 'refused', code: '550' },
      { outcome: 'sent', code: null },
    ]);
  });

  it('are tried again after a gateway that is too busy, and given up where it refuses', async () => {
    gateway.answersFirst.push(503, 422);
    await outbox.tellJob(await outbox.worker({ phone: '0470 12 34 56' }));
    expect(await outbox.send()).toBe(0);
    outbox.itIs('2026-11-16T09:01:00.000Z');
    await outbox.send();
    expect(await outbox.dispatches()).toMatchObject([{ state: 'dead', tries: 2 }]);
  });

  it('wait for a gateway that takes none, and the office knows what it said last', async () => {
    gateway.answersFirst.push(503, 503, 503, 429);
    await outbox.tellJob(await outbox.worker({ phone: '0470 12 34 56' }));
    for (const time of ['09:00', '09:01', '09:06', '09:21']) {
      outbox.itIs(`2026-11-16T${time}:00.000Z`);
      await outbox.send();
    }
    expect(await closedWays(outbox.reading, outbox.organiser)).toMatchObject([
      { channel: 'sms', since: '2026-11-16T09:00:00.000Z', waiting: 1, code: '429' },
    ]);
  });

  it.each([404, 405])(
    'wait for a gateway whose address is wrong (%i), and none is given up',
    async (wrong) => {
      gateway.answersFirst.push(wrong);
      for (const phone of ['0470 12 34 56', '0470 12 34 57'])
        await outbox.tellJob(await outbox.worker({ phone }));
      expect(await outbox.send()).toBe(0);
      expect(gateway.requests).toBe(1);
      expect(await outbox.states()).not.toContain('sms dead');
      outbox.itIs('2026-11-16T09:30:00.000Z');
      expect(await outbox.send()).toBe(2);
    },
  );

  it('of an organiser whose own cannot be read keep no other organiser from sending', async () => {
    await outbox.tellJob(await outbox.worker({ phone: '0470 12 34 56' }));
    const other = aRandomId();
    await outbox.act((tx) => writeOrganiser(tx, outbox.get(ChequeLedger), other), [INSTALLATION]);
    const worker = await outbox.worker({ phone: '0470 12 34 57' }, other);
    const told = { kind: 'job-given', to: { worker }, about: anId(), facts: aJob, key: anId() } as const;
    await outbox.act((tx) => outbox.get(Messages).tell(tx, told), [other]);
    await outbox.act(async (tx) => {
      const unread = `update message_facts set facts = '{' where message_id in (select id from message where organiser_id = ?)`;
      await tx.run(unread, [outbox.organiser]);
    });
    expect(await outbox.send()).toBe(1);
    expect(gateway.received).toMatchObject([{ to: '+32470123457' }]);
  });

  it('come once from a mail server that answers slowly, while another process looks too', async () => {
    office.beforeTaking = () => new Promise((taken) => setTimeout(taken, 300));
    for (const email of ['jo@example.be', 'an@example.be'])
      await outbox.tellJob(await outbox.worker({ email }));
    const other = await outbox.another({ mail: office.url });
    const sent = await Promise.all([outbox.send(), other.send()]);
    await other.stop();
    expect(sent.toSorted()).toEqual([0, 2]);
    expect(office.received.map(({ to }) => to[0]).toSorted()).toEqual(['an@example.be', 'jo@example.be']);
  });

  it('are given up after some days of trying', async () => {
    await outbox.tellJob(await outbox.worker({ email: 'jo@example.be' }));
    await office.close();
    const start = Date.parse('2026-11-16T09:00:00.000Z');
    for (let hours = 0; hours < 100; hours += 1) {
      outbox.itIs(new Date(start + hours * 3_600_000).toISOString());
      await outbox.send();
    }
    expect(await outbox.dispatches()).toMatchObject([{ state: 'dead', tries: 9 }]);
  });

  it('that come too late to be of use are not sent', async () => {
    const worker = await outbox.worker({ phone: '0470 12 34 56' });
    await outbox.tellJob(worker, 'soon', '2026-11-16T10:30:00.000Z');
    outbox.itIs('2026-11-16T10:30:00.000Z');
    expect(await outbox.send()).toBe(0);
    expect(await outbox.states()).toEqual(['lapsed']);
  });

  it('are taken by one of two processes that look at the same time', async () => {
    const workers = Array.from({ length: 60 }, (_, index) => `0470 00 00 ${String(index).padStart(2, '0')}`);
    for (const phone of workers) await outbox.tellJob(await outbox.worker({ phone }));
    const other = await outbox.another({ mail: office.url, texts: gateway.url });
    const [one, two] = await Promise.all([outbox.send(), other.send()]);
    expect(one + two).toBe(60);
    expect(gateway.requests).toBe(60);
    await other.stop();
  });

  it('are tried once more, and arrive once, when a process dies between sending and noting it', async () => {
    await outbox.tellJob(await outbox.worker({ phone: '0470 12 34 56' }));
    const dying = await outbox.another({ texts: gateway.url });
    let died: () => void = () => undefined;
    const death = new Promise<void>((resolve) => (died = resolve));
    gateway.afterTaking = () => new Promise(() => died());
    void dying.send().catch(() => undefined);
    await death;

    gateway.afterTaking = async () => undefined;
    expect(await outbox.send()).toBe(0);
    outbox.itIs('2026-11-16T09:15:00.000Z');
    expect(await outbox.send()).toBe(1);
    expect(gateway.requests).toBe(2);
    expect(gateway.received).toHaveLength(1);

    // What the process thinks that was taken for dead changes nothing any more.
    gateway.hangUp();
    await dying.stop();
    expect(await outbox.states()).toEqual(['sms sent']);
  });
});
