import { type GoalPolicy, type PlanGoal, shortfallLevel } from '../rules';

/** One thing to do on the way through the goals. */
export type Step =
  | { readonly kind: 'reach'; readonly goal: PlanGoal }
  /** Filling may now give up a share, so that nobody is left out. */
  | { readonly kind: 'give-up'; readonly percent: number }
  /** Filling takes back what those left out had no need of. */
  | { readonly kind: 'take-back' };

/**
 * The goals in the organiser's order. Where filling may give something up for fairness, it does so only while fairness
 * is sought: goals in between keep it whole, and what was not needed is taken back at once.
 */
export function stepsOf({ order, fillGivenUpPercent: percent }: GoalPolicy): Step[] {
  const fairness = order.filter((goal) => shortfallLevel(goal) !== null);
  const givesUp = percent > 0 && order.includes('fill');
  const after = givesUp ? fairness.filter((goal) => order.indexOf(goal) > order.indexOf('fill')) : [];
  return order.flatMap((goal): Step[] => [
    ...(goal === after[0] ? [{ kind: 'give-up' as const, percent }] : []),
    { kind: 'reach' as const, goal },
    ...(goal === after.at(-1) ? [{ kind: 'take-back' as const }] : []),
  ]);
}

/** The value of `fill` that must stay when so much of it may be given up: a whole number, rounded for filling. */
export const fillLeft = (value: number, percent: number) => Math.ceil((value * (100 - percent)) / 100);
