import { day, type Id, NotFound, timeOfDay } from '#kernel';
import {
  again,
  chequesNeeded,
  draftOf,
  draftsOf,
  fillingsOf,
  type Pattern,
  RequestDrafts,
  Requests,
  SiteCalendar,
  taskToBeNamed,
} from '#matching';
import { anId } from '../support/commands';
import { eachDatabase } from '../support/databases';
import { ARegion } from './a-region';
import { refusedWith } from './refused';

const mornings = (from: string, until: string, start = '08:00', end = '10:00') =>
  ({
    kind: 'weekdays',
    weekdays: [1, 2, 3, 4, 5],
    from: day(from),
    until: day(until),
    start: timeOfDay(start),
    end: timeOfDay(end),
  }) as const;

eachDatabase('a request that is still being filled in', (open) => {
  const draftIn = (region: ARegion, id: Id) => ({
    of: { organiser: region.organiser, user: region.family, draft: id },
    save: (answers: object) =>
      region.get(RequestDrafts).save(region.command({ subject: id }), {
        organiser: region.organiser,
        user: region.family,
        answers,
      }),
  });

  it('keeps each answer, and a later one takes the place of the earlier', async () => {
    const region = await ARegion.open(open);
    const id = anId();
    const draft = draftIn(region, id);
    await draft.save({ site: region.garden, task: 'TUIN-05' });
    const { answer } = await draft.save({ task: 'TUIN-01', seats: 2 });
    expect(answer.answers).toEqual({ site: region.garden, task: 'TUIN-01', seats: 2 });
    expect(await draftsOf(region.reading, { ...draft.of, limit: 5 })).toHaveLength(1);
  });

  it('becomes the request of the same id, and is gone then', async () => {
    const region = await ARegion.open(open);
    const id = anId();
    const draft = draftIn(region, id);
    await draft.save({ task: 'TUIN-05' });
    await region.request({}, { subject: id });
    expect(await draftOf(region.reading, draft.of)).toBeUndefined();
    await expect(draft.save({ seats: 2 })).rejects.toThrow(NotFound);
  });

  it('is thrown away when nobody went on with it for longer than the organiser keeps it', async () => {
    const region = await ARegion.open(open);
    const { organiser } = region;
    const [old, young] = [draftIn(region, anId()), draftIn(region, anId())];
    const cleaned = (on: string) =>
      region.get(RequestDrafts).clean(region.command(), { organiser, on: day(on) });
    region.on('2026-08-17');
    await old.save({ task: 'TUIN-05' });
    region.on('2026-08-18');
    await young.save({ task: 'TUIN-05' });
    await cleaned('2026-11-15');
    expect(await draftOf(region.reading, old.of)).toBeDefined();
    await cleaned('2026-11-16');
    expect(await draftOf(region.reading, old.of)).toBeUndefined();
    expect(await draftOf(region.reading, young.of)).toBeDefined();
  });

  it('is nobody else’s, and thrown away it is gone', async () => {
    const region = await ARegion.open(open);
    const id = anId();
    const draft = draftIn(region, id);
    await draft.save({ seats: 1 });
    const { user: other } = await region.aUser('school');
    const asOther = { organiser: region.organiser, user: other };
    const drafts = region.get(RequestDrafts);
    const command = () => region.command({ subject: id });
    await expect(drafts.save(command(), { ...asOther, answers: {} })).rejects.toThrow(NotFound);
    await expect(drafts.discard(command(), asOther)).rejects.toThrow(NotFound);
    await drafts.discard(command(), draft.of);
    expect(await draftOf(region.reading, draft.of)).toBeUndefined();
  });
});

