import { day } from '#kernel';
import {
  Assignments,
  type CandidateCard,
  comparedWith,
  differenceBetween,
  placesLeft,
  requestNumber,
  requestsListed,
} from '#matching';
import { eachDatabase } from '../support/databases';
import { ARegion } from './a-region';

const TODAY = day('2026-11-16');
const list = { today: TODAY, sort: 'registered', descending: true, skip: 0, limit: 10 } as const;

eachDatabase('what lies before an office in the morning', (open) => {
  let region: ARegion;
  const asked = () => ({ organiser: region.organiser, from: TODAY, until: day('2026-11-23') });

  beforeEach(async () => {
    region = await ARegion.open(open);
    region.on('2026-11-16');
  });
  afterEach(() => region.app.close());

  it('names the place that somebody left by absence, until somebody else has it', async () => {
    const [jo, an] = [await region.aWorker('Jo'), await region.aWorker('An')];
    const request = await region.request({ pattern: region.once('2026-11-18') });
    const [left] = await region.assign(jo, request);
    expect(await placesLeft(region.reading, asked())).toEqual([]);
    await region.get(Assignments).decline(region.command(), {
      organiser: region.organiser,
      assignment: left?.id as never,
      why: 'absence',
    });
    expect(await placesLeft(region.reading, asked())).toMatchObject([{ leftWorker: jo, taken: 0 }]);
    await region.assign(an, request);
    expect(await placesLeft(region.reading, asked())).toEqual([]);
  });

  it('does not call it an absence when the times do not suit', async () => {
    const [left] = await region.assign(
      await region.aWorker(),
      await region.request({ pattern: region.once('2026-11-18') }),
    );
    await region.get(Assignments).decline(region.command({ reason: 'belde' }), {
      organiser: region.organiser,
      assignment: left?.id as never,
      why: 'times-do-not-suit',
    });
    expect(await placesLeft(region.reading, asked())).toEqual([]);
  });

  it('lists requests with their open seats, sorted and counted', async () => {
    const first = await region.request({ pattern: region.once('2026-11-20'), seats: 2 });
    const second = await region.request({ pattern: region.once('2026-11-18'), reference: 'Haag 50%' });
    await region.assign(await region.aWorker(), first);
    const { organiser, reading } = region;
    const all = await requestsListed(reading, { ...list, organiser, sort: 'first-day', descending: false });
    expect(all.total).toBe(2);
    expect(all.rows.map(({ id, seatsOpen }) => [id, seatsOpen])).toEqual([
      [second.id, 1],
      [first.id, 1],
    ]);
    const named = { text: '50%', users: [], tasks: [] };
    expect((await requestsListed(reading, { ...list, organiser, search: named })).total).toBe(1);
    const none = { text: '51%', users: [], tasks: [] };
    expect((await requestsListed(reading, { ...list, organiser, search: none })).total).toBe(0);
    const [shown] = all.rows;
    const numbered = { text: shown ? requestNumber(shown.id) : '', users: [], tasks: [] };
    const byNumber = await requestsListed(reading, { ...list, organiser, search: numbered });
    expect(byNumber.rows.map(({ id }) => id)).toEqual([shown?.id]);
    expect((await requestsListed(reading, { ...list, organiser, open: true, skip: 1 })).rows).toHaveLength(1);
  });
});

describe('the difference between two candidates', () => {
  const card = (what: object) =>
    ({
      worker: 'jo',
      verdict: 'may',
      journey: { mode: 'bicycle', minutes: 12 },
      month: { planned: 2, worked: 1 },
      waitingDays: 20,
      visitsHere: 0,
      ...what,
    }) as unknown as CandidateCard;

  it('is told in facts, and says when somebody stays without hours', () => {
    const other = card({ worker: 'an', month: { planned: 0, worked: 0 }, waitingDays: 30 });
    expect(differenceBetween(card({ journey: { mode: 'foot', minutes: 21 } }), other)).toEqual({
      travelMinutes: 9,
      hoursThisMonth: 3,
      waitingDays: -10,
      visitsHere: 0,
      otherStaysWithoutHours: true,
    });
  });

  it('says nothing of a way that nobody knows', () => {
    expect(differenceBetween(card({ journey: null }), card({})).travelMinutes).toBeNull();
  });

  it('compares the first with the next that may go, and never with who may not', () => {
    const [first, barred, next] = [
      card({}),
      card({ worker: 'mo', verdict: 'may-not' }),
      card({ worker: 'an' }),
    ];
    expect(comparedWith(first, [first, barred, next])).toBe(next);
    expect(comparedWith(next, [first, barred, next])).toBe(first);
    expect(comparedWith(first, [first, barred])).toBeUndefined();
  });
});
