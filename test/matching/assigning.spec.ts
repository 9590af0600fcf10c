import { day, type Id, NotFound, timeOfDay } from '#kernel';
import { Assignments, historyOf } from '#matching';
import { addRecordOf } from '#registry';
import { anId } from '../support/commands';
import { eachDatabase } from '../support/databases';
import { ARegion } from './a-region';
import { refusalsOf, refusedWith } from './refused';

eachDatabase('assigning a worker', (open) => {
  it('holds hours and cheques, and fills the request', async () => {
    const region = await ARegion.open(open);
    const jo = await region.aWorker();
    const request = await region.request();
    expect(request).toMatchObject({
      state: 'open',
      occurrences: [{ day: '2026-11-16', hours: 2, taken: 0 }],
    });
    const [assignment] = await region.assign(jo, request);
    expect(assignment).toMatchObject({ state: 'assigned', hours: 2, chequesHeld: 'now' });
    expect(await region.month(jo)).toEqual({ planned: 2, free: 58 });
    expect(await region.lot()).toEqual({ free: 18, held: 2 });
    const { organiser, reading } = region;
    const history = await historyOf(reading, { organiser, request: request.id });
    expect(history.map(({ event, toState }) => [event, toState])).toEqual([
      ['register', 'received'],
      ['allow', 'open'],
      ['assign', 'assigned'],
      ['fill', 'filled'],
    ]);
  });

  it('leaves the cheques for later beyond the published window', async () => {
    const region = await ARegion.open(open);
    const jo = await region.aWorker();
    const [assignment] = await region.assign(
      jo,
      await region.request({ pattern: region.once('2026-11-24') }),
    );
    expect(assignment).toMatchObject({ chequesHeld: 'later' });
    expect(await region.lot()).toEqual({ free: 20, held: 0 });
    expect((await region.month(jo)).planned).toBe(2);
  });

  it('refuses two jobs that overlap by a minute, and takes two that touch', async () => {
    const region = await ARegion.open(open);
    const jo = await region.aWorker();
    await region.assign(jo, await region.request());
    const overlapping = await region.request({ pattern: region.once('2026-11-16', '13:29', '14:00') });
    expect(await refusalsOf(region.assign(jo, overlapping, { reason: 'het kan wel' }))).toMatchObject([
      { code: 'double-booked', figures: { from: '11:30', until: '13:30' } },
    ]);
    await region.assign(jo, await region.request({ pattern: region.once('2026-11-16', '13:30', '14:00') }));
    expect((await region.month(jo)).planned).toBe(3);
  });

  it('refuses the hour that goes over the month, and stores nothing of it', async () => {
    const region = await ARegion.open(open);
    const jo = await region.aWorker();
    await region.usedElsewhere(jo, 57);
    await region.assign(jo, await region.request());
    const four = await region.request({ pattern: region.once('2026-11-17') });
    expect(await refusalsOf(region.assign(jo, four))).toMatchObject([
      {
        code: 'hours-over-month-maximum',
        figures: { usedHours: 59, askedHours: 2, freeHours: 1, jobOn: '2026-11-17' },
      },
    ]);
    expect((await region.month(jo)).planned).toBe(2);
    expect(await region.reading.rows('select id from assignment')).toHaveLength(1);
  });

  it('lets one of many in parallel take the last seat', async () => {
    const region = await ARegion.open(open);
    const people = await Promise.all(['An', 'Bo', 'Cy', 'Di'].map((name) => region.aWorker(name)));
    const request = await region.request();
    const tried = await Promise.all(people.map((worker) => refusedWith(region.assign(worker, request))));
    expect(tried.filter((codes) => codes.length === 0)).toHaveLength(1);
    expect(tried.filter((codes) => codes.includes('seats-taken'))).toHaveLength(3);
    expect(await region.lot()).toEqual({ free: 18, held: 2 });
  });

  it('never passes the month in parallel, also from two processes at once', async () => {
    const region = await ARegion.open(open);
    const jo = await region.aWorker();
    await region.usedElsewhere(jo, 55);
    const days = ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20'];
    const requests = [];
    for (const on of days) requests.push(await region.request({ pattern: region.once(on) }));
    const other = await region.elsewhere();
    const tried = await Promise.all(
      requests.map((request, index) => refusedWith((index % 2 ? other : region).assign(jo, request))),
    );
    expect(tried.filter((codes) => codes.length === 0)).toHaveLength(2);
    expect(tried.flat()).toEqual(Array(3).fill('hours-over-month-maximum'));
    expect(await region.month(jo)).toEqual({ planned: 4, free: 1 });
  });

  it('never books somebody twice in parallel', async () => {
    const region = await ARegion.open(open);
    const jo = await region.aWorker();
    const requests = [await region.request(), await region.request(), await region.request()];
    const tried = await Promise.all(requests.map((request) => refusedWith(region.assign(jo, request))));
    expect(tried.filter((codes) => codes.length === 0)).toHaveLength(1);
    expect(tried.flat()).toEqual(['double-booked', 'double-booked']);
  });

  it('takes a whole series or nothing, and names the day that stands in the way', async () => {
    const region = await ARegion.open(open);
    const jo = await region.aWorker();
    const from = day('2026-11-23');
    const series = await region.request({
      pattern: {
        kind: 'weekdays',
        weekdays: [1, 2, 3],
        from,
        until: day('2026-12-09'),
        start: timeOfDay('08:00'),
        end: timeOfDay('10:00'),
      },
    });
    expect(series.occurrences).toHaveLength(9);
    await region.act((tx) =>
      addRecordOf(tx, {
        noun: 'absence',
        owner: jo,
        id: anId(),
        record: {
          from: day('2026-12-02'),
          start: timeOfDay('00:00'),
          until: day('2026-12-02'),
          end: timeOfDay('24:00'),
          reason: null,
        },
      }),
    );
    expect(await refusalsOf(region.assign(jo, series))).toMatchObject([
      { code: 'absent', figures: { jobOn: '2026-12-02' } },
    ]);
    expect((await region.month(jo, '2026-11-23')).planned).toBe(0);
    const others = { ...series, occurrences: series.occurrences.filter((one) => one.day !== '2026-12-02') };
    const made = await region.assign(jo, others);
    expect(made.map((one) => one.day)).toEqual(others.occurrences.map((one) => one.day));
    expect(new Set(made.map((one) => one.bookingId)).size).toBe(1);
  });

  it('goes on without cheques when a mediator says why, and remembers it', async () => {
    const region = await ARegion.open(open);
    const jo = await region.aWorker();
    const { user, site } = await region.aFamily({ cheques: 1 });
    const request = await region.request({ user, site });
    expect(await refusedWith(region.assign(jo, request))).toEqual(['cheques-not-enough']);
    const [assignment] = await region.assign(jo, request, { reason: 'bestelling is onderweg' });
    expect(assignment).toMatchObject({ chequesHeld: 'later' });
    const history = await historyOf(region.reading, { organiser: region.organiser, request: request.id });
    expect(history.find(({ event }) => event === 'assign')?.overruled).toEqual(['cheques-not-enough']);
  });

  it('answers the same to the same key, and books once', async () => {
    const region = await ARegion.open(open);
    const jo = await region.aWorker();
    const request = await region.request();
    const command = { key: 'twice', subject: anId(), body: { request: request.id } };
    const once = await region.assign(jo, request, command);
    expect(await region.assign(jo, request, command)).toEqual(once);
    expect((await region.month(jo)).planned).toBe(2);
  });

  it('does in a dry run what it would do, and leaves no trace', async () => {
    const region = await ARegion.open(open);
    const jo = await region.aWorker();
    const request = await region.request();
    expect(await region.assign(jo, request, { dryRun: true })).toMatchObject([{ state: 'assigned' }]);
    expect((await region.month(jo)).planned).toBe(0);
    expect(await region.reading.rows('select id from assignment')).toEqual([]);
  });

  it('does not know the times and workers of another organiser', async () => {
    const region = await ARegion.open(open);
    const jo = await region.aWorker();
    const { occurrences } = await region.request();
    const [occurrence] = occurrences;
    const input = { organiser: anId(), worker: jo, occurrences: [occurrence?.id as Id] };
    await expect(region.get(Assignments).assign(region.command(), input)).rejects.toThrow(NotFound);
    const stranger = { ...input, organiser: region.organiser, worker: anId() };
    await expect(region.get(Assignments).assign(region.command(), stranger)).rejects.toThrow(NotFound);
  });
});
