import { baselinePlan, baselines, measuresOf, readPlan } from '#plan';
import { checkPlan, goalValue } from '#plan/rules';
import fc from 'fast-check';
import { bestPlan, problems } from './drawn-plans';
import { aPlanPair, aPlanPlace, aPlanProblem, aPlanWorker } from './small-problems';

const RUNS = { numRuns: 120, seed: 12 };

describe('a plan beside what is made by hand', () => {
  it.each(baselines)('%s keeps every rule, and never fills more than the best plan', (baseline) => {
    fc.assert(
      fc.property(problems, (problem) => {
        const byHand = baselinePlan(problem, baseline);
        expect(checkPlan(problem, byHand)).toEqual([]);
        const best = bestPlan(problem);
        expect(goalValue(problem, 'fill-class-a', byHand)).toBeLessThanOrEqual(
          goalValue(problem, 'fill-class-a', best),
        );
      }),
      RUNS,
    );
  });

  it('nearest first takes the nearest, fewest hours first who had least', () => {
    const problem = aPlanProblem({
      workers: [aPlanWorker(0, { hoursHad: 5 }), aPlanWorker(1, { hoursHad: 0 })],
      places: [aPlanPlace(0, [0, 9, 11])],
      pairs: [aPlanPair(0, 0, { travelMinutes: 5 }), aPlanPair(1, 0, { travelMinutes: 20 })],
    });
    expect(baselinePlan(problem, 'nearest-first')).toEqual([0]);
    expect(baselinePlan(problem, 'fewest-hours-first')).toEqual([1]);
  });

  it('is measured in figures that anybody counts again', () => {
    const problem = aPlanProblem({
      workers: [aPlanWorker(0), aPlanWorker(1, { hoursHad: 6 }), aPlanWorker(2)],
      places: [
        aPlanPlace(0, [0, 9, 11], { class: 'A' }),
        aPlanPlace(1, [0, 9, 13], { seats: 2 }),
        aPlanPlace(2, [1, 9, 10]),
      ],
      pairs: [
        aPlanPair(0, 0, { travelMinutes: 5, told: true }),
        aPlanPair(0, 1, { told: true }),
        aPlanPair(1, 1, { travelMinutes: 8, visitsBefore: 2 }),
      ],
    });
    expect(measuresOf(readPlan(problem, [0, 2]))).toEqual({
      seatsAsked: 4,
      seatsFilled: 2,
      hoursAsked: 2 + 8 + 1,
      hoursFilled: 6,
      hoursThatMust: { asked: 2, filled: 2 },
      peopleAvailable: 2,
      peopleWithoutHours: 0,
      peopleBelow: { 25: 1, 50: 1, 75: 1, 100: 1 },
      // Of ten hours wished the first has two, the second ten, the third none.
      quartersShort: { 25: 2 + 10, 50: (3 + 5) * 4, 75: 22 + 30, 100: (8 + 10) * 4 },
      travelMinutesEach: 7,
      newFaces: 1,
      toldOtherwise: 1,
    });
    expect(measuresOf(readPlan(problem, [])).travelMinutesEach).toBeNull();
  });
});