eachDatabase('a request in own words alone', (open) => {
  it('waits for a mediator, who names a task of the list that is allowed there', async () => {
    const region = await ARegion.open(open);
    const words = 'De bladeren uit de dakgoot halen.';
    const request = await region.request({ task: taskToBeNamed, inOwnWords: words });
    expect(request).toMatchObject({ state: 'under-review', inOwnWords: words });
    expect(request.reviewedFor).toContain('in-own-words');
    const decide = (task?: string) =>
      region.get(Requests).decide(region.command({ subject: request.id, reason: 'is onderhoud' }), {
        organiser: region.organiser,
        request: request.id,
        decision: 'allow',
        ...(task !== undefined && { task }),
      });
    expect(await refusedWith(decide())).toEqual(['task-to-be-named']);
    expect(await refusedWith(decide('BEG-99'))).toEqual(['task-unknown']);
    expect((await decide('TUIN-05')).answer).toMatchObject({ state: 'open', task: 'TUIN-05' });
  });

  it('says in those words what the job is, and lies where this organiser serves', async () => {
    const region = await ARegion.open(open);
    expect(await refusedWith(region.request({ task: taskToBeNamed, inOwnWords: ' ' }))).toEqual([
      'task-to-be-named',
    ]);
    const elsewhere = await region.neighbour();
    const asked = region.get(Requests).register(region.command({ books: [elsewhere.organiser] }), {
      organiser: elsewhere.organiser,
      form: elsewhere.form({ task: taskToBeNamed, inOwnWords: 'iets' }),
    });
    await expect(asked).resolves.toBeDefined();
  });
});

eachDatabase('a half day on which a place is closed', (open) => {
  it('skips the visits that begin in that half, and gives back those alone', async () => {
    const region = await ARegion.open(open);
    const { organiser, family: user, garden: site } = region;
    const early = await region.request({ pattern: mornings('2026-11-23', '2026-11-25') });
    const late = await region.request({ pattern: mornings('2026-11-23', '2026-11-25', '13:00', '15:00') });
    const states = async ({ id }: { id: Id }) =>
      (
        await region.reading.rows<{ state: string }>(
          'select state from occurrence where request_id = ? order by day',
          [id],
        )
      ).map(({ state }) => state);
    const calendar = region.get(SiteCalendar);
    const wednesday = day('2026-11-25');
    const { subject } = await calendar.close(region.command({ reason: 'vrij' }), {
      organiser,
      user,
      site,
      from: wednesday,
      until: wednesday,
      part: 'afternoon',
      why: 'halve dag',
    });
    expect(await states(early)).toEqual(['planned', 'planned', 'planned']);
    expect(await states(late)).toEqual(['planned', 'planned', 'cancelled']);
    const later = await region.request({ pattern: mornings('2026-11-24', '2026-11-25', '13:30', '14:30') });
    expect(later.occurrences.map(({ day: on }) => on)).toEqual(['2026-11-24']);
    await calendar.withdraw(region.command({ subject }), { organiser, user, closedDay: subject });
    expect(await states(late)).toEqual(['planned', 'planned', 'planned']);
  });
});

eachDatabase('what a user sees of requests', (open) => {
  it('counts seats asked and taken, people who were asked, and cheques still to be found', async () => {
    const region = await ARegion.open(open);
    const { organiser, family: user, reading } = region;
    const series = await region.request({ pattern: mornings('2026-11-17', '2026-11-19'), seats: 2 });
    const first = { ...series, occurrences: series.occurrences.slice(0, 1) };
    await region.assign(await region.aWorker(), first);
    const asked = { requests: [series.id], from: day('2026-11-16') };
    expect((await fillingsOf(reading, asked)).get(series.id)).toMatchObject({
      times: 3,
      seats: 6,
      taken: 1,
      offered: 0,
    });
    expect(await chequesNeeded(reading, { organiser, user, from: day('2026-11-16') })).toEqual([
      { day: '2026-11-17', cheques: 2 },
      { day: '2026-11-18', cheques: 4 },
      { day: '2026-11-19', cheques: 4 },
    ]);
  });
});

describe('the same work asked again', () => {
  const today = day('2026-11-16');
  const times = { start: timeOfDay('09:00'), end: timeOfDay('12:00') };

  it.each<[string, Pattern, object]>([
    [
      'a visit comes back on its weekday in the first week ahead',
      { kind: 'once', on: day('2026-10-14'), ...times },
      { on: '2026-11-18' },
    ],
    [
      'a visit that is still to come moves one week',
      { kind: 'once', on: day('2026-11-20'), ...times },
      { on: '2026-11-27' },
    ],
    [
      'a series comes back a year later',
      mornings('2025-09-01', '2026-06-30'),
      { from: '2027-09-01', until: '2028-06-30' },
    ],
  ])('%s', (_, pattern, moved) => {
    expect(again(pattern, today)).toMatchObject(moved);
  });
});
