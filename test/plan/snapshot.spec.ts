import { type Reading } from '#database';
import { type Day, type Id, timeOfDay } from '#kernel';
import { Assignments, Candidates, Pairings, type Pattern, PlacesAhead, placesNamed, Visits } from '#matching';
import { addRecordOf } from '#registry';
import { type PlanProblem, Snapshots } from '#plan';
import { embedded } from '../support/databases';
import { APlan, DRAFT_DAY, PUBLISHED_DAY } from './a-plan';

embedded('what a plan is made of', (open) => {
  let plan: APlan;
  let jo: Id;
  beforeEach(async () => {
    plan = await APlan.open(open);
    jo = await plan.region.aWorker('Jo');
  });

  const taken = () =>
    plan.region.get(Snapshots).take({ organiser: plan.region.organiser, today: plan.region.today });
  const problemNow = async () => (await taken()).problem;
  const roomsOf = ({ workers }: PlanProblem, worker: Id) =>
    Object.fromEntries(
      (workers.find((one) => one.worker === worker)?.rooms ?? []).map(({ label, hours }) => [label, hours]),
    );

  it('are the pairs that the instant list allows, and no others', async () => {
    const an = await plan.region.aWorker('An');
    await plan.region.aWorker('Bo');
    await plan.region.usedElsewhere(an, 59);
    const away = { from: DRAFT_DAY, start: '12:00', until: DRAFT_DAY, end: '24:00', reason: null };
    await plan.region.act((tx) =>
      addRecordOf(tx, { noun: 'absence', owner: jo, id: tx.ids.next(), record: away as never }),
    );
    const jobs = [await plan.job(), await plan.job('2026-12-03'), await plan.job(PUBLISHED_DAY)];
    const { organiser, today, reading } = plan.region;
    const problem = await problemNow();
    for (const { occurrences } of jobs) {
      const occurrence = occurrences[0]?.id as Id;
      const { candidates } = await plan.region.get(Candidates).of(reading, { organiser, today, occurrence });
      const may = candidates.filter(({ verdict }) => verdict === 'may').map(({ worker }) => worker);
      const paired = problem.pairs
        .filter(({ place }) => problem.places[place]?.occurrence === occurrence)
        .map(({ worker }) => problem.workers[worker]?.worker);
      expect(paired.toSorted()).toEqual(may.toSorted());
    }
    expect(problem.pairs).toHaveLength(6);
  });

  it('holds the published window fast, and gives the hours of the draft back as room', async () => {
    await plan.region.assign(jo, await plan.job(PUBLISHED_DAY));
    await plan.region.assign(jo, await plan.job());
    const problem = await problemNow();
    expect(problem.places.map(({ day, seats, published }) => [day, seats, published])).toEqual([
      [DRAFT_DAY, 1, false],
    ]);
    expect(problem.pairs).toMatchObject([{ told: true, travelMinutes: 0 }]);
    expect(roomsOf(problem, jo)).toEqual({ '2026': 628, '2026-11': 58 });
    expect(problem.workers[0]).toMatchObject({ hoursHad: 2, hoursWished: 37 });
  });

  it('says what cannot go together: two at once, and one after the other without rest', async () => {
    await plan.job(DRAFT_DAY, '20:00', '23:00');
    await plan.job(DRAFT_DAY, '22:00', '23:30');
    await plan.job('2026-11-27', '07:00', '09:00');
    await plan.job('2026-11-27', '09:00', '17:00');
    const { clashes, dayLimits } = await problemNow();
    expect(clashes.map(({ one, other }) => [one, other])).toEqual([
      [0, 1],
      [0, 2],
      [0, 3],
      [1, 2],
      [1, 3],
      [2, 3],
    ]);
    expect(dayLimits).toMatchObject([{ day: '2026-11-27', minutes: 480, places: [2, 3] }]);
  });

  it('counts the cheques of the published window only', async () => {
    await plan.job(PUBLISHED_DAY);
    await plan.job('2026-11-19');
    await plan.job();
    const { purses } = await problemNow();
    expect(purses).toEqual([{ user: plan.region.family, cheques: 20, places: [0, 1] }]);
  });

  it('asks no cheques for whoever stands in for another, also where the visit moved since', async () => {
    const { region } = plan;
    const { organiser } = region;
    const job = await plan.job(PUBLISHED_DAY);
    const assigned = await region.assign(jo, job);
    const [assignment, occurrence] = [assigned[0]?.id as Id, job.occurrences[0]?.id as Id];
    const command = () => region.command({ reason: 'ziek gemeld' });
    await region.get(Assignments).cancel(command(), { organiser, assignment, why: 'absence' });
    const times = { start: timeOfDay('09:00'), end: timeOfDay('11:00') };
    const to = { on: '2026-11-24' as Day, times, letGo: false, ask: false };
    await region.get(Visits).move(command(), { organiser, occurrence, ...to });
    region.on('2026-11-20');
    const { places, purses } = await problemNow();
    expect(places).toMatchObject([{ day: '2026-11-24', published: true }]);
    expect(purses).toEqual([]);
  });

  it('takes locks over, and tells of one that cannot be kept', async () => {
    const an = await plan.region.aWorker('An');
    const [free, taken2] = [await plan.job(), await plan.job('2026-11-27')];
    const { organiser, today: from } = plan.region;
    const lock = { organiser, kind: 'lock' as const, reason: 'same-face-needed' as const, from, until: null };
    for (const [request, worker] of [
      [free.id, jo],
      [taken2.id, an],
    ] as const)
      await plan.region.get(Pairings).pair(plan.region.command(), { ...lock, request, worker });
    const sick = { from: '2026-11-27', start: '00:00', until: null, end: '24:00', reason: null };
    await plan.region.act((tx) =>
      addRecordOf(tx, { noun: 'absence', owner: an, id: tx.ids.next(), record: sick as never }),
    );
    const { problem, checks } = await taken();
    expect(problem.pairs.map(({ locked }) => locked)).toEqual([true]);
    expect(checks).toContainEqual({
      code: 'lock-cannot-be-kept',
      count: 1,
      about: [taken2.occurrences[0]?.id],
    });
  });

  it('says nothing of a lock on somebody who has the seat already', async () => {
    const seats = { seats: 2, minimumTeam: 1 };
    const job = await plan.job(PUBLISHED_DAY, '11:30', '13:30', seats);
    await plan.region.assign(jo, job);
    const { organiser, today: from } = plan.region;
    const lock = { kind: 'lock', reason: 'same-face-needed', request: job.id, worker: jo } as const;
    await plan.region.get(Pairings).pair(plan.region.command(), { ...lock, organiser, from, until: null });
    const { problem, checks } = await taken();
    expect(problem.places).toMatchObject([{ seats: 1 }]);
    expect(checks.map(({ code }) => code)).not.toContain('lock-cannot-be-kept');
  });

  it('leaves a visit whose day is open to whoever chooses it, and counts it also once its window has begun', async () => {
    const times = { start: timeOfDay('09:00'), end: timeOfDay('11:00') };
    const open = { kind: 'window', until: '2026-11-27', ...times } as const;
    const standing = { kind: 'standing', worker: null, hoursPerMonth: 6, until: '2026-12-31' } as const;
    const ask = async (pattern: object) =>
      (await plan.region.request({ pattern: pattern as Pattern })).occurrences.map(({ id }) => id);
    plan.region.on('2026-11-12');
    const [begun, ahead] = [
      await ask({ ...open, from: '2026-11-13' }),
      await ask({ ...open, from: DRAFT_DAY }),
    ];
    const [month, next] = await ask({ ...standing, from: '2026-11-12' });
    plan.region.on('2026-11-16');
    const { problem, checks } = await taken();
    expect(problem.places.map(({ occurrence }) => occurrence)).toEqual([next]);
    const found = checks.filter(
      ({ code }) => code === 'place-day-not-chosen' || code === 'place-begun-already',
    );
    expect(found).toEqual([
      { code: 'place-day-not-chosen', count: 2, about: [...begun, ...ahead] },
      { code: 'place-begun-already', count: 1, about: [month] },
    ]);
    const { organiser, reading } = plan.region;
    expect(await placesNamed(reading, organiser, [...begun, ...ahead])).toMatchObject([
      { day: '2026-11-13', until: '2026-11-27' },
      { day: DRAFT_DAY },
    ]);
  });

  it('count the wishes and learning goals that a task meets on its day, and the check counts them too', async () => {
    await plan.job(PUBLISHED_DAY);
    await plan.job();
    const aim = { kind: 'wish', task: 'TUIN-05', from: '2026-11-16', until: null };
    const told = [aim, { ...aim, kind: 'learning-goal', from: DRAFT_DAY }, { ...aim, task: 'BEG-07' }];
    await plan.region.act(async (tx) => {
      for (const record of told)
        await addRecordOf(tx, { noun: 'aim', owner: jo, id: tx.ids.next(), record: record as never });
    });
    const { pairs } = await problemNow();
    expect(pairs.map(({ wishesMet }) => wishesMet)).toEqual([1, 2]);
    const run = await plan.made();
    expect(run).toMatchObject({ seatsFilled: 2, findings: [] });
    expect(run.goals.find(({ goal }) => goal === 'wishes')?.value).toBe(3);
  });

  it('tells nothing of who somebody is', async () => {
    await plan.job();
    const text = JSON.stringify(await problemNow());
    expect(text).toContain(jo);
    for (const word of ['Jo', 'name', 'status', 'jobseeker', 'born', 'gender', 'nationality'])
      expect(text).not.toContain(`"${word}"`);
  });

  it('is read in as many statements for many places as for few', async () => {
    const statements = async () => {
      let count = 0;
      const { reading, organiser, today: from } = plan.region;
      const counting: Reading = {
        dialect: reading.dialect,
        rows: (...asked) => ((count += 1), reading.rows(...asked)),
        row: (...asked) => ((count += 1), reading.row(...asked)),
        table: (schema) => ((count += 1), reading.table(schema)),
      };
      const stretch = { organiser, from, until: '2026-11-29' as never, today: from };
      const { places } = await plan.region
        .get(PlacesAhead)
        .read(counting, { ...stretch, now: plan.region.at.clock.now() });
      return { count, places: places.length };
    };
    await plan.job();
    const few = await statements();
    for (const day of ['2026-11-24', '2026-11-25', '2026-11-27']) await plan.job(day);
    await plan.region.aWorker('An');
    expect(await statements()).toEqual({ count: few.count, places: 4 });
  });
});
