import { day, type Id, moment, timeOfDay } from '#kernel';
import {
  answersTo,
  assignmentsAt,
  Assignments,
  type Offer,
  Offers,
  openOffersOf,
  placesLeft,
  reminderBetween,
  roundsAt,
  roundsDue,
  substitutionsOf,
  teamAnswered,
  teamAnswersAt,
  teamsSilent,
  Visits,
} from '#matching';
import { OfferAnswers } from '#messaging';
import { anId } from '../support/commands';
import { eachDatabase } from '../support/databases';
import { ARegion } from './a-region';

const FRIDAY = day('2026-11-20');
const THURSDAY = day('2026-11-19');

describe('the answers of a team', () => {
  const of = (...states: Offer['state'][]) => teamAnswered(states.map((state) => ({ state })));

  it('count who comes, who does not and who said nothing, also when it is too late by now', () => {
    expect(of('given', 'given', 'declined', 'asked', 'lapsed')).toEqual({
      asked: 5,
      yes: 2,
      no: 1,
      silent: 2,
    });
  });

  it('do not count whoever need not answer any more', () => {
    expect(of('given', 'withdrawn', 'passed-over')).toEqual({ asked: 1, yes: 1, no: 0, silent: 0 });
  });

  it('are asked for once more when half of the time is left', () => {
    const half = reminderBetween(moment('2026-11-16T11:00:00.000Z'), moment('2026-11-17T11:00:00.000Z'));
    expect(half).toBe('2026-11-16T23:00:00.000Z');
  });
});

