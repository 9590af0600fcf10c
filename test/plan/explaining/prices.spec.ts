import { explainPlan, isWorse, type PlanFigure, planFigures } from '#plan';
import { checkPlan, goalValue, isBetter, type PlanGoal, type PlanProblem } from '#plan/rules';
import { counted } from './counted-anew';
import { law } from './laws';

describe('what choosing another costs', () => {
  it('is told of a plan that breaks nothing and has the pair, and is what that plan truly costs', () => {
    law((problem, chosen) => {
      for (const [at, why] of explainPlan(problem, chosen).whyNot) {
        const instead = why.instead();
        if (!instead) continue;
        expect(checkPlan(problem, instead.chosen)).toEqual([]);
        expect(instead.chosen).toContain(at);
        for (const figure of planFigures)
          expect([figure, instead.difference[figure]]).toEqual([
            figure,
            counted[figure](problem, instead.chosen) - counted[figure](problem, chosen),
          ]);
        expect(isAbove(problem, instead.chosen, chosen)).toBe(false);
      }
    });
  });

  it('is told for each goal in which the two plans differ', () => {
    const met = new Set<string>();
    law((problem, chosen) => {
      for (const why of explainPlan(problem, chosen).whyNot.values()) {
        const instead = why.instead();
        if (!instead) continue;
        for (const [goal, figures] of Object.entries(figuresOfGoal) as [PlanGoal, PlanFigure[]][]) {
          if (goalValue(problem, goal, instead.chosen) === goalValue(problem, goal, chosen)) continue;
          met.add(goal);
          expect([goal, figures.some((figure) => instead.difference[figure] !== 0)]).toEqual([goal, true]);
        }
      }
    });
    expect([...met].toSorted()).toEqual(Object.keys(figuresOfGoal).toSorted());
  });

  it('calls worse what the first goal that differs loses', () => {
    let lost = 0;
    law((problem, chosen) => {
      for (const why of explainPlan(problem, chosen).whyNot.values()) {
        const instead = why.instead();
        const first = problem.policy.order.find(
          (goal) => instead && goalValue(problem, goal, instead.chosen) !== goalValue(problem, goal, chosen),
        );
        if (!instead || !first || first === 'tie-break') continue;
        lost += 1;
        expect([first, figuresOfGoal[first].some((figure) => isWorse(instead.difference, figure))]).toEqual([
          first,
          true,
        ]);
      }
    });
    expect(lost).toBeGreaterThan(20);
  });
});

/** What tells of a goal: all of them but the draw. */
const figuresOfGoal: Readonly<Record<Exclude<PlanGoal, 'tie-break'>, readonly PlanFigure[]>> = {
  'fill-class-a': ['hoursThatMust'],
  fill: ['hoursThatMust', 'hours', 'hoursThatMayWait'],
  'keep-told': ['toldOtherwise'],
  'shortfall-25': ['shortOfQuarter'],
  'shortfall-50': ['shortOfHalf'],
  'shortfall-75': ['shortOfThreeQuarters'],
  'shortfall-100': ['shortOfAll'],
  'same-faces': ['newFaces'],
  'longest-waiting': ['weeksWaited'],
  wishes: ['wishesMet'],
  travel: ['travelMinutes'],
};

function isAbove(problem: PlanProblem, one: readonly number[], other: readonly number[]): boolean {
  const first = problem.policy.order.find(
    (goal) => goalValue(problem, goal, one) !== goalValue(problem, goal, other),
  );
  return (
    first !== undefined && isBetter(first, goalValue(problem, first, one), goalValue(problem, first, other))
  );
}
