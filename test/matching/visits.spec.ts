import { day, type Id, moment, timeOfDay } from '#kernel';
import {
  assignmentsAt,
  type MoveInput,
  placeListed,
  refusalsOfMember,
  refusalsOfClosedVisit,
  refusalsToBringBack,
  refusalsToChangeVisit,
  refusalsToGoOn,
  teamsTooSmall,
  type VisitRefusalCode,
  SiteCalendar,
  Visits,
} from '#matching';
import { eachDatabase } from '../support/databases';
import { ARegion } from './a-region';
import { refusalsOf, refusedWith } from './refused';
import { anOccurrence } from './situations';

const FRIDAY = day('2026-11-20');
const THURSDAY = day('2026-11-19');

describe('why a visit is not changed as was asked', () => {
  const now = moment('2026-11-16T08:00:00.000Z');
  const to = {
    on: FRIDAY,
    times: { start: timeOfDay('09:00'), end: timeOfDay('11:00') },
    today: day('2026-11-16'),
    closed: [{ from: FRIDAY, until: FRIDAY }],
  };
  const cases: Record<VisitRefusalCode, () => { code: string }[]> = {
    'place-closed-then': () => refusalsToChangeVisit(anOccurrence(), now, to),
    'visit-not-on-closed-day': () => refusalsOfClosedVisit(anOccurrence(), [], now),
    'occurrence-not-called-off': () => refusalsToBringBack(anOccurrence(), now),
    'team-not-too-small': () => refusalsToGoOn({ ...anOccurrence(), minimumTeam: 2, taken: 2 }),
    'member-cannot': () => refusalsOfMember('Jo', refusalsToChangeVisit(anOccurrence(), now, to)).slice(0, 1),
  };

  it.each(Object.entries(cases))('says %s', (code, ask) => {
    expect(ask().map((reason) => reason.code)).toEqual([code]);
  });

  it('says nothing against another day that is open, nor against what is called off', () => {
    expect(refusalsToChangeVisit(anOccurrence(), now, { ...to, closed: [] })).toEqual([]);
    expect(refusalsToBringBack(anOccurrence({ state: 'cancelled' }), now)).toEqual([]);
    expect(refusalsOfMember('Jo', [])).toEqual([]);
  });
});