eachDatabase('a team whose visit is moved', (open) => {
  let region: ARegion;
  let [jo, bea, cas]: Id[] = [];
  let visit: Id;

  beforeEach(async () => {
    region = await ARegion.open(open);
    region.on('2026-11-16');
    [jo, bea, cas] = [await region.aWorker('Jo'), await region.aWorker('Bea'), await region.aWorker('Cas')];
    const request = await region.request({ pattern: region.once(FRIDAY, '07:30', '12:00'), seats: 3 });
    for (const worker of [jo, bea, cas]) await region.assign(worker, request);
    visit = request.occurrences[0]?.id as Id;
  });

  const organiser = () => region.organiser;
  const at = (instant: string) => region.at.clock.set(moment(`2026-11-${instant}:00.000Z`));
  const move = (what: { on?: typeof FRIDAY; start?: string; ask?: boolean } = {}) =>
    region.get(Visits).move(region.command({ reason: 'het regent dan niet' }), {
      organiser: organiser(),
      occurrence: visit,
      on: what.on ?? THURSDAY,
      times: { start: timeOfDay(what.start ?? '08:00'), end: timeOfDay('12:00') },
      letGo: false,
      ask: what.ask ?? true,
    });
  const questionTo = async (worker: Id | undefined): Promise<Offer> => {
    const [open] = await openOffersOf(region.reading, { organiser: organiser(), worker: worker as Id });
    if (!open) throw new Error('nothing is asked');
    return open;
  };
  const says = async (worker: Id | undefined, yesOrNo: 'yes' | 'no') => {
    const { id: offer } = await questionTo(worker);
    const said = { organiser: organiser(), offer, says: yesOrNo, channel: 'desk' } as const;
    return (await region.get(Offers).answer(region.command(), said)).answer.outcome;
  };
  const text = (worker: Id | undefined, yesOrNo: 'yes' | 'no', number: number | null) =>
    region.get(OfferAnswers).take({
      organiser: organiser(),
      worker: worker as Id,
      actor: anId(),
      says: yesOrNo,
      number,
      reply: anId(),
      by: 'text message',
    });
  const due = () => roundsDue(region.reading, region.at.clock.now());
  const settle = async () => {
    for (const round of await due()) await region.get(Offers).settle(region.command(), round);
  };
  const counted = async () =>
    (await teamAnswersAt(region.reading, { organiser: organiser(), occurrences: [visit] })).get(visit);
  const round = async () => (await roundsAt(region.reading, organiser(), visit))[0];
  const told = async (kind: string) =>
    (await region.reading.rows('select id from message where kind = ?', [kind])).length;
  const comes = async () =>
    (await assignmentsAt(region.reading, organiser(), visit))
      .filter(({ state }) => state === 'assigned')
      .map(({ workerId }) => workerId);
  const silentTeams = () =>
    teamsSilent(region.reading, { organiser: organiser(), from: region.today, now: region.at.clock.now() });

  it('is asked one by one, and keeps its seats while nobody answers', async () => {
    await move();
    expect(await told('job-change-asked')).toBe(3);
    expect(await counted()).toEqual({ asked: 3, yes: 0, no: 0, silent: 3 });
    expect((await comes()).length).toBe(3);
    expect(await region.lot(undefined, THURSDAY)).toEqual({ free: 8, held: 12 });
  });

  it('is only told where everybody knows it already', async () => {
    await move({ ask: false });
    expect([await told('job-changed'), await told('job-change-asked')]).toEqual([3, 0]);
    expect(await counted()).toBeUndefined();
  });

  it('answers at the desk and by text message, once each; a second answer changes nothing', async () => {
    await move();
    expect(await says(jo, 'yes')).toBe('given');
    expect(await text(bea, 'yes', null)).toEqual({ outcome: 'taken', number: 1 });
    expect(await text(bea, 'no', 1)).toEqual({ outcome: 'answered-before', number: 1 });
    expect(await text(bea, 'yes', 3)).toEqual({ outcome: 'none' });
    expect(await counted()).toEqual({ asked: 3, yes: 2, no: 0, silent: 1 });
    expect((await comes()).length).toBe(3);
    expect(await text(cas, 'yes', 1)).toMatchObject({ outcome: 'taken' });
    expect((await round())?.state).toBe('answered');
  });

  it('loses who says no, kindly: the seat opens, others are asked, and it is no absence', async () => {
    const dot = await region.aWorker('Dot');
    await move();
    expect(await text(bea, 'no', 1)).toEqual({ outcome: 'declined', number: 1 });
    expect((await comes()).toSorted()).toEqual([jo, cas].toSorted());
    expect(await counted()).toEqual({ asked: 3, yes: 0, no: 1, silent: 2 });
    expect(await questionTo(dot)).toMatchObject({ occurrenceId: visit, state: 'asked' });
    expect(await told('substitute-sought')).toBe(1);
    const all = await assignmentsAt(region.reading, organiser(), visit);
    const left = all.find(({ workerId, state }) => workerId === bea && state === 'declined');
    expect(left?.leftBecause).toBe('new-time-does-not-suit');
    const within = { organiser: organiser(), from: region.today, until: FRIDAY };
    expect(await substitutionsOf(region.reading, within)).toEqual([]);
    expect((await placesLeft(region.reading, within)).map(({ leftWorker }) => leftWorker)).toEqual([bea]);
    expect(await region.lot(undefined, THURSDAY)).toEqual({ free: 12, held: 8 });
  });

  it('is reminded once where half of the time passed, and only whoever said nothing', async () => {
    await move();
    await says(jo, 'yes');
    expect(await due()).toEqual([]);
    const { remindAt } = await questionTo(bea);
    region.at.clock.set(remindAt ?? moment('2026-11-16T11:00:00.000Z'));
    expect((await due()).map(({ organiser: of }) => of)).toEqual([organiser()]);
    await settle();
    await settle();
    expect(await told('job-change-reminder')).toBe(2);
    expect(await due()).toEqual([]);
  });

  it('comes before the mediator when the time to answer is over, and may answer still', async () => {
    await move();
    await says(jo, 'yes');
    expect(await silentTeams()).toEqual([]);
    at('18T12:00');
    await settle();
    expect(await silentTeams()).toMatchObject([{ id: visit, asked: 3, silent: 2 }]);
    expect(await text(bea, 'yes', 1)).toEqual({ outcome: 'taken', number: 1 });
    expect(await says(cas, 'no')).toBe('declined');
    expect(await silentTeams()).toEqual([]);
  });

  it('answers too late when the visit has begun: the answer is kept, and the seat stays', async () => {
    await move();
    const { id } = await questionTo(jo);
    at('19T07:00');
    await settle();
    expect((await round())?.state).toBe('answered');
    expect(await text(jo, 'no', 1)).toEqual({ outcome: 'too-late', number: 1 });
    expect((await answersTo(region.reading, [id])).length).toBe(1);
    expect((await comes()).length).toBe(3);
  });

  it('is asked anew when the visit moves again, and of the first time nothing is left to answer', async () => {
    await move();
    const first = await questionTo(jo);
    await move({ start: '09:00' });
    const again = await questionTo(jo);
    expect([first.number, again.number, again.id === first.id]).toEqual([1, 1, false]);
    expect(await counted()).toEqual({ asked: 3, yes: 0, no: 0, silent: 3 });
    await settle();
    expect((await roundsAt(region.reading, organiser(), visit)).map(({ state }) => state)).toEqual([
      'running',
      'answered',
    ]);
  });

  it('need not answer any more when the visit is called off, or when the mediator asks no further', async () => {
    await move();
    const running = await round();
    await region.get(Offers).withdraw(region.command(), { organiser: organiser(), round: running?.id as Id });
    expect((await comes()).length).toBe(3);
    expect(await counted()).toBeUndefined();
    await move({ on: FRIDAY });
    await region
      .get(Visits)
      .callOff(region.command(), { organiser: organiser(), occurrence: visit, why: 'weather' });
    expect(await openOffersOf(region.reading, { organiser: organiser(), worker: jo as Id })).toEqual([]);
  });

  it('says no by not coming: whoever is ill has answered, and that is an absence as always', async () => {
    await move();
    const { id: assignment } = await questionTo(cas);
    await region
      .get(Assignments)
      .decline(region.command(), { organiser: organiser(), assignment, why: 'absence' });
    expect(await counted()).toEqual({ asked: 3, yes: 0, no: 1, silent: 2 });
    const within = { organiser: organiser(), from: region.today, until: FRIDAY };
    expect(await substitutionsOf(region.reading, within)).toHaveLength(1);
  });

  it('does not stand in the way of seeking somebody for a seat that is open', async () => {
    await move();
    const dot = await region.aWorker('Dot');
    await says(cas, 'no');
    const rounds = await roundsAt(region.reading, organiser(), visit);
    expect(rounds.map(({ way, state }) => `${way} ${state}`).toSorted()).toEqual([
      'changed running',
      'in-order running',
    ]);
    await says(dot, 'yes');
    expect((await comes()).toSorted()).toEqual([jo, bea, dot].toSorted());
  });
});
