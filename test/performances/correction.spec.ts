import { type Id } from '#kernel';
import { MonthClosing, PerformanceReads } from '#performances';
import { eachDatabase } from '../support/databases';
import { type ASchool, visitOn } from './a-school';
import { schoolsOn } from './schools';

const MONDAY = '2026-11-16';

eachDatabase('what was booked wrongly', (open) => {
  const aSchool = schoolsOn(open, MONDAY);

  const corrects = async (
    school: ASchool,
    performance: Id,
    { until, reason, on = MONDAY }: { until: string; reason?: string; on?: string },
  ) => {
    const { organiser } = school;
    const command = school.command(performance, reason === undefined ? {} : { reason });
    const visit = visitOn(on, '11:00', until);
    return (await school.correction.correct(command, { organiser, performance, visit })).answer;
  };
  const closes = async (school: ASchool, month: string) => {
    const { organiser } = school;
    return (await school.get(MonthClosing).close(school.command(), { organiser, month: month as never }))
      .answer;
  };

  it('is put right with a reason: reversed and booked again', async () => {
    const school = await aSchool();
    await school.buys(10);
    const id = await school.worked(MONDAY, '10:00', '13:00');
    await school.confirms(id);
    await expect(corrects(school, id, { until: '12:00' })).rejects.toThrow('performance-reason-missing');
    const right = await corrects(school, id, { until: '12:00', reason: 'ze was vroeger weg' });
    expect(right).toMatchObject({ state: 'corrected', hours: 1, version: 3 });
    expect((await school.rooms(MONDAY)).month).toMatchObject({ worked: 1, free: 59 });
    expect(await school.cheques(MONDAY)).toMatchObject([{ free: 9, held: 0 }]);
    expect((await school.postings()).slice(-2)).toEqual(['reversal', 'hand-over']);
    expect(await school.hoursOf('2026-11')).toMatchObject({ allowanceConfirmedCents: 410 });
  });

  it('takes the very cheques again, though they expired since', async () => {
    const school = await aSchool('2026-01-12');
    await school.buys(3);
    const id = await school.worked('2026-01-12', '10:00', '12:00');
    await school.confirms(id);
    school.on('2027-02-15');
    await school.buys(5);
    await corrects(school, id, { until: '14:00', on: '2026-01-12', reason: 'drie uur, niet twee' });
    const received = await school.reading.rows<{ lot: number; balance: number }>(
      `select a.lot, e.balance from account a
       join entry e on e.book = a.book and e.account = a.number
       join book b on b.number = a.book
       where b.id = ? and a.purpose = 'received'
         and e.version = (select max(version) from entry l where l.book = e.book and l.account = e.account)
       order by a.lot`,
      [school.organiser],
    );
    expect(received[0]).toMatchObject({ lot: 1 });
    expect(received[0]?.balance).toBeGreaterThanOrEqual(2);
    expect(received.reduce((sum, { balance }) => sum + balance, 0)).toBe(3);
  });

  it('leaves the book alone when the hours stay the same', async () => {
    const school = await aSchool();
    await school.buys(10);
    const id = await school.worked(MONDAY, '10:00', '11:00');
    await school.confirms(id);
    const before = await school.postings();
    const right = await corrects(school, id, { until: '11:50', reason: 'tien minuten vroeger' });
    expect(right).toMatchObject({ state: 'corrected', minutes: 50, hours: 1 });
    expect(await school.postings()).toEqual(before);
  });

  it('can be corrected again, and withdrawn: every step stays in the history', async () => {
    const school = await aSchool();
    await school.buys(10);
    const { organiser } = school;
    const performance = await school.worked(MONDAY, '10:00', '13:00');
    await school.confirms(performance);
    await corrects(school, performance, { until: '12:00', reason: 'vroeger weg' });
    await corrects(school, performance, { until: '13:00', reason: 'toch twee uur' });
    const command = school.command(performance, { reason: 'er was niemand' });
    const { answer } = await school.correction.withdraw(command, { organiser, performance });
    expect(answer).toMatchObject({ state: 'withdrawn' });
    expect((await school.rooms(MONDAY)).month).toMatchObject({ worked: 0, free: 60 });
    const history = await school.get(PerformanceReads).history(school.reading, { organiser, performance });
    expect(history.map(({ step, hours }) => [step, hours])).toEqual([
      ['register', 3],
      ['confirm', 3],
      ['correct', 1],
      ['correct', 2],
      ['withdraw', 2],
    ]);
  });

  it('is booked in the open month once its own month is closed', async () => {
    const school = await aSchool();
    await school.buys(10);
    const id = await school.worked(MONDAY, '10:00', '12:00');
    await school.confirms(id);
    school.on('2026-12-07');
    expect(await closes(school, '2026-11')).toEqual({ month: '2026-11', disputes: [], corrections: [] });
    await corrects(school, id, { until: '12:00', reason: 'één uur' });
    expect((await school.rooms(MONDAY)).month).toMatchObject({ period: '2026-11', worked: 1 });
    const booked = await school.reading.rows<{ performedOn: string; happenedOn: string }>(
      `select performed_on, happened_on from posting p join book b on b.number = p.book
       where b.id = ? and p.kind in ('reversal', 'hand-over') order by p.number`,
      [school.organiser],
    );
    expect(booked).toEqual([
      { performedOn: MONDAY, happenedOn: MONDAY },
      { performedOn: MONDAY, happenedOn: '2026-12-07' },
      { performedOn: MONDAY, happenedOn: '2026-12-07' },
    ]);
  });
});

eachDatabase('the end of a month', (open) => {
  const aSchool = schoolsOn(open, MONDAY);
  const close = async (school: ASchool, month = '2026-11') => {
    const { organiser } = school;
    return (await school.get(MonthClosing).close(school.command(), { organiser, month: month as never }))
      .answer;
  };

  it('waits for hours that nobody confirmed', async () => {
    const school = await aSchool();
    await school.buys(10);
    const id = await school.worked(MONDAY, '10:00', '11:00');
    school.on('2026-12-07');
    await expect(close(school)).rejects.toThrow('month-has-open-performances');
    await school.confirms(id);
    expect(await close(school)).toMatchObject({ month: '2026-11' });
  });

  it('lists what is in dispute, and leaves its hours held', async () => {
    const school = await aSchool();
    await school.buys(10);
    const { organiser } = school;
    const performance = await school.worked(MONDAY, '10:00', '11:00');
    const why = school.command(performance, { reason: 'niemand gezien' });
    await school.confirmation.contest(why, { organiser, performance });
    school.on('2026-12-07');
    expect((await close(school)).disputes.map(({ id }) => id)).toEqual([performance]);
    expect((await school.rooms(MONDAY)).month).toMatchObject({ planned: 1 });
  });

  it.each([
    ['that is not over', MONDAY, 'month-not-over'],
    ['twice', '2026-12-07', 'month-not-next'],
  ])('refuses to close a month %s', async (_how, today, code) => {
    const school = await aSchool();
    if (code === 'month-not-next') {
      school.on(today);
      await close(school);
    }
    await expect(close(school)).rejects.toThrow(code);
  });
});
