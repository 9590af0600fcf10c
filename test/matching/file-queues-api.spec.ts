import { NestFactory } from '@nestjs/core';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { day } from '#kernel';
import { AppModule } from '../../apps/cli/src/app.module';
import { worklist } from '../../apps/cli/src/commands/worklist';
import { runTyped } from '../../apps/cli/src/frame/run';
import { actorWith } from '../api/actors';
import { Client } from '../api/client';
import { addressOf, listeningWeb } from '../api/web';
import { AnOffice } from '../registry/an-office';
import { eachDatabase, TEST_SECRET } from '../support/databases';

interface Said {
  readonly items: readonly Record<string, unknown>[];
  readonly total: number;
  readonly next?: string;
}

eachDatabase('the worklist of an office', (open) => {
  let office: AnOffice;
  let app: NestFastifyApplication;
  let at: string;
  beforeEach(async () => {
    office = await AnOffice.open(open);
    at = `/api/v1/organisers/${office.organiser}/worklist`;
    for (let count = 0; count < 3; count += 1) {
      const worker = await office.worker();
      await office.add('referral', worker, {
        referredOn: day('2026-05-05'),
        body: 'vdab',
        referrerId: null,
        contact: null,
        goals: 'werkritme',
        sheetOn: null,
      });
      await office.add('workerAgreement', worker, {
        signedOn: day('2026-06-01'),
        from: day('2026-06-01'),
        until: day('2026-11-20'),
        endedOn: null,
        endReason: null,
      });
    }
    app = await listeningWeb(office.at);
  });
  afterEach(() => app.close());

  const as = async (role: 'mediator' | 'auditor'): Promise<Client> => {
    const { bearer } = await actorWith(office.at.database, { role, organiser: office.organiser });
    return new Client(addressOf(app), bearer);
  };

  it('is counted queue by queue, and read page by page', async () => {
    const mediator = await as('mediator');
    const { body: all } = await mediator.ask<Said>('get', at);
    expect(all.items).toContainEqual({ queue: 'agreementsEnding', total: 3, oldest: '2026-10-22' });
    expect(all.items).toHaveLength(5);
    const { body: first } = await mediator.ask<Said>('get', `${at}/agreementsEnding?limit=2`);
    expect([first.items.length, first.total]).toEqual([2, 3]);
    expect(first.items[0]).toMatchObject({ name: 'Jo d’Hondt', until: '2026-11-20', daysLeft: 4 });
    const { body: second } = await mediator.ask<Said>('get', String(first.next));
    expect([second.items.length, second.next]).toEqual([1, undefined]);
    for (const queue of ['talksDue', 'hoursNearMaximum', 'referredWithoutJob', 'certificatesEnding'])
      expect((await mediator.ask<Said>('get', `${at}/${queue}`)).status).toBe(200);
  });

  it('is not for who plans nothing, nor at another organiser', async () => {
    expect((await (await as('auditor')).ask('get', at)).status).toBe(403);
    const other = await office.another();
    const elsewhere = `/api/v1/organisers/${other.organiser}/worklist`;
    expect((await (await as('mediator')).ask('get', elsewhere)).status).toBe(404);
  });

  it('is shown at the prompt', async () => {
    const { url, clock, ids } = office.at;
    const said: string[] = [];
    const type = (...words: string[]) =>
      runTyped(['worklist', '--organiser', office.organiser, ...words], {
        commands: [worklist],
        open: () =>
          NestFactory.createApplicationContext(
            AppModule.forRoot({ database: { url, secret: TEST_SECRET, clock, ids } }),
            { logger: false },
          ),
        say: (line) => said.push(line),
        complain: (line) => said.push(line),
      });
    expect(await type()).toBe(0);
    expect(said).toContain('Overeenkomsten die bijna eindigen (overeenkomsten): 3, oudste sinds 2026-10-22');
    expect(said).toHaveLength(5);
    expect(await type('--queue', 'overeenkomsten')).toBe(0);
    expect(said.at(-1)).toMatch(/Jo d’Hondt: tot 2026-11-20, nog 4 dagen$/);
    expect(await type('--queue', 'iets')).toBe(2);
  });
});
