import { solvedApart } from '../../libs/plan/src/large/apart';
import {
  type CappedAssignment,
  type Choice,
  costOf,
  faultsOf,
  OPEN,
} from '../../libs/plan/src/large/capped-assignment';
import { leastByTrying, smallRegion } from './large-drawn';

const STEPS = 5_000_000;

/** Two workers of four hours, of whom the first is nearer to both places of four hours. */
const meeting = (open: number): CappedAssignment => ({
  caps: Int32Array.of(4, 4),
  starts: Int32Array.of(0, 2, 4),
  worker: Int32Array.of(0, 1, 0, 1),
  hours: Int32Array.of(4, 4, 4, 4),
  cost: Int32Array.of(1, 3, 1, 9),
  open: Int32Array.of(open, open),
});

describe('places solved apart', () => {
  it('each go to who is nearest, as long as nobody is asked for too many hours', () => {
    const roomy = { ...meeting(100), caps: Int32Array.of(8, 4) };
    expect(solvedApart(roomy, STEPS)).toEqual(Int32Array.of(0, 2));
  });

  it('that meet at one worker are solved together: whoever loses least moves on', () => {
    expect(solvedApart(meeting(100), STEPS)).toEqual(Int32Array.of(1, 2));
  });

  it('are left open when that is cheaper than any way to fill them, or nobody has the hours', () => {
    expect(solvedApart(meeting(2), STEPS)?.filter((pair) => pair === OPEN)).toHaveLength(1);
    expect(solvedApart({ ...meeting(100), caps: Int32Array.of(3, 0) }, STEPS)).toEqual(
      Int32Array.of(OPEN, OPEN),
    );
  });

  it.each(Array.from({ length: 12 }, (_, at) => at + 1))(
    'come together to the cheapest choice there is, though each looks at the fewest others (region %i)',
    (seed) => {
      const problem = smallRegion(seed, { workers: 4, places: 7, caps: 4 + seed });
      const choice = solvedApart(problem, STEPS);
      expect(choice && faultsOf(problem, choice)).toEqual([]);
      expect(choice && costOf(problem, choice)).toBe(leastByTrying(problem));
    },
  );

  it('say nothing rather than something unproven when the steps are over', () => {
    const problem = smallRegion(3, { workers: 14, places: 20, caps: 9 });
    expect(solvedApart(problem, 10_000)).toBeNull();
  });

  it('are by the hundreds no work at all where everybody has hours', () => {
    const problem = smallRegion(1, { workers: 60, places: 300, caps: 1 });
    const roomy = { ...problem, caps: problem.caps.fill(2_000) };
    const cheapest: Choice = Int32Array.from(problem.open, (_, place) => {
      const [from, end] = [problem.starts[place] ?? 0, problem.starts[place + 1] ?? 0];
      const costs = problem.cost.subarray(from, end);
      return from + costs.indexOf(Math.min(...costs));
    });
    expect(solvedApart(roomy, 2 * problem.worker.length)).toEqual(cheapest);
  });
});
