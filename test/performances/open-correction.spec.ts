import { day, type Id } from '#kernel';
import { Assignments } from '#matching';
import { Booking, MonthClosing, type Performance, PerformanceReads, waitingStates } from '#performances';
import { eachDatabase } from '../support/databases';
import { type ASchool, visitOn } from './a-school';
import { schoolsOn } from './schools';

const MONDAY = '2026-11-16';
const LONGER = 'het duurde tot half drie';

eachDatabase('a correction that rooms or cheques do not cover', (open) => {
  const aSchool = schoolsOn(open, MONDAY);

  const corrects = async (school: ASchool, performance: Id, until: string, reason = LONGER) => {
    const { organiser } = school;
    const visit = visitOn(MONDAY, '11:00', until);
    const command = school.command(performance, { reason });
    return (await school.correction.correct(command, { organiser, performance, visit })).answer;
  };
  const deviates = async (school: ASchool, performance: Id): Promise<Performance> => {
    const { organiser } = school;
    const command = school.command(performance, { reason: 'een kind viel van de trap' });
    return (await school.openHours.grantDeviation(command, { organiser, performance })).answer;
  };
  const retries = async (school: ASchool, performance: Id): Promise<Performance> => {
    const { organiser } = school;
    return (await school.openHours.retry(school.command(performance), { organiser, performance })).answer;
  };
  const codesOf = ({ refusals }: Performance) => refusals?.map(({ code }) => code);
  /** Two hours in the book, the last of the month, for which the user has as many cheques as said. */
  const atTheCap = async (school: ASchool, cheques: number): Promise<Id> => {
    await school.buys(cheques);
    await school.usedElsewhere('2026-11', 58);
    const id = await school.worked(MONDAY, '10:00', '12:00');
    await school.confirms(id);
    return id;
  };

  it('waits in the queue with its reasons, and the earlier booking stands', async () => {
    const school = await aSchool();
    const id = await atTheCap(school, 10);
    const before = await school.postings();
    const kept = await corrects(school, id, '14:30');
    expect(kept).toMatchObject({
      state: 'correction-open',
      hours: 2,
      refusals: [{ code: 'hours-over-month-maximum', figures: { period: '2026-11', maximumHours: 60 } }],
    });
    expect(kept.confirmedAt).not.toBeNull();
    expect(await school.postings()).toEqual(before);
    expect((await school.rooms(MONDAY)).month).toMatchObject({ worked: 60, free: 0 });
    const queue = { organiser: school.organiser, states: waitingStates, limit: 20 };
    const waiting = await school.get(PerformanceReads).list(school.reading, queue);
    expect(waiting.map((one) => one.id)).toEqual([id]);
  });

  it('is booked whole after a deviation, for the reason with which it was asked', async () => {
    const school = await aSchool();
    const id = await atTheCap(school, 10);
    await corrects(school, id, '14:30');
    expect(await deviates(school, id)).toMatchObject({
      state: 'corrected',
      hours: 4,
      endsAt: '2026-11-16T13:30:00.000Z',
      refusals: null,
    });
    expect((await school.rooms(MONDAY)).month).toMatchObject({ granted: 62, worked: 62, free: 0 });
    expect((await school.postings()).slice(-3)).toEqual(['deviation', 'reversal', 'hand-over']);
    const of = { organiser: school.organiser, performance: id };
    const history = await school.get(PerformanceReads).history(school.reading, of);
    expect(history.slice(2).map(({ step, state, hours, reason }) => [step, state, hours, reason])).toEqual([
      ['correct', 'correction-open', 4, LONGER],
      ['grant-deviation', 'corrected', 4, 'een kind viel van de trap'],
    ]);
    const texts = await school.reading.rows<{ text: string }>(
      `select t.text from posting_text t join posting p on p.book = t.book and p.number = t.number
       where p.kind = 'reversal'`,
    );
    expect(texts).toEqual([{ text: LONGER }]);
  });

  it('keeps the deviation when cheques are missing too, and is booked by the cheques that come', async () => {
    const school = await aSchool();
    const id = await atTheCap(school, 2);
    expect(codesOf(await corrects(school, id, '14:30'))).toEqual([
      'hours-over-month-maximum',
      'cheques-not-enough',
    ]);
    const granted = await deviates(school, id);
    expect(granted.state).toBe('correction-open');
    expect(codesOf(granted)).toEqual(['cheques-not-enough']);
    await expect(deviates(school, id)).rejects.toThrow('deviation-not-needed');
    const cheques = async (count: number): Promise<Id[]> => {
      await school.buys(count);
      let booked: Id[] = [];
      await school.act(async (tx) => {
        booked = await school.get(Booking).bookWhatWaitsFor(tx, school);
      });
      return booked;
    };
    expect(await cheques(1)).toEqual([]);
    expect(await cheques(1)).toEqual([id]);
    expect(await school.one(id)).toMatchObject({ state: 'corrected', hours: 4, refusals: null });
    expect((await school.rooms(MONDAY)).month).toMatchObject({ granted: 62, worked: 62 });
  });

  it('is tried again by hand, and stays with today’s reasons until it fits', async () => {
    const school = await aSchool();
    await school.buys(2);
    const id = await school.worked(MONDAY, '10:00', '12:00');
    await school.confirms(id);
    expect(codesOf(await corrects(school, id, '13:30'))).toEqual(['cheques-not-enough']);
    expect(await retries(school, id)).toMatchObject({ state: 'correction-open', hours: 2, version: 4 });
    await school.buys(1);
    expect(await retries(school, id)).toMatchObject({ state: 'corrected', hours: 3, version: 5 });
    await expect(retries(school, id)).rejects.toThrow('performance-state-forbids');
  });

  it('lands once under one key, and a dry run changes nothing', async () => {
    const school = await aSchool();
    const id = await atTheCap(school, 10);
    const asked = { organiser: school.organiser, performance: id, visit: visitOn(MONDAY, '11:00', '14:30') };
    const command = school.command(id, { reason: LONGER, key: 'blad-16-november', dryRun: true });
    expect((await school.correction.correct(command, asked)).answer.state).toBe('correction-open');
    expect(await school.one(id)).toMatchObject({ state: 'confirmed', version: 2 });
    const real = { ...command, dryRun: false };
    expect((await school.correction.correct(real, asked)).replayed).toBe(false);
    const again = await school.correction.correct({ ...real, id: school.command().id }, asked);
    expect(again).toMatchObject({ replayed: true, answer: { state: 'correction-open', version: 3 } });
  });

  it('gives way to another correction, and is taken back by telling what is in the book', async () => {
    const school = await aSchool();
    const id = await atTheCap(school, 10);
    await corrects(school, id, '14:30');
    const before = await school.postings();
    expect(await corrects(school, id, '13:00', 'het blad was van gisteren')).toMatchObject({
      state: 'corrected',
      hours: 2,
      refusals: null,
    });
    expect(await school.postings()).toEqual(before);
    await corrects(school, id, '14:30');
    expect(await corrects(school, id, '12:00', 'toch één uur')).toMatchObject({
      state: 'corrected',
      hours: 1,
    });
  });

  it('is not booked over what was told of the same time since', async () => {
    const school = await aSchool();
    await school.buys(3);
    const id = await school.worked(MONDAY, '10:00', '12:00');
    await school.confirms(id);
    await corrects(school, id, '14:30');
    await school.buys(10);
    const next = await school.worked(MONDAY, '13:00', '14:00');
    await expect(retries(school, id)).rejects.toThrow('visit-overlaps-another');
    await school.act(async (tx) => {
      expect(await school.get(Booking).bookWhatWaitsFor(tx, school)).toEqual([]);
    });
    expect(await school.one(id)).toMatchObject({ state: 'correction-open', hours: 2 });
    const { organiser } = school;
    const command = school.command(next, { reason: 'dubbel ingevuld' });
    await school.correction.withdraw(command, { organiser, performance: next });
    expect(await retries(school, id)).toMatchObject({ state: 'corrected', hours: 4 });
  });

  it('does not keep a month from closing: it is booked in the open month', async () => {
    const school = await aSchool();
    const id = await atTheCap(school, 10);
    await corrects(school, id, '14:30');
    school.on('2026-12-07');
    const { organiser } = school;
    const november = { organiser, month: '2026-11' as never };
    const closing = school.get(MonthClosing);
    expect(await closing.preview(school.reading, { ...november, today: day('2026-12-07') })).toMatchObject({
      refusals: [],
      waiting: [],
      corrections: [{ id, state: 'correction-open' }],
    });
    const { answer } = await closing.close(school.command(), november);
    expect(answer).toMatchObject({ disputes: [], corrections: [{ id }] });
    expect(await deviates(school, id)).toMatchObject({ state: 'corrected', hours: 4 });
    expect((await school.rooms(MONDAY)).month).toMatchObject({ period: '2026-11', worked: 62 });
  });

  it('is withdrawn with the booking', async () => {
    const school = await aSchool();
    const id = await atTheCap(school, 10);
    await corrects(school, id, '14:30');
    const { organiser } = school;
    const command = school.command(id, { reason: 'er was niemand' });
    await school.correction.withdraw(command, { organiser, performance: id });
    expect(await school.one(id)).toMatchObject({ state: 'withdrawn', refusals: null });
    expect((await school.rooms(MONDAY)).month).toMatchObject({ worked: 58, free: 2 });
  });
});

