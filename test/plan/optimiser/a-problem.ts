import * as fc from 'fast-check';
import { addDays, day, type Id, moment } from '#kernel';
import { type PlanPair, type PlanPlace, planGoals, type PlanProblem, type PlanWorker } from '#plan';

export const MONDAY = day('2026-03-02');
const MARCH = { from: day('2026-03-01'), until: day('2026-03-31') };

export const aWorker = (name: string, of: Partial<PlanWorker> = {}): PlanWorker => ({
  worker: name as Id,
  hoursWished: 10,
  hoursHad: 0,
  waitingDays: 7,
  rooms: [{ period: MARCH, label: '2026-03', hours: 20 }],
  ...of,
});

/** A job of an hour and a half, two cheques, on Monday at noon unless told otherwise. */
export const aPlace = (name: string, of: Partial<PlanPlace> = {}): PlanPlace => ({
  occurrence: name as Id,
  request: `request of ${name}` as Id,
  user: 'school' as Id,
  municipality: 'Aalst',
  class: 'B',
  day: MONDAY,
  startsAt: moment('2026-03-02T11:00:00.000Z'),
  endsAt: moment('2026-03-02T12:30:00.000Z'),
  minutes: 90,
  hours: 2,
  seats: 1,
  minimumTeam: 1,
  needsExperience: false,
  published: true,
  ...of,
});

export const aPair = (worker: number, place: number, of: Partial<PlanPair> = {}): PlanPair => ({
  worker,
  place,
  travelMinutes: 10,
  told: false,
  locked: false,
  experienced: false,
  visitsBefore: 0,
  wishesMet: 0,
  ...of,
});

export const aProblem = (of: Partial<PlanProblem>): PlanProblem => ({
  on: MONDAY,
  seed: 'a seed',
  workers: [],
  places: [],
  pairs: [],
  clashes: [],
  dayLimits: [],
  purses: [],
  policy: { order: planGoals, fillGivenUpPercent: 0 },
  ...of,
});

const upTo = (most: number, least = 0) => fc.integer({ min: least, max: most });

/** Three days of few hours, so that overlap, short days and full months happen in nearly every problem. */
const somePlace = fc.record({
  class: fc.constantFrom('A' as const, 'B' as const, 'C' as const),
  dayAt: upTo(1),
  series: upTo(2),
  hours: upTo(4, 1),
  team: fc.constantFrom(
    { seats: 1, minimumTeam: 1 },
    { seats: 2, minimumTeam: 1 },
    { seats: 2, minimumTeam: 2 },
    { seats: 3, minimumTeam: 2 },
  ),
  needsExperience: fc.boolean(),
});

const somePair = fc.record({
  mayTake: fc.boolean(),
  travelMinutes: upTo(30),
  told: fc.boolean(),
  experienced: fc.boolean(),
  visitsBefore: upTo(1),
  wishesMet: upTo(2),
});

const someWorker = fc.record({
  hoursWished: upTo(12, 1),
  hoursHad: upTo(3),
  waitingDays: upTo(60),
  room: upTo(8),
  dayMinutes: upTo(6),
});

/** Problems of up to six people and six places, of which at most twelve pairs may be. */
export const tinyProblems: fc.Arbitrary<PlanProblem> = fc
  .record({
    workers: fc.array(someWorker, { minLength: 1, maxLength: 6 }),
    places: fc.array(somePlace, { minLength: 1, maxLength: 6 }),
    pairs: fc.array(somePair, { minLength: 36, maxLength: 36 }),
    clashes: fc.array(fc.boolean(), { minLength: 216, maxLength: 216 }),
    cheques: upTo(9),
    seed: fc.string({ maxLength: 3 }),
  })
  .map(({ workers, places, pairs, clashes, cheques, seed }) => {
    const may = workers.flatMap((_, worker) =>
      places.flatMap((__, place) => {
        const { mayTake, ...of } = pairs[worker * 6 + place] ?? { mayTake: false };
        return mayTake ? [aPair(worker, place, of)] : [];
      }),
    );
    const theirDay = (place: number) => addDays(MONDAY, places[place]?.dayAt ?? 0);
    return aProblem({
      seed,
      workers: workers.map(({ room, hoursWished, hoursHad, waitingDays }, at) =>
        aWorker(`worker ${at}`, {
          hoursWished,
          hoursHad,
          waitingDays,
          rooms: [{ period: MARCH, label: '2026-03', hours: room }],
        }),
      ),
      places: places.map(({ dayAt, series, team, hours, needsExperience, class: rank }, at) =>
        aPlace(`place ${at}`, {
          ...team,
          class: rank,
          request: `series ${series}` as Id,
          day: addDays(MONDAY, dayAt),
          hours,
          minutes: hours * 60,
          needsExperience,
        }),
      ),
      pairs: may.slice(0, 12),
      clashes: workers.flatMap((_, worker) =>
        places.flatMap((__, other) =>
          places.slice(0, other).flatMap((___, one) => {
            const isSameDay = theirDay(one) === theirDay(other);
            return isSameDay && clashes[worker * 36 + one * 6 + other] ? [{ worker, one, other }] : [];
          }),
        ),
      ),
      dayLimits: workers.map(({ dayMinutes }, worker) => ({
        worker,
        day: MONDAY,
        minutes: dayMinutes * 60,
        places: [...places.keys()].filter((place) => theirDay(place) === MONDAY),
      })),
      purses: [{ user: 'school' as Id, cheques, places: [...places.keys()].slice(0, 3) }],
    });
  });
