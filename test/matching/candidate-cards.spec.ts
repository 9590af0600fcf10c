import { day } from '#kernel';
import { candidateCard, inFixedOrder } from '#matching';
import {
  aCandidate,
  aJob,
  AN,
  anId,
  aPlace,
  aRoom,
  aWish,
  aWorker,
  JO,
  SIX_KILOMETRES_EAST,
} from './situations';

const taken = { assignment: anId(40), worker: JO, person: anId(105) };

describe('the card of a candidate', () => {
  it('puts the reasons that refuse before those that warn', () => {
    const place = aPlace({ at: SIX_KILOMETRES_EAST, team: [taken] });
    const { reasons, verdict } = candidateCard(place, aCandidate());
    expect(reasons.map(({ code, weight }) => [code, weight])).toEqual([
      ['seats-taken', 'refuses'],
      ['travel-over-own-maximum', 'warns'],
    ]);
    expect(verdict).toBe('may-not');
  });

  it('says who may go with a reason, and who may go', () => {
    expect(candidateCard(aPlace({ at: SIX_KILOMETRES_EAST }), aCandidate()).verdict).toBe('may-with-reason');
    expect(candidateCard(aPlace(), aCandidate()).verdict).toBe('may');
  });

  it('counts the days of waiting from the last job, else from the referral', () => {
    expect(candidateCard(aPlace(), aCandidate({ lastJobOn: day('2026-11-02') })).waitingDays).toBe(14);
    expect(candidateCard(aPlace(), aCandidate()).waitingDays).toBe(319);
  });

  it('shows the next times that are free long enough, without those of other jobs', () => {
    const jobs = [aJob('2026-11-16T08:00:00.000Z', '2026-11-16T16:00:00.000Z')];
    expect(candidateCard(aPlace(), aCandidate({ jobs })).free).toEqual([
      { day: '2026-11-17', start: '08:00', end: '18:00' },
      { day: '2026-11-18', start: '08:00', end: '18:00' },
      { day: '2026-11-19', start: '08:00', end: '18:00' },
    ]);
  });
});

describe('the fixed order of candidates', () => {
  const card = (number: number, what: Parameters<typeof aCandidate>[0] = {}, place = aPlace()) =>
    candidateCard(place, aCandidate({ ...what, worker: aWorker({ worker: anId(number), ...what.worker }) }));
  const order = (...cards: ReturnType<typeof card>[]) =>
    inFixedOrder(cards, anId(11)).map(({ worker }) => Number(worker.slice(-4)));

  it('puts who may go before who may with a reason, and those before who may not', () => {
    const far = aPlace({ at: SIX_KILOMETRES_EAST });
    const full = aPlace({ team: [taken] });
    expect(order(card(1, {}, full), card(2, {}, far), card(3))).toEqual([3, 2, 1]);
  });

  it('then whose hours are fewest for what they wish: 5 of 10 after 8 of 40', () => {
    const month = (planned: number) => aRoom('2026-11' as never, { planned: planned as never });
    const wishing = (hours: number) => aWorker({ wishes: [aWish({ hoursPerMonthWished: hours })] });
    const few = card(1, { month: month(5), worker: { ...wishing(10), worker: anId(1) } });
    const many = card(2, { month: month(8), worker: { ...wishing(40), worker: anId(2) } });
    expect(order(few, many)).toEqual([2, 1]);
  });

  it('then who waits longest, then who lives nearest', () => {
    const waited = card(1, { lastJobOn: day('2026-10-01') });
    const recent = card(2, { lastJobOn: day('2026-11-01') });
    expect(order(recent, waited)).toEqual([1, 2]);
    const away = aWorker({ worker: anId(4) }).domiciles.map((one) => ({ ...one, home: SIX_KILOMETRES_EAST }));
    const further = card(4, {
      worker: aWorker({ worker: anId(4), domiciles: away, wishes: [aWish({ travelMinutesMaximum: null })] }),
    });
    expect(order(further, card(3))).toEqual([3, 4]);
  });

  it('is the same whatever the order in which people are read, and favours no name', () => {
    const cards = Array.from({ length: 40 }, (_, index) => card(index + 1));
    const first = order(...cards);
    expect(order(...cards.toReversed())).toEqual(first);
    expect(first).not.toEqual(first.toSorted((one, other) => one - other));
    expect(cards.map(({ worker }) => worker)).toContain(AN);
  });
});
