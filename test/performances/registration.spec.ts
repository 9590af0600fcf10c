import { type Refused } from '#kernel';
import { PerformanceReads } from '#performances';
import { eachDatabase } from '../support/databases';
import { visitOn } from './a-school';
import { schoolsOn } from './schools';

const MONDAY = '2026-11-16';

const codesOf = (refused: Refused) => refused.refusals.map(({ code }) => code);
const refusalsOf = (promise: Promise<unknown>): Promise<string[]> =>
  promise.then(
    () => [],
    (refused: Refused) => codesOf(refused),
  );

eachDatabase('the worker tells a visit', (open) => {
  const aSchool = schoolsOn(open, MONDAY);

  it('takes the planned times when none are told', async () => {
    const school = await aSchool();
    await school.buys(10);
    const { minutes, hours, performedOn } = await school.registers(
      await school.plans(MONDAY, '10:30', '12:00'),
    );
    expect({ minutes, hours, performedOn }).toEqual({ minutes: 90, hours: 2, performedOn: MONDAY });
  });

  it('keeps breaks as told, and the task that was really done', async () => {
    const school = await aSchool();
    await school.buys(10);
    const breaks = visitOn(MONDAY, '12:00', '14:00', [
      { ...visitOn(MONDAY, '12:45', '13:00'), paidByCheque: false },
    ]);
    const { id } = await school.registers(await school.plans(MONDAY, '11:00', '13:00'), breaks);
    const stored = await school.one(id);
    expect(stored).toMatchObject({ minutes: 105, hours: 2, taskPlanned: 'KIND-01', taskDone: 'KIND-01' });
    expect(stored.breaks).toEqual([
      { startsAt: '2026-11-16T11:45:00.000Z', endsAt: '2026-11-16T12:00:00.000Z', paidByCheque: false },
    ]);
    const of = { organiser: school.organiser, performance: id };
    const { stretches } = await school.get(PerformanceReads).counting(school.reading, of);
    expect(stretches.map(({ minutes, hours }) => [minutes, hours])).toEqual([
      [45, 1],
      [60, 1],
    ]);
  });

  it('refuses a second registration of one job, also when both come at once', async () => {
    const school = await aSchool();
    await school.buys(10);
    const assignment = await school.plans(MONDAY, '10:00', '11:00');
    const outcomes = await Promise.all([1, 2, 3].map(() => refusalsOf(school.registers(assignment))));
    expect(outcomes.filter((codes) => codes.length === 0)).toHaveLength(1);
    expect(outcomes.filter((codes) => codes.includes('assignment-registered-already'))).toHaveLength(2);
  });

  it('refuses a worker at two places at once, and lets two visits touch', async () => {
    const school = await aSchool();
    await school.buys(10);
    await school.registers(await school.plans(MONDAY, '10:00', '11:00'));
    const next = await school.plans(MONDAY, '11:00', '12:00');
    expect(await refusalsOf(school.registers(next, visitOn(MONDAY, '11:59', '13:00')))).toEqual([
      'visit-overlaps-another',
    ]);
    expect(await refusalsOf(school.registers(next, visitOn(MONDAY, '12:00', '13:00')))).toEqual([]);
  });

  it.each([
    ['an end before the start', visitOn(MONDAY, '13:00', '12:00'), ['visit-end-before-start']],
    ['hours still to come', visitOn(MONDAY, '20:00', '21:00'), ['visit-not-over-yet']],
    ['another day than planned', visitOn('2026-11-13', '12:00', '13:00'), ['visit-on-another-day']],
    ['a year before the scheme', visitOn('2016-11-16', '12:00', '13:00'), ['visit-before-the-scheme']],
  ])('refuses %s, and stores nothing', async (_what, visit, codes) => {
    const school = await aSchool();
    await school.buys(10);
    const assignment = await school.plans(MONDAY, '11:00', '12:00');
    expect(await refusalsOf(school.registers(assignment, visit))).toEqual(codes);
    const filter = { organiser: school.organiser, limit: 20 };
    expect(await school.get(PerformanceReads).list(school.reading, filter)).toEqual([]);
  });

  it('asks a reason for a sheet that comes after the hand-in term, and takes it then', async () => {
    const school = await aSchool('2026-09-07');
    await school.buys(10);
    const assignment = await school.plans('2026-09-07', '10:00', '11:00');
    school.on(MONDAY);
    expect(await refusalsOf(school.registers(assignment))).toEqual(['visit-long-ago']);
    const late = await school.registers(assignment, undefined, { reason: 'het blad lag nog op school' });
    expect(late).toMatchObject({ state: 'registered', performedOn: '2026-09-07' });
  });

  it('changes a visit only from the version that was seen', async () => {
    const school = await aSchool();
    await school.buys(10);
    const { organiser } = school;
    const performance = await school.worked(MONDAY, '10:00', '11:00');
    const amend = (version: number) =>
      school.registration.amend(school.command(performance), {
        organiser,
        performance,
        version,
        visit: visitOn(MONDAY, '11:00', '12:30'),
      });
    expect((await amend(1)).answer).toMatchObject({ hours: 2, version: 2, state: 'registered' });
    await expect(amend(1)).rejects.toThrow('changed meanwhile');
  });

  it('lists page by page, newest first, without gap or repeat', async () => {
    const school = await aSchool();
    await school.buys(20);
    const days = ['2026-11-09', '2026-11-10', '2026-11-12', '2026-11-13', MONDAY];
    for (const day of days) await school.worked(day, '10:00', '11:00');
    const reads = school.get(PerformanceReads);
    const seen: string[] = [];
    for (let after: { startsAt: never; id: never } | undefined; ;) {
      const filter = { organiser: school.organiser, limit: 2, ...(after ? { after } : {}) };
      const page = await reads.list(school.reading, filter);
      seen.push(...page.map(({ performedOn }) => performedOn));
      const last = page.at(-1);
      if (!last || page.length < 2) break;
      after = last as unknown as typeof after;
    }
    expect(seen).toEqual(days.toReversed());
    expect(
      await reads.count(school.reading, { organiser: school.organiser, states: ['registered'] }),
    ).toEqual({
      total: 5,
      oldest: '2026-11-09',
    });
  });
});
