import { faultsTogether, type PlanProblem } from '../rules';
import { type Modelled } from './problem-rows';
import { type Solver } from './solver';

/**
 * The fewest locks found that cannot go together: leaving out any one of them would mend it (QuickXplain, Junker 2004).
 * @param locks that cannot all go together
 * @param fit whether these locks can go together
 */
async function contradictionAmong(
  locks: readonly number[],
  fit: (locks: readonly number[]) => Promise<boolean>,
): Promise<number[]> {
  const explain = async (
    background: readonly number[],
    hasGrown: boolean,
    candidates: readonly number[],
  ): Promise<number[]> => {
    if (hasGrown && !(await fit(background))) return [];
    if (candidates.length === 1) return [...candidates];
    const half = Math.ceil(candidates.length / 2);
    const [first, second] = [candidates.slice(0, half), candidates.slice(half)];
    const ofSecond = await explain([...background, ...first], true, second);
    const ofFirst = await explain([...background, ...ofSecond], ofSecond.length > 0, first);
    return [...ofFirst, ...ofSecond];
  };
  const found = await explain([], false, locks);
  return found.sort((one, other) => one - other);
}

/** Locks that already exclude each other without anybody else: two at a time, or too many hours. */
export const packedLocksThatContradict = (problem: PlanProblem, locks: readonly number[]) =>
  contradictionAmong(locks, async (some) => faultsTogether(problem, some).length === 0);

const MILLISECONDS_TO_SEE = 10_000;

/** Locks that leave others no room to make their teams whole: each question is one to the solver. */
export const locksThatContradict = (modelled: Modelled, locks: readonly number[], solver: Solver) =>
  contradictionAmong(locks, async (some) => {
    const { model } = modelled;
    for (const lock of locks) model.lower[lock] = Number(some.includes(lock));
    const asking = { whole: true, milliseconds: MILLISECONDS_TO_SEE };
    const { status } = await solver.solve(model, { sense: 'least', costs: new Map() }, asking);
    return status !== 'impossible';
  });
