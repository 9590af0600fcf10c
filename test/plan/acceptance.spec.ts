import { type Database, type Road } from '#database';
import { type Id, type IdSource, timeOfDay } from '#kernel';
import { PlanAcceptance, type PlanLine, PlanPolicies, planGoals } from '#plan';
import { Assignments, Pairings, Visits } from '#matching';
import { addRecordOf } from '#registry';
import { LineSteps } from '../../libs/plan/src/services/line-steps';
import { anId } from '../support/commands';
import { embedded, eachDatabase } from '../support/databases';
import { APlan, DRAFT_DAY } from './a-plan';
import { refusedWith } from '../matching/refused';

const acceptAll = async (plan: APlan, run: { readonly id: Id }) => {
  const { organiser } = plan.region;
  const command = plan.region.command({ verb: 'plan.decide' });
  return (await plan.region.get(PlanAcceptance).acceptAll(command, { organiser, run: run.id })).answer;
};

eachDatabase('accepting a plan', (open) => {
  it('gives what is possible, and stops only the line whose worker fell ill meanwhile', async () => {
    const plan = await APlan.open(open);
    const { region } = plan;
    const jo = await region.aWorker('Jo');
    await plan.job(DRAFT_DAY, '09:00', '11:00');
    await plan.job('2026-11-27', '09:00', '11:00');
    const run = await plan.made();
    expect(await plan.lines(run)).toMatchObject([{ workerId: jo }, { workerId: jo }]);
    expect((await region.month(jo)).planned).toBe(0);

    const absence = { from: DRAFT_DAY, start: '00:00', until: DRAFT_DAY, end: '24:00', reason: null };
    await region.act((tx) =>
      addRecordOf(tx, { noun: 'absence', owner: jo, id: tx.ids.next(), record: absence as never }),
    );
    const { accepted, conflicts } = await acceptAll(plan, run);
    expect(accepted).toHaveLength(1);
    expect(conflicts).toMatchObject([{ day: DRAFT_DAY, state: 'conflict', refusals: [{ code: 'absent' }] }]);
    expect((await region.month(jo)).planned).toBe(2);
    expect((await acceptAll(plan, run)).accepted).toEqual([]);
  });

  it('asked again under the same key answers the same, and gives nothing twice', async () => {
    const plan = await APlan.open(open);
    const { region } = plan;
    const jo = await region.aWorker('Jo');
    for (const day of [DRAFT_DAY, '2026-11-27']) await plan.job(day, '09:00', '11:00');
    const run = await plan.made();
    const { organiser } = region;
    const all = () =>
      region
        .get(PlanAcceptance)
        .acceptAll(
          { ...region.command({ verb: 'plan.decide', subject: run.id, key: 'once' }), body: {} },
          { organiser, run: run.id },
        );
    const [first, again] = [await all(), await all()];
    expect(first.answer.accepted).toHaveLength(2);
    expect(again).toMatchObject({ replayed: true, answer: first.answer });
    expect((await region.month(jo)).planned).toBe(4);
  });
});

