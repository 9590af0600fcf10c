import { isBetter, type PlanBudget } from '#plan';
import { solvePlanWith } from '../../../libs/plan/src/optimiser/solve-plan';
import { type Asking, type Solved, Solver } from '../../../libs/plan/src/optimiser/solver';
import { aNeighbourhood } from './a-neighbourhood';

/** Goal: an answer that the plan in hand belies does no harm. Method: true answers of the solver are made wrong on the way. */
const problem = aNeighbourhood(12, 16);
const MINUTE: PlanBudget = { milliseconds: 60_000 };

/** Solves with wrong answers to some questions for whole numbers, and counts these. */
async function solvedWith(wrong: (asking: Asking, solved: Solved) => Solved) {
  let made = 0;
  const begin = async () => {
    const solver = await Solver.begin();
    const truth = solver.solve.bind(solver);
    solver.solve = async (model, objective, asking) => {
      const solved = await truth(model, objective, asking);
      const told = asking.whole ? wrong(asking, solved) : solved;
      if (told !== solved) made += 1;
      return told;
    };
    return solver;
  };
  const outcome = await solvePlanWith(begin, problem, MINUTE);
  return { outcome, made };
}

it('a solver that loses every plan while it simplifies is asked without that, and proves the same', async () => {
  const right = await solvedWith((_, solved) => solved);
  const { outcome, made } = await solvedWith(({ options }, solved) =>
    options?.['presolve'] === 'off'
      ? solved
      : { ...solved, status: 'impossible', bound: null, columns: new Float64Array() },
  );
  expect(made).toBeGreaterThan(0);
  expect(outcome).toMatchObject({ ending: 'proven', chosen: right.outcome.chosen });
});

it('a bound that the plan in hand belies is told to nobody', async () => {
  const { outcome, made } = await solvedWith((_, solved) => ({ ...solved, bound: 0 }));
  expect(made).toBeGreaterThan(0);
  for (const { goal, value, bound } of outcome.goals)
    if (bound !== null) expect(isBetter(goal, value, bound)).toBe(false);
});
