import { createHash } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { normalForm } from '#database';
import {
  PlanAcceptance,
  planGoals,
  PlanKeeping,
  PlanModule,
  PlanReplay,
  PlanRuns,
  PlanWork,
  isSound,
  type PlanOutcome,
  type SolvePlan,
  Snapshots,
  SOLVER,
} from '#plan';
import { CLOCK, type Clock, moment, NotFound, type Refused } from '#kernel';
import { RunLog } from '../../libs/plan/src/services/run-log';
import { eachDatabase, embedded } from '../support/databases';
import { APlan } from './a-plan';
import { refusedWith } from '../matching/refused';

eachDatabase('a run of the plan', (open) => {
  it('proposes who goes where, says what it costs, and gives nobody anything before somebody accepts', async () => {
    const plan = await APlan.open(open);
    const { region, runs } = plan;
    const { organiser, reading } = region;
    const jo = await region.aWorker();
    await plan.job();
    const { answer: begun } = await runs.start(region.command(), { organiser });
    expect(begun).toMatchObject({ state: 'running', publishedUntil: '2026-11-23', untilDay: '2026-12-14' });
    expect(await refusedWith(runs.start(region.command(), { organiser }))).toEqual(['plan-runs-already']);
    await region.get(PlanWork).done();
    const ref = { organiser, run: begun.id };
    const run = await runs.one(reading, ref);
    expect(run).toMatchObject({ state: 'proven', seats: 1, seatsFilled: 1, lines: 1, findings: [] });
    expect(run.prices.map(({ leftOut, lost }) => [leftOut, lost])).toEqual([
      ['fairness', []],
      ['continuity', []],
    ]);
    expect(await plan.lines(run)).toMatchObject([{ kind: 'give', workerId: jo, state: 'proposed' }]);
    expect(await region.month(jo)).toMatchObject({ planned: 0 });
    expect(await runs.difference(reading, ref)).toMatchObject({ before: null, same: 0, gone: [] });
  });

  it('is the only one of its organiser, also where two servers begin one at once, and is stopped from either', async () => {
    const plan = await APlan.open(open);
    const { region, runs } = plan;
    const { organiser } = region;
    const other = await region.elsewhere([PlanModule]);
    const begun = await Promise.allSettled([
      runs.start(region.command(), { organiser }),
      other.get(PlanRuns).start(other.command(), { organiser }),
    ]);
    const refused = begun.filter((one) => one.status === 'rejected');
    expect(refused.map(({ reason }) => (reason as Refused).refusals.map(({ code }) => code))).toEqual([
      ['plan-runs-already'],
    ]);
    await Promise.all([region.get(PlanWork).done(), other.get(PlanWork).done()]);

    const { answer: run } = await runs.start(region.command(), { organiser });
    const isToStop = () => region.get(RunLog).alive(run, null);
    expect(await isToStop()).toBe(false);
    await other.get(PlanRuns).cancel(other.command(), { organiser, run: run.id });
    expect(await isToStop()).toBe(true);
    await region.get(PlanWork).done();
    await other.app.close();
  });

  it('solved again gives the same plan byte for byte, and tells when what it read was changed', async () => {
    const plan = await APlan.open(open);
    const { region } = plan;
    for (const name of ['Jo', 'An', 'Bo']) await region.aWorker(name);
    for (const day of ['2026-11-24', '2026-11-25', '2026-11-26']) await plan.job(day);
    const run = await plan.made();
    const ref = { organiser: region.organiser, run: run.id };
    const text = normalForm(await plan.runs.problem(region.reading, ref));
    expect(run.snapshotDigest).toBe(createHash('sha256').update(text).digest('hex'));
    const replay = () => region.get(PlanReplay).replay(region.reading, ref);
    const sound = { same: true, snapshotSound: true, ranToItsEnd: true, planSound: true };
    const first = await replay();
    expect(first).toMatchObject({ ...sound, sameVersions: true, provenTwice: 12, provenAlike: true });
    expect(isSound(first)).toBe(true);
    await region.act((tx) => tx.run(`update plan_run set snapshot_digest = ? where id = ?`, ['0', run.id]));
    expect(isSound(await replay())).toBe(false);
  });

  it('is thrown away with its lines and decisions when it was kept long enough, and stays in the list', async () => {
    const plan = await APlan.open(open);
    const { region, runs } = plan;
    const { organiser, reading } = region;
    await region.aWorker();
    await plan.job();
    const run = await plan.made();
    const [line] = await plan.lines(run);
    const ref = { organiser, run: run.id };
    await region
      .get(PlanAcceptance)
      .refuse(region.command(), { ...ref, line: line?.id ?? run.id, reason: 'seen-too-late' });
    const forget = async (on: string) => {
      region.on(on);
      await region.get(PlanKeeping).forget(region.command(), { organiser, on: region.today });
      return plan.lines(run);
    };
    expect(await forget('2027-12-20')).toHaveLength(1);
    expect(await forget('2027-12-24')).toEqual([]);
    expect(await runs.decisions(reading, ref)).toEqual([]);
    await expect(runs.problem(reading, ref)).rejects.toThrow(NotFound);
    expect(await runs.list(reading, { organiser, limit: 10 })).toMatchObject([
      { id: run.id, seatsFilled: 1 },
    ]);
  });
});

