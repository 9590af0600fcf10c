import { type GoalReached, goalValue, isBetter, type PlanGoal, type PlanProblem } from '../rules';
import { type Island, type Part } from './parts';
import { type WholePlan } from './whole';

/** Goals that add up over parts which share workers; of the others a part alone says nothing. */
const addUp: readonly PlanGoal[] = [
  'fill-class-a',
  'fill',
  'keep-told',
  'longest-waiting',
  'wishes',
  'travel',
  'tie-break',
];

/** What came of a problem that was solved in parts. */
export interface InParts {
  /** Places in `PlanProblem.pairs`. */
  readonly chosen: readonly number[];
  readonly islands: readonly Island[];
  /** Per part what it could gain of each goal with nobody else there, as far as that is known. */
  readonly alone: ReadonlyMap<Part, ReadonlyMap<PlanGoal, number>>;
  /** Null where no plan was made of the whole. */
  readonly whole: Pick<WholePlan, 'boundOf' | 'spentOn'> | null;
  /** What the parts took. */
  readonly milliseconds: ReadonlyMap<PlanGoal, number>;
}

/** Every goal counted in the whole, with bounds as far as the parts or the whole prove them. */
export function reachedInParts(problem: PlanProblem, inParts: InParts): GoalReached[] {
  const { order, fillGivenUpPercent } = problem.policy;
  let isProvenSoFar = true;
  return order.map((goal) => {
    const value = goalValue(problem, goal, inParts.chosen);
    const ofParts = isProvenSoFar ? boundOfParts(problem, goal, inParts) : null;
    const bound = tighter(goal, ofParts, inParts.whole?.boundOf(goal) ?? null);
    const proven = bound === value;
    // A share of the filling may be given up here or there: apart, the parts do not say where it is best.
    const isGivenUp = goal === 'fill' && fillGivenUpPercent > 0;
    isProvenSoFar &&= proven && !isGivenUp;
    const milliseconds = (inParts.milliseconds.get(goal) ?? 0) + (inParts.whole?.spentOn(goal) ?? 0);
    return { goal, value, bound, proven, milliseconds };
  });
}

/** What all parts could do alone, and what nobody can change; null where that says nothing of the whole. */
function boundOfParts(problem: PlanProblem, goal: PlanGoal, { islands, alone }: InParts): number | null {
  // People for whom there is no place at all count in the whole, but in no part.
  let bound = goalValue(problem, goal, []);
  for (const { parts } of islands) {
    if (parts.length > 1 && !addUp.includes(goal)) return null;
    for (const part of parts) {
      const gain = alone.get(part)?.get(goal);
      if (gain === undefined) return null;
      bound += gain;
    }
  }
  return bound;
}

/** Of two bounds the one that leaves less to hope for. */
function tighter(goal: PlanGoal, one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other;
  return isBetter(goal, one, other) ? other : one;
}