eachDatabase('a whole team in one action', (open) => {
  let region: ARegion;
  let team: Id[];
  let visit: Id;

  beforeEach(async () => {
    region = await ARegion.open(open);
    region.on('2026-11-16');
    team = [await region.aWorker('Jo'), await region.aWorker('Bea'), await region.aWorker('Cas')];
    const request = await region.request({ pattern: region.once(FRIDAY, '07:30', '12:00'), seats: 3 });
    for (const worker of team) await region.assign(worker, request);
    visit = request.occurrences[0]?.id as Id;
  });

  const ofVisit = () => ({ organiser: region.organiser, occurrence: visit });
  const callOff = () =>
    region.get(Visits).callOff(region.command(), { ...ofVisit(), why: 'weather' as const });
  const bringBack = () => region.get(Visits).bringBack(region.command(), ofVisit());
  const move = (
    what: Partial<MoveInput> & Pick<MoveInput, 'on'>,
    reason: string | undefined = 'het regent dan niet',
  ) =>
    region.get(Visits).move(region.command(reason ? { reason } : {}), {
      ...ofVisit(),
      times: { start: timeOfDay('08:00'), end: timeOfDay('12:00') },
      letGo: false,
      ask: false,
      ...what,
    });
  const comes = async () => {
    const all = await assignmentsAt(region.reading, region.organiser, visit);
    return all.filter(({ state }) => state === 'assigned').length;
  };
  const told = async (kind: string) =>
    (await region.reading.rows('select id from message where kind = ?', [kind])).length;
  const elsewhere = async (worker: Id | undefined, on = FRIDAY) =>
    region.assign(worker as Id, await region.request({ pattern: region.once(on, '09:00', '11:00') }));

  it('is told off for rain: everybody is freed and told, and what was held comes free', async () => {
    expect(await region.lot(undefined, FRIDAY)).toEqual({ free: 5, held: 15 });
    const { answer } = await callOff();
    expect(answer).toMatchObject({ state: 'cancelled', taken: 0 });
    expect(await region.lot(undefined, FRIDAY)).toEqual({ free: 20, held: 0 });
    expect([await told('job-cancelled'), await told('visit-cancelled')]).toEqual([3, 1]);
    expect(await refusedWith(callOff())).toEqual(['occurrence-cancelled']);
  });

  it('comes again when the sun shines after all, but for who took another job', async () => {
    await callOff();
    await elsewhere(team[0]);
    const { answer } = await bringBack();
    expect(answer).toMatchObject({ state: 'planned', taken: 2, seats: 3 });
    expect(await refusedWith(bringBack())).toEqual(['occurrence-not-called-off']);
  });

  it('moves to another day and hour together, with a reason in the published window', async () => {
    expect(await refusedWith(move({ on: THURSDAY }, ''))).toEqual(['published-window-frozen']);
    const { answer } = await move({ on: THURSDAY });
    expect(answer).toMatchObject({ day: THURSDAY, startTime: '08:00', hours: 4, taken: 3 });
    expect(await region.lot(undefined, THURSDAY)).toEqual({ free: 8, held: 12 });
    expect([await told('job-changed'), await told('visit-changed')]).toEqual([3, 1]);
  });

  it('does not move over the head of who cannot come then: it says who and why, and nothing changed', async () => {
    await elsewhere(team[1], THURSDAY);
    const against = await refusalsOf(move({ on: THURSDAY }));
    expect(against.map(({ code }) => code)).toEqual(['member-cannot', 'double-booked']);
    expect(against[0]?.figures).toEqual({ name: 'Bea An' });
    expect(await placeListed(region.reading, region.organiser, visit)).toMatchObject({
      day: FRIDAY,
      startTime: '07:30',
      taken: 3,
    });
    expect(await told('job-changed')).toBe(0);
  });

  it('moves without who cannot come, where the mediator lets that one go', async () => {
    await elsewhere(team[1], THURSDAY);
    const { answer } = await move({ on: THURSDAY, letGo: true });
    expect(answer).toMatchObject({ day: THURSDAY, taken: 2, seats: 3 });
    expect(await comes()).toBe(2);
    expect([await told('job-changed'), await told('job-cancelled')]).toEqual([2, 1]);
  });

  it('is not certain to the user under its minimum: it is decided some days before, and all hear it then', async () => {
    await region.cheques(region.family, 20);
    const on = day('2026-11-18');
    const pattern = region.once(on, '07:30', '12:00');
    const request = await region.request({ pattern, seats: 4, minimumTeam: 3 });
    const before = await told('visit-planned');
    const occurrence = request.occurrences[0]?.id as Id;
    const goOn = () => region.get(Visits).goOn(region.command(), { organiser: region.organiser, occurrence });
    expect(await refusedWith(goOn())).toEqual(['team-not-too-small']);
    await region.assign(team[0] as Id, request);
    await region.assign(team[1] as Id, request);
    const { organiser, reading } = region;
    const small = () => teamsTooSmall(reading, { organiser, from: day('2026-11-16'), until: on });
    expect(await small()).toMatchObject([{ id: occurrence, taken: 2, minimumTeam: 3 }]);
    expect(await told('visit-planned')).toBe(before);
    expect((await goOn()).answer).toMatchObject({ taken: 2, minimumTeam: 2 });
    expect(await told('visit-planned')).toBe(before + 2);
    expect(await small()).toEqual([]);
    await region.assign(team[2] as Id, request);
    expect(await told('visit-planned')).toBe(before + 3);
  });

  it('is certain once the last of the fewest is there: the user hears of all of them', async () => {
    await region.cheques(region.family, 20);
    const pattern = region.once(day('2026-11-18'), '07:30', '12:00');
    const request = await region.request({ pattern, seats: 3, minimumTeam: 3 });
    const before = await told('visit-planned');
    const counts = [];
    for (const worker of team) {
      await region.assign(worker, request);
      counts.push((await told('visit-planned')) - before);
    }
    expect(counts).toEqual([0, 0, 3]);
  });

  it('does not move to a closed day, nor to one that is over', async () => {
    await region.get(SiteCalendar).close(region.command(), {
      organiser: region.organiser,
      user: region.family,
      site: region.garden,
      from: THURSDAY,
      until: THURSDAY,
      why: 'de tuin wordt gespoten',
    });
    expect(await refusedWith(move({ on: THURSDAY }))).toEqual(['place-closed-then']);
    expect(await refusedWith(move({ on: day('2026-11-13') }))).toEqual(['day-already-past']);
    expect(await comes()).toBe(3);
  });
});
