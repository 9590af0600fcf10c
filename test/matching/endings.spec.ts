import { day, timeOfDay } from '#kernel';
import { type Assignment, requestAnswer, type RequestAnswer } from '#matching';
import { Consequences, Endings, openEndings, SeriesImports, type ValidityEnded } from '#registry';
import { TaskCatalogue } from '#task-catalogue';
import { anId } from '../support/commands';
import { eachDatabase } from '../support/databases';
import { ARegion } from './a-region';
import { refusedWith } from './refused';
import { LEUVEN, MECHELEN } from './region-records';

eachDatabase('the consequences of an ending', (open) => {
  async function planned() {
    const region = await ARegion.open(open);
    const jo = await region.aWorker();
    const requests: RequestAnswer[] = [];
    for (const on of ['2026-11-20', '2026-12-07', '2026-12-14'])
      requests.push(await region.request({ pattern: region.once(on) }));
    const assignments: Assignment[] = [];
    for (const request of requests) assignments.push(...(await region.assign(jo, request)));
    const ending = (what: Partial<ValidityEnded>): ValidityEnded => ({
      ending: anId(),
      organiser: region.organiser,
      kind: 'worker-agreement',
      worker: jo,
      user: null,
      ref: anId(),
      lastDay: day('2026-12-07'),
      reason: 'nieuwe job',
      ...what,
    });
    return { region, jo, requests, assignments, ending, list: region.get(Consequences) };
  }

  it('are the jobs after the last day, and releasing one gives its hours back', async () => {
    const { region, jo, assignments, ending, list } = await planned();
    const found = await list.of(region.reading, ending({}));
    expect(found).toMatchObject([
      {
        source: 'matching',
        kind: 'future-job',
        ref: assignments[2]?.id,
        on: '2026-12-14',
        figures: { hours: 2 },
      },
    ]);
    expect((await region.month(jo, '2026-12-14')).planned).toBe(4);
    await region.act(async (tx) => {
      for (const { kind, ref } of found)
        await list.sourceOf('matching').act(tx, ending({}), { kind, ref, action: 'release' });
    });
    expect((await region.month(jo, '2026-12-14')).planned).toBe(2);
    expect(await list.of(region.reading, ending({}))).toEqual([]);
  });

  it('are the jobs and requests of a user who leaves, known late too', async () => {
    const { region, requests, ending, list } = await planned();
    const left = ending({ kind: 'user-left', worker: null, user: region.family, lastDay: day('2026-11-10') });
    const kinds = (await list.of(region.reading, left)).map(({ kind, on }) => [kind, on]);
    expect(kinds).toEqual([
      ['future-job', '2026-11-20'],
      ['future-job', '2026-12-07'],
      ['future-job', '2026-12-14'],
      ['request', '2026-11-20'],
      ['request', '2026-12-07'],
      ['request', '2026-12-14'],
    ]);
    await region.act((tx) =>
      list
        .sourceOf('matching')
        .act(tx, left, { kind: 'request', ref: requests[0]?.id ?? '', action: 'release' }),
    );
    expect(await list.of(region.reading, left)).toHaveLength(5);
  });

  it('of a task that the municipality denies are the jobs and requests for it, from the day it counts', async () => {
    const { region, requests } = await planned();
    const before = await openEndings(region.reading, region.organiser);
    expect(before).toEqual([]);
    const decision = anId();
    await region.get(TaskCatalogue).recordDenial(region.command({ subject: decision }), {
      task: 'TUIN-05',
      municipalities: [LEUVEN.municipality],
      reference: 'GR 2026/88',
      decidedOn: region.today,
      validFrom: day('2026-12-08'),
    });
    const [ended, ...others] = await openEndings(region.reading, region.organiser);
    expect([ended, others]).toMatchObject([
      { kind: 'task-decision', ref: decision, lastDay: '2026-12-07', reason: 'GR 2026/88' },
      [],
    ]);
    if (!ended) throw new Error('no ending was noted');
    const { consequences } = await region
      .get(Endings)
      .read(region.reading, { organiser: region.organiser, ending: ended.id });
    expect(consequences.map(({ kind, on }) => [kind, on])).toEqual([
      ['future-job', '2026-12-14'],
      ['request', '2026-12-14'],
    ]);
    const actions = consequences.map(({ source, kind, ref }) => ({
      source,
      kind,
      ref,
      action: 'release' as const,
    }));
    const { answer } = await region
      .get(Endings)
      .settle(region.command({ subject: ended.id }), { version: 1, actions });
    expect(answer.ending.settledAt).not.toBeNull();
    expect((await requestAnswer(region.reading, region.organiser, requests[2]?.id ?? anId())).state).toBe(
      'cancelled',
    );
  });

  it('of a task leave the requests elsewhere alone', async () => {
    const { region } = await planned();
    const neighbour = await region.neighbour();
    await region.get(TaskCatalogue).recordDenial(neighbour.command(), {
      task: 'TUIN-05',
      municipalities: [MECHELEN.municipality],
      reference: 'GR 2026/12',
      decidedOn: region.today,
      validFrom: region.today,
    });
    expect(await openEndings(region.reading, region.organiser)).toEqual([]);
    expect(await openEndings(region.reading, neighbour.organiser)).toEqual([]);
  });

  it('of a certificate are only the jobs that ask for one', async () => {
    const { region, ending, list } = await planned();
    const ended = ending({ kind: 'worker-certificate', lastDay: day('2026-11-10') });
    expect(await list.of(region.reading, ended)).toEqual([]);
    expect(await list.of(region.reading, { ...ended, organiser: anId() })).toEqual([]);
  });
});

