import { ChequeLedger } from '#cheque-ledger';
import { day, type Id, NotFound, timeOfDay } from '#kernel';
import { type Assignment, AssignmentSteps, PublishedWindow, type RequestAnswer } from '#matching';
import { eachDatabase } from '../support/databases';
import { ARegion } from './a-region';
import { refusedWith } from './refused';

eachDatabase('publishing the window', (open) => {
  it('holds cheques for what comes near, once, and lists who has not enough', async () => {
    const region = await ARegion.open(open);
    const [jo, an] = [await region.aWorker(), await region.aWorker('An')];
    const poor = await region.aFamily({ cheques: 3 });
    await region.assign(jo, await region.request({ pattern: region.once('2026-11-24') }));
    const short: Id[] = [];
    for (const on of ['2026-11-24', '2026-11-25'])
      short.push(
        ...(await region.assign(an, await region.request({ ...poor, pattern: region.once(on) }))).map(
          ({ id }) => id,
        ),
      );
    const publish = async () =>
      (await region.get(PublishedWindow).publish(region.command(), { organiser: region.organiser })).answer;
    expect(await publish()).toMatchObject({ untilDay: '2026-11-23', held: 0, withoutCheques: [] });

    region.on('2026-11-18');
    const run = await publish();
    expect(run).toMatchObject({
      onDay: '2026-11-18',
      untilDay: '2026-11-25',
      held: 2,
      withoutCheques: [{ user: poor.user, assignments: [short[1]], needed: 2, firstDay: '2026-11-25' }],
    });
    expect(await region.lot(region.family, day('2026-11-24'))).toEqual({ free: 18, held: 2 });
    expect(await region.lot(poor.user, day('2026-11-24'))).toEqual({ free: 1, held: 2 });

    expect(await publish()).toMatchObject({ held: 0, withoutCheques: [{ needed: 2 }] });
    await region.cheques(poor.user, 1);
    expect(await publish()).toMatchObject({ held: 1, withoutCheques: [] });

    region.on('2026-11-25');
    await publish();
    const requests = await region.reading.rows('select first_day, state from request order by first_day, id');
    expect(requests).toEqual([
      { firstDay: '2026-11-24', state: 'closed' },
      { firstDay: '2026-11-24', state: 'closed' },
      { firstDay: '2026-11-25', state: 'filled' },
    ]);
  });
});

eachDatabase('a standing arrangement', (open) => {
  async function arranged(hoursPerMonth = 8) {
    const region = await ARegion.open(open);
    const jo = await region.aWorker();
    const request = await region.request({
      pattern: {
        kind: 'standing',
        worker: jo,
        from: day('2026-11-01'),
        until: day('2026-12-31'),
        hoursPerMonth,
      },
    });
    const [november] = await region.assign(jo, firstOf(request), { reason: 'loopt al' });
    const steps = region.get(AssignmentSteps);
    const visit = (on: string, start: string, end: string) => ({
      organiser: region.organiser,
      request: request.id,
      worker: jo,
      day: day(on),
      start: timeOfDay(start),
      end: timeOfDay(end),
    });
    return { region, jo, request, november, steps, visit };
  }
  const firstOf = (request: RequestAnswer) => ({ ...request, occurrences: request.occurrences.slice(0, 1) });

  it('holds the hours of the month, without times', async () => {
    const { region, jo, november } = await arranged();
    expect(november).toMatchObject({ day: '2026-11-01', startsAt: null, hours: 8 });
    expect((await region.month(jo)).planned).toBe(8);
  });

  it('gives each visit an assignment of its own, out of the hours of the month', async () => {
    const { region, jo, request, steps, visit } = await arranged();
    const asked = visit('2026-11-12', '13:00', '16:00');
    await region.act(async (tx) => {
      const facts = await steps.arrangeVisit(tx, asked);
      expect(facts).toMatchObject({
        day: '2026-11-12',
        plannedHours: 3,
        state: 'assigned',
        user: region.family,
      });
    });
    expect((await region.month(jo)).planned).toBe(8);
    const rows = await region.reading.rows<Assignment>(
      "select day, hours, state from assignment where state = 'assigned' order by day",
    );
    expect(rows).toEqual([
      { day: '2026-11-01', hours: 5, state: 'assigned' },
      { day: '2026-11-12', hours: 3, state: 'assigned' },
    ]);
    const { organiser } = region;
    expect(await steps.arrangementFacts(region.reading, { organiser, request: request.id })).toMatchObject({
      user: region.family,
      task: 'TUIN-05',
      hoursPerMonth: 8,
      workers: [{ worker: jo }],
    });
  });

  it('never loses a visit: above the hours of the month, and above those of the worker', async () => {
    const { region, jo, steps, visit } = await arranged(2);
    await region.usedElsewhere(jo, 56);
    const visits = [visit('2026-11-12', '13:00', '16:00'), visit('2026-11-13', '13:00', '16:00')];
    const made: Id[] = [];
    for (const asked of visits)
      await region.act(async (tx) => {
        made.push((await steps.arrangeVisit(tx, asked)).assignment);
      });
    expect(made).toHaveLength(2);
    expect(await region.month(jo)).toEqual({ planned: 3, free: 1 });
    const held = made.map((assignment) =>
      region.get(ChequeLedger).holdOf(region.reading, { book: region.organiser, assignment }),
    );
    expect((await Promise.all(held)).map(({ state }) => state)).toEqual(['held', 'none']);
  });

  it('knows nobody who has no part in it, and no month in which nobody was assigned', async () => {
    const { region, steps, visit } = await arranged();
    const stranger = { ...visit('2026-11-12', '13:00', '16:00'), worker: await region.aWorker('An') };
    await expect(region.act((tx) => steps.arrangeVisit(tx, stranger))).rejects.toThrow(NotFound);
    const december = visit('2026-12-12', '13:00', '16:00');
    await expect(region.act((tx) => steps.arrangeVisit(tx, december))).rejects.toThrow(NotFound);
    const skipped = visit('2026-11-12', '13:00', '13:00');
    expect(await refusedWith(region.act((tx) => steps.arrangeVisit(tx, skipped)))).toEqual(['no-duration']);
  });
});

eachDatabase('the steps that performances take', (open) => {
  it('read an assignment in one statement, and end it as worked', async () => {
    const region = await ARegion.open(open);
    const jo = await region.aWorker();
    const request = await region.request();
    const [{ id }] = (await region.assign(jo, request)) as [Assignment];
    const steps = region.get(AssignmentSteps);
    const { organiser } = region;
    const facts = await steps.assignmentFacts(region.reading, { organiser, assignment: id });
    expect(facts).toMatchObject({
      assignment: id,
      request: request.id,
      worker: jo,
      person: await region.personOf(jo),
      user: region.family,
      site: region.garden,
      task: 'TUIN-05',
      day: '2026-11-16',
      startTime: '11:30',
      endTime: '13:30',
      plannedMinutes: 120,
      plannedHours: 2,
      state: 'assigned',
    });
    await region.act((tx) => steps.markWorked(tx, facts));
    const again = await steps.assignmentFacts(region.reading, { organiser, assignment: id });
    expect(again.state).toBe('worked');
    expect(await refusedWith(region.act((tx) => steps.markWorked(tx, again)))).toEqual([
      'assignment-not-in-state',
    ]);
  });
});
