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
import { type Island, islandsOf, type Part } from './parts';

/** More pairs than this in one model, and its proof takes longer than a mediator waits. */
const MOST_PAIRS = 8_000;
/** Goals that add up over parts which share workers; of the others a part alone says nothing. */
const addUp: readonly PlanGoal[] = [
  'fill-class-a',
  'fill',
  'keep-told',
  'longest-waiting',
  'wishes',
  'travel',
  'tie-break',
];

/**
 * A solver for a problem too big for one model, made of one for its parts. Islands are solved apart, which loses nothing.
 * The parts of an island are solved one by one, each with what the others took, and again while that betters the plan;
 * what each part could do alone tells how much a better plan could gain at most. Every value is counted in the whole.
 */
export function planInParts(solve: SolvePlan, mostPairs = MOST_PAIRS): SolvePlan {
  return async (problem, budget) => {
    if (problem.pairs.length <= mostPairs) return solve(problem, budget);
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
  private solver = '';
  private solved = 0;

  constructor(
    private readonly problem: PlanProblem,
    private readonly asked: Asked,
  ) {
    this.left = TimeLeft.of(asked.budget);
    this.locked = [...problem.pairs.keys()].filter((at) => problem.pairs[at]?.locked);
  }

  async outcome(): Promise<PlanOutcome> {
    try {
      await this.refuseLocksThatContradict();
      for (const part of this.parts()) this.chosen.set(part, this.locksOf(part));
      for (const { parts } of this.asked.islands) await this.plan(parts);
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

  private locksOf(part: Part): number[] {
    const places = new Set(part);
    return this.locked.filter((at) => places.has(this.problem.pairs[at]?.place ?? -1));
  }

  private async plan(parts: readonly Part[]): Promise<void> {
    for (const part of parts) {
      const others = this.elsewhere(part);
      const partsLeft = this.parts().length - this.alone.size;
      // Without time it proves nothing alone, and only fits itself to the others.
      const isTooLate = this.left.isOver;
      const { chosen, gains } = await this.solvePart(part, isTooLate ? others : [], 1 / partsLeft);
      this.alone.set(part, isTooLate ? new Map() : gains);
      if (faultsTogether(this.problem, [...others, ...chosen]).length === 0) this.chosen.set(part, chosen);
      else this.chosen.set(part, (await this.solvePart(part, others, 1 / partsLeft)).chosen);
    }
    // With a share of the filling given up, a part solved anew would give it up anew.
    if (parts.length > 1 && this.problem.policy.fillGivenUpPercent === 0) await this.betterInTurns(parts);
  }

  private async betterInTurns(parts: readonly Part[]): Promise<void> {
    for (let bettered = true; bettered;) {
      bettered = false;
      for (const part of parts) {
        if (this.left.isOver) return;
        const others = this.elsewhere(part);
        const { chosen } = await this.solvePart(part, others, 1 / parts.length);
        const before = [...others, ...(this.chosen.get(part) ?? [])];
        if (!isBetterChoice(this.problem, [...others, ...chosen], before)) continue;
        this.chosen.set(part, chosen);
        bettered = true;
      }
    }
  }

  private elsewhere = (part: Part) =>
    [...this.chosen].flatMap(([other, chosen]) => (other === part ? [] : chosen));

  /** Solves one part in a share of the time that is left. */
  private async solvePart(part: Part, elsewhere: readonly number[], share: number) {
    const { budget, solve } = this.asked;
    const { problem, pairs } = partProblem(this.problem, part, elsewhere);
    const known = new Set(this.chosen.get(part));
    const goalsInAll = this.parts().length * this.problem.policy.order.length;
    const goalsBefore = Math.min(this.solved++, this.parts().length - 1) * this.problem.policy.order.length;
    const outcome = await solve(problem, {
      ...budget,
      milliseconds: this.left.milliseconds * share,
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

  /** Counted in the whole, with bounds as far as the parts prove them. */
  private reached(): GoalReached[] {
    const chosen = this.allChosen();
    let isProvenSoFar = true;
    return this.problem.policy.order.map((goal) => {
      const value = goalValue(this.problem, goal, chosen);
      const bound = isProvenSoFar ? this.boundOf(goal) : null;
      const proven = bound === value;
      // A share of the filling may be given up here or there: apart, the parts do not say where it is best.
      const isGivenUp = goal === 'fill' && this.problem.policy.fillGivenUpPercent > 0;
      isProvenSoFar = proven && !isGivenUp;
      return { goal, value, bound, proven, milliseconds: this.milliseconds.get(goal) ?? 0 };
    });
  }

  /** What all parts could do alone, and what nobody can change; null where that says nothing of the whole. */
  private boundOf(goal: PlanGoal): number | null {
    // People for whom there is no place at all count in the whole, but in no part.
    let bound = goalValue(this.problem, goal, []);
    for (const { parts } of this.asked.islands) {
      if (parts.length > 1 && !addUp.includes(goal)) return null;
      for (const part of parts) {
        const gain = this.alone.get(part)?.get(goal);
        if (gain === undefined) return null;
        bound += gain;
      }
    }
    return bound;
  }

  private allChosen = () => [...this.chosen.values()].flat().sort((one, other) => one - other);

  private told(
    ended: Pick<PlanOutcome, 'ending' | 'contradiction' | 'failure'>,
    goals: readonly GoalReached[],
  ): PlanOutcome {
    const { ending, contradiction, failure } = ended;
    const chosen = ending === 'impossible' ? [] : this.allChosen();
    return { ending, contradiction, failure, chosen, goals, solver: this.solver };
  }
}
