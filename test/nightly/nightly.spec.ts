import { Test } from '@nestjs/testing';
import { DatabaseModule } from '#database';
import { MessagingModule } from '#messaging';
import { PlanWork } from '#plan';
import { InszModule } from '#registry';
import { Nightly } from '../../apps/web/src/nightly/nightly';
import { NightlyModule } from '../../apps/web/src/nightly/nightly.module';
import { ASchool } from '../performances/a-school';
import { eachDatabase, TEST_SECRET, type TestDatabase } from '../support/databases';
import { allTables } from '../support/tables';

/** A process of its own over the same database, that does the daily duties. */
async function aServer({ url, clock, ids }: TestDatabase) {
  const app = await Test.createTestingModule({
    imports: [
      DatabaseModule.forRoot({ url, tables: allTables, secret: TEST_SECRET, clock, ids }),
      InszModule.forRoot(undefined),
      MessagingModule.forRoot({}),
      NightlyModule,
    ],
  }).compile();
  const plans = app.get(PlanWork, { strict: false });
  return { nightly: app.get(Nightly), planned: () => plans.done(), stop: () => app.close() };
}

const dutiesDone = async (school: ASchool) =>
  (
    await school.reading.rows<{ verb: string }>(
      `select verb from command where key like 'nightly%' order by verb`,
    )
  ).map(({ verb }) => verb);

eachDatabase('the daily duties', (open) => {
  it('are done once a day between two servers, and again the day after', async () => {
    const school = await ASchool.open(open);
    const servers = [await aServer(school.at), await aServer(school.at)];
    await Promise.all(servers.map(({ nightly }) => nightly.run()));
    expect(await dutiesDone(school)).toEqual([
      'absence.follow',
      'cheque.expire',
      'hold.releaseStale',
      'message.forget',
      'performance.lapse',
      'performance.remind',
      'plan.forget',
      'plan.start',
      'requestDraft.clean',
      'window.publish',
    ]);

    // A plan that is still being made keeps the next one from being begun.
    for (const { planned } of servers) await planned();
    school.on('2026-11-17');
    await servers[0]?.nightly.run();
    expect(await dutiesDone(school)).toHaveLength(20);
    await Promise.all([...servers.map(({ stop }) => stop()), school.close()]);
  });

  it('hold the cheques of a job that comes into the published window, and let old cheques expire', async () => {
    const school = (await ASchool.open(open)).on('2026-11-16');
    await school.buys(5);
    await school.plans('2026-11-26', '11:30', '13:00', 'later');
    const { nightly, stop } = await aServer(school.at);

    await nightly.run();
    expect((await school.cheques('2026-11-26')).map(({ free, held }) => [free, held])).toEqual([[5, 0]]);
    await nightly.run();
    school.on('2026-11-20');
    await nightly.run();
    expect((await school.cheques('2026-11-26')).map(({ free, held }) => [free, held])).toEqual([[3, 2]]);
    school.on('2027-11-16');
    await nightly.run();
    expect(await school.postings()).toContain('expire');
    await Promise.all([stop(), school.close()]);
  });
});
