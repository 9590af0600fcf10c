import { day, hours, type Month, moment, timeOfDay, type Year } from '#kernel';
import { noNeeds, refusalsToAssign } from '#matching/rules';
import { type Change, type PairFacts, whatWouldChange } from '#plan';
import fc from 'fast-check';
import {
  aCandidate,
  aJob,
  anOccurrence,
  aPairing,
  aPlace,
  aRequest,
  aRoom,
  aWorker,
} from '../../matching/situations';

const COOKING = 'voedselveiligheid';
const EXTRACT = 'extract-596-2';
const NOON = 11 * 60 + 30;
const WINTER = 60;

/** What is drawn: everything that can stand between this worker and this place. */
const pairsDrawn = fc.record({
  freeFrom: fc.integer({ min: 7, max: 14 }),
  freeFor: fc.integer({ min: 1, max: 8 }),
  needsCooking: fc.boolean(),
  needsExtract: fc.boolean(),
  hoursLeft: fc.integer({ min: 0, max: 4 }),
  hoursNextMonth: fc.integer({ min: 0, max: 4 }),
  knowsNextMonth: fc.boolean(),
  jobFrom: fc.option(fc.integer({ min: 8, max: 15 })),
  isBanned: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
});
type Drawn = typeof pairsDrawn extends fc.Arbitrary<infer One> ? One : never;

/** The changes as somebody would make them by hand. */
interface Otherwise {
  readonly start?: number;
  readonly papers?: readonly string[];
  readonly isNextMonth?: boolean;
}

const two = (number: number) => String(number).padStart(2, '0');
const clock = (minutes: number) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
const at = (minutes: number) => moment(`2026-11-16T${clock(minutes - WINTER)}:00.000Z`);

/** The pair as drawn, made anew with what is otherwise. */
function pairOf(drawn: Drawn, { start = 0, papers = [], isNextMonth = false }: Otherwise = {}): PairFacts {
  const [from, until] = [NOON + start, NOON + 120 + start];
  const times = { startTime: timeOfDay(clock(from)), endTime: timeOfDay(clock(until)) };
  const occurrence = anOccurrence({ ...times, startsAt: at(from), endsAt: at(until) });
  const certificates = [...(drawn.needsCooking ? [COOKING] : [])];
  const place = aPlace({
    occurrence,
    request: aRequest({ needs: { ...noNeeds, certificates, extract: drawn.needsExtract } }),
    pairings: drawn.isBanned ? [aPairing()] : [],
  });
  const free = {
    start: timeOfDay(clock(drawn.freeFrom * 60)),
    end: timeOfDay(clock((drawn.freeFrom + drawn.freeFor) * 60)),
  };
  const worker = aWorker({
    weeks: [{ from: day('2026-01-01'), times: [{ weekday: 1, ...free }] }],
    certificates: papers.map((kind) => ({ kind, from: day('2026-01-01'), until: null })),
  });
  const job = drawn.jobFrom;
  const jobs = job === null ? [] : [aJob(at(job * 60), at(job * 60 + 90))];
  const next = { month: roomOf('2026-12', drawn.hoursNextMonth), year: aRoom('2026' as Year) };
  const now = { month: roomOf('2026-11', drawn.hoursLeft), year: aRoom('2026' as Year) };
  return {
    place,
    candidate: aCandidate({ worker, jobs, ...(isNextMonth ? next : now) }),
    ...(drawn.knowsNextMonth && { nextMonth: { from: day('2026-12-01'), rooms: next } }),
  };
}

const roomOf = (month: string, left: number) =>
  aRoom(month as Month, { free: hours(left), worked: hours(60 - left) });

const mayGo = (drawn: Drawn, otherwise?: Otherwise) => {
  const { place, candidate } = pairOf(drawn, otherwise);
  return refusalsToAssign(place, candidate).length === 0;
};

const made = (changes: readonly Change[]): Otherwise =>
  Object.assign(
    {},
    ...changes.map((change): Otherwise => {
      if (change.kind === 'start') return { start: change.minutes };
      return change.kind === 'papers' ? { papers: change.papers } : { isNextMonth: true };
    }),
  ) as Otherwise;

const quarters = Array.from({ length: 25 }, (_, step) => (step - 12) * 15);

const law = (says: (drawn: Drawn) => void, numRuns = 60) =>
  fc.assert(fc.property(pairsDrawn, says), { numRuns, seed: 13 });

describe('what would have to be otherwise, of pairs that are drawn', () => {
  it('is enough when it is made so by hand, and none of it could be left out', () => {
    const met = new Set<string>();
    law((drawn) => {
      for (const set of whatWouldChange(pairOf(drawn)).enough) {
        met.add(set.map(({ kind }) => kind).join(' '));
        expect(mayGo(drawn, made(set))).toBe(true);
        for (const one of set) expect(mayGo(drawn, made(set.filter((other) => other !== one)))).toBe(false);
      }
    }, 200);
    expect([...met].toSorted()).toEqual(
      [
        'start',
        'papers',
        'month',
        'start papers',
        'start month',
        'papers month',
        'start papers month',
      ].toSorted(),
    );
  });

  it('names of all starts of the day the nearest', () => {
    law((drawn) => {
      for (const set of whatWouldChange(pairOf(drawn)).enough) {
        const { start = 0, ...others } = made(set);
        const nearer = quarters.filter((minutes) => Math.abs(minutes) < Math.abs(start));
        for (const minutes of nearer) expect(mayGo(drawn, { ...others, start: minutes })).toBe(false);
      }
    });
  });

  it('is told as impossible only where no hour, paper or next month helps, whatever is tried', () => {
    let hopeless = 0;
    law((drawn) => {
      const { enough, stays } = whatWouldChange(pairOf(drawn));
      expect(enough.length === 0 && stays.length === 0).toBe(mayGo(drawn));
      if (stays.length === 0) return;
      hopeless++;
      for (const start of quarters)
        for (const isNextMonth of drawn.knowsNextMonth ? [false, true] : [false])
          expect(mayGo(drawn, { start, isNextMonth, papers: [COOKING, EXTRACT] })).toBe(false);
    });
    expect(hopeless).toBeGreaterThan(5);
  });

  it('tells every single change that is enough', () => {
    law((drawn) => {
      if (mayGo(drawn)) return;
      const { enough } = whatWouldChange(pairOf(drawn));
      const alone = enough.flatMap((set) => (set.length === 1 ? set.map(({ kind }) => kind) : []));
      const papers = [...(drawn.needsCooking ? [COOKING] : []), ...(drawn.needsExtract ? [EXTRACT] : [])];
      expect(alone.includes('start')).toBe(quarters.some((start) => mayGo(drawn, { start })));
      expect(alone.includes('papers')).toBe(mayGo(drawn, { papers }));
      expect(alone.includes('month')).toBe(drawn.knowsNextMonth && mayGo(drawn, { isNextMonth: true }));
    });
  });
});
