import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../../apps/cli/src/app.module';
import { hoursCommands } from '../../apps/cli/src/commands/hours';
import { runTyped } from '../../apps/cli/src/frame/run';
import { actorWith } from '../api/actors';
import { Client } from '../api/client';
import { addressOf, listeningWeb } from '../api/web';
import { eachDatabase, TEST_SECRET } from '../support/databases';
import { schoolsOn } from './schools';

const MONDAY = '2026-11-16';

interface Preview {
  readonly refusals: readonly { readonly code: string }[];
  readonly waiting: readonly { readonly id: string }[];
  readonly total: number;
}

eachDatabase('what closing a month would meet', (open) => {
  const aSchool = schoolsOn(open, MONDAY);
  let app: NestFastifyApplication | undefined;
  afterEach(async () => {
    await app?.close();
    app = undefined;
  });

  it('is told over the API before anything is stored: every reason, and every performance that waits', async () => {
    const school = await aSchool();
    await school.buys(10);
    const id = await school.worked(MONDAY, '10:00', '11:00');
    app = await listeningWeb(school.at);
    const { organiser } = school;
    const { bearer } = await actorWith(school.at.database, { role: 'finance-officer', organiser });
    const client = new Client(addressOf(app), bearer);
    const at = `/api/v1/organisers/${organiser}`;
    const ask = async () => (await client.ask<Preview>('get', `${at}/months/2026-11/closings`)).body;
    const now = await ask();
    expect(now.refusals.map(({ code }) => code)).toEqual([
      'month-has-open-performances',
      'month-not-over',
      'month-has-open-holds',
    ]);
    expect(now.waiting).toMatchObject([{ id, state: 'registered' }]);
    await school.confirms(id);
    school.on('2026-12-07');
    expect(await ask()).toMatchObject({ month: '2026-11', refusals: [], waiting: [], corrections: [] });
    expect((await client.ask('get', `${at}/months/november/closings`)).status).toBe(404);

    const states = (query: string) => client.ask<Preview>('get', `${at}/performances?${query}`);
    expect((await states('state=confirmed&state=open')).body.total).toBe(1);
    expect((await states('state=open&state=correction-open')).body.total).toBe(0);
    expect((await states('state=confirmed')).body.total).toBe(1);
    expect((await states('state=confirmed&state=gone')).status).toBe(400);
  });

  it('is told at the prompt', async () => {
    const school = await aSchool();
    await school.buys(10);
    await school.worked(MONDAY, '10:00', '11:00');
    const { url, clock, ids } = school.at;
    const said: string[] = [];
    const code = await runTyped(['month', 'preview', '--organiser', school.organiser, '--month', '2026-11'], {
      commands: hoursCommands,
      open: () =>
        NestFactory.createApplicationContext(
          AppModule.forRoot({ database: { url, secret: TEST_SECRET, clock, ids } }),
          { logger: false },
        ),
      say: (line) => said.push(line),
      complain: (line) => said.push(line),
    });
    expect(code).toBe(0);
    expect(said[0]).toBe('2026-11 kan nog niet dicht:');
    expect(said).toContain('1 nog te bevestigen of te dekken, 0 betwist, 0 verbeteringen die wachten.');
  });
});
