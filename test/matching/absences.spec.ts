import { day, type Day, type Id, moment } from '#kernel';
import {
  Absences,
  Assignments,
  assignmentsAt,
  Offers,
  openOffersOf,
  Pairings,
  roundsAt,
  substitutionsOf,
} from '#matching';
import { recordsAbout } from '#registry';
import { eachDatabase } from '../support/databases';
import { ARegion } from './a-region';
import { refusedWith } from './refused';

const MONDAY = day('2026-11-16');
const TUESDAY = day('2026-11-17');
const FRIDAY = day('2026-11-20');
const IN_TWO_WEEKS = day('2026-12-01');

eachDatabase('somebody who cannot come', (open) => {
  let region: ARegion;
  let jo: Id;
  let bea: Id;
  let cas: Id;

  beforeEach(async () => {
    region = await ARegion.open(open);
    jo = await region.aWorker('Jo');
    bea = await region.aWorker('Bea');
    cas = await region.aWorker('Cas');
    // Whoever worked least this month is asked first: Bea, then Cas.
    await region.usedElsewhere(cas, 4);
    at('10:05');
  });

  const at = (time: string, on: Day = MONDAY) => region.at.clock.set(moment(`${on}T${time}:00.000Z`));

  /** Jo has the garden on a day, at half past eleven; answers the place and its request. */
  async function joWorksOn(on: Day): Promise<{ place: Id; request: Id; assignment: Id }> {
    const [made] = await region.assign(jo, await region.request({ pattern: region.once(on) }));
    if (!made) throw new Error('nothing was assigned');
    return { place: made.occurrenceId, request: made.requestId, assignment: made.id };
  }
  const report = (from: Day, backOn: Day | null) =>
    region.get(Absences).report(region.command(), { organiser: region.organiser, worker: jo, from, backOn });
  const follow = () => region.get(Absences).follow(region.command(), { organiser: region.organiser });
  const answer = async (worker: Id, says: 'yes' | 'no') => {
    const [offer] = await openOffersOf(region.reading, { organiser: region.organiser, worker });
    if (!offer) throw new Error('nothing was asked');
    const said = { organiser: region.organiser, offer: offer.id, says, channel: 'screen' } as const;
    await region.get(Offers).answer(region.command(), said);
  };
  const names = () => new Map([jo, bea, cas].map((id, index) => [id, ['jo', 'bea', 'cas'][index]]));
  const seatsAt = async (place: Id) =>
    (await assignmentsAt(region.reading, region.organiser, place))
      .map(({ workerId, state }) => `${names().get(workerId)} ${state}`)
      .toSorted();
  const stateOfJo = async (place: Id) => (await seatsAt(place)).find((seat) => seat.startsWith('jo'));
  const told = async () =>
    (await region.reading.rows<{ kind: string }>('select kind from message order by id')).map(
      ({ kind }) => kind,
    );

  it('is replaced by who is asked in order; the user hears it twice, and the minutes are known', async () => {
    const { place } = await joWorksOn(MONDAY);
    const { answer: reported } = await report(MONDAY, TUESDAY);
    expect(reported.givenUp.map(({ occurrenceId }) => occurrenceId)).toEqual([place]);
    expect(await seatsAt(place)).toEqual(['bea offered', 'jo declined']);
    expect(await region.lot()).toEqual({ free: 20, held: 0 });
    at('10:12');
    await answer(bea, 'no');
    at('10:20');
    await answer(cas, 'yes');
    expect(await seatsAt(place)).toEqual(['bea declined', 'cas assigned', 'jo declined']);
    expect(await region.lot()).toEqual({ free: 18, held: 2 });
    expect(await told()).toEqual([
      'job-given',
      'visit-planned',
      'absence-noted',
      'substitute-sought',
      'job-offered',
      'job-offered',
      'job-given',
      'substitute-found',
    ]);
    const { organiser, reading } = region;
    expect(await substitutionsOf(reading, { organiser, from: MONDAY, until: MONDAY })).toMatchObject([
      { occurrence: place, worker: jo, minutes: 15 },
    ]);
  });

  it('opens every job of an absence with an end, and none after it', async () => {
    const places = [await joWorksOn(TUESDAY), await joWorksOn(FRIDAY), await joWorksOn(IN_TWO_WEEKS)];
    await report(TUESDAY, day('2026-11-21'));
    const states = [];
    for (const { place } of places) states.push(await stateOfJo(place));
    expect(states).toEqual(['jo declined', 'jo declined', 'jo assigned']);
  });

  it('opens, of an absence without an end, what was told already, and the rest as the days come', async () => {
    const [near, far] = [await joWorksOn(TUESDAY), await joWorksOn(IN_TWO_WEEKS)];
    await report(MONDAY, null);
    expect([await stateOfJo(near.place), await stateOfJo(far.place)]).toEqual(['jo declined', 'jo assigned']);
    await follow();
    expect(await stateOfJo(far.place)).toBe('jo assigned');
    at('10:05', day('2026-11-25'));
    await follow();
    await follow();
    const seats = await seatsAt(far.place);
    expect([seats.length, seats.at(-1)]).toEqual([2, 'jo declined']);
  });

  it('keeps the later jobs of who is back in time', async () => {
    const far = await joWorksOn(IN_TWO_WEEKS);
    await report(MONDAY, null);
    const { organiser, reading } = region;
    const back = { organiser, worker: jo, on: day('2026-11-19') };
    const { answer } = await region.get(Absences).back(region.command(), back);
    expect(answer.absences).toMatchObject([{ from: MONDAY, until: '2026-11-18' }]);
    at('10:05', day('2026-11-25'));
    await follow();
    expect(await seatsAt(far.place)).toEqual(['jo assigned']);
    await report(IN_TWO_WEEKS, null);
    await region.get(Absences).back(region.command(), { ...back, on: day('2026-11-28') });
    expect(await recordsAbout(reading, { organiser, noun: 'absence', owner: jo })).toHaveLength(1);
  });

  it('is asked again, once back, for what nobody has by now, and last where others are being asked', async () => {
    const [tuesday, friday] = [await joWorksOn(TUESDAY), await joWorksOn(FRIDAY)];
    await report(TUESDAY, null);
    await answer(bea, 'no');
    await answer(cas, 'no');
    expect(await seatsAt(tuesday.place)).toEqual(['bea declined', 'cas declined', 'jo declined']);
    const { organiser } = region;
    const back = () => region.get(Absences).back(region.command(), { organiser, worker: jo, on: TUESDAY });
    const { answer: reported } = await back();
    expect(reported.asked.map(({ occurrenceId }) => occurrenceId)).toEqual([tuesday.place]);
    expect(await seatsAt(friday.place)).toEqual(['bea offered', 'jo declined']);
    await back();
    await answer(jo, 'yes');
    expect(await stateOfJo(tuesday.place)).toBe('jo assigned');
    await answer(bea, 'no');
    await answer(cas, 'no');
    expect(await seatsAt(friday.place)).toContain('jo offered');
  });

  it('gets nothing back that somebody else has, or that is before the day', async () => {
    const [tuesday, friday] = [await joWorksOn(TUESDAY), await joWorksOn(FRIDAY)];
    await report(TUESDAY, null);
    await answer(bea, 'yes');
    const { organiser } = region;
    await region.get(Absences).back(region.command(), { organiser, worker: jo, on: day('2026-11-18') });
    expect(await stateOfJo(tuesday.place)).toBe('jo declined');
    expect(await seatsAt(friday.place)).toEqual(['bea offered', 'jo declined']);
  });

  it('asks the named reserve first, and others although the place is kept for one person', async () => {
    const { place, request } = await joWorksOn(FRIDAY);
    const { organiser } = region;
    const pair = { organiser, request, reason: 'same-face-needed', from: MONDAY, until: null } as const;
    await region.get(Pairings).pair(region.command(), { ...pair, kind: 'lock', worker: jo });
    await region.get(Pairings).pair(region.command(), { ...pair, kind: 'reserve', worker: cas });
    await report(FRIDAY, null);
    expect(await seatsAt(place)).toEqual(['cas offered', 'jo declined']);
    await answer(cas, 'no');
    expect(await seatsAt(place)).toEqual(['bea offered', 'cas declined', 'jo declined']);
  });

  it('tells the user when nobody was found, and the place waits for the mediator', async () => {
    const { place, assignment } = await joWorksOn(TUESDAY);
    const { organiser } = region;
    await region.get(Assignments).decline(region.command(), { organiser, assignment, why: 'absence' });
    await answer(bea, 'no');
    await answer(cas, 'no');
    expect((await told()).at(-1)).toBe('substitute-not-found');
    expect((await roundsAt(region.reading, organiser, place)).map(({ state }) => state)).toEqual(['nobody']);
  });

  it('answers no to what the worker was asked for those days, so that others are asked', async () => {
    const request = await region.request({ pattern: region.once(TUESDAY) });
    const [first] = request.occurrences;
    const { organiser } = region;
    await region.get(Offers).open(region.command(), {
      organiser,
      occurrence: first?.id as Id,
      way: 'in-order',
      workers: [jo, cas],
    });
    await report(MONDAY, null);
    expect(await seatsAt(first?.id as Id)).toEqual(['cas offered', 'jo declined']);
  });

  it('refuses to be back before it began, and holds nothing of it', async () => {
    const { place } = await joWorksOn(FRIDAY);
    expect(await refusedWith(report(FRIDAY, TUESDAY))).toEqual(['period-ends-before-it-starts']);
    expect(await seatsAt(place)).toEqual(['jo assigned']);
  });
});
