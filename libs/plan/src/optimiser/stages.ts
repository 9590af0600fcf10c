import { type GoalReached, goalValue, type PlanBudget, type PlanGoal } from '../rules';
import { BestPlan } from './best-plan';
import { objectiveOf } from './goal-columns';
import { GoalSearch, type Means } from './goal-search';
import { KeptGoals } from './kept-goals';
import { type Bounds, type Objective } from './model';
import { type Modelled } from './problem-rows';
import { RosterGraphs } from './roster-graph';
import { type Solver } from './solver';
import { fillLeft, type Step, stepsOf } from './steps';

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
  readonly #budget: PlanBudget;
  readonly #until: number;
  readonly #kept: KeptGoals;
  readonly #plan: BestPlan;
  readonly #means: Means;
  readonly #known = new Map<PlanGoal, Known>();
  #filled: Filled | null = null;

  constructor(modelled: Modelled, solver: Solver, budget: PlanBudget) {
    this.#modelled = modelled;
    this.#budget = budget;
    this.#until = performance.now() + budget.milliseconds;
    this.#kept = new KeptGoals(modelled.model);
    this.#plan = new BestPlan(modelled.problem, this.#kept);
    this.#means = {
      modelled,
      solver,
      best: this.#plan,
      graphs: new RosterGraphs(modelled),
      carried: new Map(),
    };
  }

  /** Places in `pairs`; null while no plan keeps the locks. */
  get best(): readonly number[] | null {
    return this.#plan.chosen;
  }

  /** A plan to begin from, when it breaks no rule. */
  beginWith(chosen: readonly number[]): void {
    this.#plan.beginWith(chosen);
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
    const before = this.#modelled.model.bounds();
    const objective = again ?? objectiveOf(this.#modelled, goal);
    const until = began + (this.#until - began) * SHARE_OF_A_STAGE;
    const search = new GoalSearch(this.#means, goal, objective, until);
    if (!(await search.run())) return false;
    const value = this.#plan.valueOf(goal);
    if (value === null) throw new Error('There was no time to find a plan that keeps the locks.');
    this.#kept.keep(goal, objective, value);
    await search.fix();
    if (goal === 'fill' && !again) this.#filled = { objective, value, before };
    const milliseconds = Math.round(performance.now() - began);
    this.#known.set(goal, { bound: search.bound, proven: search.bound === value, milliseconds });
    return true;
  }
}
