import { day, type Id, moment, timeOfDay } from '#kernel';
import {
  closedBecause,
  ClosedVisits,
  placeListed,
  type RequestAnswer,
  SiteCalendar,
  Visits,
  visitsOnClosedDays,
} from '#matching';
import { eachDatabase } from '../support/databases';
import { ARegion } from './a-region';
import { refusedWith } from './refused';

const at = (start: string, end: string) => ({ start: timeOfDay(start), end: timeOfDay(end) });

describe('why a planned visit lies on a closed day', () => {
  const christmas = day('2026-12-24');
  const pattern = {
    kind: 'school-days',
    weekdays: [1, 2, 3, 4, 5],
    from: day('2026-11-16'),
    until: day('2027-01-29'),
    ...at('11:30', '13:30'),
  } as const;
  const visit = { day: christmas, startTime: timeOfDay('11:30'), pattern, keptAt: null };
  const closing = {
    from: christmas,
    until: christmas,
    part: 'afternoon',
    madeAt: moment('2026-11-16T11:00:00.000Z'),
    why: 'sluit vroeger',
  } as const;

  it('is a holiday for a series alone, and a closed place for every visit', () => {
    expect(closedBecause(visit, [])).toEqual({ because: 'school-holiday', why: null });
    const once = { ...visit, pattern: { kind: 'once', on: christmas, ...at('11:30', '13:30') } as const };
    expect(closedBecause(once, [])).toBeUndefined();
    expect(closedBecause({ ...once, startTime: timeOfDay('13:00') }, [closing])).toEqual({
      because: 'place-closed',
      why: 'sluit vroeger',
    });
    expect(closedBecause(once, [closing])).toBeUndefined();
  });

  it('is not told again of what somebody kept, unless the place closes after that', () => {
    const kept = { ...visit, keptAt: moment('2026-11-17T11:00:00.000Z') };
    const whole = { ...closing, part: null };
    expect(closedBecause(kept, [whole])).toBeUndefined();
    expect(closedBecause(kept, [{ ...whole, madeAt: moment('2026-11-18T11:00:00.000Z') }])).toMatchObject({
      because: 'place-closed',
    });
  });
});

eachDatabase('a calendar that changes after visits were planned', (open) => {
  let region: ARegion;
  let jo: Id;

  beforeEach(async () => {
    region = await ARegion.open(open);
    region.on('2026-11-16');
    jo = await region.aWorker('Jo');
  });

  const FRIDAY = day('2026-11-20');
  const seen = async () => {
    const asked = { from: region.today, until: day('2027-02-01'), now: region.at.clock.now() };
    const all = await visitsOnClosedDays(region.reading, { organiser: region.organiser, ...asked });
    return all.map(({ day: on, because, taken }) => `${on} ${because} ${taken}`);
  };
  const close = (from: string, until = from) =>
    region.get(SiteCalendar).close(region.command({ reason: 'de ketel is stuk' }), {
      organiser: region.organiser,
      user: region.family,
      site: region.garden,
      from: day(from),
      until: day(until),
      why: 'de ketel is stuk',
    });
  const input = (...of: RequestAnswer[]) => ({
    organiser: region.organiser,
    occurrences: of.flatMap(({ occurrences }) => occurrences.map(({ id }) => id)),
  });
  const told = async (kind: string) =>
    (await region.reading.rows('select id from message where kind = ?', [kind])).length;

  it('shows the visits of a series that holidays took over since, and calls them off in one action', async () => {
    const pattern = {
      kind: 'weekdays',
      weekdays: [4],
      from: day('2026-12-10'),
      until: day('2026-12-31'),
    } as const;
    const series = await region.request({ pattern: { ...pattern, ...at('11:30', '13:30') } });
    await region.assign(jo, series);
    expect(await seen()).toEqual([]);
    await region.act(async (tx) => {
      const asked = JSON.stringify({ ...pattern, kind: 'school-days', ...at('11:30', '13:30') });
      await tx.run(`update request set pattern = ?, pattern_kind = 'school-days' where id = ?`, [
        asked,
        series.id,
      ]);
    });
    expect(await seen()).toEqual(['2026-12-24 school-holiday 1', '2026-12-31 school-holiday 1']);
    const occurrences = series.occurrences.filter(({ day: on }) => on >= '2026-12-24').map(({ id }) => id);
    const off = { organiser: region.organiser, occurrences: occurrences.slice(0, 2) };
    expect((await region.get(ClosedVisits).callOff(region.command(), off)).answer).toBe(2);
    expect(await seen()).toEqual([]);
    expect([await told('job-cancelled'), await told('visit-cancelled')]).toEqual([2, 2]);
  });

  it('shows a visit that stands alone when its place closes, until it is moved, called off or kept', async () => {
    const visit = await region.request({ pattern: region.once(FRIDAY) });
    await region.assign(jo, visit);
    await close(FRIDAY);
    expect(await seen()).toEqual(['2026-11-20 place-closed 1']);
    await region.get(ClosedVisits).keep(region.command(), input(visit));
    expect(await seen()).toEqual([]);
    region.on('2026-11-17');
    await close(FRIDAY);
    expect(await seen()).toEqual(['2026-11-20 place-closed 1']);
    const { organiser } = region;
    const [occurrence] = input(visit).occurrences as [Id];
    const moved = { organiser, occurrence, on: day('2026-11-19'), times: at('11:30', '13:30') };
    await region
      .get(Visits)
      .move(region.command({ reason: 'gesloten' }), { ...moved, letGo: false, ask: true });
    expect(await seen()).toEqual([]);
  });

  it('decides on no visit whose day is open, or open again', async () => {
    const visit = await region.request({ pattern: region.once(FRIDAY) });
    await region.assign(jo, visit);
    const decided = () =>
      Promise.all(
        (['callOff', 'keep'] as const).map((step) =>
          refusedWith(region.get(ClosedVisits)[step](region.command(), input(visit))),
        ),
      );
    const notClosed = ['visit-not-on-closed-day'];
    expect(await decided()).toEqual([notClosed, notClosed]);
    expect(await told('job-cancelled')).toBe(0);
    await close(FRIDAY);
    expect((await region.get(ClosedVisits).keep(region.command(), input(visit, visit))).answer).toBe(1);
    expect(await decided()).toEqual([notClosed, notClosed]);
  });

  it('calls off all or none, and asks a reason where people were told already', async () => {
    const [first, second] = [
      await region.request({ pattern: region.once(FRIDAY) }),
      await region.request({ pattern: region.once(FRIDAY, '14:00', '16:00') }),
    ];
    await region.assign(jo, first);
    await close(FRIDAY);
    const callOff = (reason?: string) =>
      region.get(ClosedVisits).callOff(region.command(reason ? { reason } : {}), input(second, first));
    expect(await refusedWith(callOff())).toEqual(['published-window-frozen']);
    const [place] = input(second).occurrences as [Id];
    expect((await placeListed(region.reading, region.organiser, place)).state).toBe('planned');
    await callOff('de ketel is stuk');
    expect(await seen()).toEqual([]);
    expect(await told('job-cancelled')).toBe(1);
  });
});
