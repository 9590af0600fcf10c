import { type Day, type Id } from '#kernel';
import { Turns } from '../turns';
import { type PlanFinding, type PlanOutcome, type PlanProblem } from '../rules';
import { type CheckFacts } from './facts';
import { checkGoal } from './goals';
import { checkHours } from './hours';
import { checkPeople } from './people';
import { checkPlaces } from './places';
import { afterPlan } from './seats';
import { checkTimes } from './times';

export interface ToCheck {
  readonly problem: PlanProblem;
  readonly outcome: PlanOutcome;
  /** Assignments that the plan takes to be its own to change. */
  readonly told: readonly { readonly id: Id }[];
  /** The last day for which people know where to be. */
  readonly publishedUntil: Day;
}

/**
 * Everything that is wrong with a plan by what the database says: rules 1 to 17, and what each goal counts to. Nothing of
 * it is shared with what made the snapshot, the model or the plan. Empty where nothing is wrong. The server answers
 * others meanwhile.
 */
export async function findingsOf(facts: CheckFacts, { outcome, ...plan }: ToCheck): Promise<PlanFinding[]> {
  const { after, findings } = afterPlan(facts, { ...plan, chosen: outcome.chosen });
  const turns = new Turns();
  for (const pieces of [checkPeople(after), checkTimes(after), checkHours(after), checkPlaces(after)])
    for (const found of pieces) {
      findings.push(...found);
      await turns.next();
    }
  for (const reached of outcome.goals) {
    findings.push(...checkGoal(after, reached));
    await turns.next();
  }
  return findings.slice(0, FINDINGS_TOLD);
}

/** More than this nobody reads; one is enough to stop a plan. */
const FINDINGS_TOLD = 200;
