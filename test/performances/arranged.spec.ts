import { day, type Id } from '#kernel';
import { type Assignment, type RequestAnswer } from '#matching';
import { Confirmation, PerformancesModule, Registration } from '#performances';
import { TaskCatalogue } from '#task-catalogue';
import { ARegion } from '../matching/a-region';
import { refusalsOf, refusedWith } from '../matching/refused';
import { LEUVEN } from '../matching/region-records';
import { eachDatabase } from '../support/databases';
import { visitOn } from './a-school';

/** A standing arrangement in a garden: eight hours of November for Jo, told in the evening of the 16th. */
async function arranged(region: ARegion) {
  const jo = await region.aWorker();
  const request = await region.request({
    pattern: {
      kind: 'standing',
      worker: jo,
      from: day('2026-11-01'),
      until: day('2026-12-31'),
      hoursPerMonth: 8,
    },
  });
  const november: RequestAnswer = { ...request, occurrences: request.occurrences.slice(0, 1) };
  await region.assign(jo, november, { reason: 'loopt al' });
  region.on('2026-11-17');
  return { jo, arrangement: request.id };
}

eachDatabase('a visit of a standing arrangement', (open) => {
  async function told() {
    const region = await ARegion.open(open, [PerformancesModule]);
    const { jo, arrangement } = await arranged(region);
    const { organiser } = region;
    const register = async (visit: ReturnType<typeof visitOn>, worker: Id = jo) =>
      (
        await region
          .get(Registration)
          .registerArranged(region.command(), { organiser, arrangement, worker, visit })
      ).answer;
    return { region, jo, arrangement, register };
  }

  it('is registered, takes its hours out of the month, and is booked by the user’s word', async () => {
    const { region, jo, arrangement, register } = await told();
    const performance = await register(visitOn('2026-11-12', '13:00', '15:30'));
    expect(performance).toMatchObject({
      requestId: arrangement,
      workerId: jo,
      userId: region.family,
      taskDone: 'TUIN-05',
      state: 'registered',
      minutes: 150,
      hours: 3,
    });
    expect((await region.month(jo)).planned).toBe(8);
    const { organiser } = region;
    const of = { organiser, performance: performance.id };
    const { answer } = await region
      .get(Confirmation)
      .confirm(region.command({ subject: performance.id }), of);
    expect(answer).toMatchObject({ state: 'confirmed', refusals: null });
    expect(await region.month(jo)).toEqual({ planned: 5, free: 52 });
    expect(await region.lot()).toMatchObject({ free: 17 });
    const jobs = await region.reading.rows<Assignment>(
      "select day, hours, state from assignment where state <> 'replaced' order by day",
    );
    expect(jobs).toEqual([
      { day: '2026-11-01', hours: 5, state: 'assigned' },
      { day: '2026-11-12', hours: 3, state: 'worked' },
    ]);
  });

  it.each([
    ['a day on which it does not run', visitOn('2026-10-12', '13:00', '15:00'), ['arrangement-not-running']],
    ['hours still to come', visitOn('2026-11-18', '13:00', '15:00'), ['visit-not-over-yet']],
  ])('is refused for %s, and leaves the month as it was', async (_what, visit, codes) => {
    const { region, jo, register } = await told();
    expect(await refusedWith(register(visit))).toEqual(codes);
    expect((await region.month(jo)).planned).toBe(8);
    expect(await region.reading.rows('select id from assignment')).toHaveLength(1);
  });

  it('is refused for who has no part in it, and for the same time twice', async () => {
    const { region, register } = await told();
    const visit = visitOn('2026-11-12', '13:00', '15:00');
    expect(await refusedWith(register(visit, await region.aWorker('An')))).toEqual([
      'worker-not-in-arrangement',
    ]);
    await register(visit);
    expect(await refusedWith(register(visit))).toEqual(['visit-overlaps-another']);
  });
});

eachDatabase('another task than was planned', (open) => {
  /** Jo was to mow the lawn this noon, and did something else. */
  async function mowed() {
    const region = await ARegion.open(open, [PerformancesModule]);
    const [job] = await region.assign(await region.aWorker(), await region.request());
    if (!job) throw new Error('nobody was assigned');
    region.on('2026-11-17');
    const register = async (taskDone: string, reason?: string) => {
      const command = region.command(reason === undefined ? {} : { reason });
      const told = { organiser: region.organiser, assignment: job.id, taskDone };
      return (await region.get(Registration).register(command, told)).answer;
    };
    return { region, register };
  }

  it('is registered without a word where the list allows it', async () => {
    const { register } = await mowed();
    expect(await register('HERST-05')).toMatchObject({ taskPlanned: 'TUIN-05', taskDone: 'HERST-05' });
  });

  it('asks a reason where the list would not have allowed it, for the work is done', async () => {
    const { region, register } = await mowed();
    await region.get(TaskCatalogue).recordDenial(region.command({ subject: region.at.ids.next() }), {
      task: 'HERST-05',
      municipalities: [LEUVEN.municipality],
      reference: 'gemeenteraad 12',
      decidedOn: day('2026-03-02'),
      validFrom: day('2026-04-01'),
    });
    expect(await refusalsOf(register('HERST-05'))).toMatchObject([
      { code: 'task-denied-locally', weight: 'warns' },
    ]);
    expect(await register('HERST-05', 'het graf van de buurvrouw')).toMatchObject({
      taskDone: 'HERST-05',
      state: 'registered',
    });
  });

  it('is refused where it is no task at all', async () => {
    const { region, register } = await mowed();
    expect(await refusedWith(register('TUIN-99', 'toch'))).toEqual(['task-unknown']);
    expect(await region.reading.rows('select id from performance')).toEqual([]);
  });
});
