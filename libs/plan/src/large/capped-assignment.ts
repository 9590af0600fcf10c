/**
 * The plan with one question only, so that it can be asked of thousands: who takes which place, when every place has one
 * seat and every worker a cap on hours. It is the generalised assignment problem of the literature.
 *
 * Pairs stand in order of place: those of place `p` are `starts[p]` up to `starts[p + 1]`. All numbers are whole.
 */
export interface CappedAssignment {
  /** Hours each worker may still take. */
  readonly caps: Int32Array;
  /** One more than there are places. */
  readonly starts: Int32Array;
  /** Per pair: who. */
  readonly worker: Int32Array;
  /** Per pair: the hours of the cap it takes; at least 0. */
  readonly hours: Int32Array;
  /** Per pair: what it costs, such as travel minutes. */
  readonly cost: Int32Array;
  /** Per place: what it costs to leave it open. */
  readonly open: Int32Array;
}

/** Per place the pair that was chosen, or `OPEN`. */
export type Choice = Int32Array;
export const OPEN = -1;

export const placesIn = ({ open }: CappedAssignment) => open.length;

/** The place each pair is of. */
export function placeOfPairs(problem: CappedAssignment): Int32Array {
  const place = new Int32Array(problem.worker.length);
  for (let at = 0; at < placesIn(problem); at++)
    place.fill(at, problem.starts[at] ?? 0, problem.starts[at + 1] ?? 0);
  return place;
}

/** A pair as a column of a model: its place, and the hours it takes of the worker's cap. */
export const columnOf = (problem: CappedAssignment, placeOf: Int32Array, pair: number) => ({
  cost: problem.cost[pair] ?? 0,
  places: [placeOf[pair] ?? 0],
  worker: problem.worker[pair] ?? 0,
  taken: problem.hours[pair] ?? 0,
});

/** Whether a worker has hours enough for a pair taken by itself; otherwise it is no pair at all. */
export const fits = ({ hours, worker, caps }: CappedAssignment, pair: number) =>
  (hours[pair] ?? 0) <= (caps[worker[pair] ?? 0] ?? 0);

/** What a choice costs, counted. */
export function costOf(problem: CappedAssignment, choice: Choice): number {
  return choice.reduce(
    (sum, pair, place) => sum + ((pair === OPEN ? problem.open[place] : problem.cost[pair]) ?? 0),
    0,
  );
}

/**
 * What is wrong with a choice, in one sentence each; nothing when every place has a pair of its own or is open, and no
 * worker goes over the cap. Counts anew, from the problem alone.
 */
export function faultsOf(problem: CappedAssignment, choice: Choice): readonly string[] {
  const faults: string[] = [];
  const taken = new Int32Array(problem.caps.length);
  if (choice.length !== placesIn(problem)) return [`${choice.length} places chosen of ${placesIn(problem)}`];
  choice.forEach((pair, place) => {
    if (pair === OPEN) return;
    if (pair < (problem.starts[place] ?? 0) || pair >= (problem.starts[place + 1] ?? 0))
      faults.push(`place ${place} got pair ${pair}, which is of another place`);
    else
      taken[problem.worker[pair] ?? 0] = (taken[problem.worker[pair] ?? 0] ?? 0) + (problem.hours[pair] ?? 0);
  });
  taken.forEach((hours, worker) => {
    const cap = problem.caps[worker] ?? 0;
    if (hours > cap) faults.push(`worker ${worker} got ${hours} hours of ${cap}`);
  });
  return faults;
}
