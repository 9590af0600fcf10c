import { ChangedMeanwhile, day, type Id, NotFound, timeOfDay } from '#kernel';
import {
  Assignments,
  closedDaysListed,
  historyOf,
  placesPage,
  requestAnswer,
  RequestChanges,
  type RequestEdit,
  Requests,
  requestsPage,
  SiteCalendar,
} from '#matching';
import { anId } from '../support/commands';
import { eachDatabase } from '../support/databases';
import { ARegion } from './a-region';
import { refusalsOf, refusedWith } from './refused';

const mornings = (from: string, until: string, start = '08:00') =>
  ({
    kind: 'weekdays',
    weekdays: [1, 2, 3, 4, 5],
    from: day(from),
    until: day(until),
    start: timeOfDay(start),
    end: timeOfDay('10:00'),
  }) as const;

eachDatabase('a request', (open) => {
  it('of a task whose line is not sure waits for a mediator, who decides once', async () => {
    const region = await ARegion.open(open);
    const jo = await region.aWorker();
    const school = await region.aUser('school');
    const request = await region.request({ ...school, task: 'BEG-07' });
    expect(request).toMatchObject({ state: 'under-review', reviewedFor: ['line-unconfirmed'] });
    expect(request.requirements).toEqual(['extract-596-2']);
    expect(await refusedWith(region.assign(jo, request, { reason: 'toch' }))).toEqual([
      'extract-not-seen',
      'request-not-in-state',
    ]);
    const decide = () =>
      region.get(Requests).decide(region.command({ subject: request.id, reason: 'is toezicht' }), {
        organiser: region.organiser,
        request: request.id,
        decision: 'allow',
      });
    expect((await decide()).answer.state).toBe('open');
    expect(await refusedWith(decide())).toEqual(['request-not-in-state']);
    expect(await refusedWith(region.assign(jo, request))).toEqual(['extract-not-seen']);
  });

  it('of an occasional task that comes back every week is looked at too', async () => {
    const region = await ARegion.open(open);
    const once = await region.request({ task: 'HERST-05' });
    expect(once.state).toBe('open');
    const weekly = await region.request({ task: 'HERST-05', pattern: mornings('2026-11-23', '2026-12-04') });
    expect(weekly).toMatchObject({ state: 'under-review', reviewedFor: ['occasional'] });
    const described = await region.request({ inOwnWords: 'de bladeren in de dakgoot' });
    expect(described.reviewedFor).toEqual(['in-own-words']);
  });

  it('is refused with every reason of the form and of the catalogue, and stores nothing', async () => {
    const region = await ARegion.open(open);
    const farm = await region.aUser('farm');
    const asked = region.request({ ...farm, seats: 0, pattern: region.once('2026-11-02') });
    expect(await refusedWith(asked)).toEqual(['seats-missing', 'day-already-past', 'task-not-for-user-kind']);
    expect(await refusedWith(region.request({ task: 'BEG-99' }))).toEqual(['task-unknown']);
    await expect(region.request({ site: anId() })).rejects.toThrow(NotFound);
    await expect(region.request({ user: anId() })).rejects.toThrow(NotFound);
    expect(await region.reading.rows('select id from request')).toEqual([]);
    expect(await region.reading.rows('select id from occurrence')).toEqual([]);
  });

  it('keeps the days that stay and their people when its times change', async () => {
    const region = await ARegion.open(open);
    const jo = await region.aWorker();
    const { organiser } = region;
    const series = await region.request({ pattern: mornings('2026-11-23', '2026-11-27') });
    const [monday] = series.occurrences;
    await region.assign(jo, { ...series, occurrences: monday ? [monday] : [] });
    const version = async () =>
      (await region.reading.row<{ version: number }>('select version from request where id = ?', [series.id]))
        ?.version ?? 0;
    const edit = async (what: RequestEdit, seen?: number) =>
      region.get(RequestChanges).edit(region.command({ subject: series.id }), {
        organiser,
        request: series.id,
        version: seen ?? (await version()),
        edit: what,
      });
    const longer = await edit({ pattern: mornings('2026-11-23', '2026-12-01'), reference: 'PO 12' });
    expect(longer.answer.reference).toBe('PO 12');
    expect(longer.answer.occurrences).toHaveLength(7);
    expect(longer.answer.occurrences[0]).toMatchObject({ id: monday?.id, taken: 1 });
    expect(longer.answer).toMatchObject({ firstDay: '2026-11-23', lastDay: '2026-12-01' });
    expect(await refusalsOf(edit({ pattern: mornings('2026-11-24', '2026-12-01') }))).toMatchObject([
      { code: 'day-still-assigned', figures: { day: '2026-11-23', people: 1, seats: 0 } },
    ]);
    await expect(edit({ reference: 'PO 13' }, 1)).rejects.toThrow(ChangedMeanwhile);
    const two = await edit({ seats: 2 });
    expect(two.answer.occurrences.map(({ seats }) => seats)).toEqual([2, 2, 2, 2, 2, 2, 2]);
    expect(await refusedWith(edit({ minimumTeam: 3 }))).toEqual(['team-larger-than-seats']);
  });

  it('that is called off frees and tells whoever was to come, and is not changed any more', async () => {
    const region = await ARegion.open(open);
    const jo = await region.aWorker();
    const series = await region.request({ pattern: mornings('2026-11-18', '2026-11-27') });
    await region.assign(jo, series);
    const cancel = (reason?: string) =>
      region.get(RequestChanges).cancel(region.command({ subject: series.id, ...(reason && { reason }) }), {
        organiser: region.organiser,
        request: series.id,
        why: 'user-cancelled',
      });
    expect(await refusedWith(cancel())).toEqual(['published-window-frozen']);
    expect((await cancel('verhuisd')).answer.state).toBe('cancelled');
    expect((await region.month(jo)).planned).toBe(0);
    expect(await region.lot()).toEqual({ free: 20, held: 0 });
    const told = await region.reading.rows(`select id from message where kind = 'job-cancelled'`);
    expect(told).toHaveLength(series.occurrences.filter(({ day: on }) => on <= '2026-11-23').length);
    expect(await refusedWith(cancel('nog eens'))).toEqual(['request-not-in-state']);
  });

  it('of a series leaves out the days on which its place is closed, also those entered later', async () => {
    const region = await ARegion.open(open);
    const jo = await region.aWorker();
    const close = (from: string, until: string) =>
      region.get(SiteCalendar).close(region.command(), {
        organiser: region.organiser,
        user: region.family,
        site: region.garden,
        from: day(from),
        until: day(until),
        why: 'op reis',
      });
    await close('2026-12-03', '2026-12-03');
    const series = await region.request({ pattern: mornings('2026-11-30', '2026-12-04') });
    expect(series.occurrences.map((one) => one.day)).toEqual([
      '2026-11-30',
      '2026-12-01',
      '2026-12-02',
      '2026-12-04',
    ]);
    await region.assign(jo, series);
    expect((await region.month(jo, '2026-12-01')).planned).toBe(6);
    await close('2026-12-01', '2026-12-02');
    expect((await region.month(jo, '2026-12-01')).planned).toBe(2);
    const history = await historyOf(region.reading, { organiser: region.organiser, request: series.id });
    expect(history.filter(({ event }) => event === 'close-day')).toHaveLength(2);
    expect(await refusedWith(close('2026-12-09', '2026-12-08'))).toEqual(['days-in-wrong-order']);
  });

  it('gets its skipped times back where the place is open after all', async () => {
    const region = await ARegion.open(open);
    const jo = await region.aWorker();
    const calendar = region.get(SiteCalendar);
    const { organiser, family: user, garden: site } = region;
    const close = async (from: string, until: string) =>
      (
        await calendar.close(region.command(), {
          organiser,
          user,
          site,
          from: day(from),
          until: day(until),
          why: 'op reis',
        })
      ).answer.id;
    const reopen = (closedDay: Id, of: Id = user) =>
      calendar.withdraw(region.command({ subject: closedDay }), { organiser, user: of, closedDay });
    const planned = async (request: Id) =>
      (await requestAnswer(region.reading, organiser, request)).occurrences
        .filter(({ state }) => state === 'planned')
        .map((one) => one.day);
    const friday = await close('2026-12-04', '2026-12-06');
    const series = await region.request({ pattern: mornings('2026-11-30', '2026-12-04') });
    await region.assign(jo, series);
    const early = await close('2026-11-30', '2026-12-01');
    const overlapping = await close('2026-12-01', '2026-12-02');
    expect(await planned(series.id)).toEqual(['2026-12-03']);
    expect(await requestAnswer(region.reading, organiser, series.id)).toMatchObject({
      state: 'filled',
      lastDay: '2026-12-03',
    });

    const { answer } = await reopen(early);
    expect(answer.withdrawnAt).toBe(region.at.clock.now());
    expect(await planned(series.id)).toEqual(['2026-11-30', '2026-12-03']);
    await reopen(friday);
    expect(await planned(series.id)).toEqual(['2026-11-30', '2026-12-03', '2026-12-04']);
    const now = await requestAnswer(region.reading, organiser, series.id);
    expect(now).toMatchObject({ state: 'open', lastDay: '2026-12-04' });
    expect(now.occurrences.find((one) => one.day === '2026-11-30')).toMatchObject({
      id: series.occurrences[0]?.id,
      taken: 0,
    });
    await region.assign(jo, {
      ...now,
      occurrences: now.occurrences.filter(({ state, taken }) => state === 'planned' && taken === 0),
    });
    expect((await region.month(jo, '2026-12-04')).planned).toBe(4);

    expect(await refusedWith(reopen(early))).toEqual(['closed-days-withdrawn-already']);
    await expect(reopen(overlapping, (await region.aFamily()).user)).rejects.toThrow(NotFound);
    const listed = await closedDaysListed(region.reading, { organiser, user, site });
    expect(listed.map(({ id }) => id)).toEqual([overlapping]);
    const history = await historyOf(region.reading, { organiser, request: series.id });
    expect(history.filter(({ event }) => event === 'open-day').map(({ fromState }) => fromState)).toEqual([
      'cancelled',
      null,
    ]);
  });

  it('with an open window gets its day when somebody is assigned', async () => {
    const region = await ARegion.open(open);
    const jo = await region.aWorker();
    const times = { start: timeOfDay('09:00'), end: timeOfDay('12:00') };
    const { occurrences } = await region.request({
      pattern: { kind: 'window', from: day('2026-11-23'), until: day('2026-11-27'), ...times },
    });
    const asked = { organiser: region.organiser, worker: jo, occurrences: occurrences.map(({ id }) => id) };
    const assign = (on?: string) =>
      region.get(Assignments).assign(region.command(), { ...asked, ...(on && { on: day(on) }) });
    expect(await refusedWith(assign())).toEqual(['day-not-chosen']);
    expect(await refusedWith(assign('2026-11-28'))).toEqual(['day-outside-window']);
    expect((await assign('2026-11-25')).answer).toMatchObject([
      { day: '2026-11-25', startsAt: '2026-11-25T08:00:00.000Z', hours: 3 },
    ]);
    const [chosen] = await region.reading.rows('select day, until, starts_at from occurrence');
    expect(chosen).toMatchObject({
      day: '2026-11-25',
      until: '2026-11-25',
      startsAt: '2026-11-25T08:00:00.000Z',
    });
  });
});

