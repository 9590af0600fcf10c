import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type GoalReached, type PlanProblem, solvePlan, stageTexts } from '#plan';
import { aNeighbourhood } from './a-neighbourhood';
import { aPair, aPlace, aProblem, aWorker } from './a-problem';

/**
 * Goal: nobody need believe one solver. Method: the text of each goal goes to CBC too, by other people and on other
 * principles, and its best value must be the same whole number.
 */
const CBC = '/usr/bin/cbc';
/** Where no second solver is installed this is skipped, and counted so; the build server installs it and skips nothing. */
const withCbc = existsSync(CBC) ? describe : describe.skip;

/** The best value that CBC finds, and whether it says that it is the best. */
function bestByCbc(text: string): { readonly value: number; readonly isOptimal: boolean } {
  const folder = mkdtempSync(join(tmpdir(), 'wijk-cbc-'));
  try {
    const [model, solution] = [join(folder, 'goal.lp'), join(folder, 'goal.txt')];
    writeFileSync(model, text);
    execFileSync(CBC, [model, 'ratioGap', '0', 'allowableGap', '0', 'solve', 'solution', solution], {
      stdio: 'pipe',
    });
    const [status = ''] = readFileSync(solution, 'utf8').split('\n');
    const value = Number(/objective value\s+(-?[\d.]+)/.exec(status)?.[1]);
    return { value: Math.abs(Math.round(value)), isOptimal: status.startsWith('Optimal') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function differences(problem: PlanProblem): Promise<string[]> {
  const outcome = await solvePlan(problem, { milliseconds: 60_000 });
  expect(outcome.ending).toBe('proven');
  return disagreements(problem, outcome.goals);
}

function disagreements(problem: PlanProblem, goals: readonly GoalReached[]): string[] {
  return stageTexts(problem, goals).flatMap(({ goal, text }) => {
    const found = bestByCbc(text);
    const value = goals.find((reached) => reached.goal === goal)?.value;
    return found.isOptimal && found.value === value ? [] : [`${goal}: ${value}, CBC says ${found.value}`];
  });
}

withCbc('a second solver', () => {
  it.each([
    [8, 10],
    [14, 20],
  ])('finds the same best value of every goal, %d people and %d jobs', async (people, jobs) => {
    expect(await differences(aNeighbourhood(people, jobs))).toEqual([]);
  });

  it('finds the same where nothing can be chosen for most goals', async () => {
    const problem = aProblem({
      workers: [aWorker('Ann')],
      places: [aPlace('canteen')],
      pairs: [aPair(0, 0)],
    });
    expect(await differences(problem)).toEqual([]);
  });

  it('disagrees when a value is told better than it is', async () => {
    const problem = aNeighbourhood(8, 10);
    const { goals } = await solvePlan(problem, { milliseconds: 60_000 });
    const flattered = goals.map((reached) =>
      reached.goal === 'travel' ? { ...reached, value: reached.value - 1 } : reached,
    );
    expect(disagreements(problem, flattered)).toContainEqual(expect.stringContaining('travel'));
  });
});
