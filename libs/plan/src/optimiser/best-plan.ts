import { checkPlan, goalValue, isBetter, isBetterChoice, type PlanGoal, type PlanProblem } from '../rules';
import { type KeptGoals } from './kept-goals';

/** The best plan so far: what it is worth is counted, never read from a solver. */
export class BestPlan {
  readonly #problem: PlanProblem;
  readonly #kept: KeptGoals;
  /** Places in `pairs`; null while no plan keeps the locks. */
  chosen: readonly number[] | null = null;

  constructor(problem: PlanProblem, kept: KeptGoals) {
    this.#problem = problem;
    this.#kept = kept;
  }

  /** Begins with a plan when it breaks no rule, and is better than what was begun with before. */
  beginWith(chosen: readonly number[]): void {
    if (this.chosen && !isBetterChoice(this.#problem, chosen, this.chosen)) return;
    if (checkPlan(this.#problem, chosen).length === 0) this.chosen = chosen;
  }

  /** @returns null while there is no plan */
  valueOf(goal: PlanGoal): number | null {
    return this.chosen && goalValue(this.#problem, goal, this.chosen);
  }

  /** Takes a plan when it breaks no rule, keeps the goals before, and is better for this one. */
  offer(chosen: readonly number[], goal: PlanGoal): void {
    const known = this.valueOf(goal);
    if (known !== null && !isBetter(goal, goalValue(this.#problem, goal, chosen), known)) return;
    if (checkPlan(this.#problem, chosen).length > 0 || !this.#kept.areKeptBy(this.#problem, chosen)) return;
    this.chosen = chosen;
  }
}
