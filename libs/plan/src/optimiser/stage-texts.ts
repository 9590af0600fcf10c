import { type GoalReached, type PlanGoal, type PlanProblem } from '../rules';
import { objectiveOf } from './goal-columns';
import { KeptGoals } from './kept-goals';
import { lpText } from './lp-text';
import { modelOf } from './problem-rows';

/** One goal as a whole model in the format of CPLEX, in which the goals before it are rows. */
export interface StageText {
  readonly goal: PlanGoal;
  readonly text: string;
}

/**
 * The model of each goal as text that any solver reads: what a run keeps, and what a second solver is asked. Nothing in
 * it was fixed on the way: its best value is the value of the goal, but for `fill` where some of it was given up.
 * @param goals as a run reached them: the values that the rows of earlier goals keep
 * @throws RangeError when a pair names a worker or place that is not there
 */
export function stageTexts(problem: PlanProblem, goals: readonly GoalReached[]): StageText[] {
  const modelled = modelOf(problem);
  const kept = new KeptGoals(modelled.model);
  return goals.map(({ goal, value }) => {
    const objective = objectiveOf(modelled, goal);
    const text = lpText(modelled.model, objective);
    kept.keep(goal, objective, value);
    return { goal, text };
  });
}
