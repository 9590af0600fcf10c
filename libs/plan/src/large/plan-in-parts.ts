import {
  faultsTogether,
  type GoalReached,
  goalValue,
  isBetterChoice,
  type PlanBudget,
  type PlanGoal,
  type PlanOutcome,
  type PlanProblem,
  type SolvePlan,
} from '../rules';
import { TimeLeft } from '../time-left';
import { partProblem } from './part-problem';
import { reachedInParts } from './reached-in-parts';
import { type Island, islandsOf, type Part } from './parts';
import { searchedBeside } from './searched-beside';
import { WholePlan } from './whole';

/** More pairs than this in one model, and its proof takes longer than a mediator waits. */
const MOST_PAIRS = 8_000;
/** Of the time, where parts share people: for a first plan of the whole, and of the rest for its bound and for the parts. */
const SHARES = { first: 0.45, bound: 0.35, parts: 0.4 };

/**
 * A solver for a problem too big for one model, made of one for its parts. Islands are solved apart, which loses nothing.
 * Where parts of one island share people, a plan of the whole comes first, with what could be filled at most; the parts
 * better it one by one, each with what the others took, and the whole is searched again until nothing betters it.
 * Every value is counted in the whole.
 */
export function planInParts(solve: SolvePlan, mostPairs = MOST_PAIRS): SolvePlan {
  return async (problem, budget) => {
    if (problem.pairs.length <= mostPairs) return searchedBeside(solve, problem, budget);
    const islands = islandsOf(problem, mostPairs);
    return new PlanInParts(problem, { solve, budget, islands }).outcome();
  };
}

/** Thrown to end a run early, with what is then told. */
class RunEnded extends Error {
  constructor(readonly told: Pick<PlanOutcome, 'ending' | 'contradiction' | 'failure'>) {
    super(told.ending);
  }
}

const cancelled = { ending: 'cancelled', contradiction: [], failure: null } as const;

interface Asked {
  readonly solve: SolvePlan;
  readonly budget: PlanBudget;
  readonly islands: readonly Island[];
}

class PlanInParts {
  private readonly chosen = new Map<Part, readonly number[]>();
  /** Per part what it could gain of each goal with nobody else there, as far as that is known. */
  private readonly alone = new Map<Part, ReadonlyMap<PlanGoal, number>>();
  private readonly milliseconds = new Map<PlanGoal, number>();
  private readonly left: TimeLeft;
  private readonly locked: readonly number[];
  /** The plan of the whole; null where islands are all there is. */
  private readonly whole: WholePlan | null;
  private solver = '';
  private solved = 0;

  constructor(
    private readonly problem: PlanProblem,
    private readonly asked: Asked,
  ) {
    this.left = TimeLeft.of(asked.budget);
    this.locked = [...problem.pairs.keys()].filter((at) => problem.pairs[at]?.locked);
    this.whole = asked.islands.some(({ parts }) => parts.length > 1) ? new WholePlan(problem) : null;
  }

  async outcome(): Promise<PlanOutcome> {
    try {
      await this.refuseLocksThatContradict();
      for (const part of this.parts()) this.chosen.set(part, this.inPart(part, this.locked));
      const isBegun = await this.beginWithWhole();
      await this.planParts(isBegun);
      if (isBegun) await this.endWithWhole();
      if (this.asked.budget.signal?.aborted) throw new RunEnded(cancelled);
      const goals = this.reached();
      const ending = goals.every(({ proven }) => proven) ? 'proven' : 'best-so-far';
      return this.told({ ending, contradiction: [], failure: null }, goals);
    } catch (error) {
      if (!(error instanceof RunEnded)) throw error;
      return this.told(error.told, error.told.ending === 'impossible' ? [] : this.reached());
    }
  }

  private parts = () => this.asked.islands.flatMap(({ parts }) => parts);

  /** Locks are few: who locked what against what is asked of them alone, over all parts. */
  private async refuseLocksThatContradict(): Promise<void> {
    if (faultsTogether(this.problem, this.locked).length === 0) return;
    const pairs = this.locked.flatMap((at) => this.problem.pairs[at] ?? []);
    const { contradiction } = await this.asked.solve({ ...this.problem, pairs }, this.asked.budget);
    throw new RunEnded({
      ending: 'impossible',
      contradiction: contradiction.flatMap((at) => this.locked[at] ?? []),
      failure: null,
    });
  }

  private inPart(part: Part, chosen: readonly number[]): number[] {
    const places = new Set(part);
    return chosen.filter((at) => places.has(this.problem.pairs[at]?.place ?? -1));
  }

  /** A plan of the whole to begin from, and what it could fill at most; false when there is none. */
  private async beginWithWhole(): Promise<boolean> {
    if (!this.whole) return false;
    await this.whole.search({ left: this.left.share(SHARES.first), onGoal: this.onGoal });
    await this.whole.bound({ left: this.left.share(SHARES.bound) });
    return this.takeOver(this.whole.chosen);
  }

  /** Searches the whole again, until nothing betters it. */
  private async endWithWhole(): Promise<void> {
    // What was given up of the filling would be filled again.
    if (!this.whole || this.isFillGivenUp) return;
    this.whole.offer(this.allChosen());
    const asked = { left: this.left, onGoal: this.onGoal };
    while (!this.left.isOver && (await this.whole.search(asked)));
    this.takeOver(this.whole.chosen);
  }

