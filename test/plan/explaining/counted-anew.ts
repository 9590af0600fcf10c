import { type PlanFigure } from '#plan';
import { type PlanProblem } from '#plan/rules';

/** Figures of plans, by code that shares nothing with the explanations. */

export const sum = (of: readonly number[]) => of.reduce((all, one) => all + one, 0);
export const hoursAt = (problem: PlanProblem, at: number) =>
  problem.places[problem.pairs[at]?.place ?? -1]?.hours ?? 0;
export const workerAt = (problem: PlanProblem, at: number) => problem.pairs[at]?.worker ?? -1;

const hoursOf = (problem: PlanProblem, chosen: readonly number[], worker: number) =>
  sum(chosen.filter((at) => workerAt(problem, at) === worker).map((at) => hoursAt(problem, at)));

type Counted = (problem: PlanProblem, chosen: readonly number[]) => number;

const hoursOfClass = (problem: PlanProblem, chosen: readonly number[], wanted: string) =>
  sum(
    chosen.flatMap((at) => {
      const place = problem.places[problem.pairs[at]?.place ?? -1];
      return place?.class === wanted ? [place.hours] : [];
    }),
  );

/** Quarters of an hour below a share of the wish, person by person. */
const shortOf =
  (quarters: number): Counted =>
  (problem, chosen) =>
    sum(
      problem.workers.map(({ hoursHad, hoursWished }, at) =>
        Math.max(0, quarters * hoursWished - 4 * (hoursHad + hoursOf(problem, chosen, at))),
      ),
    );

/** Every figure that a price can have. */
export const counted: Record<PlanFigure, Counted> = {
  hoursThatMust: (problem, chosen) => hoursOfClass(problem, chosen, 'A'),
  hours: (problem, chosen) => sum(chosen.map((at) => hoursAt(problem, at))),
  hoursThatMayWait: (problem, chosen) => hoursOfClass(problem, chosen, 'C'),
  toldOtherwise: (problem, chosen) =>
    sum(problem.pairs.map(({ told }, at) => (told && !chosen.includes(at) ? 1 : 0))),
  peopleWithoutHours: (problem, chosen) =>
    sum(problem.workers.map((worker, at) => (worker.hoursHad + hoursOf(problem, chosen, at) === 0 ? 1 : 0))),
  shortOfQuarter: shortOf(1),
  shortOfHalf: shortOf(2),
  shortOfThreeQuarters: shortOf(3),
  shortOfAll: shortOf(4),
  newFaces: (problem, chosen) =>
    new Set(
      chosen
        .filter((at) => problem.pairs[at]?.visitsBefore === 0)
        .map((at) => `${workerAt(problem, at)}/${problem.places[problem.pairs[at]?.place ?? -1]?.request}`),
    ).size,
  weeksWaited: (problem, chosen) =>
    sum(
      problem.workers.map(
        ({ waitingDays }, at) => ((waitingDays - (waitingDays % 7)) / 7) * hoursOf(problem, chosen, at),
      ),
    ),
  wishesMet: (problem, chosen) => sum(chosen.map((at) => problem.pairs[at]?.wishesMet ?? 0)),
  travelMinutes: (problem, chosen) => sum(chosen.map((at) => problem.pairs[at]?.travelMinutes ?? 0)),
};
