import { Test } from '@nestjs/testing';
import { DatabaseModule } from '#database';
import { MessagingModule, watchesOf } from '#messaging';
import { InszModule } from '#registry';
import { NightlyModule } from '../../apps/web/src/nightly/nightly.module';
import { Watching } from '../../apps/web/src/nightly/watching';
import { ASchool } from '../performances/a-school';
import { eachDatabase, TEST_SECRET, type TestDatabase } from '../support/databases';
import { allTables } from '../support/tables';

/** A process of its own over the same database, that watches. */
async function aServer({ url, clock, ids }: TestDatabase) {
  const app = await Test.createTestingModule({
    imports: [
      DatabaseModule.forRoot({ url, tables: allTables, secret: TEST_SECRET, clock, ids }),
      InszModule.forRoot(undefined),
      MessagingModule.forRoot({}),
      NightlyModule,
    ],
  }).compile();
  return { watch: () => app.get(Watching).run(), stop: () => app.close() };
}

const told = async (school: ASchool) =>
  (await school.reading.rows<{ kind: string }>('select kind from message order by id')).map(
    ({ kind }) => kind,
  );

eachDatabase('the watchers', (open) => {
  let school: ASchool;
  let server: Awaited<ReturnType<typeof aServer>>;
  beforeEach(async () => {
    school = (await ASchool.open(open)).on('2026-11-16');
    server = await aServer(school.at);
  });
  afterEach(async () => {
    await server.stop();
    await school.close();
  });
  const day = async (on: string) => {
    school.on(on);
    await server.watch();
  };

  it('tell of cheques that expire at each notice once, also after days of being switched off', async () => {
    await school.buys(5);
    await day('2027-09-01');
    expect(await told(school)).toEqual([]);
    await day('2027-09-20');
    expect(await told(school)).toEqual(['cheques-expire']);
    await day('2027-09-25');
    expect(await told(school)).toHaveLength(1);
    await day('2027-10-25');
    await day('2027-10-26');
    expect(await told(school)).toHaveLength(2);
    await day('2027-11-14');
    expect(await told(school)).toHaveLength(3);
  });

  it('remind of a job the evening before and some hours before, and not of one that was called off', async () => {
    await school.buys(5);
    await school.plans('2026-11-17', '19:00', '20:00');
    await day('2026-11-16');
    expect(await told(school)).toEqual(['job-tomorrow']);
    await day('2026-11-16');
    expect(await told(school)).toHaveLength(1);
    await day('2026-11-17');
    await day('2026-11-17');
    expect(await told(school)).toEqual(['job-tomorrow', 'job-soon']);

    const off = await school.plans('2026-11-18', '19:00', '20:00');
    await school.act(async (tx) => {
      await tx.run(`update assignment set state = 'cancelled' where id = ?`, [off]);
    });
    await day('2026-11-18');
    expect(await told(school)).toHaveLength(2);
  });

  it('look once a day between two processes, and keep how much they found', async () => {
    await school.buys(5);
    school.on('2027-09-20');
    const other = await aServer(school.at);
    await Promise.all([server.watch(), other.watch()]);
    await other.stop();
    expect(await told(school)).toEqual(['cheques-expire']);
    const watches = await watchesOf(school.reading, school.organiser, 50);
    expect(watches.filter(({ watcher }) => watcher === 'cheques-expire')).toMatchObject([
      { onDay: '2027-09-20', found: 1, told: 1 },
    ]);
  });
});
