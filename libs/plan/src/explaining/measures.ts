import { type PlanProblem } from '../rules';
import { figuresOf, hoursByWorker } from './figures';
import { type PlanRead } from './the-plan';

/** How good a plan is, in figures that are told beside those of simple rules. All counted, none estimated. */
export interface PlanMeasures {
  readonly seatsAsked: number;
  readonly seatsFilled: number;
  readonly hoursAsked: number;
  readonly hoursFilled: number;
  /** Of these, at places that must go on. */
  readonly hoursThatMust: { readonly asked: number; readonly filled: number };
  /** Who could take at least one of the places. */
  readonly peopleAvailable: number;
  /** Of these, without any hour in the 28 days. */
  readonly peopleWithoutHours: number;
  /** People with less than so many percent of the hours they wish. */
  readonly peopleBelow: Readonly<Record<25 | 50 | 75 | 100, number>>;
  /** Quarters of an hour that people stay below so many percent of the hours they wish, added over everybody. */
  readonly quartersShort: Readonly<Record<25 | 50 | 75 | 100, number>>;
  /** For one job, rounded; null where none is given. */
  readonly travelMinutesEach: number | null;
  readonly newFaces: number;
  readonly toldOtherwise: number;
}

const levels = [25, 50, 75, 100] as const;
const PERCENT = 100;

/** Measures a plan. */
export function measuresOf(plan: PlanRead): PlanMeasures {
  const { problem, chosen } = plan;
  const figures = figuresOf(plan);
  const hours = hoursByWorker(plan);
  const available = [...new Set(plan.pairs.map(({ worker }) => worker))];
  const below = (percent: number) =>
    problem.workers.filter(
      ({ hoursWished }, at) => (hours[at] ?? 0) * PERCENT < hoursWished * percent && available.includes(at),
    ).length;
  const asked = (places: PlanProblem['places']) =>
    places.reduce((sum, place) => sum + place.seats * place.hours, 0);
  return {
    seatsAsked: problem.places.reduce((sum, { seats }) => sum + seats, 0),
    seatsFilled: chosen.length,
    hoursAsked: asked(problem.places),
    hoursFilled: figures.hours,
    hoursThatMust: {
      asked: asked(problem.places.filter((place) => place.class === 'A')),
      filled: figures.hoursThatMust,
    },
    peopleAvailable: available.length,
    peopleWithoutHours: available.filter((at) => hours[at] === 0).length,
    peopleBelow: Object.fromEntries(
      levels.map((level) => [level, below(level)]),
    ) as PlanMeasures['peopleBelow'],
    quartersShort: {
      25: figures.shortOfQuarter,
      50: figures.shortOfHalf,
      75: figures.shortOfThreeQuarters,
      100: figures.shortOfAll,
    },
    travelMinutesEach: chosen.length === 0 ? null : Math.round(figures.travelMinutes / chosen.length),
    newFaces: figures.newFaces,
    toldOtherwise: figures.toldOtherwise,
  };
}
