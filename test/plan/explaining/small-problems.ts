import { addDays, type Day, day, type Id, moment } from '#kernel';
import { type PlanPair, type PlanPlace, type PlanProblem, type PlanWorker, planGoals } from '#plan/rules';

/** Problems small enough to count by hand. Say only what matters; the rest is ordinary. */

export const MONDAY = day('2026-11-16');

export const planId = (number: number): Id =>
  `00000000-0000-7000-8000-${String(number).padStart(12, '0')}` as Id;

export const aPlanWorker = (number: number, what: Partial<PlanWorker> = {}): PlanWorker => ({
  worker: planId(100 + number),
  hoursWished: 10,
  hoursHad: 0,
  waitingDays: 7 * number,
  rooms: [{ period: { from: day('2026-11-01'), until: day('2026-11-30') }, label: '2026-11', hours: 30 }],
  ...what,
});

/** A place on a day after the Monday, from an hour to another. */
export function aPlanPlace(
  number: number,
  [after, from, until]: readonly [after: number, from: number, until: number],
  what: Partial<PlanPlace> = {},
): PlanPlace {
  const on: Day = addDays(MONDAY, after);
  return {
    occurrence: planId(200 + number),
    request: planId(300 + number),
    user: planId(400),
    municipality: '23032',
    class: 'B',
    day: on,
    startsAt: moment(`${on}T${String(from).padStart(2, '0')}:00:00.000Z`),
    endsAt: moment(`${on}T${String(until).padStart(2, '0')}:00:00.000Z`),
    minutes: (until - from) * 60,
    hours: until - from,
    seats: 1,
    minimumTeam: 1,
    needsExperience: false,
    published: true,
    ...what,
  };
}

export const aPlanPair = (worker: number, place: number, what: Partial<PlanPair> = {}): PlanPair => ({
  worker,
  place,
  travelMinutes: 10,
  told: false,
  locked: false,
  experienced: false,
  visitsBefore: 0,
  wishesMet: 0,
  ...what,
});

/** Everybody may take everything, or the pairs that are given; who would be at two places at once may not. */
export function aPlanProblem({
  workers,
  places,
  pairs = workers.flatMap((_, worker) => places.map((__, place) => aPlanPair(worker, place))),
  ...what
}: Pick<PlanProblem, 'workers' | 'places'> & Partial<PlanProblem>): PlanProblem {
  return {
    on: MONDAY,
    seed: 'small',
    workers,
    places,
    pairs,
    clashes: workers.flatMap((_, worker) => overlaps(places).map(([one, other]) => ({ worker, one, other }))),
    dayLimits: [],
    purses: [],
    policy: { order: planGoals, fillGivenUpPercent: 0 },
    ...what,
  };
}

const overlaps = (places: readonly PlanPlace[]): [number, number][] =>
  places.flatMap((one, at) =>
    places.slice(at + 1).flatMap((other, further): [number, number][] => {
      const { startsAt, endsAt } = one;
      if (!startsAt || !endsAt || !other.startsAt || !other.endsAt) return [];
      return startsAt < other.endsAt && other.startsAt < endsAt ? [[at, at + 1 + further]] : [];
    }),
  );
