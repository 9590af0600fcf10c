import { goalValue, isBetter, type PlanGoal, type PlanProblem } from '../rules';
import { type Model, type Objective } from './model';
import { atLeast, atMost } from './problem-rows';

interface Kept {
  readonly row: number;
  readonly value: number;
}

/** The goals already reached, each a row of the model that no later goal may break. */
export class KeptGoals {
  readonly #model: Model;
  readonly #kept = new Map<PlanGoal, Kept>();

  constructor(model: Model) {
    this.#model = model;
  }

  /** From here on a plan must have at least this value of the goal; said again, the row is changed. */
  keep(goal: PlanGoal, { sense, costs }: Objective, value: number): void {
    const sides = sense === 'most' ? atLeast(value) : atMost(value);
    const known = this.#kept.get(goal);
    if (known) this.#model.changeRow(known.row, sides);
    const row =
      known?.row ??
      this.#model.addRow({
        name: `keep_${goal.replaceAll('-', '_')}`,
        ...sides,
        columns: [...costs.keys()],
        values: [...costs.values()],
      });
    this.#kept.set(goal, { row, value });
  }

  areKeptBy(problem: PlanProblem, chosen: readonly number[]): boolean {
    return [...this.#kept].every(
      ([goal, { value }]) => !isBetter(goal, value, goalValue(problem, goal, chosen)),
    );
  }
}
