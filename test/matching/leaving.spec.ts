import { day, type Id } from '#kernel';
import { type Assignment, Assignments, Offers, Pairings } from '#matching';
import { eachDatabase } from '../support/databases';
import { ARegion } from './a-region';
import { refusedWith } from './refused';

eachDatabase('an assignment that does not stay', (open) => {
  async function assigned(on = '2026-11-16') {
    const region = await ARegion.open(open);
    const jo = await region.aWorker();
    const request = await region.request({ pattern: region.once(on) });
    const [assignment] = (await region.assign(jo, request)) as [Assignment];
    const leave = { organiser: region.organiser, assignment: assignment.id };
    return { region, jo, request, assignment, leave, assignments: region.get(Assignments) };
  }
  const stateOf = async (region: ARegion, request: Id) =>
    (await region.reading.row<{ state: string }>('select state from request where id = ?', [request]))?.state;

  it('gives everything back when the worker cannot come, and opens the request again', async () => {
    const { region, jo, request, leave, assignments } = await assigned();
    const { answer } = await assignments.decline(region.command(), { ...leave, why: 'absence' });
    expect(answer).toMatchObject({ state: 'declined', leftBecause: 'absence' });
    expect(await region.month(jo)).toEqual({ planned: 0, free: 60 });
    expect(await region.lot()).toEqual({ free: 20, held: 0 });
    expect(await stateOf(region, request.id)).toBe('open');
  });

  it('asks a reason to call off what was told, not for what lies beyond the window', async () => {
    const { region, leave, assignments } = await assigned();
    const cancel = (reason?: string) =>
      assignments.cancel(region.command(reason ? { reason } : {}), { ...leave, why: 'user-cancelled' });
    expect(await refusedWith(cancel())).toEqual(['published-window-frozen']);
    expect((await cancel('de familie is ziek')).answer.state).toBe('cancelled');
    const later = await assigned('2026-12-07');
    const done = await later.assignments.cancel(later.region.command(), {
      ...later.leave,
      why: 'user-cancelled',
    });
    expect(done.answer.state).toBe('cancelled');
  });

  it('moves the hours from one worker to another in one go', async () => {
    const { region, jo, leave, assignment, assignments } = await assigned();
    const an = await region.aWorker('An');
    const { answer } = await assignments.reassign(region.command(), { ...leave, worker: an, why: 'absence' });
    expect(answer).toMatchObject([
      { workerId: an, state: 'assigned', replacesId: assignment.id, chequesHeld: 'now' },
    ]);
    expect((await region.month(jo)).planned).toBe(0);
    expect((await region.month(an)).planned).toBe(2);
    expect(await region.lot()).toEqual({ free: 18, held: 2 });
  });

  it('leaves the first worker where the second may not come', async () => {
    const { region, jo, leave, assignments } = await assigned();
    const an = await region.aWorker('An');
    await region.usedElsewhere(an, 59);
    const moved = assignments.reassign(region.command(), { ...leave, worker: an, why: 'absence' });
    expect(await refusedWith(moved)).toEqual(['hours-over-month-maximum']);
    expect((await region.month(jo)).planned).toBe(2);
  });

  it('holds nothing for an offer until the worker says yes', async () => {
    const region = await ARegion.open(open);
    const jo = await region.aWorker();
    const { occurrences } = await region.request();
    const assignments = region.get(Assignments);
    const { organiser } = region;
    const asked = { organiser, worker: jo, occurrences: occurrences.map(({ id }) => id) };
    const [offer] = (await assignments.offer(region.command(), asked)).answer as [Assignment];
    expect(offer.state).toBe('offered');
    expect((await region.month(jo)).planned).toBe(0);
    const accept = () => region.get(Offers).accept(region.command(), { organiser, offer: offer.id });
    expect((await accept()).answer).toMatchObject({ state: 'assigned', chequesHeld: 'now' });
    expect((await region.month(jo)).planned).toBe(2);
    expect(await refusedWith(accept())).toEqual(['assignment-not-in-state']);
  });

  it('refuses a yes that comes when the seat is gone', async () => {
    const region = await ARegion.open(open);
    const [jo, an] = [await region.aWorker(), await region.aWorker('An')];
    const request = await region.request();
    const assignments = region.get(Assignments);
    const asked = {
      organiser: region.organiser,
      worker: jo,
      occurrences: request.occurrences.map(({ id }) => id),
    };
    const [offer] = (await assignments.offer(region.command(), asked)).answer as [Assignment];
    await region.assign(an, request);
    const accept = region.get(Offers).accept(region.command(), {
      organiser: region.organiser,
      offer: offer.id,
    });
    expect(await refusedWith(accept)).toEqual(['assignment-not-in-state']);
  });

  it('is unfilled when nobody came, not before it was to begin', async () => {
    const { region, jo, leave, assignments } = await assigned();
    region.at.clock.set('2026-11-16T10:29:00.000Z' as never);
    expect(await refusedWith(assignments.reportNoShow(region.command(), leave))).toEqual([
      'occurrence-still-ahead',
    ]);
    region.at.clock.set('2026-11-16T10:30:00.000Z' as never);
    expect((await assignments.reportNoShow(region.command(), leave)).answer.state).toBe('unfilled');
    expect((await region.month(jo)).planned).toBe(0);
  });

  it('came after all, where the mark was wrong and nobody has the place by now', async () => {
    const { region, request, leave, assignments } = await assigned();
    region.at.clock.set('2026-11-16T10:30:00.000Z' as never);
    const comeAfterAll = () => assignments.withdrawNoShow(region.command(), leave);
    expect(await refusedWith(comeAfterAll())).toContain('assignment-not-in-state');
    await assignments.reportNoShow(region.command(), leave);
    expect((await comeAfterAll()).answer).toMatchObject({ state: 'assigned', leftBecause: null });
    await assignments.reportNoShow(region.command(), leave);
    await region.assign(await region.aWorker('An'), request, { reason: 'kwam in de plaats' });
    expect(await refusedWith(comeAfterAll())).toEqual(['seats-taken']);
  });

  it('cannot be declined twice', async () => {
    const { region, leave, assignments } = await assigned();
    const decline = () => assignments.decline(region.command(), { ...leave, why: 'absence' });
    await decline();
    expect(await refusedWith(decline())).toEqual(['assignment-not-in-state']);
  });

  it('keeps a banned worker away until the ban ends', async () => {
    const region = await ARegion.open(open);
    const jo = await region.aWorker();
    const request = await region.request();
    const ban = { organiser: region.organiser, kind: 'ban', request: request.id, worker: jo } as const;
    const { answer } = await region.get(Pairings).pair(region.command(), {
      ...ban,
      reason: 'task-went-wrong',
      from: day('2026-11-01'),
      until: null,
    });
    expect(await refusedWith(region.assign(jo, request, { reason: 'toch' }))).toEqual(['pair-banned']);
    const end = { organiser: region.organiser, pairing: answer.id, version: 1, until: day('2026-11-15') };
    await region.get(Pairings).end(region.command({ subject: answer.id }), end);
    await region.assign(jo, request);
  });
});