eachDatabase('hours that were withdrawn', (open) => {
  const aSchool = schoolsOn(open, MONDAY);
  const withdraws = async (school: ASchool, performance: Id): Promise<void> => {
    const { organiser } = school;
    const command = school.command(performance, { reason: 'dit was een andere klus' });
    await school.correction.withdraw(command, { organiser, performance });
  };

  it('leave the job to be told anew, and booked from what is free', async () => {
    const school = await aSchool();
    await school.buys(3);
    const assignment = await school.plans(MONDAY, '10:00', '12:00');
    const { id: wrong } = await school.registers(assignment);
    await school.confirms(wrong);
    await withdraws(school, wrong);
    expect(await school.stateOf(assignment)).toBe('assigned');
    const { id: right } = await school.registers(assignment, visitOn(MONDAY, '11:00', '14:00'));
    expect(await school.confirms(right)).toMatchObject({ state: 'confirmed', hours: 3 });
    expect(await school.stateOf(assignment)).toBe('worked');
    expect((await school.rooms(MONDAY)).month).toMatchObject({ worked: 3, planned: 0 });
    expect(await school.cheques(MONDAY)).toEqual([]);
    await withdraws(school, right);
    expect((await school.rooms(MONDAY)).month).toMatchObject({ worked: 0, planned: 0 });
  });

  it('stay open when told anew without room, like other hours', async () => {
    const school = await aSchool();
    await school.buys(10);
    const assignment = await school.plans(MONDAY, '10:00', '12:00');
    const { id: wrong } = await school.registers(assignment);
    await school.confirms(wrong);
    await withdraws(school, wrong);
    await school.usedElsewhere('2026-11', 59);
    const { id: right } = await school.registers(assignment);
    expect(await school.confirms(right)).toMatchObject({
      state: 'open',
      refusals: [{ code: 'hours-over-month-maximum' }],
    });
  });

  it('can end as nobody came', async () => {
    const school = await aSchool();
    await school.buys(10);
    const assignment = await school.plans(MONDAY, '10:00', '12:00');
    const { id: wrong } = await school.registers(assignment);
    await school.confirms(wrong);
    await withdraws(school, wrong);
    const { organiser } = school;
    await school.get(Assignments).reportNoShow(school.command(assignment), { organiser, assignment });
    expect(await school.stateOf(assignment)).toBe('unfilled');
  });
});
