import { Test } from '@nestjs/testing';
import { DatabaseModule } from '#database';
import { MessagingModule, watchesOf } from '#messaging';
import { InszModule } from '#registry';
import { NightlyModule } from '../../apps/web/src/nightly/nightly.module';
import { Watching } from '../../apps/web/src/nightly/watching';
import { ASchool } from '../performances/a-school';
import { anId } from '../support/commands';
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

  const agreed = (from: string, until: string) =>
    school.act(async (tx) => {
      await tx.run(
        `insert into worker_agreement (id, organiser_id, version, recorded_at, worker_id, signed_on, "from", until)
         values (?, ?, 1, ?, ?, ?, ?, ?)`,
        [anId(), school.organiser, tx.now, school.worker, from, from, until],
      );
    });

  it('tell once at each notice that an agreement ends, and of the half-year talk', async () => {
    await agreed('2026-03-01', '2027-02-28');
    await day('2026-08-20');
    expect(await told(school)).toEqual([]);
    await day('2026-09-02');
    expect(await told(school)).toEqual(['talk-due']);
    await day('2026-12-01');
    await day('2026-12-02');
    expect(await told(school)).toEqual(['talk-due', 'agreement-ends']);
    await day('2026-12-30');
    await day('2027-01-29');
    expect(await told(school)).toHaveLength(4);
  });

  it('tell a worker whose hours are nearly used up, and the user of the days after that nobody has', async () => {
    await school.buys(20);
    await school.usedElsewhere('2026-11', 56);
    await school.plans('2026-11-19', '11:00', '13:00');
    await school.act(async (tx) => {
      await tx.run(
        `insert into occurrence (id, organiser_id, request_id, day, until, start_time, end_time, starts_at, ends_at,
            minutes, hours, seats, minimum_team, state)
         select ?, organiser_id, request_id, '2026-11-26', '2026-11-26', start_time, end_time, starts_at, ends_at,
            minutes, hours, seats, minimum_team, state from occurrence`,
        [anId()],
      );
    });
    await day('2026-11-16');
    expect(await told(school)).toEqual(['hours-near-maximum']);
    await school.plans('2026-11-23', '11:00', '13:00');
    await day('2026-11-17');
    await day('2026-11-18');
    expect((await told(school)).filter((kind) => !kind.startsWith('job'))).toEqual([
      'hours-near-maximum',
      'worker-near-maximum',
    ]);
  });

  it('tell of a certificate that expires, once, and not when a later one is there', async () => {
    const seen = (from: string, until: string) =>
      school.act(async (tx) => {
        await tx.run(
          `insert into worker_certificate
             (id, organiser_id, version, recorded_at, worker_id, kind, name, seen_on, seen_by, "from", until)
           values (?, ?, 1, ?, ?, 'food-hygiene', 'attest', ?, 'An', ?, ?)`,
          [anId(), school.organiser, tx.now, school.worker, from, from, until],
        );
      });
    await seen('2026-01-10', '2026-12-10');
    await day('2026-11-16');
    await day('2026-11-17');
    expect(await told(school)).toEqual(['certificate-expires']);
    await seen('2026-11-18', '2027-12-10');
    await day('2026-11-18');
    expect(await told(school)).toHaveLength(1);
  });

  it('catch up after five days of being switched off: nothing is told twice, and nothing forgotten', async () => {
    await school.buys(20);
    await agreed('2026-08-01', '2027-02-17');
    await school.plans('2026-11-18', '19:00', '20:00');
    await school.plans('2026-11-22', '19:00', '20:00');
    await school.usedElsewhere('2026-11', 40);
    await day('2026-11-16');
    expect(await told(school)).toEqual([]);

    await server.stop();
    await school.usedElsewhere('2026-11', 8);
    school.on('2026-11-21');
    server = await aServer(school.at);
    await server.watch();
    expect((await told(school)).toSorted()).toEqual(['agreement-ends', 'hours-near-maximum', 'job-tomorrow']);
    await server.watch();
    await server.stop();
    server = await aServer(school.at);
    await server.watch();
    expect(await told(school)).toHaveLength(3);
  });
});