eachDatabase('a series that was running before', (open) => {
  it('goes on with its worker in the weeks to come, who keeps it after that', async () => {
    const region = await ARegion.open(open);
    const [jo, an] = [await region.aWorker(), await region.aWorker('An')];
    const series = {
      organiser: region.organiser,
      user: region.family,
      site: region.garden,
      task: 'TUIN-05',
      weekdays: [2, 4] as const,
      start: timeOfDay('09:00'),
      end: timeOfDay('11:00'),
      from: day('2025-03-04'),
      until: null,
      seats: 1,
      schoolDaysOnly: false,
      workers: [jo],
    };
    const imports = region.get(SeriesImports);
    await region.act((tx) => imports.get().takeOverSeries(tx, series));
    const rows = await region.reading.rows<{ day: string }>(
      "select day from assignment where state = 'assigned' order by day",
    );
    expect(rows.map((row) => row.day)).toEqual([
      '2026-11-17',
      '2026-11-19',
      '2026-11-24',
      '2026-11-26',
      '2026-12-01',
      '2026-12-03',
      '2026-12-08',
      '2026-12-10',
    ]);
    const later = await region.reading.row<{ id: never; requestId: never }>(
      "select id, request_id from occurrence where day = '2026-12-15'",
    );
    const place = { occurrences: [{ id: later?.id }] } as unknown as RequestAnswer;
    expect(await refusedWith(region.assign(an, place))).toEqual(['place-locked-for-other']);
    await region.assign(jo, place);
  });

  it('is refused whole where its worker may not go', async () => {
    const region = await ARegion.open(open);
    const jo = await region.aWorker();
    await region.usedElsewhere(jo, 57);
    const series = {
      organiser: region.organiser,
      user: region.family,
      site: region.garden,
      task: 'TUIN-05',
      weekdays: [2] as const,
      start: timeOfDay('09:00'),
      end: timeOfDay('11:00'),
      from: day('2026-11-17'),
      until: day('2026-12-15'),
      seats: 1,
      schoolDaysOnly: true,
      workers: [jo],
    };
    const taken = region.act((tx) => region.get(SeriesImports).get().takeOverSeries(tx, series));
    expect(await refusedWith(taken)).toEqual(['hours-over-month-maximum']);
    expect(await region.reading.rows('select id from request')).toEqual([]);
  });
});
