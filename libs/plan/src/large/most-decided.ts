import { type CappedAssignment, placesIn } from './capped-assignment';

/** Places in order of how much their second best pair falls short of their best. */
export function mostDecidedFirst(problem: CappedAssignment, shortfalls: Float64Array): number[] {
  const { starts } = problem;
  const decided = Array.from({ length: placesIn(problem) }, (_, place) => {
    const [best = Infinity, second = Infinity] = shortfalls
      .slice(starts[place] ?? 0, starts[place + 1] ?? 0)
      .sort();
    return Number.isFinite(second) ? second - best : Infinity;
  });
  const more = (one: number, other: number) => ((decided[one] ?? 0) > (decided[other] ?? 0) ? -1 : 1);
  return [...decided.keys()].sort((one, other) =>
    decided[one] === decided[other] ? one - other : more(one, other),
  );
}
