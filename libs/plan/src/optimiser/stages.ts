import { type GoalReached, goalValue, type PlanBudget, type PlanGoal } from '../rules';
import { BestPlan } from './best-plan';
import { objectiveOf } from './goal-columns';
import { GoalSearch, type Means } from './goal-search';
import { KeptGoals } from './kept-goals';
import { type Bounds, type Objective } from './model';
import { type Modelled } from './problem-rows';
import { RosterGraphs } from './roster-graphs';
import { type Solver } from './solver';
import { type TimeLeft } from '../time-left';
import { fillLeft, type Step, stepsOf } from './steps';

/** How much of the time that is left one goal may take. */
const SHARE_OF_A_STAGE = 0.5;

/** What is known of a goal that was taken; its value is counted at the end, from the plan. */
interface Known {
  readonly bound: number | null;
  readonly proven: boolean;
  readonly milliseconds: number;
}

/** `fill` as it was first reached: what is known of it, and the bounds of the model before anything was fixed for it. */
interface Filled {
  readonly objective: Objective;
  readonly value: number;
  readonly known: Known;
  readonly before: Bounds;
}

/** The best plan so far, and what is known of each goal, while the goals are taken one after the other. */
export class Stages {
  readonly #modelled: Modelled;
  readonly #budget: PlanBudget;
  readonly #left: TimeLeft;
  readonly #kept: KeptGoals;
  readonly #plan: BestPlan;
  readonly #known = new Map<PlanGoal, Known>();
  #filled: Filled | null = null;

  constructor(modelled: Modelled, budget: PlanBudget, left: TimeLeft) {
    this.#modelled = modelled;
    this.#budget = budget;
    this.#left = left;
    this.#kept = new KeptGoals(modelled.model);
    this.#plan = new BestPlan(modelled.problem, this.#kept);
  }

  /** Places in `pairs`; null while no plan keeps the locks. */
  get best(): readonly number[] | null {
    return this.#plan.chosen;
  }

  /** A plan to begin from, when it breaks no rule and is better than those before. */
  beginWith(chosen: readonly number[]): void {
    this.#plan.beginWith(chosen);
  }

  /**
   * All goals in their order, as far as time allows; a plan that keeps the locks is sought in any case.
   * @returns false when no plan keeps the locks
   * @throws SolverEnded when the solver was stopped or crashed; `best` and `goals` tell what was found until then
   */
  async reachAll(solver: Solver): Promise<boolean> {
    const modelled = this.#modelled;
    const { policy } = modelled.problem;
    const best = this.#plan;
    const means = { modelled, solver, best, graphs: new RosterGraphs(modelled), carried: new Map() };
    for (const step of stepsOf(policy)) {
      if (this.#left.isOver && this.best) return true;
      if (!(await this.#take(step, means))) return false;
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

  async #take(step: Step, means: Means): Promise<boolean> {
    if (step.kind === 'reach') return this.#reach(step.goal, means);
    if (!this.#filled) return true;
    const { objective, value, before, known } = this.#filled;
    if (step.kind === 'give-up') {
      // Until it is taken back, less may be filled than could be.
      this.#known.set('fill', { ...known, proven: false });
      this.#modelled.model.widenTo(before);
      this.#kept.keep('fill', objective, fillLeft(value, step.percent));
      return true;
    }
    const isReached = await this.#reach('fill', means, objective);
    const again = this.#known.get('fill');
    // The bound is that of filling alone: what is given up of it is the price of fairness.
    if (again) {
      const milliseconds = known.milliseconds + again.milliseconds;
      this.#known.set('fill', { bound: known.bound, proven: known.proven && again.proven, milliseconds });
    }
    return isReached;
  }

  /** Brings one goal to its best without touching those before it. */
  async #reach(goal: PlanGoal, means: Means, again?: Objective): Promise<boolean> {
    const began = performance.now();
    const before = this.#modelled.model.bounds();
    const objective = again ?? objectiveOf(this.#modelled, goal);
    const search = new GoalSearch(means, { goal, objective, left: this.#left.share(SHARE_OF_A_STAGE) });
    if (!(await search.run())) return false;
    const value = this.#plan.valueOf(goal);
    if (value === null) throw new Error('There was no time to find a plan that keeps the locks.');
    this.#kept.keep(goal, objective, value);
    if (!this.#left.isOver) search.fix();
    const milliseconds = Math.round(performance.now() - began);
    const known = { bound: search.bound, proven: search.bound === value, milliseconds };
    this.#known.set(goal, known);
    if (goal === 'fill' && !again) this.#filled = { objective, value, before, known };
    return true;
  }
}