  private takeOver(chosen: readonly number[] | null): boolean {
    if (!chosen) return false;
    for (const part of this.parts()) this.chosen.set(part, this.inPart(part, chosen));
    return true;
  }

  private get isFillGivenUp(): boolean {
    return this.problem.policy.fillGivenUpPercent > 0;
  }

  /** @param isBegun there is a plan of the whole, which parts that share people better */
  private async planParts(isBegun: boolean): Promise<void> {
    const left = isBegun ? this.left.share(SHARES.parts) : this.left;
    let partsLeft = this.parts().length;
    for (const { parts } of this.asked.islands) {
      const ofIsland = left.share(parts.length / partsLeft);
      partsLeft -= parts.length;
      if (parts.length === 1 || !isBegun || this.isFillGivenUp) await this.oneByOne(parts, ofIsland);
      // With a share of the filling given up, a part solved anew would give it up anew.
      if (parts.length > 1 && !this.isFillGivenUp) await this.betterInTurns(parts, ofIsland);
    }
  }

  private async oneByOne(parts: readonly Part[], left: TimeLeft): Promise<void> {
    for (const [at, part] of parts.entries()) {
      const others = this.elsewhere(part);
      const share = left.share(1 / (parts.length - at));
      // Without time it proves nothing alone, and only fits itself to the others.
      const isTooLate = left.isOver;
      const { chosen, gains } = await this.solvePart(part, isTooLate ? others : [], share);
      this.alone.set(part, isTooLate ? new Map() : gains);
      if (faultsTogether(this.problem, [...others, ...chosen]).length === 0) this.chosen.set(part, chosen);
      else this.chosen.set(part, (await this.solvePart(part, others, share)).chosen);
    }
  }

  private async betterInTurns(parts: readonly Part[], left: TimeLeft): Promise<void> {
    for (let bettered = true; bettered;) {
      bettered = false;
      for (const [at, part] of parts.entries()) {
        if (left.isOver) return;
        const others = this.elsewhere(part);
        const { chosen } = await this.solvePart(part, others, left.share(1 / (parts.length - at)));
        const before = [...others, ...(this.chosen.get(part) ?? [])];
        if (!isBetterChoice(this.problem, [...others, ...chosen], before)) continue;
        this.chosen.set(part, chosen);
        bettered = true;
      }
    }
  }

  private elsewhere = (part: Part) =>
    [...this.chosen].flatMap(([other, chosen]) => (other === part ? [] : chosen));

  private get goalsInAll(): number {
    return this.parts().length * this.problem.policy.order.length;
  }

  private get goalsBefore(): number {
    return Math.min(this.solved, this.parts().length - 1) * this.problem.policy.order.length;
  }

  /** Tells of a goal that the whole is searched for. */
  private onGoal = (goal: PlanGoal) => {
    const { goalsBefore: goalsDone, goalsInAll } = this;
    this.asked.budget.onProgress?.({ goal, goalsDone, goalsInAll, proven: false });
  };

  private async solvePart(part: Part, elsewhere: readonly number[], left: TimeLeft) {
    const { budget, solve } = this.asked;
    const { problem, pairs } = partProblem(this.problem, part, elsewhere);
    const known = new Set(this.chosen.get(part));
    const { goalsBefore, goalsInAll } = this;
    this.solved++;
    const outcome = await solve(problem, {
      ...budget,
      milliseconds: left.milliseconds,
      beginWith: [...pairs.keys()].filter((at) => known.has(pairs[at] ?? -1)),
      onProgress: (progress) =>
        budget.onProgress?.({ ...progress, goalsDone: goalsBefore + progress.goalsDone, goalsInAll }),
    });
    this.solver ||= outcome.solver;
    for (const { goal, milliseconds } of outcome.goals)
      this.milliseconds.set(goal, (this.milliseconds.get(goal) ?? 0) + milliseconds);
    const gains = new Map<PlanGoal, number>();
    for (const { goal, bound } of outcome.goals)
      if (bound !== null) gains.set(goal, bound - goalValue(problem, goal, []));
    const inWhole = (of: readonly number[]) => of.flatMap((at) => pairs[at] ?? []);
    if (outcome.ending === 'proven' || outcome.ending === 'best-so-far')
      return { chosen: inWhole(outcome.chosen), gains };
    throw new RunEnded({ ...outcome, contradiction: inWhole(outcome.contradiction) });
  }

  private reached(): GoalReached[] {
    const { problem, alone, whole, milliseconds } = this;
    const { islands } = this.asked;
    return reachedInParts(problem, { chosen: this.allChosen(), islands, alone, whole, milliseconds });
  }

  private allChosen = () => [...this.chosen.values()].flat().sort((one, other) => one - other);

  private told(
    ended: Pick<PlanOutcome, 'ending' | 'contradiction' | 'failure'>,
    goals: readonly GoalReached[],
  ): PlanOutcome {
    const { ending, contradiction, failure } = ended;
    const chosen = ending === 'impossible' ? [] : this.allChosen();
    return { ending, contradiction, failure, chosen, goals, solver: this.solver || 'search alone' };
  }
}
