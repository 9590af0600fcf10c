import { checkPlan, type GoalReached, goalValue, isBetter, type PlanBudget, type PlanGoal } from '../rules';
import { objectiveOf } from './goal-columns';
import { KeptGoals } from './kept-goals';
import { type Bounds, type Objective, stepOf } from './model';
import { type Modelled } from './problem-rows';
import { fixByPrices, wholeBound } from './reduced-costs';
import { type Solved, type Solver } from './solver';
import { fillLeft, type Step, stepsOf } from './steps';

/** Fractions this near to a whole number are one. */
const NEARLY = 1e-6;
/** How much of the time that is left one goal may take. */
const SHARE_OF_A_STAGE = 0.5;

/** What is known of a goal that was taken; its value is counted at the end, from the plan. */
interface Known {
  readonly bound: number | null;
  readonly proven: boolean;
  readonly milliseconds: number;
}

/** `fill` as it was first reached, and the bounds of the model before anything was fixed for it. */
interface Filled {
  readonly objective: Objective;
  readonly value: number;
  readonly before: Bounds;
}

/** The best plan so far, and what is known of each goal, while the goals are taken one after the other. */
export class Stages {
  readonly #modelled: Modelled;
  readonly #solver: Solver;
  readonly #budget: PlanBudget;
  readonly #until: number;
  readonly #kept: KeptGoals;
  readonly #known = new Map<PlanGoal, Known>();
  #filled: Filled | null = null;
  /** Places in `pairs`; null while no plan keeps the locks. */
  best: readonly number[] | null = null;

  constructor(modelled: Modelled, solver: Solver, budget: PlanBudget) {
    this.#modelled = modelled;
    this.#solver = solver;
    this.#budget = budget;
    this.#until = performance.now() + budget.milliseconds;
    this.#kept = new KeptGoals(modelled.model);
  }

  /** A plan to begin from, when it breaks no rule. */
  beginWith(chosen: readonly number[]): void {
    if (checkPlan(this.#modelled.problem, chosen).length === 0) this.best = chosen;
  }

  /**
   * All goals in their order.
   * @returns false when no plan keeps the locks
   * @throws SolverEnded when the solver was stopped or crashed; `best` and `goals` tell what was found until then
   */
  async reachAll(): Promise<boolean> {
    const { policy } = this.#modelled.problem;
    for (const step of stepsOf(policy)) {
      if (!(await this.#take(step))) return false;
      if (step.kind !== 'reach') continue;
      this.#budget.onProgress?.({
        goal: step.goal,
        goalsDone: this.#known.size,
        goalsInAll: policy.order.length,
        proven: this.#known.get(step.goal)?.proven ?? false,
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
      const unknown: Known = { bound: null, proven: false, milliseconds: 0 };
      return { goal, value: goalValue(problem, goal, best), ...(this.#known.get(goal) ?? unknown) };
    });
  }

  async #take(step: Step): Promise<boolean> {
    if (step.kind === 'reach') return this.#reach(step.goal);
    if (!this.#filled) return true;
    const { objective, value, before } = this.#filled;
    if (step.kind === 'give-up') {
      this.#modelled.model.widenTo(before);
      this.#kept.keep('fill', objective, fillLeft(value, step.percent));
      return true;
    }
    const first = this.#known.get('fill');
    const isReached = await this.#reach('fill', objective);
    const again = this.#known.get('fill');
    // The bound is that of filling alone: what is given up of it is the price of fairness.
    if (first && again) {
      const milliseconds = first.milliseconds + again.milliseconds;
      this.#known.set('fill', { bound: first.bound, proven: first.proven && again.proven, milliseconds });
    }
    return isReached;
  }

  /** Brings one goal to its best without touching those before it. */
  async #reach(goal: PlanGoal, again?: Objective): Promise<boolean> {
    const began = performance.now();
    const { model } = this.#modelled;
    const before = model.bounds();
    const objective = again ?? objectiveOf(this.#modelled, goal);
    const until = began + (this.#until - began) * SHARE_OF_A_STAGE;
    const milliseconds = Math.max(0, until - began);
    const relaxed = await this.#solver.solve(model, objective, { whole: false, milliseconds });
    if (relaxed.status === 'impossible' && this.best === null) return false;
    let bound = relaxed.status === 'optimal' ? wholeBound(model, objective, relaxed.rowDuals) : null;
    this.#offerWhole(relaxed, goal);
    if (bound === null || bound !== this.#valueOf(goal)) {
      this.#fix(objective, relaxed, this.#valueOf(goal));
      const whole = await this.#solveWhole(objective, goal, until);
      if (whole.status === 'impossible' && this.best === null) return false;
      bound = boundOf(objective, whole) ?? bound;
    }
    const value = this.#valueOf(goal);
    if (value === null) throw new Error('There was no time to find a plan that keeps the locks.');
    this.#kept.keep(goal, objective, value);
    this.#fix(objective, relaxed, value);
    if (goal === 'fill' && !again) this.#filled = { objective, value, before };
    const took = Math.round(performance.now() - began);
    this.#known.set(goal, { bound, proven: bound === value, milliseconds: took });
    return true;
  }

  #valueOf(goal: PlanGoal): number | null {
    return this.best && goalValue(this.#modelled.problem, goal, this.best);
  }

  #fix(objective: Objective, { status, rowDuals }: Solved, value: number | null): void {
    if (status === 'optimal' && value !== null) fixByPrices(this.#modelled.model, objective, rowDuals, value);
  }

  async #solveWhole(objective: Objective, goal: PlanGoal, until: number): Promise<Solved> {
    const whole = await this.#solver.solve(this.#modelled.model, objective, {
      whole: true,
      milliseconds: Math.max(0, until - performance.now()),
      start: this.best ? this.#columnsOf(this.best) : undefined,
      // Nearer to the bound than one step is the best: between two values there is none.
      options: { mip_rel_gap: 0, mip_abs_gap: stepOf(objective) * (1 - 1e-3) },
      onBetter: (columns) => this.#offer(this.#chosenIn(columns), goal),
    });
    if (whole.columns.length > 0) this.#offer(this.#chosenIn(whole.columns), goal);
    return whole;
  }

  #offerWhole({ status, columns }: Solved, goal: PlanGoal): void {
    if (status !== 'optimal') return;
    const pairs = columns.subarray(0, this.#modelled.pairs.length);
    const isWhole = pairs.every((value) => Math.abs(value - Math.round(value)) < NEARLY);
    if (isWhole) this.#offer(this.#chosenIn(columns), goal);
  }

  /** Takes the plan when it breaks no rule, keeps the goals before, and is better for this one. */
  #offer(chosen: readonly number[], goal: PlanGoal): void {
    const { problem } = this.#modelled;
    const known = this.#valueOf(goal);
    if (known !== null && !isBetter(goal, goalValue(problem, goal, chosen), known)) return;
    if (checkPlan(problem, chosen).length > 0 || !this.#kept.areKeptBy(problem, chosen)) return;
    this.best = chosen;
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
}

/** The bound of the solver, brought to the next value that a plan can have. */
function boundOf(objective: Objective, { bound }: Solved): number | null {
  const step = stepOf(objective);
  if (bound === null) return null;
  if (step === 0) return 0;
  return objective.sense === 'most'
    ? Math.floor(bound / step + NEARLY) * step
    : Math.ceil(bound / step - NEARLY) * step;
}
