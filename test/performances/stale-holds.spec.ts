import { Assignments } from '#matching';
import { day } from '#kernel';
import { type HoldingJob, lastDayOver, staleBecause, StaleHolds } from '#performances';
import { Workers } from '#registry';
import { anId } from '../support/commands';
import { eachDatabase } from '../support/databases';
import { schoolsOn } from './schools';

describe('why hours and cheques are held for nothing', () => {
  const [worker, user] = [anId(), anId()];
  const job: HoldingJob = {
    assignment: anId(),
    worker,
    user,
    day: day('2026-11-16'),
    until: day('2026-11-16'),
    isArranged: false,
    isCalledOff: false,
    isTold: false,
  };
  const facts = {
    untoldBefore: day('2026-11-01'),
    restBefore: day('2026-11-10'),
    agreementsOver: new Map<typeof worker, HoldingJob['day']>(),
  };
  const over = (party: typeof worker, last: string) => ({ agreementsOver: new Map([[party, day(last)]]) });
  const october = { day: day('2026-10-01'), until: day('2026-10-31') };

  it.each<[string, Partial<HoldingJob>, Partial<typeof facts>, string | undefined]>([
    ['a job that is still to be told', {}, {}, undefined],
    ['a job that nobody told for long', october, {}, 'untold'],
    ['the rest of a month of an arrangement', { ...october, isArranged: true }, {}, 'arrangement-rest'],
    ['a month of an arrangement that is not over for long', { isArranged: true }, {}, undefined],
    ['a job that was called off', { isCalledOff: true }, {}, 'called-off'],
    ['a job after the agreement of the worker', {}, over(worker, '2026-11-15'), 'agreement-ended'],
    ['a job after the agreement of the user', {}, over(user, '2026-11-15'), 'agreement-ended'],
    ['a job on the last day of an agreement', {}, over(user, '2026-11-16'), undefined],
    ['a job of which hours are told', { ...october, isTold: true, isCalledOff: true }, {}, undefined],
  ])('%s', (_, what, more, because) => {
    expect(staleBecause({ ...job, ...what }, { ...facts, ...more })).toBe(because);
  });

  it('an agreement is over when every one is, however it ended', () => {
    const agreement = (until: string | null, endedOn: string | null = null) =>
      ({ from: day('2026-01-01'), until: until && day(until), endedOn: endedOn && day(endedOn) }) as never;
    const today = day('2026-11-16');
    expect(lastDayOver([agreement('2026-06-30'), agreement('2026-12-31', '2026-10-31')], today)).toBe(
      '2026-10-31',
    );
    expect(lastDayOver([agreement('2026-06-30'), agreement(null)], today)).toBeUndefined();
    expect(lastDayOver([], today)).toBeUndefined();
  });
});

eachDatabase('what is held for nothing', (open) => {
  const aSchool = schoolsOn(open, '2026-11-16');

  it('comes free in the night, is shown before, and what is told later is booked all the same', async () => {
    const school = await aSchool();
    const { organiser } = school;
    await school.buys(5);
    const forgotten = await school.plans('2026-11-16', '10:00', '12:00');
    const told = await school.worked('2026-11-13', '10:00', '11:00');
    const holds = school.get(StaleHolds);
    const on = day('2027-01-25');
    expect(await holds.found(school.reading, { organiser, on: day('2027-01-17') })).toEqual([]);
    const found = await holds.found(school.reading, { organiser, on });
    expect(found).toMatchObject([{ assignment: forgotten, because: 'untold', hours: 2 }]);
    expect((await school.cheques('2026-11-16')).map(({ free, held }) => [free, held])).toEqual([[2, 3]]);

    school.on('2027-01-25');
    const release = () => holds.release(school.command(), { organiser, on });
    expect((await release()).answer).toEqual([]);
    await release();
    expect((await school.cheques('2026-11-16')).map(({ free, held }) => [free, held])).toEqual([[4, 1]]);
    expect((await school.postings()).filter((kind) => kind === 'release')).toHaveLength(1);

    expect((await school.confirms(told)).state).toBe('confirmed');
    const late = await school.registers(forgotten, undefined, { reason: 'het blad kwam laat' });
    expect((await school.confirms(late.id)).state).toBe('confirmed');
  });

  it('comes free after the day on which the worker left, whatever the agreement says', async () => {
    const school = await aSchool();
    const { organiser, worker } = school;
    await school.buys(5);
    const [before, after] = [
      await school.plans('2026-11-17', '10:00', '12:00'),
      await school.plans('2026-11-20', '10:00', '12:00'),
    ];
    school.on('2026-11-19');
    const left = { version: 1, leftOn: day('2026-11-18') };
    await school.get(Workers).leave(school.command(worker, { reason: 'verhuisd' }), left);
    const found = await school.get(StaleHolds).found(school.reading, { organiser, on: day('2026-11-25') });
    expect(found).toMatchObject([{ assignment: after, because: 'agreement-ended', hours: 2 }]);
    expect(found.map(({ assignment }) => assignment)).not.toContain(before);
  });

  it('has nothing where the seat was given up: that gives back by itself', async () => {
    const school = await aSchool();
    const { organiser } = school;
    await school.buys(5);
    const assignment = await school.plans('2026-11-20', '10:00', '12:00');
    const leave = { organiser, assignment, why: 'absence' } as const;
    await school.get(Assignments).decline(school.command(assignment), leave);
    expect(await school.get(StaleHolds).found(school.reading, { organiser, on: day('2027-01-25') })).toEqual(
      [],
    );
  });
});
