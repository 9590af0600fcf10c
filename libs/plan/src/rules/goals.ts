import { type RequestClass } from '#matching/rules';
import { drawnNumber } from './draw';
import {
  type PlanGoal,
  planGoals,
  type PlanPair,
  type PlanPlace,
  type PlanProblem,
  type PlanWorker,
} from './problem';

/** Which way a goal is better. */
export type GoalSense = 'most' | 'least';

/** What an hour weighs in `fill`: an ordinary hour is worth two that may wait. `fill-class-a` comes before this. */
export const classWeights: Readonly<Record<RequestClass, number>> = { A: 3, B: 2, C: 1 };

/** Shortfalls are counted in quarters of an hour, so that each of their levels is a whole number. */
export const QUARTERS_PER_HOUR = 4;
const DAYS_PER_WEEK = 7;

/** Quarters of the wish up to which a goal counts what people fall short of; null for any other goal. */
export function shortfallLevel(goal: PlanGoal): number | null {
  switch (goal) {
    case 'shortfall-25':
      return 1;
    case 'shortfall-50':
      return 2;
    case 'shortfall-75':
      return 3;
    case 'shortfall-100':
      return 4;
    default:
      return null;
  }
}

const least: readonly PlanGoal[] = [
  'shortfall-25',
  'shortfall-50',
  'shortfall-75',
  'shortfall-100',
  'same-faces',
  'travel',
  'tie-break',
];

/** Whether more or less of a goal is better. */
export const senseOf = (goal: PlanGoal): GoalSense => (least.includes(goal) ? 'least' : 'most');

/** True when `one` is a better value of the goal than `other`. */
export const isBetter = (goal: PlanGoal, one: number, other: number) =>
  senseOf(goal) === 'most' ? one > other : one < other;

/** Whether one of two plans is better: at the first goal of the order at which their values differ. */
export function isBetterInOrder(
  order: readonly PlanGoal[],
  valueOfOne: (goal: PlanGoal) => number,
  valueOfOther: (goal: PlanGoal) => number,
): boolean {
  const first = order.find((goal) => valueOfOne(goal) !== valueOfOther(goal));
  return first !== undefined && isBetter(first, valueOfOne(first), valueOfOther(first));
}

/** The same for two choices of pairs of a problem. */
export const isBetterChoice = (
  problem: PlanProblem,
  one: readonly number[],
  other: readonly number[],
): boolean =>
  isBetterInOrder(
    problem.policy.order,
    (goal) => goalValue(problem, goal, one),
    (goal) => goalValue(problem, goal, other),
  );

/** The goals whose value is a sum over the chosen pairs, each on its own. */
export type PairGoal = Exclude<PlanGoal, `shortfall-${string}` | 'same-faces'>;

export const isPairGoal = (goal: PlanGoal): goal is PairGoal =>
  goal !== 'same-faces' && shortfallLevel(goal) === null;

/** A pair with the worker and the place that it names. */
export interface PairInFull {
  readonly pair: PlanPair;
  readonly worker: PlanWorker;
  readonly place: PlanPlace;
}

/** @throws RangeError when there is no such pair, or it names a worker or place that the problem does not have */
export function pairInFull(problem: PlanProblem, at: number): PairInFull {
  const pair = problem.pairs[at];
  const worker = pair && problem.workers[pair.worker];
  const place = pair && problem.places[pair.place];
  if (!pair || !worker || !place) throw new RangeError(`The problem has no pair ${at} in full.`);
  return { pair, worker, place };
}

/** What one chosen pair adds to a goal: a whole number, never below nought. */
export function worthOf({ pair, worker, place }: PairInFull, goal: PairGoal, seed: string): number {
  switch (goal) {
    case 'fill-class-a':
      return place.class === 'A' ? place.hours : 0;
    case 'fill':
      return place.hours * classWeights[place.class];
    case 'keep-told':
      return pair.told ? 1 : 0;
    case 'longest-waiting':
      return Math.floor(worker.waitingDays / DAYS_PER_WEEK) * place.hours;
    case 'wishes':
      return pair.wishesMet;
    case 'travel':
      return pair.travelMinutes;
    case 'tie-break':
      return drawnNumber(seed, worker.worker, place.occurrence);
  }
}

/**
 * The value of one goal for a set of chosen pairs (places in `PlanProblem.pairs`), by counting. Hours of class A; weighed
 * hours; told pairs kept; quarters of an hour short; new faces in a series; whole weeks waited times hours; wishes met; minutes.
 * @throws RangeError when a chosen pair is not in the problem
 */
export function goalValue(problem: PlanProblem, goal: PlanGoal, chosen: readonly number[]): number {
  const level = shortfallLevel(goal);
  if (level !== null) return shortfall(problem, level, chosen);
  const pairs = chosen.map((at) => pairInFull(problem, at));
  if (goal === 'same-faces') return newFaces(pairs);
  if (!isPairGoal(goal)) throw new RangeError(`The goal ${goal} cannot be counted.`);
  return pairs.reduce((sum, pair) => sum + worthOf(pair, goal, problem.seed), 0);
}

/** Quarters of an hour that people stay below their wish times `level` quarters, summed. */
function shortfall(problem: PlanProblem, level: number, chosen: readonly number[]): number {
  const hours = problem.workers.map(({ hoursHad }) => hoursHad);
  for (const at of chosen) {
    const { pair, place } = pairInFull(problem, at);
    hours[pair.worker] = (hours[pair.worker] ?? 0) + place.hours;
  }
  return problem.workers.reduce(
    (sum, { hoursWished }, worker) =>
      sum + Math.max(0, level * hoursWished - QUARTERS_PER_HOUR * (hours[worker] ?? 0)),
    0,
  );
}

/** How many times somebody comes into a series in which nobody has seen them yet. */
function newFaces(pairs: readonly PairInFull[]): number {
  const faces = pairs
    .filter(({ pair }) => pair.visitsBefore === 0)
    .map(({ pair, place }) => `${pair.worker} ${place.request}`);
  return new Set(faces).size;
}

/** The values of all goals there are, whether the organiser has them in its order or not. */
export const valuesOf = (problem: PlanProblem, chosen: readonly number[]) =>
  Object.fromEntries(planGoals.map((goal) => [goal, goalValue(problem, goal, chosen)])) as Record<
    PlanGoal,
    number
  >;
