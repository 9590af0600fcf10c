import { checkPlan, goalValue, type PlanGoal, type PlanProblem } from '../../rules';
import { type TimeLeft } from '../../time-left';
import { laidOut, type LaidOut } from './laid-out';
import { RosterBound } from './roster-bound';
import { StandingPlan } from './standing-plan';
import { WholeSearch } from './whole-search';

/** Of the time or the steps that are left, for each goal; the last has what remains. */
const SHARE_OF_A_GOAL = 0.35;
/** Steps in vain, for each place, after which there is little left to gain on a goal. */
const PATIENCE = 25;
/** Rounds of prices after which a bound hardly comes down. */
const MOST_ROUNDS = 300;
/** Goals of which prices of seats tell much. */
const BOUNDED = ['fill-class-a', 'fill'] as const;

/** How long something may go on. As long as the clock does not end it, it comes to the same each time. */
export interface WholeEffort {
  readonly left: TimeLeft;
  /** Of the search in all, or rounds of prices for each bound. */
  readonly steps?: number;
  /** Told of each goal that is now searched for. */
  readonly onGoal?: (goal: PlanGoal) => void;
}

/**
 * A plan of a whole organiser, too big for one model: everybody is seated where they gain most, search betters that under
 * all rules, and a bound tells how much any plan could gain. Goal by goal it is never worse than it was before.
 */
export class WholePlan {
  private readonly of: LaidOut;
  private readonly bounds = new Map<PlanGoal, number>();
  private readonly milliseconds = new Map<PlanGoal, number>();
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

  /** Milliseconds in which this goal was searched for or bounded. */
  spentOn = (goal: PlanGoal): number => Math.round(this.milliseconds.get(goal) ?? 0);

  /** Begins from another plan when that breaks no rule and is better; tells whether it is. */
  offer(chosen: readonly number[]): boolean {
    if (checkPlan(this.problem, chosen).length > 0) return false;
    this.standing = this.standingAt(chosen);
    return this.keepIfBetter();
  }

  /** Betters the plan, one goal after the other; tells whether it did. Without time it seats who can be seated. */
  async search({ left, steps = Infinity, onGoal }: WholeEffort): Promise<boolean> {
    const { order } = this.problem.policy;
    let isBettered = false;
    let stepsLeft = steps;
    for (const [goal, name] of order.entries()) {
      onGoal?.(name);
      const share = goal === order.length - 1 ? 1 : SHARE_OF_A_GOAL;
      const search = new WholeSearch(this.standing, {
        goal,
        seed: ++this.searches,
        steps: Math.max(0, Math.ceil(share * stepsLeft)),
        left: left.share(share),
        patience: PATIENCE * this.problem.places.length,
      });
      stepsLeft -= await this.timed(name, () => search.run());
      isBettered = this.keepIfBetter() || isBettered;
    }
    return isBettered;
  }

  /** Works out how much any plan could fill. */
  async bound({ left, steps = MOST_ROUNDS }: WholeEffort): Promise<void> {
    const bound = new RosterBound(this.of);
    for (const [at, goal] of BOUNDED.entries()) {
      const value = goalValue(this.problem, goal, this.best.chosen);
      const share = left.share(1 / (BOUNDED.length - at));
      const most = () => bound.bound({ goal, value, rounds: steps, left: share });
      this.bounds.set(goal, await this.timed(goal, most));
    }
  }

  private async timed(goal: PlanGoal, work: () => Promise<number>): Promise<number> {
    const began = performance.now();
    const came = await work();
    this.milliseconds.set(goal, (this.milliseconds.get(goal) ?? 0) + performance.now() - began);
    return came;
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
