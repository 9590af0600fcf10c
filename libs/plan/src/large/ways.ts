import { type CappedAssignment, fits, OPEN } from './capped-assignment';

/** Room in a number for which way of a place it is, below how much dearer that way is. */
const WHICH = 2 ** 20;

/** The ways to fill a place, the cheapest first, up to leaving it open: the pair of each, and how much dearer it is. */
export interface Ways {
  readonly pairs: Int32Array;
  readonly dearer: Float64Array;
}

/** A pair that costs as much as leaving the place open is none: open keeps the hours as well. */
export function waysOf(problem: CappedAssignment, place: number): Ways {
  const { starts, cost } = problem;
  const [first, end] = [starts[place] ?? 0, starts[place + 1] ?? 0];
  const open = problem.open[place] ?? 0;
  const keys = new Float64Array(end - first + 1);
  let count = 0;
  for (let pair = first; pair < end; pair++)
    if ((cost[pair] ?? 0) < open && fits(problem, pair))
      keys[count++] = ((cost[pair] ?? 0) - open) * WHICH + pair - first;
  keys[count++] = end - first;
  // Numbers alone sort much faster than anything with a comparison.
  const sorted = keys.subarray(0, count).sort();
  const beside = (key: number) => Math.floor(key / WHICH);
  const least = beside(sorted[0] ?? 0);
  return {
    pairs: Int32Array.from(sorted, (key) => {
      const which = key - beside(key) * WHICH;
      return which === end - first ? OPEN : first + which;
    }),
    dearer: Float64Array.from(sorted, (key) => beside(key) - least),
  };
}
