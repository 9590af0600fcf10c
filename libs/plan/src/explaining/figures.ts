import { goalValue, isBetter, type PlanProblem } from '../rules';
import { type PlanRead } from './the-plan';

/** What a plan does for people, in units they speak of. Every figure is a whole number, counted from the plan. */
export interface PlanFigures {
  /** Hours given at places that must go on. */
  readonly hoursThatMust: number;
  readonly hours: number;
  /** Jobs that people were told of and that the plan does not give them. */
  readonly toldOtherwise: number;
  /** Who may work, and has no hour at all in the 28 days. */
  readonly peopleWithoutHours: number;
  /** Hours that people wish in the 28 days and do not have, added over everybody. */
  readonly hoursShort: number;
  /** Times somebody comes into a series for the first time. */
  readonly newFaces: number;
  /** Days waited by those who get a job, each counted once. */
  readonly daysWaited: number;
  readonly wishesMet: number;
  readonly travelMinutes: number;
}

export type PlanFigure = keyof PlanFigures;

/** The figures in the order in which they are told. */
export const planFigures = [
  'hoursThatMust',
  'hours',
  'toldOtherwise',
  'peopleWithoutHours',
  'hoursShort',
  'newFaces',
  'daysWaited',
  'wishesMet',
  'travelMinutes',
] as const satisfies readonly PlanFigure[];

/** Counts what a plan does. */
export function figuresOf(plan: PlanRead): PlanFigures {
  const { chosen, problem } = plan;
  const sum = (of: readonly number[]) => of.reduce((all, one) => all + one, 0);
  const hoursOf = hoursByWorker(plan);
  const served = new Set(chosen.map(({ worker }) => worker));
  return {
    hoursThatMust: sum(chosen.filter(({ to }) => to.class === 'A').map(({ to }) => to.hours)),
    hours: sum(chosen.map(({ to }) => to.hours)),
    toldOtherwise: problem.pairs.filter(({ told }) => told).length - chosen.filter(({ told }) => told).length,
    peopleWithoutHours: hoursOf.filter((hours) => hours === 0).length,
    hoursShort: sum(hoursOf.map((hours, at) => Math.max(0, wishedBy(problem, at) - hours))),
    newFaces: goalValue(
      problem,
      'same-faces',
      chosen.map(({ at }) => at),
    ),
    daysWaited: sum([...served].map((worker) => problem.workers[worker]?.waitingDays ?? 0)),
    wishesMet: sum(chosen.map(({ wishesMet }) => wishesMet)),
    travelMinutes: sum(chosen.map(({ travelMinutes }) => travelMinutes)),
  };
}

/** Hours of each worker with the plan: had, and given. */
export function hoursByWorker({ problem, ofWorker }: PlanRead): number[] {
  return problem.workers.map(({ hoursHad }, at) =>
    ofWorker(at).reduce((sum, { to }) => sum + to.hours, hoursHad),
  );
}

const wishedBy = ({ workers }: PlanProblem, at: number) => workers[at]?.hoursWished ?? 0;

/** How much more of each figure another plan has than this one. */
export function differenceOf(plan: PlanRead, other: PlanRead): PlanFigures {
  const [here, there] = [figuresOf(plan), figuresOf(other)];
  const more = planFigures.map((figure) => [figure, there[figure] - here[figure]]);
  return Object.fromEntries(more) as Record<PlanFigure, number>;
}

/** Whether a plan is better than another: by the first goal of the organiser's order in which they differ. */
export function isBetterPlan({ problem, chosen }: PlanRead, other: PlanRead): boolean {
  const [here, there] = [chosen, other.chosen].map((pairs) => pairs.map(({ at }) => at));
  for (const goal of problem.policy.order) {
    const [one, two] = [goalValue(problem, goal, here ?? []), goalValue(problem, goal, there ?? [])];
    if (one !== two) return isBetter(goal, one, two);
  }
  return false;
}
