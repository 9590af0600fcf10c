import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../../apps/cli/src/app.module';
import { payOutCommands } from '../../apps/cli/src/commands/pay-outs';
import { runTyped } from '../../apps/cli/src/frame/run';
import { day, type Id, type Month, monthsOf, yearOf } from '#kernel';
import { PayOuts } from '#payments';
import { MonthClosing } from '#performances';
import { actorWith } from '../api/actors';
import { Client } from '../api/client';
import { addressOf, listeningWeb } from '../api/web';
import { eachDatabase, TEST_SECRET } from '../support/databases';
import { type ASchool, visitOn } from '../performances/a-school';
import { schoolsOn } from '../performances/schools';

const MONDAY = '2026-11-16';
const LATER = '2026-12-07';
const NOVEMBER = '2026-11' as Month;

eachDatabase('the allowance of a month', (open) => {
  const aSchool = schoolsOn(open, MONDAY);
  let app: NestFastifyApplication | undefined;
  afterEach(async () => {
    await app?.close();
    app = undefined;
  });

  /** Two hours of work in November, in the book, the month closed; it is December. */
  const worked = async () => {
    const school = await aSchool();
    await school.buys(10);
    const visit = await school.worked(MONDAY, '10:00', '12:00');
    await school.confirms(visit);
    school.on(LATER);
    await school.get(MonthClosing).close(school.command(), { organiser: school.organiser, month: NOVEMBER });
    return { school, visit, payOuts: school.get(PayOuts) };
  };
  const pays = (school: ASchool, what: { workers?: readonly Id[]; paidOn?: string; key?: string } = {}) => {
    const { organiser } = school;
    const { paidOn = LATER, key, ...more } = what;
    const asked = { organiser, month: NOVEMBER, paidOn: day(paidOn), ...more };
    return school.get(PayOuts).record(school.command(undefined, key ? { key } : {}), asked);
  };
  const paidOf = ({ organiser, worker, reading }: ASchool, payOuts: PayOuts) =>
    payOuts.ofWorker(reading, { organiser, worker, month: NOVEMBER });

  it('is paid out once the month is closed, and is then told with its day', async () => {
    const { school, payOuts } = await worked();
    expect(await paidOf(school, payOuts)).toEqual({ confirmedCents: 820, paidCents: 0, paidOn: null });
    const { answer } = await pays(school);
    expect(answer).toMatchObject([{ workerId: school.worker, amountCents: 820, paidOn: LATER }]);
    expect(await paidOf(school, payOuts)).toEqual({ confirmedCents: 820, paidCents: 820, paidOn: LATER });
    await expect(pays(school)).rejects.toThrow('pay-out-nothing-owed');
  });

  it('is read for each month of a year at once, as for that month alone', async () => {
    const { school, payOuts } = await worked();
    await pays(school);
    const { organiser, worker, reading } = school;
    const year = yearOf(NOVEMBER);
    const alone = [];
    for (const month of monthsOf(year))
      alone.push(await payOuts.ofWorker(reading, { organiser, worker, month }));
    expect(await payOuts.yearOfWorker(reading, { organiser, worker, year })).toEqual(alone);
    expect(alone.filter(({ paidCents }) => paidCents === 820)).toHaveLength(1);
  });

  it('is not paid out before the month is closed, nor tomorrow', async () => {
    const school = await aSchool();
    await school.buys(10);
    await school.confirms(await school.worked(MONDAY, '10:00', '12:00'));
    school.on(LATER);
    await expect(pays(school)).rejects.toThrow('pay-out-month-not-closed');
    const { school: closed } = await worked();
    await expect(pays(closed, { paidOn: '2026-12-08' })).rejects.toThrow('payment-day-in-future');
  });

  it('is recorded once, also when the form is sent twice at once', async () => {
    const { school, payOuts } = await worked();
    const twice = await Promise.all([pays(school, { key: 'een klik' }), pays(school, { key: 'een klik' })]);
    expect(twice.map(({ replayed }) => replayed).sort()).toEqual([false, true]);
    expect((await paidOf(school, payOuts)).paidCents).toBe(820);
  });

  it('that was recorded by mistake is taken back with a reason, once, and can be recorded anew', async () => {
    const { school, payOuts } = await worked();
    const { organiser, worker, reading } = school;
    const lines = (await pays(school, { paidOn: '2026-12-01' })).answer.map(({ id }) => id);
    const takesBack = (reason?: string) =>
      payOuts.takeBack(school.command(undefined, reason ? { reason } : {}), { organiser, payOuts: lines });
    await expect(takesBack()).rejects.toThrow('pay-out-reason-missing');
    await takesBack('het was 5 december');
    await expect(takesBack('nog eens')).rejects.toThrow('pay-out-not-standing');
    expect(await paidOf(school, payOuts)).toMatchObject({ paidCents: 0, paidOn: null });
    await pays(school, { paidOn: '2026-12-05' });
    expect(await paidOf(school, payOuts)).toMatchObject({ paidCents: 820, paidOn: '2026-12-05' });
    const history = await payOuts.history(reading, { organiser, worker });
    expect(history.map(({ amountCents }) => amountCents)).toEqual([820, -820, 820]);
  });

  it('that was corrected afterwards leaves the difference to be paid, or says what was too much', async () => {
    const { school, visit, payOuts } = await worked();
    const { organiser, reading } = school;
    await pays(school);
    const correct = (until: string) =>
      school.correction.correct(school.command(visit, { reason: 'het blad zei iets anders' }), {
        organiser,
        performance: visit,
        visit: visitOn(MONDAY, '10:00', until),
      });
    await correct('13:00');
    expect((await pays(school)).answer).toMatchObject([{ amountCents: 410 }]);
    await correct('11:00');
    expect(await payOuts.ofMonth(reading, { organiser, month: NOVEMBER })).toMatchObject([
      { confirmedCents: 410, paidCents: 1230 },
    ]);
    await expect(pays(school)).rejects.toThrow('pay-out-nothing-owed');
  });

  it('is read over the API by the office whole, and by a worker alone; another organiser sees none of it', async () => {
    const { school } = await worked();
    const { organiser, worker } = school;
    app = await listeningWeb(school.at);
    const at = `/api/v1/organisers/${organiser}`;
    const as = async (role: 'finance-officer' | 'worker', party?: Id) => {
      const { bearer } = await actorWith(school.at.database, { role, organiser, ...(party && { party }) });
      return new Client(addressOf(app as NestFastifyApplication), bearer);
    };
    const finance = await as('finance-officer');
    const body = { paidOn: LATER };
    const path = `${at}/months/2026-11/payOuts`;
    const tried = await finance.post(`${path}?dryRun=true`, body, { 'idempotency-key': 'proef-0001' });
    expect(tried.status).toBe(200);
    const made = await finance.post<{ items: { id: Id }[] }>(path, body, { 'idempotency-key': 'echt-0001' });
    expect(made.status).toBe(201);
    expect(made.body.items).toMatchObject([{ worker, amountCents: 820 }]);

    type Paid = { items: { worker: Id; openCents: number; paidOn?: string }[] };
    const own = await as('worker', worker);
    expect((await own.get<Paid>(path)).body.items).toMatchObject([{ worker, openCents: 0, paidOn: LATER }]);
    const other = await as('worker', school.user);
    expect((await other.get<Paid>(path)).body.items).toEqual([]);
    expect((await other.get(`${at}/workers/${worker}/payOuts`)).status).toBe(404);

    const payOuts = made.body.items.map(({ id }) => id);
    const undone = await finance.post(
      `${at}/payOutTakeBacks`,
      { payOuts, reason: 'dubbel' },
      { 'idempotency-key': 'terug-0001' },
    );
    expect(undone.status).toBe(201);
    expect((await own.get<Paid>(`${at}/workers/${worker}/payOuts`)).body.items).toHaveLength(2);
  });

  it('is recorded and undone at the prompt', async () => {
    const { school } = await worked();
    const { url, clock, ids } = school.at;
    const said: string[] = [];
    const type = (...typed: string[]) =>
      runTyped([...typed, '--organiser', school.organiser], {
        commands: payOutCommands,
        open: () =>
          NestFactory.createApplicationContext(
            AppModule.forRoot({ database: { url, secret: TEST_SECRET, clock, ids } }),
            { logger: false },
          ),
        say: (line) => said.push(line),
        complain: (line) => said.push(line),
      });
    expect(await type('payouts', 'add', '--month', '2026-11')).toBe(0);
    expect(said.at(-1)).toBe('1 uitbetaling genoteerd, samen € 8,20.');
    expect(await type('payouts', '--month', '2026-11')).toBe(0);
    const [, line = ''] = /([0-9a-f-]{36}) {2}€ 8,20 op/.exec(said.join('\n')) ?? [];
    expect(await type('payouts', 'undo', '--payout', line, '--why', 'verkeerde maand')).toBe(0);
    expect(said.at(-1)).toBe('1 uitbetaling teruggedraaid.');
  });
});
