import { Inject, Injectable } from '@nestjs/common';
import { normalForm, type Reading } from '#database';
import { checkPlan, goalValue, type PlanOutcome, type PlanProblem, type SolvePlan } from '../rules';
import { packed, paperOf } from '../store/papers';
import { type PlanRunRef, runIn } from '../store/runs';
import { RULES_VERSION } from './runs';
import { SOLVER } from './work';

/** What came of solving a stored run once more. */
export interface Replayed {
  /** What was read is still, byte for byte, what its digest says. */
  readonly snapshotSound: boolean;
  /** The stored plan breaks no row of what was read, and each of its goals counts to what is stored of it. */
  readonly planSound: boolean;
  /** The same plan, byte for byte; times are left out, for no two clocks run alike. */
  readonly same: boolean;
  /** False where the first run was ended by its time or by somebody: then a plan need not be the same. */
  readonly ranToItsEnd: boolean;
  /** False where the rules or the solver have another version by now: then nothing need be the same. */
  readonly sameVersions: boolean;
  /**
   * How many goals, from the first on, both runs proved; and whether these have one value. They must also where a run was
   * ended: there is but one best.
   */
  readonly provenTwice: number;
  readonly provenAlike: boolean;
  readonly stored: PlanOutcome;
  readonly again: PlanOutcome;
}

/** Whether everything is as it must be. What may be otherwise, since time ended it or versions changed, is no fault. */
export const isSound = (told: Replayed): boolean =>
  told.snapshotSound &&
  (!told.sameVersions || (told.planSound && told.provenAlike && (told.same || !told.ranToItsEnd)));

/** Solves a stored run again from what it read, to see that the same comes of it. */
@Injectable()
export class PlanReplay {
  constructor(@Inject(SOLVER) private readonly solve: SolvePlan) {}

  /** @throws NotFound where there is no such run, it has no plan, or what it read was thrown away */
  async replay(reading: Reading, ref: PlanRunRef): Promise<Replayed> {
    const run = await runIn(reading, ref);
    const problem = await paperOf(reading, { ...ref, kind: 'snapshot' });
    const stored = await paperOf(reading, { ...ref, kind: 'outcome' });
    const again = await this.solve(problem, { milliseconds: run.budgetMs });
    return {
      snapshotSound: (await packed(problem)).digest === run.snapshotDigest,
      planSound: isCountedAs(problem, stored),
      same: planIn(again) === planIn(stored),
      ranToItsEnd: stored.ending === 'proven' || stored.ending === 'impossible',
      sameVersions: run.rulesVersion === RULES_VERSION && stored.solver === again.solver,
      ...provenTwice(problem, stored, again),
      stored,
      again,
    };
  }
}

/** A run without a plan says nothing that could be counted. */
const isCountedAs = (problem: PlanProblem, { chosen, goals }: PlanOutcome): boolean =>
  goals.length === 0 ||
  (checkPlan(problem, chosen).length === 0 &&
    goals.every(({ goal, value }) => value === goalValue(problem, goal, chosen)));

function provenTwice(
  { policy }: PlanProblem,
  { goals: one }: PlanOutcome,
  { goals: other }: PlanOutcome,
): Pick<Replayed, 'provenTwice' | 'provenAlike'> {
  const end = one.findIndex(({ proven }, at) => !proven || !other[at]?.proven);
  const both = end < 0 ? one : one.slice(0, end);
  // Where some filling may be given up, how much of it is left to what the goals after it need.
  const compared = ({ goal }: PlanOutcome['goals'][number]) =>
    goal !== 'fill' || policy.fillGivenUpPercent === 0;
  return {
    provenTwice: both.length,
    provenAlike: both.every((reached, at) => !compared(reached) || reached.value === other[at]?.value),
  };
}

/** A plan as bytes. */
const planIn = ({ ending, chosen, goals, contradiction }: PlanOutcome): string =>
  normalForm([
    ending,
    chosen,
    contradiction,
    goals.map(({ goal, value, bound, proven }) => [goal, value, bound, proven]),
  ]);
