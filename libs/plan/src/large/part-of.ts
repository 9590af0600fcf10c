import { type CappedAssignment, type Choice, OPEN } from './capped-assignment';

/** Some places of a problem with some of their pairs, as a problem of its own; all caps are whole. */
export interface PartOf {
  readonly problem: CappedAssignment;
  /** Of each place and pair of the part, which one it is in the whole. */
  readonly places: readonly number[];
  readonly pairs: readonly number[];
}

/** The part with these places, in this order, and those of their pairs that are kept. */
export function partOf(
  problem: CappedAssignment,
  { places, isKept }: { places: readonly number[]; isKept: (pair: number) => boolean },
): PartOf {
  const { caps, starts, worker, hours, cost, open } = problem;
  const pairs: number[] = [];
  const ends = places.map((place) => {
    for (let pair = starts[place] ?? 0; pair < (starts[place + 1] ?? 0); pair++)
      if (isKept(pair)) pairs.push(pair);
    return pairs.length;
  });
  const who = [...new Set(pairs.map((pair) => worker[pair] ?? 0))];
  const newWorker = new Map(who.map((one, at) => [one, at]));
  return {
    places,
    pairs,
    problem: {
      caps: Int32Array.from(who, (one) => caps[one] ?? 0),
      starts: Int32Array.from([0, ...ends]),
      worker: Int32Array.from(pairs, (pair) => newWorker.get(worker[pair] ?? 0) ?? 0),
      hours: Int32Array.from(pairs, (pair) => hours[pair] ?? 0),
      cost: Int32Array.from(pairs, (pair) => cost[pair] ?? 0),
      open: Int32Array.from(places, (place) => open[place] ?? 0),
    },
  };
}

/** A choice of the whole in which the places of a part are as its own choice has them. */
export function withPart(choice: Choice, { places, pairs }: PartOf, ofPart: Choice): Choice {
  const changed = choice.slice();
  places.forEach((place, at) => (changed[place] = pairs[ofPart[at] ?? OPEN] ?? OPEN));
  return changed;
}
