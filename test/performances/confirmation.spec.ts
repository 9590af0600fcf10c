import { monthsOf, type Refused, type Year } from '#kernel';
import { PerformanceReads } from '#performances';
import { anId } from '../support/commands';
import { eachDatabase } from '../support/databases';
import { visitOn } from './a-school';
import { schoolsOn } from './schools';

const MONDAY = '2026-11-16';

eachDatabase('the school confirms hours', (open) => {
  const aSchool = schoolsOn(open, MONDAY);

  it('moves hours and cheques to the worker, who reads 2 of 60 hours', async () => {
    const school = await aSchool();
    await school.buys(10);
    const assignment = await school.plans(MONDAY, '10:30', '12:00');
    const { id, state, hours } = await school.registers(assignment);
    expect({ state, hours }).toEqual({ state: 'registered', hours: 2 });

    expect(await school.confirms(id)).toMatchObject({ state: 'confirmed', refusals: null, version: 2 });

    expect(await school.hoursOf('2026-11')).toMatchObject({
      month: { worked: 2, planned: 0, maximum: 60 },
      allowanceConfirmedCents: 820,
    });
    expect(await school.cheques(MONDAY)).toMatchObject([{ free: 8, held: 0 }]);
    expect(await school.stateOf(assignment)).toBe('worked');
  });

  it('reads a year of hours at once, month by month as each month alone', async () => {
    const school = await aSchool();
    await school.buys(10);
    await school.usedElsewhere('2026-03', 50);
    await school.confirms(await school.worked(MONDAY, '10:30', '12:00'));
    const alone = [];
    for (const month of monthsOf('2026' as Year)) alone.push(await school.hoursOf(month));
    const { organiser, worker, reading } = school;
    const asked = { organiser, worker, year: '2026' as Year };
    expect(await school.get(PerformanceReads).yearOf(reading, asked)).toEqual({
      months: alone.map(({ month }) => month),
      year: alone[0]?.year,
    });
    expect(alone.map(({ month }) => month.worked)).toEqual([0, 0, 50, 0, 0, 0, 0, 0, 0, 0, 2, 0]);
  });

  it('counts what was really worked, not what was planned', async () => {
    const school = await aSchool();
    await school.buys(10);
    const assignment = await school.plans(MONDAY, '11:00', '12:00');
    const { id } = await school.registers(assignment, visitOn(MONDAY, '12:00', '13:01'));
    expect(await school.confirms(id)).toMatchObject({ minutes: 61, hours: 2, state: 'confirmed' });
    expect((await school.rooms(MONDAY)).month).toMatchObject({ worked: 2, planned: 0, free: 58 });
  });

  it('is one event when two press the button at once', async () => {
    const school = await aSchool();
    await school.buys(10);
    const id = await school.worked(MONDAY, '10:00', '11:00');
    const outcomes = await Promise.allSettled([
      school.confirms(id),
      school.confirms(id),
      school.confirms(id),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await school.postings()).filter((kind) => kind === 'hand-over')).toHaveLength(1);
    const why = outcomes.find((one) => one.status === 'rejected')?.reason as Refused;
    expect(why.refusals).toMatchObject([
      { code: 'performance-state-forbids', figures: { state: 'confirmed', step: 'confirm' } },
    ]);
  });

  it('gives the earlier answer to the same key, also when both come at once', async () => {
    const school = await aSchool();
    await school.buys(10);
    const { organiser } = school;
    const performance = await school.worked(MONDAY, '10:00', '11:00');
    const ask = () =>
      school.confirmation.confirm(school.command(performance, { key: 'een-druk' }), {
        organiser,
        performance,
      });
    const [first, second] = await Promise.all([ask(), ask()]);
    expect([first.replayed, second.replayed].sort()).toEqual([false, true]);
    expect(second.answer).toEqual(first.answer);
    expect((await school.postings()).filter((kind) => kind === 'hand-over')).toHaveLength(1);
  });

  it('shows in a dry run what would happen, and does nothing', async () => {
    const school = await aSchool();
    await school.buys(10);
    const id = await school.worked(MONDAY, '10:00', '11:00');
    expect(await school.confirms(id, { dryRun: true })).toMatchObject({ state: 'confirmed', version: 2 });
    expect(await school.one(id)).toMatchObject({ state: 'registered', version: 1 });
    expect(await school.postings()).not.toContain('hand-over');
  });

  it('lands a week whole or not at all', async () => {
    const school = await aSchool();
    await school.buys(10);
    const { organiser } = school;
    const ids = [
      await school.worked('2026-11-12', '10:00', '11:00'),
      await school.worked(MONDAY, '10:00', '11:00'),
    ];
    const all = (...more: string[]) =>
      school.confirmation.confirmAll(school.command(), {
        organiser,
        performances: [...ids, ...more].map((performance) => ({
          performance: performance as typeof organiser,
        })),
      });
    await expect(all(anId())).rejects.toThrow('no performance');
    expect(await school.postings()).not.toContain('hand-over');

    const { answer } = await all();
    expect(answer.map(({ id, state }) => [id, state])).toEqual(ids.map((id) => [id, 'confirmed']));
  });

  it('refuses to confirm what changed since it was seen', async () => {
    const school = await aSchool();
    await school.buys(10);
    const { organiser } = school;
    const performance = await school.worked(MONDAY, '10:00', '11:00');
    await school.registration.amend(school.command(performance), {
      organiser,
      performance,
      version: 1,
      visit: visitOn(MONDAY, '11:00', '13:30'),
    });
    const seen = { organiser, performance, version: 1 };
    await expect(school.confirmation.confirm(school.command(performance), seen)).rejects.toThrow(
      'changed meanwhile',
    );
  });

  it('keeps a "not right" with its reason, until a mediator tells the visit anew', async () => {
    const school = await aSchool();
    await school.buys(10);
    const { organiser } = school;
    const performance = await school.worked(MONDAY, '10:00', '12:00');
    const contest = (reason?: string) =>
      school.confirmation.contest(school.command(performance, reason === undefined ? {} : { reason }), {
        organiser,
        performance,
      });
    await expect(contest()).rejects.toThrow('performance-reason-missing');
    expect((await contest('ze was om 12 uur weg')).answer).toMatchObject({ state: 'contested' });

    await school.registration.amend(school.command(performance), {
      organiser,
      performance,
      version: 2,
      visit: visitOn(MONDAY, '11:00', '12:00'),
    });
    expect(await school.confirms(performance)).toMatchObject({ state: 'confirmed', hours: 1 });
    const history = await school.get(PerformanceReads).history(school.reading, { organiser, performance });
    expect(history.map(({ step, hours, reason }) => [step, hours, reason])).toEqual([
      ['register', 2, null],
      ['contest', 2, 'ze was om 12 uur weg'],
      ['amend', 1, null],
      ['confirm', 1, null],
    ]);
  });

  it('keeps the times that the user saw beside the reason, and leaves what was told as it is', async () => {
    const school = await aSchool();
    await school.buys(10);
    const { organiser } = school;
    const performance = await school.worked(MONDAY, '10:00', '12:00');
    const contest = (visit: ReturnType<typeof visitOn>) =>
      school.confirmation.contest(school.command(performance, { reason: 'ze was vroeger weg' }), {
        organiser,
        performance,
        visit,
      });
    await expect(contest(visitOn(MONDAY, '12:00', '11:00'))).rejects.toThrow('visit-end-before-start');
    expect((await contest(visitOn(MONDAY, '11:00', '12:00'))).answer).toMatchObject({
      state: 'contested',
      hours: 2,
    });
    const history = await school.get(PerformanceReads).history(school.reading, { organiser, performance });
    expect(history.at(-1)).toMatchObject({
      step: 'contest',
      hours: 1,
      visit: { startsAt: '2026-11-16T10:00:00.000Z', endsAt: '2026-11-16T11:00:00.000Z' },
    });
  });

  it('knows nothing of another organiser', async () => {
    const school = await aSchool();
    await school.buys(10);
    const performance = await school.worked(MONDAY, '10:00', '11:00');
    const other = await aSchool();
    await expect(other.confirms(performance)).rejects.toThrow('no performance');
  });
});
