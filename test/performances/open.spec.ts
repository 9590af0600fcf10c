import { ChequeLedger } from '#cheque-ledger';
import { type Id } from '#kernel';
import { Booking, type Performance, PerformanceReads } from '#performances';
import { eachDatabase } from '../support/databases';
import { type ASchool, visitOn } from './a-school';
import { schoolsOn } from './schools';

const MONDAY = '2026-11-16';

eachDatabase('work that rooms or cheques do not cover', (open) => {
  const aSchool = schoolsOn(open, MONDAY);

  const queue = async (school: ASchool): Promise<Id[]> => {
    const filter = {
      organiser: school.organiser,
      states: ['open'],
      order: 'oldest-first',
      limit: 20,
    } as const;
    return (await school.get(PerformanceReads).list(school.reading, filter)).map(({ id }) => id);
  };
  const deviates = async (school: ASchool, performance: Id, reason?: string): Promise<Performance> => {
    const { organiser } = school;
    const command = school.command(performance, reason === undefined ? {} : { reason });
    return (await school.openHours.grantDeviation(command, { organiser, performance })).answer;
  };
  /** Lunch took 61 minutes on the last hour of the month. */
  const the61stHour = async (school: ASchool) => {
    await school.buys(10);
    await school.usedElsewhere('2026-11', 59);
    const assignment = await school.plans(MONDAY, '11:00', '12:00');
    const { id } = await school.registers(assignment, visitOn(MONDAY, '12:00', '13:01'));
    return { assignment, performance: await school.confirms(id) };
  };

  it('leaves the 61st hour open with its figures, in the queue, and the assignment as it was', async () => {
    const school = await aSchool();
    const { assignment, performance } = await the61stHour(school);
    expect(performance).toMatchObject({
      state: 'open',
      hours: 2,
      refusals: [{ code: 'hours-over-month-maximum', figures: { period: '2026-11', maximumHours: 60 } }],
    });
    expect(performance.confirmedAt).not.toBeNull();
    expect(await queue(school)).toEqual([performance.id]);
    expect(await school.stateOf(assignment)).toBe('assigned');
    expect(await school.postings()).not.toContain('hand-over');
    expect((await school.rooms(MONDAY)).month).toMatchObject({ worked: 59, planned: 1, free: 0 });
  });

  it('is booked by new cheques though the book refuses another that waits', async () => {
    const school = await aSchool();
    const waits = async (from: string, until: string) => {
      const { id } = await school.registers(await school.plans(MONDAY, from, until, 'later'));
      return school.confirms(id);
    };
    const [refused, covered] = [await waits('10:00', '11:00'), await waits('12:00', '13:00')];
    await school.buys(5);
    await school.act(async (tx) => {
      const { id: performance, assignmentId: assignment, hours, performedOn } = refused;
      const { person, worker, user } = school;
      const asked = { assignment, performance, person, worker, user, performedOn, hours };
      await school.get(ChequeLedger).handOver(tx, asked);
    });
    await school.act(async (tx) => {
      expect(await school.get(Booking).bookWhatWaitsFor(tx, school)).toEqual([covered.id]);
    });
    expect((await school.one(refused.id)).state).toBe('open');
  });

  it('books it whole after a deviation with a reason', async () => {
    const school = await aSchool();
    const { assignment, performance } = await the61stHour(school);
    await expect(deviates(school, performance.id)).rejects.toThrow('performance-reason-missing');
    expect(await deviates(school, performance.id, 'een kind viel van de trap')).toMatchObject({
      state: 'confirmed',
      refusals: null,
    });
    expect((await school.rooms(MONDAY)).month).toMatchObject({
      worked: 61,
      planned: 0,
      free: 0,
      granted: 61,
    });
    expect(await queue(school)).toEqual([]);
    expect(await school.stateOf(assignment)).toBe('worked');
    expect((await school.postings()).slice(-2)).toEqual(['deviation', 'hand-over']);
  });

  it('needs no deviation when only cheques are missing', async () => {
    const school = await aSchool();
    await school.buys(1);
    const assignment = await school.plans(MONDAY, '11:00', '12:00');
    const { id } = await school.registers(assignment, visitOn(MONDAY, '12:00', '13:01'));
    expect(await school.confirms(id)).toMatchObject({
      state: 'open',
      refusals: [{ code: 'cheques-not-enough' }],
    });
    await expect(deviates(school, id, 'geen idee')).rejects.toThrow('deviation-not-needed');
  });

  it('is booked by a retry once there are cheques, and stays open with today’s reasons before', async () => {
    const school = await aSchool();
    await school.buys(1);
    const assignment = await school.plans(MONDAY, '11:00', '12:00');
    const { id: performance } = await school.registers(assignment, visitOn(MONDAY, '12:00', '13:01'));
    await school.confirms(performance);
    const { organiser } = school;
    const retry = async () =>
      (await school.openHours.retry(school.command(performance), { organiser, performance })).answer;
    expect(await retry()).toMatchObject({ state: 'open', version: 3 });
    await school.buys(1);
    expect(await retry()).toMatchObject({ state: 'confirmed', refusals: null, version: 4 });
    await expect(retry()).rejects.toThrow('performance-state-forbids');
  });

  it('keeps the deviation when cheques are missing too, and waits for those alone', async () => {
    const school = await aSchool();
    await school.buys(1);
    await school.usedElsewhere('2026-11', 59);
    const assignment = await school.plans(MONDAY, '11:00', '12:00');
    const { id } = await school.registers(assignment, visitOn(MONDAY, '12:00', '13:01'));
    expect((await school.confirms(id)).refusals?.map(({ code }) => code)).toEqual([
      'hours-over-month-maximum',
      'cheques-not-enough',
    ]);
    expect(await deviates(school, id, 'een kind viel van de trap')).toMatchObject({
      state: 'open',
      refusals: [{ code: 'cheques-not-enough' }],
    });
    expect((await school.rooms(MONDAY)).month).toMatchObject({ granted: 61 });
  });

  it('lands a batch of which one is not covered: that one open, the others in the book', async () => {
    const school = await aSchool();
    await school.buys(2);
    const { organiser } = school;
    const covered = await school.worked('2026-11-12', '10:00', '11:00');
    const assignment = await school.plans(MONDAY, '11:00', '12:00');
    const { id: longer } = await school.registers(assignment, visitOn(MONDAY, '12:00', '13:30'));
    const { answer } = await school.confirmation.confirmAll(school.command(), {
      organiser,
      performances: [{ performance: covered }, { performance: longer }],
    });
    expect(answer.map(({ state }) => state)).toEqual(['confirmed', 'open']);
  });
});