embedded('a run of the plan that does not end well', (open) => {
  /** The same runs, solved by something that the test chooses. */
  const solvedBy = ({ region }: APlan, solve: SolvePlan) => {
    const work = new PlanWork(region.get(Snapshots), region.get(RunLog), solve);
    const runs = new PlanRuns(region.at.database.road, work, region.app.get<Clock>(CLOCK, { strict: false }));
    return { runs, work };
  };

  it('fails when its solver breaks, with the reason, and the next one goes well', async () => {
    const plan = await APlan.open(open);
    const { region } = plan;
    const { organiser, reading } = region;
    const { runs, work } = solvedBy(plan, () => Promise.reject(new Error('out of memory')));
    const { answer } = await runs.start(region.command(), { organiser });
    await work.done();
    expect(await runs.one(reading, { organiser, run: answer.id })).toMatchObject({
      state: 'failed',
      failure: 'out of memory',
    });
    expect(await plan.made()).toMatchObject({ state: 'proven' });
  });

  it('counts as failed once its server is gone, and makes place for another', async () => {
    const plan = await APlan.open(open);
    const { region, runs } = plan;
    const run = await plan.made();
    await region.act((tx) => tx.run(`update plan_run set state = 'running', ended_at = null`));
    region.at.clock.set(moment('2026-11-16T09:02:00.000Z'));
    expect(await runs.one(region.reading, { organiser: region.organiser, run: run.id })).toMatchObject({
      state: 'failed',
      failure: 'De server is gestopt terwijl deze planning liep.',
    });
    expect(await plan.made()).toMatchObject({ state: 'proven' });
    expect(await runs.list(region.reading, { organiser: region.organiser, limit: 10 })).toMatchObject([
      { state: 'proven' },
      { state: 'failed' },
    ]);
  });

  it('that another server gave up for lost stops, and nothing more is written of it', async () => {
    const plan = await APlan.open(open);
    const { region } = plan;
    const { organiser, reading } = region;
    await region.aWorker();
    await plan.job();
    const real = region.app.get<SolvePlan>(SOLVER, { strict: false });
    const log = region.get(RunLog);
    const { runs, work } = solvedBy(plan, async (problem, budget) => {
      await region.act((tx) => tx.run(`update plan_run set state = 'failed' where state = 'running'`));
      return real(problem, budget);
    });
    const { answer } = await runs.start(region.command(), { organiser });
    await work.done();
    const ref = { organiser, run: answer.id };
    expect(await log.alive(answer, null)).toBe(true);
    expect(await runs.one(reading, ref)).toMatchObject({ state: 'failed', lines: 0, prices: [], goals: [] });
    expect(await runs.lines(reading, ref)).toEqual([]);
  });

  it('that its time ended is held to what it says it proved, though its plan may be another', async () => {
    const plan = await APlan.open(open);
    const { region } = plan;
    const { organiser, reading } = region;
    for (const name of ['Jo', 'An']) await region.aWorker(name);
    await plan.job();
    const real = region.app.get<SolvePlan>(SOLVER, { strict: false });
    const endedBy = (changed: (goals: PlanOutcome['goals']) => PlanOutcome['goals']) =>
      solvedBy(plan, async (problem, budget) => {
        const outcome = await real(problem, budget);
        return { ...outcome, ending: 'best-so-far', goals: changed(outcome.goals) };
      });
    const replayed = async (changed: (goals: PlanOutcome['goals']) => PlanOutcome['goals']) => {
      const { runs, work } = endedBy(changed);
      const { answer } = await runs.start(region.command(), { organiser });
      await work.done();
      return region.get(PlanReplay).replay(reading, { organiser, run: answer.id });
    };
    const honest = await replayed((goals) => goals.map((one, at) => ({ ...one, proven: at < 4 })));
    expect(honest).toMatchObject({ same: false, ranToItsEnd: false, provenTwice: 4, planSound: true });
    expect(isSound(honest)).toBe(true);
    const boasting = await replayed((goals) => goals.map((one) => ({ ...one, value: one.value + 1 })));
    expect(boasting).toMatchObject({ provenAlike: false, planSound: false });
    expect(isSound(boasting)).toBe(false);
  });

  it('is priced in the time that it left, and no more once a newer one replaces it', async () => {
    const plan = await APlan.open(open);
    const { region } = plan;
    const { organiser, reading } = region;
    await region.aWorker();
    await plan.job();
    const real = region.app.get<SolvePlan>(SOLVER, { strict: false });
    const priced: number[] = [];
    const { runs, work } = solvedBy(plan, async (problem, budget) => {
      if (problem.policy.order.length === planGoals.length) return real(problem, budget);
      priced.push(budget.milliseconds);
      while (!budget.signal?.aborted) await setTimeout(20);
      return { ...(await real(problem, { milliseconds: budget.milliseconds })), ending: 'cancelled' };
    });
    const begin = async () => (await runs.start(region.command(), { organiser, budgetMs: 20_000 })).answer.id;
    const first = await begin();
    while (priced.length < 1) await setTimeout(20);
    const second = await begin();
    while (priced.length < 2) await setTimeout(20);
    work.stop(second);
    await work.done();
    expect(await runs.one(reading, { organiser, run: first })).toMatchObject({ state: 'proven', prices: [] });
    expect(await runs.one(reading, { organiser, run: second })).toMatchObject({ state: 'proven' });
    for (const milliseconds of priced) expect(milliseconds).toBeLessThanOrEqual(10_000);
  });

  it('over an empty window and without anybody is a plan with nothing to decide', async () => {
    const plan = await APlan.open(open);
    const empty = await plan.made();
    expect(empty).toMatchObject({ state: 'proven', workers: 0, places: 0, seats: 0, lines: 0, findings: [] });
    await plan.job();
    expect(await plan.made()).toMatchObject({ state: 'proven', seats: 1, seatsFilled: 0, lines: 0 });
  });

  it('that is stopped keeps what it found, and takes no seat from anybody when it found nothing', async () => {
    const plan = await APlan.open(open);
    const { region } = plan;
    const { organiser, reading } = region;
    const jo = await region.aWorker();
    await region.assign(jo, await plan.job());
    const real = region.app.get<SolvePlan>(SOLVER, { strict: false });
    const stopped =
      (found: boolean) => async (problem: Parameters<SolvePlan>[0], budget: Parameters<SolvePlan>[1]) => {
        const outcome = await real(problem, { milliseconds: budget.milliseconds });
        while (!budget.signal?.aborted) await setTimeout(20);
        return { ...outcome, ending: 'cancelled' as const, ...(!found && { chosen: [], goals: [] }) };
      };
    const linesAfter = async (found: boolean) => {
      const { runs, work } = solvedBy(plan, stopped(found));
      const ref = { organiser, run: (await runs.start(region.command(), { organiser })).answer.id };
      await runs.cancel(region.command(), ref);
      await work.done();
      expect(await runs.one(reading, ref)).toMatchObject({ state: 'cancelled' });
      expect(await refusedWith(runs.cancel(region.command(), ref))).toEqual(['plan-has-ended']);
      return runs.lines(reading, ref);
    };
    expect(await linesAfter(true)).toMatchObject([{ kind: 'keep', workerId: jo }]);
    expect(await linesAfter(false)).toEqual([]);
  });
});