embedded('deciding on the lines of a plan', (open) => {
  let plan: APlan;
  let jo: Id;
  let an: Id;
  let first: PlanLine;
  let ref: { organiser: Id; run: Id; line: Id };
  beforeEach(async () => {
    plan = await APlan.open(open);
    [jo, an] = [await plan.region.aWorker('Jo'), await plan.region.aWorker('An')];
    await plan.job();
    const run = await plan.made();
    [first] = (await plan.lines(run)) as [PlanLine];
    ref = { organiser: plan.region.organiser, run: run.id, line: first.id };
  });

  const acceptance = () => plan.region.get(PlanAcceptance);
  const command = () => plan.region.command({ verb: 'plan.decide' });
  const counted = async () =>
    (await plan.runs.decisions(plan.region.reading, ref)).map(({ kind, reason }) => [kind, reason]);

  it('one is decided on once, with a reason of the list where it is not followed', async () => {
    const { answer } = await acceptance().refuse(command(), { ...ref, reason: 'user-wants-otherwise' });
    expect(answer.state).toBe('refused');
    expect(await refusedWith(acceptance().accept(command(), ref))).toEqual(['plan-line-decided-already']);
    expect(await counted()).toEqual([['refuse', 'user-wants-otherwise']]);
  });

  it('somebody else than was proposed comes, and it stands on record', async () => {
    const other = first.workerId === jo ? an : jo;
    const { answer } = await acceptance().override(command(), {
      ...ref,
      reason: 'training-on-the-job',
      worker: other,
    });
    expect(answer.state).toBe('overridden');
    expect((await plan.region.month(other)).planned).toBe(2);
    expect(await counted()).toEqual([['override', 'training-on-the-job']]);
  });

  it('who is banned from it is not proposed again', async () => {
    await acceptance().ban(command(), { ...ref, reason: 'task-went-wrong' });
    expect(await counted()).toEqual([['refuse', 'pair-banned']]);
    expect(await plan.region.reading.rows('select from_day, kind from pairing')).toEqual([
      { fromDay: plan.region.today, kind: 'ban' },
    ]);
    const [line] = await plan.lines(await plan.made());
    expect(line?.workerId).toBe(first.workerId === jo ? an : jo);
  });

  it('nobody is banned on a line that was decided on already', async () => {
    await acceptance().accept(command(), ref);
    const ban = acceptance().ban(command(), { ...ref, reason: 'task-went-wrong' });
    expect(await refusedWith(ban)).toEqual(['plan-line-decided-already']);
    expect(await plan.region.reading.rows('select id from pairing')).toEqual([]);
  });

  it('only those of the newest plan are decided on', async () => {
    await plan.made();
    expect(await refusedWith(acceptance().accept(command(), ref))).toEqual(['plan-is-superseded']);
  });

  it('a told worker who is moved gives the seat to another in one go', async () => {
    await acceptance().accept(command(), ref);
    const told = await plan.lines(await plan.made());
    expect(told).toMatchObject([{ kind: 'keep', state: 'kept', workerId: first.workerId }]);
    const ill = { from: DRAFT_DAY, start: '00:00', until: DRAFT_DAY, end: '24:00', reason: null };
    const owner = first.workerId as Id;
    await plan.region.act((tx) =>
      addRecordOf(tx, { noun: 'absence', owner, id: tx.ids.next(), record: ill as never }),
    );
    const run = await plan.made();
    expect(run.checks).toContainEqual(expect.objectContaining({ code: 'told-not-allowed-now', count: 1 }));
    expect(await plan.lines(run)).toMatchObject([{ kind: 'replace', leavingWorkerId: owner }]);
    await acceptAll(plan, run);
    expect((await plan.region.month(owner)).planned).toBe(0);
    expect((await plan.region.month(owner === jo ? an : jo)).planned).toBe(2);
  });

  it('who gave up the seat meanwhile is not replaced once more', async () => {
    const { answer } = await acceptance().accept(command(), ref);
    const owner = first.workerId as Id;
    await plan.region.act((tx) =>
      addRecordOf(tx, {
        ...{ noun: 'noGo', owner, id: tx.ids.next() },
        record: {
          from: '2026-11-16',
          until: null,
          about: 'task',
          target: 'TUIN-05',
          reason: 'cannot-do-task',
        },
      } as never),
    );
    const run = await plan.made();
    const leaving = {
      organiser: ref.organiser,
      assignment: answer.assignmentId as Id,
      why: 'other-work' as const,
    };
    await plan.region.get(Assignments).cancel(plan.region.command(), leaving);
    const { conflicts } = await acceptAll(plan, run);
    expect(conflicts).toMatchObject([{ refusals: [{ code: 'plan-line-changed-since' }] }]);
  });

  it('a visit that has another time by now is given to nobody who was chosen for the old one', async () => {
    const move = { organiser: ref.organiser, occurrence: first.occurrenceId, letGo: false, ask: false };
    const times = { start: timeOfDay('14:00'), end: timeOfDay('16:00') };
    await plan.region.get(Visits).move(plan.region.command(), { ...move, on: first.day, times });
    expect(await refusedWith(acceptance().accept(command(), ref))).toEqual(['plan-visit-changed-since']);
    expect(await plan.lines({ id: ref.run })).toMatchObject([
      { state: 'conflict', refusals: [{ figures: { on: first.day, at: '14:00', hours: 2 } }] },
    ]);
    expect((await plan.region.month(first.workerId as Id)).planned).toBe(0);
  });

  /** Accepts all, while something else happens after the open lines were read. */
  const acceptingAll = (meanwhile: () => Promise<unknown>) => {
    const { database } = plan.region.at;
    const road = {
      take: async (...[asked, verb]: Parameters<Road['take']>) => {
        if (asked.verb === 'plan.accept') await meanwhile();
        return database.road.take(asked, verb);
      },
    };
    const late = new PlanAcceptance(
      { road, reading: database.reading } as unknown as Database,
      plan.region.get(LineSteps),
      plan.region.get(Pairings),
      { next: anId } as IdSource,
    );
    return late.acceptAll(command(), { organiser: ref.organiser, run: ref.run });
  };

  it('one that somebody refuses while all are accepted stays refused', async () => {
    const refusing = () => acceptance().refuse(command(), { ...ref, reason: 'user-wants-otherwise' });
    const { answer } = await acceptingAll(refusing);
    expect(answer).toEqual({ accepted: [], conflicts: [] });
    expect((await plan.lines({ id: ref.run })).map(({ state }) => state)).toEqual(['refused']);
    expect((await plan.region.month(first.workerId as Id)).planned).toBe(0);
  });

  it('nothing more is given once a newer plan came while all are accepted', async () => {
    expect(await refusedWith(acceptingAll(() => plan.made()))).toEqual(['plan-is-superseded']);
    expect((await plan.region.month(first.workerId as Id)).planned).toBe(0);
  });

  it('the goals are those of the policy that counts on the day', async () => {
    const policies = plan.region.get(PlanPolicies);
    const { organiser, today } = plan.region;
    const order = [...planGoals].reverse();
    const policy = { organiser, order, fillGivenUpPercent: 5, source: 'college 2 november 2026, punt 4' };
    expect(
      await refusedWith(
        policies.govern(plan.region.command(), { ...policy, fromDay: '2026-11-01' as never }),
      ),
    ).toEqual(['plan-policy-in-past']);
    const twice = {
      ...policy,
      order: ['fill', ...order.slice(1)] as never,
      fromDay: today,
      fillGivenUpPercent: 101,
    };
    expect(await refusedWith(policies.govern(plan.region.command(), twice))).toEqual([
      'plan-goals-not-each-once',
      'plan-percent-not-possible',
    ]);
    await policies.govern(plan.region.command(), { ...policy, fromDay: today });
    expect((await plan.made()).policy).toEqual({ order, fillGivenUpPercent: 5 });
  });
});
