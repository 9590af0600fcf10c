import { checkPlan, goalValue, type PlanGoal, type PlanProblem } from '../../rules';
import { laidOut, type LaidOut } from './laid-out';
import { RosterBound } from './roster-bound';
import { StandingPlan } from './standing-plan';
import { WholeSearch } from './whole-search';

/** Of the time or the steps that are left, for each goal; the last has what remains. */
const SHARE_OF_A_GOAL = 0.35;
/** Steps in vain, for each place, after which there is little left to gain on a goal. */
const PATIENCE = 25;
/** Goals of which prices of seats tell much. */
const BOUNDED = ['fill-class-a', 'fill'] as const;

/** How long something may go on. With steps alone it comes to the same each time; what is left out ends nothing. */
export interface WholeEffort {
  readonly milliseconds?: number;
  /** Of the search, or rounds of prices for each bound. */
  readonly steps?: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * A plan of a whole organiser, too big for one model: everybody is seated where they gain most, search betters that under
 * all rules, and a bound tells how much any plan could gain. Goal by goal it is never worse than it was before.
 */
export class WholePlan {
  private readonly of: LaidOut;
  private readonly bounds = new Map<PlanGoal, number>();
  private standing: StandingPlan;
  /** The best plan so far, with what it gains. */
  private best: { readonly chosen: readonly number[]; readonly gains: Float64Array };
  private searches = 0;

  /** @throws RangeError when a pair names a worker or place that is not there */
  constructor(private readonly problem: PlanProblem) {
    this.of = laidOut(problem);
    this.standing = this.standingAt([...problem.pairs.keys()].filter((at) => problem.pairs[at]?.locked));
    this.best = this.now();
  }

  /** Places in `pairs`, in order; null where locks leave a team half that nobody completes. */
  get chosen(): readonly number[] | null {
    return checkPlan(this.problem, this.best.chosen).length === 0 ? this.best.chosen : null;
  }

  /** No plan that keeps the goals before this one is better than this; null while nothing is known. */
  boundOf = (goal: PlanGoal): number | null => this.bounds.get(goal) ?? null;

  /** Begins from another plan when that breaks no rule and is better; tells whether it is. */
  offer(chosen: readonly number[]): boolean {
    if (checkPlan(this.problem, chosen).length > 0) return false;
    this.standing = this.standingAt(chosen);
    return this.keepIfBetter();
  }

  /** Betters the plan, one goal after the other. */
  search({ milliseconds = Infinity, steps = Infinity, signal }: WholeEffort): void {
    const end = performance.now() + milliseconds;
    const last = this.problem.policy.order.length - 1;
    let left = steps;
    for (let goal = 0; goal <= last && left > 0 && performance.now() < end && !signal?.aborted; goal++) {
      const share = goal === last ? 1 : SHARE_OF_A_GOAL;
      const search = new WholeSearch(this.standing, {
        goal,
        seed: ++this.searches,
        steps: Math.ceil(share * left),
        until: performance.now() + share * (end - performance.now()),
        patience: PATIENCE * this.problem.places.length,
        signal,
      });
      left -= search.run();
      this.keepIfBetter();
    }
  }

  /** Works out how much any plan could fill. */
  bound({ milliseconds = Infinity, steps = Infinity, signal }: WholeEffort): void {
    const end = performance.now() + milliseconds;
    const bound = new RosterBound(this.of);
    for (const [at, goal] of BOUNDED.entries()) {
      const value = goalValue(this.problem, goal, this.best.chosen);
      const until = performance.now() + (end - performance.now()) / (BOUNDED.length - at);
      this.bounds.set(goal, bound.bound({ goal, value, rounds: steps, until, signal }));
    }
  }

  private standingAt = (chosen: readonly number[]) => new StandingPlan(this.of, chosen);

  private now = () => ({
    chosen: this.standing.chosen(),
    gains: Float64Array.from(this.standing.goals.gains),
  });

  private keepIfBetter(): boolean {
    const isBetter = this.standing.goals.compared(this.best.gains, this.best.gains.length - 1) > 0;
    if (isBetter) this.best = this.now();
    else this.standing = this.standingAt(this.best.chosen);
    return isBetter;
  }
}
