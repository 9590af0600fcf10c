import { checkPlan, type GoalReached, goalValue, isBetter, type PlanBudget, type PlanGoal } from '../rules';
import { objectiveOf } from './goal-columns';
import { type Objective, greatestCommonDivisor } from './model';
import { atLeast, atMost, type Modelled } from './problem-rows';
import { fixByPrices, wholeBound } from './reduced-costs';
import { type Asking, type Solved, type Solver } from './solver';

/** Fractions this near to a whole number are one. */
const NEARLY = 1e-6;
/** How much of the time that is left one goal may take. */
const SHARE_OF_A_STAGE = 0.5;

/** A goal that was taken; its value is counted at the end, from the plan. */
type Reached = Omit<GoalReached, 'value'>;

/** The best plan so far, and what is known of each goal, while the goals are taken one after the other. */
export class Stages {
  readonly #modelled: Modelled;
  readonly #solver: Solver;
  readonly #budget: PlanBudget;
  readonly #until: number;
  readonly #kept: { readonly goal: PlanGoal; readonly atBest: number }[] = [];
  readonly reached: Reached[] = [];
  /** Places in `pairs`; null while no plan keeps the locks. */
  best: readonly number[] | null;

  constructor(modelled: Modelled, solver: Solver, budget: PlanBudget) {
    this.#modelled = modelled;
    this.#solver = solver;
    this.#budget = budget;
    this.#until = performance.now() + budget.milliseconds;
    this.best = null;
  }

  /** A plan to begin from, when it breaks no rule. */
  beginWith(chosen: readonly number[]): void {
    if (checkPlan(this.#modelled.problem, chosen).length === 0) this.best = chosen;
  }

  /**
   * All goals in their order.
   * @returns false when no plan keeps the locks
   */
  async reachAll(): Promise<boolean> {
    const { order } = this.#modelled.problem.policy;
    for (const goal of order) {
      if (!(await this.#reach(goal))) return false;
      this.#budget.onProgress?.({
        goal,
        goalsDone: this.reached.length,
        goalsInAll: order.length,
        proven: this.reached.at(-1)?.proven ?? false,
      });
    }
    return true;
  }

  /** What is known of each goal of the order; those that were not reached have their value, and no bound. */
  goals(): GoalReached[] {
    const { problem } = this.#modelled;
    const best = this.best;
    if (!best) return [];
    return problem.policy.order.map((goal) => {
      const known = this.reached.find((one) => one.goal === goal);
      const value = goalValue(problem, goal, best);
      return { bound: null, proven: false, milliseconds: 0, ...known, goal, value };
    });
  }

  /** Takes the plan when it breaks no rule, keeps the goals before, and is better for this one. */
  #offer(chosen: readonly number[], goal: PlanGoal): void {
    const { problem } = this.#modelled;
    if (checkPlan(problem, chosen).length > 0) return;
    const isWorse = this.#kept.some((kept) =>
      isBetter(kept.goal, kept.atBest, goalValue(problem, kept.goal, chosen)),
    );
    if (isWorse) return;
    if (this.best && !isBetter(goal, goalValue(problem, goal, chosen), goalValue(problem, goal, this.best)))
      return;
    this.best = chosen;
  }

  /**
   * Brings one goal to its best without touching those before it.
   * @returns false when no plan keeps the locks
   */
  async #reach(goal: PlanGoal): Promise<boolean> {
    const began = performance.now();
    const { model, problem } = this.#modelled;
    const objective = objectiveOf(this.#modelled, goal);
    const mayTake = (this.#until - began) * SHARE_OF_A_STAGE;
    const relaxed = await this.#solver.solve(model, objective, { whole: false, milliseconds: mayTake });
    if (relaxed.status === 'impossible') return false;
    let bound = relaxed.status === 'optimal' ? wholeBound(model, objective, relaxed.rowDuals) : null;
    this.#offerWhole(relaxed, goal);
    if (this.best === null || bound !== goalValue(problem, goal, this.best)) {
      if (this.best) fixByPrices(model, objective, relaxed.rowDuals, goalValue(problem, goal, this.best));
      const whole = await this.#solveWhole(objective, goal, began + mayTake);
      if (whole.status === 'impossible' && this.best === null) return false;
      bound = boundOf(objective, whole) ?? bound;
    }
    if (this.best === null) throw new Error('There was no time to find a plan that keeps the locks.');
    const value = goalValue(problem, goal, this.best);
    this.#keep(goal, objective, value);
    fixByPrices(model, objective, relaxed.rowDuals, value);
    this.reached.push({
      goal,
      bound,
      proven: bound === value,
      milliseconds: Math.round(performance.now() - began),
    });
    return true;
  }

  async #solveWhole(objective: Objective, goal: PlanGoal, until: number): Promise<Solved> {
    const step = [...objective.costs.values()].reduce(greatestCommonDivisor, 0);
    const asking: Asking = {
      whole: true,
      milliseconds: Math.max(0, until - performance.now()),
      start: this.best ? this.#columnsOf(this.best) : undefined,
      options: { mip_rel_gap: 0, mip_abs_gap: step * (1 - 1e-3) },
      onBetter: (columns) => this.#offer(this.#chosenIn(columns), goal),
    };
    const whole = await this.#solver.solve(this.#modelled.model, objective, asking);
    if (whole.columns.length > 0) this.#offer(this.#chosenIn(whole.columns), goal);
    return whole;
  }

  #offerWhole({ status, columns }: Solved, goal: PlanGoal): void {
    if (status !== 'optimal') return;
    const pairs = columns.subarray(0, this.#modelled.pairs.length);
    if (pairs.every((value) => Math.abs(value - Math.round(value)) < NEARLY))
      this.#offer(this.#chosenIn(columns), goal);
  }

  #chosenIn(columns: Float64Array): number[] {
    return this.#modelled.pairs.flatMap((_, at) => ((columns[at] ?? 0) > 0.5 ? [at] : []));
  }

  #columnsOf(chosen: readonly number[]): Float64Array {
    const set = new Set(chosen);
    const isChosen = (pair: number) => set.has(pair);
    return Float64Array.from(this.#modelled.model.columns, ({ inPlan }, at) =>
      inPlan ? inPlan(isChosen) : Number(set.has(at)),
    );
  }

  /** From here on no goal may make this one worse. */
  #keep(goal: PlanGoal, { sense, costs }: Objective, value: number): void {
    this.#kept.push({ goal, atBest: value });
    this.#modelled.model.addRow({
      name: `keep_${this.#kept.length}`,
      ...(sense === 'most' ? atLeast(value) : atMost(value)),
      columns: [...costs.keys()],
      values: [...costs.values()],
    });
  }
}

/** The bound of the solver, brought to the next value that a plan can have. */
function boundOf({ sense, costs }: Objective, { bound }: Solved): number | null {
  if (bound === null) return null;
  const step = [...costs.values()].reduce(greatestCommonDivisor, 0);
  if (step === 0) return 0;
  return sense === 'most'
    ? Math.floor(bound / step + NEARLY) * step
    : Math.ceil(bound / step - NEARLY) * step;
}
