import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { Test } from '@nestjs/testing';
import { ChequeLedger } from '#cheque-ledger';
import { DatabaseModule } from '#database';
import { type Role } from '#identity';
import { day, type Id, type Month } from '#kernel';
import { Decision, MonthClosing, MonthStatements } from '#performances';
import { InszModule } from '#registry';
import { StatementDrawing } from '../../apps/web/src/statements/statement-drawing';
import { StatementsModule } from '../../apps/web/src/statements/statements.module';
import { actorWith } from '../api/actors';
import { Client } from '../api/client';
import { addressOf, listeningWeb } from '../api/web';
import { aCommand } from '../support/commands';
import { eachDatabase, TEST_SECRET } from '../support/databases';
import { allTables } from '../support/tables';
import { type ASchool, visitOn } from './a-school';
import { schoolsOn } from './schools';

const MONDAY = '2026-11-16';
const NOVEMBER = '2026-11' as Month;

interface Listed {
  readonly items: readonly { readonly kind: string; readonly party: Id; readonly hours: number }[];
  readonly next?: string;
}

eachDatabase('the statements of a closed month', (open) => {
  const aSchool = schoolsOn(open, MONDAY);

  /** Three visits of November that were confirmed, one of them put right, and the month closed. */
  const closed = async (): Promise<{ school: ASchool; last: Id }> => {
    const school = await aSchool();
    await school.buys(20);
    let last: Id | undefined;
    for (const on of ['2026-11-16', '2026-11-17', '2026-11-18']) {
      school.on(on);
      last = await school.worked(on, '10:00', '12:00');
      await school.confirms(last);
    }
    if (!last) throw new Error('nothing was worked');
    await corrects(school, last, '13:30');
    await closes(school, '2026-12-03', NOVEMBER);
    return { school, last };
  };
  const corrects = async (school: ASchool, performance: Id, until: string) => {
    const { organiser } = school;
    const { performedOn } = await school.one(performance);
    const visit = visitOn(performedOn, '11:00', until);
    const command = school.command(performance, { reason: 'het blad zegt iets anders' });
    await school.correction.correct(command, { organiser, performance, visit });
  };
  const closes = async (school: ASchool, on: string, month: Month) => {
    const { organiser } = school.on(on);
    const command = school.command(undefined, { verb: 'month.close' });
    await school.get(MonthClosing).close(command, { organiser, month });
  };
  const of = (school: ASchool, month: Month = NOVEMBER) => {
    const { organiser, reading } = school;
    return school.get(MonthStatements).of(reading, { organiser, month });
  };
  const ledgerSum = async (school: ASchool, owner: Id, purpose: string) => {
    const asked = { book: school.organiser, owner, asOf: day('2026-11-30') };
    const balances = await school.get(ChequeLedger).balancesOf(school.reading, asked);
    return balances.filter((one) => one.purpose === purpose).reduce((sum, { balance }) => sum + balance, 0);
  };
  /** Another process over the same database, as after a restart. */
  const aServer = async ({ at: { url, clock, ids } }: ASchool) => {
    const app = await Test.createTestingModule({
      imports: [
        DatabaseModule.forRoot({ url, tables: allTables, secret: TEST_SECRET, clock, ids }),
        InszModule.forRoot(undefined),
        StatementsModule,
      ],
    }).compile();
    const draws = ({ organiser }: ASchool) =>
      app.get(StatementDrawing).run(aCommand({ books: [organiser] }), organiser);
    return { draws, stop: () => app.close() };
  };

  it('are none while the month is open', async () => {
    const school = await aSchool();
    await school.buys(10);
    await school.confirms(await school.worked(MONDAY, '10:00', '12:00'));
    expect(await of(school)).toEqual({ drawn: [], left: [] });
  });

  it('come to what the ledger says, for the worker and for the user', async () => {
    const { school } = await closed();
    const { draws, stop } = await aServer(school);
    expect((await draws(school)).answer).toBe(2);
    await stop();
    const { drawn, left } = await of(school);
    expect(left).toEqual([]);
    expect(drawn).toMatchObject([
      { party: 'worker', partyId: school.worker, hours: 7, cents: 7 * 410 },
      { party: 'user', partyId: school.user, hours: 7, cents: 7 * 695 },
    ]);
    const [worker, user] = drawn;
    expect(worker?.cents).toBe(await ledgerSum(school, school.worker, 'owed'));
    expect(user?.hours).toBe(20 - (await ledgerSum(school, school.user, 'free')));
    expect((await school.rooms(MONDAY)).month.worked).toBe(worker?.hours);
  });

  it('tell which hours were paid without work, and what those come to, within the same sums', async () => {
    const school = await aSchool();
    await school.buys(10);
    await school.confirms(await school.worked(MONDAY, '08:00', '09:00'));
    const forNothing = await school.worked(MONDAY, '10:00', '12:00');
    const { organiser, worker } = school;
    const command = school.command(forNothing, { reason: 'het veld stond blank' });
    const visit = visitOn(MONDAY, '11:00', '13:00');
    const outcome = { kind: 'paid-for-nothing', visit } as const;
    await school.get(Decision).decide(command, { organiser, performance: forNothing, outcome });
    const app = await listeningWeb(school.at);
    const { bearer } = await actorWith(school.at.database, { role: 'worker', organiser, party: worker });
    const asked = `/api/v1/organisers/${organiser}/months/${NOVEMBER}/statements/${worker}`;
    const { body } = await new Client(addressOf(app), bearer).get<object>(asked);
    await app.close();
    expect(body).toMatchObject({
      hours: 3,
      cents: 3 * 410,
      withoutWork: { hours: 2, cents: 2 * 410 },
      lines: [
        { hours: 1, work: 'done' },
        { hours: 2, work: 'none' },
      ],
    });
  });

  it('stay as they are when hours of that month are put right later: those stand in the open month', async () => {
    const { school, last } = await closed();
    const { draws, stop } = await aServer(school);
    await draws(school);
    const before = await of(school);
    await corrects(school, last, '12:00');
    expect(await of(school)).toEqual(before);
    await closes(school, '2027-01-04', '2026-12' as Month);
    await draws(school);
    await stop();
    expect((await of(school, '2026-12' as Month)).drawn).toMatchObject([
      { party: 'worker', hours: -2, cents: -2 * 410 },
      { party: 'user', hours: -2, cents: -2 * 695 },
    ]);
  });

  it('are drawn on by the next server where one was broken off, and each is told once', async () => {
    const { school } = await closed();
    const { organiser, worker } = school;
    const command = school.command(worker, {
      verb: 'month.drawStatement',
      key: `statement ${NOVEMBER} ${worker}`,
    });
    await school.get(MonthStatements).draw(command, { organiser, month: NOVEMBER, party: worker });
    const { draws, stop } = await aServer(school);
    expect((await draws(school)).answer).toBe(1);
    expect((await draws(school)).answer).toBe(0);
    await stop();
    expect((await of(school)).drawn).toHaveLength(2);
    const told = await school.reading.rows<{ kind: string }>(
      `select kind from message where kind = 'month-closed'`,
    );
    expect(told).toHaveLength(2);
  });

  it('are read over the API: all of them by the office, one’s own by worker and user, line by line', async () => {
    const { school } = await closed();
    const { draws, stop } = await aServer(school);
    await draws(school);
    await stop();
    const { organiser, worker, user } = school;
    const app = await listeningWeb(school.at);
    const at = `/api/v1/organisers/${organiser}/months/${NOVEMBER}/statements`;
    const as = async (role: Role, party?: Id) => {
      const { bearer } = await actorWith(school.at.database, { role, organiser, ...(party && { party }) });
      return new Client(addressOf(app), bearer);
    };
    const parties = async (client: Client, query = '') =>
      (await client.get<Listed>(`${at}${query}`)).body.items.map(({ kind, hours }) => [kind, hours]);
    const office = await as('finance-officer');
    expect(await parties(office)).toEqual([
      ['worker', 7],
      ['user', 7],
    ]);
    const { body: first } = await office.get<Listed>(`${at}?limit=1`);
    expect((await office.get<Listed>(first.next ?? '')).body.items).toMatchObject([{ party: user }]);
    const naima = await as('worker', worker);
    expect(await parties(naima)).toEqual([['worker', 7]]);
    const { body } = await naima.get<{ cents: number; lines: readonly { hours: number }[] }>(
      `${at}/${worker}`,
    );
    expect(body.lines.reduce((sum, { hours }) => sum + hours, 0)).toBe(7);
    expect(body.cents).toBe(7 * 410);
    expect((await naima.get(`${at}/${user}`)).status).toBe(404);
    expect((await (await as('user-contact', user)).get(`${at}/${user}`)).status).toBe(200);
    await app.close();
  });

  it('are all drawn, each once, after a server that was killed while it drew', async () => {
    const { school } = await closed();
    await killedWhileDrawing(school);
    expect((await of(school)).drawn).toHaveLength(1);
    const { draws, stop } = await aServer(school);
    expect((await draws(school)).answer).toBe(1);
    await stop();
    const { drawn, left } = await of(school);
    expect([drawn.map(({ hours }) => hours), left]).toEqual([[7, 7], []]);
    const told = await school.reading.rows(`select id from message where kind = 'month-closed'`);
    expect(told).toHaveLength(2);
  }, 60_000);
});

/** A server of its own that stops in the middle of the second statement, its transaction open, and is killed there. */
async function killedWhileDrawing({ at: { url, clock }, organiser }: ASchool): Promise<void> {
  const program = ['-C', 'wijk-source', '-r', join(__dirname, '../laws/typescript.cjs')];
  const given = [join(__dirname, 'drawer.ts'), url, TEST_SECRET, clock.now(), organiser];
  const child = spawn(process.execPath, [...program, ...given], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (piece: Buffer) => {
    said += piece.toString('utf8');
    if (said.includes('in the middle')) child.kill('SIGKILL');
  });
  await new Promise((closed) => child.on('close', closed));
  expect(said).toBe('in the middle\n');
}
