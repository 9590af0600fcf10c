import { goalValue, isBetterInOrder, type PlanGoal } from '../rules';
import { type PlanRead } from './the-plan';

/**
 * What a plan does for people, in units they speak of: whole numbers, counted from the plan. Two plans with the same
 * figures are equal in every goal but the draw.
 */
export interface PlanFigures {
  /** Hours given at places that must go on. */
  readonly hoursThatMust: number;
  readonly hours: number;
  /** Of these hours, at places that may wait. */
  readonly hoursThatMayWait: number;
  /** Jobs that people were told of and that the plan does not give them. */
  readonly toldOtherwise: number;
  /** Who may work, and has no hour at all in the 28 days. */
  readonly peopleWithoutHours: number;
  /** Quarters of an hour that people have less than a quarter of what they wish in the 28 days, added over everybody. */
  readonly shortOfQuarter: number;
  /** The same for half of what they wish, for three quarters, and for all of it. */
  readonly shortOfHalf: number;
  readonly shortOfThreeQuarters: number;
  readonly shortOfAll: number;
  /** Times somebody comes into a series for the first time. */
  readonly newFaces: number;
  /** Whole weeks waited by who gets an hour, added over all hours. */
  readonly weeksWaited: number;
  readonly wishesMet: number;
  readonly travelMinutes: number;
}

export type PlanFigure = keyof PlanFigures;

/** The figures in the order in which they are told. */
export const planFigures = [
  'hoursThatMust',
  'hours',
  'hoursThatMayWait',
  'toldOtherwise',
  'peopleWithoutHours',
  'shortOfQuarter',
  'shortOfHalf',
  'shortOfThreeQuarters',
  'shortOfAll',
  'newFaces',
  'weeksWaited',
  'wishesMet',
  'travelMinutes',
] as const satisfies readonly PlanFigure[];

/** Each says the one before it too, and more: of those that differ the first says most. */
export const shortfallFigures: readonly PlanFigure[] = [
  'shortOfQuarter',
  'shortOfHalf',
  'shortOfThreeQuarters',
  'shortOfAll',
];

/** Counts what a plan does. */
export function figuresOf(plan: PlanRead): PlanFigures {
  const { chosen, problem } = plan;
  const sum = (of: readonly number[]) => of.reduce((all, one) => all + one, 0);
  const at = chosen.map((pair) => pair.at);
  const reached = (goal: PlanGoal) => goalValue(problem, goal, at);
  return {
    hoursThatMust: reached('fill-class-a'),
    hours: sum(chosen.map(({ to }) => to.hours)),
    hoursThatMayWait: sum(chosen.filter(({ to }) => to.class === 'C').map(({ to }) => to.hours)),
    toldOtherwise: problem.pairs.filter(({ told }) => told).length - reached('keep-told'),
    peopleWithoutHours: hoursByWorker(plan).filter((hours) => hours === 0).length,
    shortOfQuarter: reached('shortfall-25'),
    shortOfHalf: reached('shortfall-50'),
    shortOfThreeQuarters: reached('shortfall-75'),
    shortOfAll: reached('shortfall-100'),
    newFaces: reached('same-faces'),
    weeksWaited: reached('longest-waiting'),
    wishesMet: reached('wishes'),
    travelMinutes: reached('travel'),
  };
}

/** Hours of each worker with the plan: had, and given. */
export function hoursByWorker({ problem, ofWorker }: PlanRead): number[] {
  return problem.workers.map(({ hoursHad }, at) =>
    ofWorker(at).reduce((sum, { to }) => sum + to.hours, hoursHad),
  );
}

/** How much more of each figure another plan has than this one. */
export function differenceOf(plan: PlanRead, other: PlanRead): PlanFigures {
  const [here, there] = [figuresOf(plan), figuresOf(other)];
  const more = planFigures.map((figure) => [figure, there[figure] - here[figure]]);
  return Object.fromEntries(more) as Record<PlanFigure, number>;
}

/** Whether a plan is better than another: by the first goal of the organiser's order in which they differ. */
export function isBetterPlan(plan: PlanRead, other: PlanRead): boolean {
  return isBetterInOrder(
    plan.problem.policy.order,
    (goal) => valueOf(plan, goal),
    (goal) => valueOf(other, goal),
  );
}

/** What was counted already: a plan is held beside many others. */
const counted = new WeakMap<PlanRead, Map<PlanGoal, number>>();

function valueOf(plan: PlanRead, goal: PlanGoal): number {
  const values = counted.get(plan) ?? new Map<PlanGoal, number>();
  counted.set(plan, values);
  const known = values.get(goal);
  if (known !== undefined) return known;
  const value = goalValue(
    plan.problem,
    goal,
    plan.chosen.map(({ at }) => at),
  );
  values.set(goal, value);
  return value;
}

/** Figures of which more is better; of the others less is. */
const betterMore: readonly PlanFigure[] = ['hoursThatMust', 'hours', 'weeksWaited', 'wishesMet'];

/**
 * Whether a plan that has so much more of each figure is the worse one in this figure. Hours at places that may wait go
 * with the hours altogether; where those stay the same, they came from work that may not wait.
 */
export function isWorse(difference: PlanFigures, figure: PlanFigure): boolean {
  const { hours, [figure]: more } = difference;
  if (figure === 'hoursThatMayWait') return hours === 0 ? more > 0 : hours < 0;
  return betterMore.includes(figure) ? more < 0 : more > 0;
}
