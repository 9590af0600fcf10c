import {
  faultsTogether,
  goalValue,
  type PlanBudget,
  type PlanEnding,
  type PlanOutcome,
  type PlanProblem,
  type SolvePlan,
} from '../rules';
import { greedyPlan } from './greedy';
import { locksThatContradict, packedLocksThatContradict } from './locks';
import { modelOf } from './problem-rows';
import { TimeLeft } from '../time-left';
import { Solver, SolverEnded } from './solver';
import { Stages } from './stages';

/**
 * Solves a problem goal by goal, in a thread of its own: prices that prove a bound, and whole numbers where these leave
 * halves. Every value is counted from the plan. The same problem gives the same plan, unless its time ran out.
 * Never throws: a solver that crashes or runs out of memory ends in `failed`, with the best plan until then.
 */
export const solvePlan: SolvePlan = (problem, budget) => solvePlanWith(() => Solver.begin(), problem, budget);

/** The same with a solver that begins otherwise, for a test of what comes of one that breaks. */
export async function solvePlanWith(
  begin: () => Promise<Solver>,
  problem: PlanProblem,
  budget: PlanBudget,
): Promise<PlanOutcome> {
  const run = new Run(problem, budget, begin);
  try {
    return await run.outcome();
  } catch (error) {
    return run.brokenOff(error);
  } finally {
    await run.end();
  }
}

class Run {
  readonly #problem: PlanProblem;
  readonly #budget: PlanBudget;
  readonly #begin: () => Promise<Solver>;
  readonly #left: TimeLeft;
  #solver: Solver | null = null;
  #stages: Stages | null = null;

  constructor(problem: PlanProblem, budget: PlanBudget, begin: () => Promise<Solver>) {
    this.#begin = begin;
    this.#problem = problem;
    this.#budget = budget;
    this.#left = TimeLeft.of(budget);
  }

  async outcome(): Promise<PlanOutcome> {
    const problem = this.#problem;
    if (problem.pairs.length === 0) return this.#emptyPlan();
    const locks = [...problem.pairs.keys()].filter((at) => problem.pairs[at]?.locked);
    if (faultsTogether(problem, locks).length > 0) {
      return this.#told('impossible', { contradiction: await packedLocksThatContradict(problem, locks) });
    }
    const modelled = modelOf(problem);
    this.#stages = new Stages(modelled, this.#budget, this.#left);
    this.#stages.beginWith([]);
    this.#stages.beginWith(greedyPlan(modelled));
    if (this.#budget.beginWith) this.#stages.beginWith(this.#budget.beginWith);
    if (!(await this.#reachAll(this.#stages))) {
      const contradiction = await locksThatContradict(modelled, locks, await this.#solving());
      return this.#told('impossible', { contradiction });
    }
    if (this.#stages.goals().every(({ proven }) => proven)) return this.#told('proven');
    return this.#told(this.#budget.signal?.aborted ? 'cancelled' : 'best-so-far');
  }

  /** A run without any time keeps what it began with, and begins no solver. */
  async #reachAll(stages: Stages): Promise<boolean> {
    if (this.#left.isOver && stages.best) return true;
    const solver = await this.#solving();
    const cancel = () => void solver.stop();
    this.#budget.signal?.addEventListener('abort', cancel, { once: true });
    try {
      if (this.#budget.signal?.aborted) await solver.stop();
      return await stages.reachAll(solver);
    } finally {
      this.#budget.signal?.removeEventListener('abort', cancel);
    }
  }

  async #solving(): Promise<Solver> {
    return (this.#solver ??= await this.#begin());
  }

  /** What is told of a run that an error ended: stopped on purpose, or broken. */
  brokenOff(error: unknown): PlanOutcome {
    const isCancelled = this.#budget.signal?.aborted === true && error instanceof SolverEnded;
    if (isCancelled) return this.#told('cancelled');
    return this.#told('failed', { failure: error instanceof Error ? error.message : String(error) });
  }

  async end(): Promise<void> {
    await this.#solver?.stop();
  }

  /** Nobody may take anything: there is one plan only, and it is the best. */
  #emptyPlan(): PlanOutcome {
    const goals = this.#problem.policy.order.map((goal) => {
      const value = goalValue(this.#problem, goal, []);
      return { goal, value, bound: value, proven: true, milliseconds: 0 };
    });
    return { ...this.#told('proven'), goals };
  }

  #told(ending: PlanEnding, more: Partial<PlanOutcome> = {}): PlanOutcome {
    return {
      ending,
      chosen: this.#stages?.best ?? [],
      goals: this.#stages?.goals() ?? [],
      contradiction: [],
      solver: this.#solver?.name ?? 'HiGHS',
      failure: null,
      ...more,
    };
  }
}
