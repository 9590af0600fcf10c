import { day, type Id, monthOf } from '#kernel';
import {
  Decision,
  MonthClosing,
  MonthStatements,
  type Outcome,
  PerformanceReads,
  voicesOf,
} from '#performances';
import { eachDatabase } from '../support/databases';
import { type ASchool, visitOn } from './a-school';
import { schoolsOn } from './schools';

const MONDAY = '2026-11-16';
const WHY = 'Beide gebeld: de kok tekende om half een af.';

eachDatabase('the word of the mediator', (open) => {
  const aSchool = schoolsOn(open, MONDAY);

  /** The worker told one and a half hour; the school says that it was one. */
  const disputed = async (school: ASchool): Promise<Id> => {
    const { organiser } = school;
    const assignment = await school.plans(MONDAY, '10:00', '11:00');
    const { answer } = await school.registration.register(school.command(), {
      organiser,
      assignment,
      visit: visitOn(MONDAY, '11:00', '12:30'),
      said: { by: 'worker', through: 'sms' },
    });
    await school.confirmation.contest(school.command(answer.id, { reason: 'om 12 uur weg' }), {
      organiser,
      performance: answer.id,
      visit: visitOn(MONDAY, '11:00', '12:00'),
      said: { by: 'user', through: 'screen' },
    });
    return answer.id;
  };
  const decides = async (school: ASchool, performance: Id, outcome: Outcome, reason = WHY) => {
    const { organiser } = school;
    const command = school.command(performance, { reason });
    return (await school.get(Decision).decide(command, { organiser, performance, outcome })).answer;
  };
  const voices = async (school: ASchool, performance: Id) => {
    const { organiser, reading } = school;
    return voicesOf(await school.get(PerformanceReads).history(reading, { organiser, performance }));
  };

  const linesOf = async (school: ASchool) => {
    const { organiser: book, reading } = school;
    const lines = await school.get(MonthStatements).lines(reading, { book, month: monthOf(day(MONDAY)) });
    return lines.map(({ hours, work }) => [hours, work]);
  };

  it('books the right hours in one command, and leaves both voices as they were', async () => {
    const school = await aSchool();
    await school.buys(10);
    const id = await disputed(school);
    const before = await school.postings();
    const visit = visitOn(MONDAY, '11:00', '12:15');
    expect(await decides(school, id, { kind: 'worked', visit })).toMatchObject({
      state: 'confirmed',
      minutes: 75,
      hours: 2,
      version: 3,
    });
    expect((await school.postings()).slice(before.length)).toEqual(['hand-over']);
    expect(await voices(school, id)).toMatchObject({
      worker: { says: 'these-hours', hours: 2, through: 'sms' },
      user: { says: 'not-right', hours: 1, through: 'screen', reason: 'om 12 uur weg' },
      office: { says: 'these-hours', hours: 2, reason: WHY },
      silence: undefined,
    });
  });

  it('is told to both, and the dispute to the worker', async () => {
    const school = await aSchool();
    await school.buys(10);
    const id = await disputed(school);
    await decides(school, id, { kind: 'worked', visit: visitOn(MONDAY, '11:00', '12:15') });
    const told = await school.reading.rows<{ kind: string; party: Id }>(
      'select kind, party_id as party from message where about_id = ? order by kind, party_id',
      [id],
    );
    expect(told).toHaveLength(3);
    expect(told).toEqual(
      expect.arrayContaining([
        { kind: 'hours-contested', party: school.worker },
        { kind: 'hours-decided', party: school.worker },
        { kind: 'hours-decided', party: school.user },
      ]),
    );
  });

  it('that somebody came for nothing counts no hours, and leaves no mark of absence', async () => {
    const school = await aSchool();
    await school.buys(5);
    const id = await school.worked(MONDAY, '10:00', '11:00');
    const { assignmentId } = await school.one(id);
    expect(await decides(school, id, { kind: 'came-for-nothing' })).toMatchObject({ state: 'in-vain' });
    expect(await school.stateOf(assignmentId)).toBe('cancelled');
    expect((await school.cheques(MONDAY)).map(({ free, held }) => [free, held])).toEqual([[5, 0]]);
  });

  it('that somebody came for nothing can pay the hours all the same, marked as without work', async () => {
    const school = await aSchool();
    await school.buys(5);
    const id = await disputed(school);
    const visit = visitOn(MONDAY, '11:00', '11:50');
    const decided = await decides(school, id, { kind: 'paid-for-nothing', visit });
    expect(decided).toMatchObject({ state: 'confirmed', hours: 1, work: 'none' });
    expect((await voices(school, id)).office).toMatchObject({ says: 'paid-for-nothing', hours: 1 });
    expect((await school.cheques(MONDAY)).map(({ free, held }) => [free, held])).toEqual([[4, 0]]);
    expect(await linesOf(school)).toEqual([[1, 'none']]);
  });

  it('that there was no work after all takes the booked hours back as work, and books them as without', async () => {
    const school = await aSchool();
    await school.buys(5);
    const id = await school.worked(MONDAY, '10:00', '11:00');
    await school.confirms(id);
    const { organiser } = school;
    const command = school.command(id, { reason: 'het veld stond blank' });
    await school.confirmation.contest(command, { organiser, performance: id });
    const visit = visitOn(MONDAY, '11:00', '12:00');
    expect(await decides(school, id, { kind: 'paid-for-nothing', visit })).toMatchObject({
      state: 'corrected',
      work: 'none',
    });
    expect(await linesOf(school)).toEqual([
      [1, 'done'],
      [-1, 'done'],
      [1, 'none'],
    ]);
  });

  it('that cheques do not cover is booked, as it was decided, once there are cheques', async () => {
    const school = await aSchool();
    await school.buys(1);
    const id = await school.worked(MONDAY, '10:00', '11:00');
    await school.confirms(id);
    const { organiser, confirmation, openHours } = school;
    const command = school.command(id, { reason: 'het duurde langer' });
    await confirmation.contest(command, { organiser, performance: id });
    const visit = visitOn(MONDAY, '11:00', '13:00');
    expect(await decides(school, id, { kind: 'paid-for-nothing', visit })).toMatchObject({
      state: 'correction-open',
      hours: 1,
      work: 'done',
    });
    await school.buys(5);
    const retried = await openHours.retry(school.command(id), { organiser, performance: id });
    expect(retried.answer).toMatchObject({ state: 'corrected', hours: 2, work: 'none' });
  });

  it('that nobody came gives everything back, and the place stays unfilled', async () => {
    const school = await aSchool();
    await school.buys(10);
    const id = await disputed(school);
    const { assignmentId } = await school.one(id);
    expect(await decides(school, id, { kind: 'nobody-came' })).toMatchObject({ state: 'absent' });
    expect(await school.stateOf(assignmentId)).toBe('unfilled');
    expect(await school.cheques(MONDAY)).toMatchObject([{ free: 10, held: 0 }]);
    expect((await school.rooms(MONDAY)).month).toMatchObject({ worked: 0, planned: 0, free: 60 });
    expect((await voices(school, id)).office).toMatchObject({ says: 'nobody-came', visit: null });
  });

  it('takes booked hours out again when nobody came', async () => {
    const school = await aSchool();
    await school.buys(10);
    const id = await school.worked(MONDAY, '10:00', '11:00');
    await school.confirms(id);
    const { organiser } = school;
    const command = school.command(id, { reason: 'de verkeerde week bevestigd' });
    await school.confirmation.contest(command, { organiser, performance: id, nobodyCame: true });
    expect(await school.one(id)).toMatchObject({ state: 'booked-contested', hours: 1 });
    await decides(school, id, { kind: 'nobody-came' });
    expect(await school.postings()).toEqual(expect.arrayContaining(['hand-over', 'reversal']));
    expect(await school.cheques(MONDAY)).toMatchObject([{ free: 10, held: 0 }]);
  });

  it('lets another visit be told of the time at which nobody came', async () => {
    const school = await aSchool();
    await school.buys(10);
    await decides(school, await disputed(school), { kind: 'nobody-came' });
    const other = await school.plans(MONDAY, '10:00', '11:00');
    expect(await school.registers(other)).toMatchObject({ state: 'registered' });
  });

  it('asks a reason, and stores nothing without one', async () => {
    const school = await aSchool();
    await school.buys(10);
    const id = await disputed(school);
    const before = await school.one(id);
    const visit = visitOn(MONDAY, '11:00', '12:15');
    await expect(decides(school, id, { kind: 'worked', visit }, ' ')).rejects.toMatchObject({
      refusals: [{ code: 'performance-reason-missing' }],
    });
    expect(await school.one(id)).toEqual(before);
  });

  it('is one decision when the form is sent twice', async () => {
    const school = await aSchool();
    await school.buys(10);
    const id = await disputed(school);
    const { organiser } = school;
    const outcome = { kind: 'worked', visit: visitOn(MONDAY, '11:00', '12:00') } as const;
    const asked = { organiser, performance: id, outcome };
    const command = school.command(id, { reason: WHY, key: 'een keer' });
    const first = await school.get(Decision).decide(command, asked);
    const again = await school.get(Decision).decide(command, asked);
    expect(again).toMatchObject({ replayed: true, answer: first.answer });
  });

  it('cannot be asked of booked hours once their month is closed: then a correction is', async () => {
    const school = await aSchool();
    await school.buys(10);
    const id = await school.worked(MONDAY, '10:00', '11:00');
    await school.confirms(id);
    const { organiser } = school;
    school.on('2026-12-03');
    const closing = school.command(undefined, { verb: 'month.close' });
    await school.get(MonthClosing).close(closing, { organiser, month: monthOf(day(MONDAY)) });
    const command = school.command(id, { reason: 'toch niet' });
    await expect(school.confirmation.contest(command, { organiser, performance: id })).rejects.toMatchObject({
      refusals: [{ code: 'month-closed-to-disputes' }],
    });
    expect(await school.one(id)).toMatchObject({ state: 'confirmed' });
  });
});
