import { day, type Day, type Id } from '#kernel';
import { FileQueues } from '#matching';
import { addRecordOf, agreementsEnding, certificatesToRenew, talksDue } from '#registry';
import { eachDatabase } from '../support/databases';
import { ARegion } from './a-region';
import { MONDAY } from './situations';

const PAGE = { limit: 20 };

eachDatabase('what waits for a mediator', (open) => {
  const nearMaximum = (region: ARegion, on: Day = MONDAY) =>
    region.get(FileQueues).hoursNearMaximum(region.reading, { organiser: region.organiser, on, ...PAGE });

  const withoutJob = (region: ARegion, on: Day = MONDAY) =>
    region.get(FileQueues).referredWithoutJob(region.reading, { organiser: region.organiser, on, ...PAGE });

  const workersIn = ({ items }: { readonly items: readonly { readonly worker: Id }[] }) =>
    items.map(({ worker }) => worker);

  it('tells the day on which planned jobs reach the hours of the month', async () => {
    const region = await ARegion.open(open);
    const [jo] = [await region.aWorker('Jo'), await region.aWorker('An')];
    await region.usedElsewhere(jo, 54);
    for (const on of ['2026-11-17', '2026-11-19', '2026-11-24'])
      await region.assign(jo, await region.request({ pattern: region.once(on) }));
    expect((await nearMaximum(region)).items).toMatchObject([
      { worker: jo, period: '2026-11', worked: 54, planned: 6, granted: 60, reachedOn: '2026-11-24' },
    ]);
  });

  it('tells no day where the planned jobs do not reach it, and nothing of who is far from it', async () => {
    const region = await ARegion.open(open);
    const jo = await region.aWorker('Jo');
    await region.usedElsewhere(jo, 47);
    expect(await nearMaximum(region)).toMatchObject({ total: 0, oldest: null });
    await region.assign(jo, await region.request({ pattern: region.once('2026-11-17') }));
    const { items, oldest } = await nearMaximum(region);
    expect(items).toMatchObject([{ worker: jo, worked: 47, planned: 2, reachedOn: null }]);
    expect(oldest).toBe(MONDAY);
  });

  it('counts the jobs of all organisers, and lists the own workers alone', async () => {
    const here = await ARegion.open(open);
    const there = await here.neighbour();
    const number = '85073003328';
    const [jo, joThere] = [await here.aWorker('Jo', number), await there.aWorker('Jo', number)];
    await here.usedElsewhere(jo, 56);
    await there.assign(joThere, await there.request({ pattern: there.once('2026-11-18') }));
    await here.assign(jo, await here.request({ pattern: here.once('2026-11-20') }));
    expect((await nearMaximum(here)).items).toMatchObject([{ worker: jo, reachedOn: '2026-11-20' }]);
    expect((await nearMaximum(there)).items).toMatchObject([{ worker: joThere, reachedOn: '2026-11-20' }]);
  });

  it('names who was referred and has had no job for two weeks, until there is one', async () => {
    const region = await ARegion.open(open);
    const [jo, an] = [await region.aWorker('Jo'), await region.aWorker('An')];
    expect(workersIn(await withoutJob(region, day('2026-01-18')))).toEqual([]);
    expect((await withoutJob(region, day('2026-01-19'))).items).toMatchObject([
      { daysWaiting: 14, since: '2026-01-19' },
      { referredOn: '2026-01-05' },
    ]);
    await region.assign(jo, await region.request());
    expect(workersIn(await withoutJob(region))).toEqual([an]);
  });

  it('keeps agreements, talks and certificates of one organiser, or of one caseload', async () => {
    const region = await ARegion.open(open);
    const neighbour = await region.neighbour();
    const [jo, an] = [await region.aWorker('Jo'), await region.aWorker('An')];
    await neighbour.aWorker('Bo');
    await region.act((tx) =>
      addRecordOf(tx, {
        noun: 'certificate',
        owner: jo,
        id: tx.ids.next(),
        record: {
          kind: 'extract-596-2',
          name: 'uittreksel',
          seenOn: day('2026-01-10'),
          seenBy: 'An Peeters',
          from: day('2026-01-10'),
          until: day('2026-12-10'),
        },
      }),
    );
    const on = day('2026-12-05');
    const asked = { organiser: region.organiser, on, ...PAGE };
    expect(workersIn(await agreementsEnding(region.reading, asked)).sort()).toEqual([jo, an].sort());
    expect(workersIn(await talksDue(region.reading, asked)).sort()).toEqual([jo, an].sort());
    expect(await certificatesToRenew(region.reading, asked)).toMatchObject({
      total: 1,
      items: [{ worker: jo, kind: 'extract-596-2', daysLeft: 5 }],
    });
    const caseload = { ...asked, workers: new Set([an]) };
    expect(workersIn(await agreementsEnding(region.reading, caseload))).toEqual([an]);
    expect(await certificatesToRenew(region.reading, caseload)).toMatchObject({ total: 0 });
  });
});
