import { day, type Day, type Id, moment, timeOfDay } from '#kernel';
import {
  assignmentsPage,
  historyOf,
  Offers,
  openOffersOf,
  Pairings,
  requestAnswer,
  Series,
  type SeriesStep,
  SiteCalendar,
  Visits,
} from '#matching';
import { addRecordOf } from '#registry';
import { eachDatabase } from '../support/databases';
import { ARegion } from './a-region';
import { refusalsOf, refusedWith } from './refused';

const at = (start: string, end: string) => ({ start: timeOfDay(start), end: timeOfDay(end) });
const LATER = at('11:45', '13:45');
const THURSDAY = day('2026-12-03');

eachDatabase('a whole series in one action', (open) => {
  let region: ARegion;
  let jo: Id;
  let series: Id;

  beforeEach(async () => {
    region = await ARegion.open(open);
    region.on('2026-11-16');
    jo = await region.aWorker('Jo');
    const pattern = {
      kind: 'weekdays',
      weekdays: [1, 4],
      from: day('2026-11-26'),
      until: day('2026-12-10'),
      ...at('11:30', '13:30'),
    } as const;
    const request = await region.request({ pattern });
    await region.assign(jo, request);
    series = request.id;
  });

  const input = (step: SeriesStep, letGo = false) => ({
    organiser: region.organiser,
    request: series,
    step,
    letGo,
  });
  const take = (step: SeriesStep, letGo = false) =>
    region.get(Series).take(region.command({ subject: series }), input(step, letGo));
  const foresee = (step: SeriesStep) => region.get(Series).foresee(region.command(), input(step));
  const december = { kind: 'other-times', from: day('2026-12-01'), times: LATER } as const;

  /** "11-26 11:30 jo": every visit that stands, with its hour and who comes. */
  const visits = async () => {
    const { organiser, reading } = region;
    const { occurrences } = await requestAnswer(reading, organiser, series);
    const seats = await assignmentsPage(reading, {
      organiser,
      request: series,
      state: 'assigned',
      limit: 99,
    });
    return occurrences
      .filter(({ state }) => state === 'planned')
      .map(({ id, day: on, startTime }) => {
        const who = seats.filter(({ occurrenceId }) => occurrenceId === id).map(({ workerId }) => workerId);
        return [on.slice(5), startTime, ...who.map((one) => (one === jo ? 'jo' : 'bea'))].join(' ');
      });
  };
  const told = async (kind: string) =>
    (await region.reading.rows('select id from message where kind = ?', [kind])).length;
  const events = async () =>
    (await historyOf(region.reading, { organiser: region.organiser, request: series }))
      .filter(({ event }) => event.startsWith('series-'))
      .map(({ event, why }) => `${event} ${why}`);
  const away = (on: Day) =>
    region.act((tx) =>
      addRecordOf(tx, {
        noun: 'absence',
        owner: jo,
        id: tx.ids.next(),
        record: { from: on, until: on, start: timeOfDay('13:30'), end: timeOfDay('24:00'), reason: null },
      }),
    );

  it('has other times from a day on, with the same people, who hear it once', async () => {
    await take(december);
    expect(await visits()).toEqual([
      '11-26 11:30 jo',
      '11-30 11:30 jo',
      '12-03 11:45 jo',
      '12-07 11:45 jo',
      '12-10 11:45 jo',
    ]);
    expect([await told('job-series-changed'), await told('visit-series-changed')]).toEqual([1, 1]);
    expect(await events()).toEqual(['series-other-times 2026-12-01 11:45 13:45']);
    expect((await region.month(jo, '2026-12-01')).planned).toBe(6);
  });

  it('shows before it is done who cannot, and what it costs in hours and cheques', async () => {
    await away(THURSDAY);
    const longer = { ...december, times: at('11:45', '14:30') };
    const seen = await foresee(longer);
    expect(seen).toMatchObject({ visits: 3, cheques: { before: 6, after: 6 } });
    expect(seen.people).toMatchObject([
      { worker: jo, name: 'Jo An', visits: 2, hours: { before: 6, after: 6 }, cannot: [{ day: THURSDAY }] },
    ]);
    expect(seen.people[0]?.cannot[0]?.reasons.map(({ code }) => code)).toEqual(['absent']);
    expect((await visits())[2]).toBe('12-03 11:30 jo');
    expect([await told('job-series-changed'), await events()]).toEqual([0, []]);
  });

  it('does not change over the head of who cannot, unless that one is let go of those days alone', async () => {
    await away(THURSDAY);
    expect((await refusalsOf(take(december))).map(({ code }) => code)).toEqual(['member-cannot', 'absent']);
    expect((await visits())[2]).toBe('12-03 11:30 jo');
    await take(december, true);
    expect((await visits()).slice(2)).toEqual(['12-03 11:45', '12-07 11:45 jo', '12-10 11:45 jo']);
    expect(await told('job-cancelled')).toBe(1);
  });

  it('leaves a visit that was moved alone at its own time', async () => {
    const { occurrences } = await requestAnswer(region.reading, region.organiser, series);
    await region.get(Visits).move(region.command(), {
      organiser: region.organiser,
      occurrence: occurrences[3]?.id as Id,
      on: day('2026-12-08'),
      times: at('09:00', '11:00'),
      letGo: false,
      ask: false,
    });
    await take(december);
    expect((await visits()).slice(2)).toEqual(['12-03 11:45 jo', '12-08 09:00 jo', '12-10 11:45 jo']);
  });

  it('keeps the first visits where the hours of the month do not cover all of them any more', async () => {
    await region.usedElsewhere(jo, 52);
    await take({ ...december, from: day('2026-11-17'), times: at('11:30', '18:00') }, true);
    expect((await visits()).slice(0, 2)).toEqual(['11-26 11:30 jo', '11-30 11:30']);
    expect((await region.month(jo, '2026-11-26')).free).toBe(1);
  });

  it('is paused: its visits go, their hours and cheques come free, and each hears it once', async () => {
    await take({ kind: 'pause', from: day('2026-11-30'), until: day('2026-12-07') });
    expect(await visits()).toEqual(['11-26 11:30 jo', '12-10 11:30 jo']);
    expect((await region.month(jo, '2026-12-01')).planned).toBe(2);
    expect([await told('job-series-changed'), await told('job-cancelled')]).toEqual([1, 0]);
  });

  it('is taken up with the same people, but for who took another job and what was called off before', async () => {
    const { occurrences } = await requestAnswer(region.reading, region.organiser, series);
    const rained = {
      organiser: region.organiser,
      occurrence: occurrences[4]?.id as Id,
      why: 'weather',
    } as const;
    await region.get(Visits).callOff(region.command(), rained);
    await take({ kind: 'pause', from: day('2026-11-30'), until: null });
    await region.assign(jo, await region.request({ pattern: region.once('2026-12-07', '12:00', '14:00') }));
    const seen = await foresee({ kind: 'take-up', from: THURSDAY });
    expect(seen).toMatchObject({ visits: 2, people: [{ visits: 1, cannot: [{ day: '2026-12-07' }] }] });
    await take({ kind: 'take-up', from: THURSDAY });
    expect(await visits()).toEqual(['11-26 11:30 jo', '12-03 11:30 jo', '12-07 11:30']);
    expect(await events()).toEqual(['series-pause 2026-11-30', 'series-take-up 2026-12-03']);
  });

  it('lasts longer, with who has it now where the rules allow it, and skips what is closed', async () => {
    await region.get(SiteCalendar).close(region.command(), {
      organiser: region.organiser,
      user: region.family,
      site: region.garden,
      from: day('2026-12-14'),
      until: day('2026-12-14'),
      why: 'verlof',
    });
    await take({ kind: 'extend', until: day('2026-12-17'), seats: 'keep' });
    expect((await visits()).slice(4)).toEqual(['12-10 11:30 jo', '12-17 11:30 jo']);
    await take({ kind: 'extend', until: day('2026-12-21'), seats: 'open' });
    expect((await visits()).at(-1)).toBe('12-21 11:30');
    expect((await requestAnswer(region.reading, region.organiser, series)).lastDay).toBe('2026-12-21');
  });

  describe('that lasts longer, and is asked first', () => {
    const longer = { kind: 'extend', until: day('2026-12-21'), seats: 'ask' } as const;
    const added = async () => (await visits()).slice(5);
    const openTo = (worker: Id) => openOffersOf(region.reading, { organiser: region.organiser, worker });
    const answer = async (worker: Id, says: 'yes' | 'no') => {
      const [open] = await openTo(worker);
      const said = { organiser: region.organiser, offer: open?.id as Id, says, channel: 'desk' } as const;
      return (await region.get(Offers).answer(region.command(), said)).answer.outcome;
    };
    const reserve = async (worker: Id) =>
      region.get(Pairings).pair(region.command(), {
        organiser: region.organiser,
        kind: 'reserve',
        reason: 'agreed-with-mediator',
        request: series,
        worker,
        from: region.today,
        until: null,
      });

    it('is one question for all the new days, and a yes takes them all', async () => {
      expect(await foresee(longer)).toMatchObject({ visits: 3, asked: ['Jo An'], people: [] });
      await take(longer);
      expect([await told('job-series-offered'), await told('job-series-changed')]).toEqual([1, 0]);
      expect(await added()).toEqual(['12-14 11:30', '12-17 11:30', '12-21 11:30']);
      expect(await answer(jo, 'yes')).toBe('given');
      expect(await added()).toEqual(['12-14 11:30 jo', '12-17 11:30 jo', '12-21 11:30 jo']);
      expect([await told('job-series-changed'), await told('job-given')]).toEqual([1, 0]);
    });

    it('goes to the reserve when who came until now says no; a day that cannot be stays open', async () => {
      const bea = await region.aWorker('Bea');
      await reserve(bea);
      expect((await foresee(longer)).asked).toEqual(['Jo An', 'Bea An']);
      await take(longer);
      expect(await openTo(bea)).toEqual([]);
      expect(await answer(jo, 'no')).toBe('declined');
      const [elsewhere] = [await region.request({ pattern: region.once('2026-12-17', '12:00', '14:00') })];
      await region.assign(bea, elsewhere);
      expect(await answer(bea, 'yes')).toBe('given');
      expect(await added()).toEqual(['12-14 11:30 bea', '12-17 11:30', '12-21 11:30 bea']);
    });

    it('says so where nobody is there to ask', async () => {
      const request = await region.request({
        pattern: {
          kind: 'weekdays',
          weekdays: [2],
          from: day('2026-11-24'),
          until: day('2026-12-01'),
          ...at('15:00', '17:00'),
        },
      });
      series = request.id;
      expect(await refusedWith(take(longer))).toEqual(['nobody-to-ask']);
      expect((await requestAnswer(region.reading, region.organiser, series)).lastDay).toBe('2026-12-01');
    });
  });

  it('asks a reason where people were told already, and leaves what has begun', async () => {
    region.at.clock.set(moment('2026-11-26T11:00:00.000Z'));
    const now = { kind: 'pause', from: day('2026-11-26'), until: null } as const;
    expect(await refusedWith(take(now))).toEqual(['published-window-frozen']);
    const reason = 'de school verbouwt';
    await region.get(Series).take(region.command({ subject: series, reason }), input(now));
    expect(await visits()).toEqual(['11-26 11:30 jo']);
  });
});

eachDatabase('a day that a place closes after it was planned', (open) => {
  it('frees who was to come, with hours and cheques, and tells them', async () => {
    const region = await ARegion.open(open);
    region.on('2026-11-16');
    const jo = await region.aWorker('Jo');
    const pattern = {
      kind: 'weekdays',
      weekdays: [4],
      from: day('2026-11-19'),
      until: day('2026-11-26'),
      ...at('11:30', '13:30'),
    } as const;
    await region.assign(jo, await region.request({ pattern }));
    await region.get(SiteCalendar).close(region.command({ reason: 'studiedag' }), {
      organiser: region.organiser,
      user: region.family,
      site: region.garden,
      from: day('2026-11-19'),
      until: day('2026-11-19'),
      why: 'studiedag',
    });
    expect(await region.month(jo)).toEqual({ planned: 2, free: 58 });
    expect(await region.lot(undefined, day('2026-11-19'))).toEqual({ free: 20, held: 0 });
    const kinds = await region.reading.rows<{ kind: string }>(
      `select kind from message where kind = 'job-cancelled'`,
    );
    expect(kinds).toHaveLength(1);
  });
});
