import { day, hours, type Month, timeOfDay, type Year } from '#kernel';
import { noNeeds, type PlaceFacts, refusalsToAssign } from '#matching/rules';
import { narrowedBy, refusalsAfter, whatWouldChange } from '#plan';
import {
  aCandidate,
  aJob,
  AN,
  aPairing,
  aPlace,
  aRequest,
  aRoom,
  aWish,
  aWorker,
  JO,
  SIX_KILOMETRES_EAST,
} from '../../matching/situations';

const COOKING = 'voedselveiligheid';
const needsCooking = aRequest({ needs: { ...noNeeds, certificates: [COOKING] } });

/** Free from a time on, every Monday. */
const freeFrom = (start: string) =>
  aWorker({
    weeks: [
      { from: day('2026-01-01'), times: [{ weekday: 1, start: timeOfDay(start), end: timeOfDay('20:00') }] },
    ],
  });

const december = {
  from: day('2026-12-01'),
  rooms: { month: aRoom('2026-12' as Month), year: aRoom('2026' as Year) },
};
const fullMonth = aRoom('2026-11' as Month, { free: hours(1), worked: hours(59) });

describe('what would have to be otherwise', () => {
  it('is nothing for who may go', () => {
    expect(whatWouldChange({ place: aPlace(), candidate: aCandidate() })).toEqual({ enough: [], stays: [] });
  });

  it('a later start, to the quarter of an hour, for who is free only later', () => {
    const candidate = aCandidate({ worker: freeFrom('12:00') });
    expect(whatWouldChange({ place: aPlace(), candidate })).toEqual({
      enough: [[{ kind: 'start', minutes: 30 }]],
      stays: [],
    });
  });

  it('an earlier start where that is nearer, the journey between two jobs counted', () => {
    const next = aJob('2026-11-16T12:35:00.000Z', '2026-11-16T14:00:00.000Z', {
      at: SIX_KILOMETRES_EAST,
      site: AN,
    });
    const place = aPlace();
    const candidate = aCandidate({ jobs: [next] });
    const { enough } = whatWouldChange({ place, candidate });
    expect(refusalsToAssign(place, candidate)).not.toEqual([]);
    expect(enough).toEqual([[{ kind: 'start', minutes: -30 }]]);
  });

  it('a certificate, named', () => {
    const found = whatWouldChange({ place: aPlace({ request: needsCooking }), candidate: aCandidate() });
    expect(found.enough).toEqual([[{ kind: 'papers', papers: [COOKING] }]]);
  });

  it('the extract, where children are', () => {
    const request = aRequest({ needs: { ...noNeeds, extract: true } });
    const found = whatWouldChange({ place: aPlace({ request }), candidate: aCandidate() });
    expect(found.enough).toEqual([[{ kind: 'papers', papers: ['extract-596-2'] }]]);
  });

  it('the turn of the month for whose hours are used, if that month has room', () => {
    const pair = { place: aPlace(), candidate: aCandidate({ month: fullMonth }) };
    expect(whatWouldChange({ ...pair, nextMonth: december }).enough).toEqual([
      [{ kind: 'month', from: december.from }],
    ]);
    const fullToo = { ...december.rooms, month: aRoom('2026-12' as Month, { free: hours(0) }) };
    const stays = whatWouldChange({ ...pair, nextMonth: { ...december, rooms: fullToo } });
    expect(stays.enough).toEqual([]);
    expect(stays.stays).not.toEqual([]);
  });

  it('two things together only where neither is enough alone', () => {
    const pair = {
      place: aPlace({ request: needsCooking }),
      candidate: aCandidate({ worker: freeFrom('12:00') }),
    };
    const { enough } = whatWouldChange(pair);
    expect(enough).toEqual([
      [
        { kind: 'start', minutes: 30 },
        { kind: 'papers', papers: [COOKING] },
      ],
    ]);
    for (const change of enough.flat()) expect(refusalsAfter(pair, [change])).not.toEqual([]);
  });

  it('nothing helps two who are kept apart, and that is what is told', () => {
    const place: PlaceFacts = aPlace({ request: needsCooking, pairings: [aPairing()] });
    const { enough, stays } = whatWouldChange({ place, candidate: aCandidate() });
    expect(enough).toEqual([]);
    expect(stays.map(({ code }) => code)).toEqual(['pair-banned']);
  });

  it('a start is never moved to another day', () => {
    const night = aCandidate({ worker: freeFrom('19:00') });
    expect(whatWouldChange({ place: aPlace(), candidate: night }).enough).toEqual([]);
  });
});

describe('what keeps people from a place', () => {
  const reasonsOf = (candidate: ReturnType<typeof aCandidate>) =>
    refusalsToAssign(aPlace({ request: needsCooking }), candidate);

  it('is told by rule, counting who is kept by that rule alone', () => {
    const without = aCandidate();
    const late = aCandidate({ worker: freeFrom('14:00') });
    const cook = aCandidate({
      worker: aWorker({ certificates: [{ kind: COOKING, from: day('2026-01-01'), until: null }] }),
    });
    const reasons = new Map([
      [AN, reasonsOf(without)],
      [JO, reasonsOf(late)],
      [needsCooking.id, reasonsOf(cook)],
    ]);
    expect(narrowedBy([reasons])).toEqual([{ code: 'certificate-missing', about: COOKING, workers: [AN] }]);
  });

  it('counts somebody once over several places', () => {
    const reasons = new Map([[AN, reasonsOf(aCandidate({ worker: aWorker({ wishes: [aWish()] }) }))]]);
    expect(narrowedBy([reasons, reasons])).toEqual([
      { code: 'certificate-missing', about: COOKING, workers: [AN] },
    ]);
  });
});
