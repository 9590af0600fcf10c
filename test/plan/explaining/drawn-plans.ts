import { day } from '#kernel';
import { checkPlan, faultsTogether, goalValue, isBetter, type PlanPair, type PlanProblem } from '#plan/rules';
import fc from 'fast-check';
import { aPlanPair, aPlanPlace, aPlanProblem, aPlanWorker, MONDAY, planId } from './small-problems';

/** Problems of at most four people and five places, in which everything is scarce now and then. */
export const problems: fc.Arbitrary<PlanProblem> = fc
  .record({
    rooms: fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 4 }),
    places: fc.array(
      fc.record({
        after: fc.integer({ min: 0, max: 1 }),
        from: fc.integer({ min: 8, max: 12 }),
        length: fc.integer({ min: 1, max: 4 }),
        seats: fc.integer({ min: 1, max: 2 }),
        whole: fc.boolean(),
        class: fc.constantFrom('A' as const, 'B' as const, 'C' as const),
        needsExperience: fc.boolean(),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    pairs: fc.array(
      fc.record({
        may: fc.boolean(),
        told: fc.boolean(),
        experienced: fc.boolean(),
        travelMinutes: fc.integer({ min: 0, max: 20 }),
        visitsBefore: fc.integer({ min: 0, max: 1 }),
        wishesMet: fc.integer({ min: 0, max: 1 }),
      }),
      { minLength: 16, maxLength: 16 },
    ),
    cheques: fc.integer({ min: 0, max: 12 }),
    minutes: fc.integer({ min: 1, max: 4 }),
  })
  .map(({ rooms, places: drawn, pairs: all, cheques, minutes }) => {
    const period = { from: day('2026-11-01'), until: day('2026-11-30') };
    const workers = rooms.map((hours, at) =>
      aPlanWorker(at, { rooms: [{ period, label: '2026-11', hours }] }),
    );
    const places = drawn.map(({ after, from, length, seats, whole, ...what }, at) =>
      aPlanPlace(at, [after, from, from + length], { seats, minimumTeam: whole ? seats : 1, ...what }),
    );
    const pairs = workers.flatMap((_, worker) =>
      places.flatMap((__, place): PlanPair[] => {
        const { may, ...what } = all[worker * 4 + place] ?? { may: false };
        return may ? [aPlanPair(worker, place, what)] : [];
      }),
    );
    const onMonday = places.flatMap(({ day: on }, at) => (on === MONDAY ? [at] : []));
    return aPlanProblem({
      workers,
      places,
      pairs,
      purses: [{ user: planId(400), cheques, places: places.map((_, at) => at) }],
      dayLimits: workers.map((_, worker) => ({
        worker,
        day: MONDAY,
        minutes: minutes * 60,
        places: onMonday,
      })),
    });
  });

/** Every choice that breaks no row, by trying all; what breaks a row with fewer pairs breaks it with more. */
export function allPlans(problem: PlanProblem): number[][] {
  const sets = problem.pairs.reduce<number[][]>(
    (so, _, at) => {
      const more = so.map((set) => [...set, at]);
      return [...so, ...more.filter((set) => faultsTogether(problem, set).length === 0)];
    },
    [[]],
  );
  return sets.filter((set) => checkPlan(problem, set).length === 0);
}

/** The best of all, goal after goal. */
export const bestPlan = (problem: PlanProblem): number[] =>
  problem.policy.order
    .reduce<number[][]>((left, goal) => {
      const values = left.map((plan) => goalValue(problem, goal, plan));
      const best = values.reduce((one, other) => (isBetter(goal, other, one) ? other : one));
      return left.filter((_, at) => values[at] === best);
    }, allPlans(problem))
    .at(0) ?? [];