eachDatabase('the lists of matching', (open) => {
  it('page and filter requests and places, and keep to the parties they are limited to', async () => {
    const region = await ARegion.open(open);
    const jo = await region.aWorker();
    const { organiser, reading } = region;
    const other = await region.aFamily();
    const first = await region.request({ pattern: mornings('2026-11-23', '2026-11-24') });
    const second = await region.request({ ...other, class: 'A' });
    await region.assign(jo, second);
    const page = (what: object = {}) => requestsPage(reading, { organiser, limit: 10, ...what });
    const idsOf = async (found: Promise<readonly { id: Id }[]>) => (await found).map(({ id }) => id);
    expect(await idsOf(page())).toEqual([second.id, first.id]);
    expect(await idsOf(page({ limit: 1 }))).toEqual([second.id]);
    expect(await idsOf(page({ before: second.id }))).toEqual([first.id]);
    expect(await idsOf(page({ state: 'filled' }))).toEqual([second.id]);
    expect(await idsOf(page({ worker: jo }))).toEqual([second.id]);
    expect(await idsOf(page({ user: region.family }))).toEqual([first.id]);
    expect(await idsOf(page({ from: '2026-11-20' }))).toEqual([first.id]);
    expect(await idsOf(page({ municipality: '11001' }))).toEqual([]);
    expect(await idsOf(page({ within: { users: [other.user], workers: [] } }))).toEqual([second.id]);
    expect(await idsOf(page({ within: { users: [], workers: [] } }))).toEqual([]);
    expect(await idsOf(requestsPage(reading, { organiser: anId(), limit: 10 }))).toEqual([]);

    const places = (what: object = {}) => placesPage(reading, { organiser, limit: 10, ...what });
    expect((await places()).map(({ day: on, taken }) => [on, taken])).toEqual([
      ['2026-11-16', 1],
      ['2026-11-23', 0],
      ['2026-11-24', 0],
    ]);
    expect((await places({ open: true })).map(({ day: on }) => on)).toEqual(['2026-11-23', '2026-11-24']);
    expect((await places({ class: 'A' })).map(({ requestId }) => requestId)).toEqual([second.id]);
    const [last] = await places({ open: true, limit: 1 });
    expect(await idsOf(places({ after: [last?.day, last?.id] }))).toHaveLength(1);
  });
});
