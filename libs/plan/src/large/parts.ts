import { type PlanProblem } from '../rules';

/** Places that are planned together, as in `PlanProblem.places`. */
export type Part = readonly number[];

/** Places that share nobody and no purse with any other: what is planned here changes nothing there. */
export interface Island {
  readonly parts: readonly Part[];
}

/**
 * Cuts a problem into parts of at most so many pairs where that can be. First into islands, which costs nothing; an
 * island that is too big by municipality, so that a series stays whole; a municipality that is too big by day. Small
 * islands, and small parts of one island, go together.
 */
export function islandsOf(problem: PlanProblem, mostPairs: number): Island[] {
  const pairsAt = problem.places.map(() => 0);
  for (const { place } of problem.pairs) pairsAt[place] = (pairsAt[place] ?? 0) + 1;
  const sizeOf = (part: Part) => part.reduce((sum, place) => sum + (pairsAt[place] ?? 0), 0);
  const gather = (parts: readonly Part[]) => gathered(parts, { sizeOf, mostPairs });
  const whole = gather(apart(problem).filter((part) => sizeOf(part) > 0));
  return whole.map((island) => {
    if (sizeOf(island) <= mostPairs) return { parts: [island] };
    const towns = groupsOf(island, (place) => problem.places[place]?.municipality ?? '');
    const parts = towns.flatMap((town) =>
      sizeOf(town) <= mostPairs
        ? [town]
        : gather(groupsOf(town, (place) => problem.places[place]?.day ?? '')),
    );
    return { parts: gather(parts) };
  });
}

/** In order of the key, each group in order of place. */
function groupsOf(part: Part, keyOf: (place: number) => string): Part[] {
  const groups = new Map<string, number[]>();
  for (const place of part) {
    const group = groups.get(keyOf(place));
    if (group) group.push(place);
    else groups.set(keyOf(place), [place]);
  }
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, group]) => group);
}

/** Neighbours together, while they stay small enough. */
function gathered(
  parts: readonly Part[],
  { sizeOf, mostPairs }: { sizeOf: (part: Part) => number; mostPairs: number },
): Part[] {
  const together: { places: number[]; size: number }[] = [];
  for (const part of parts) {
    const last = together.at(-1);
    const size = sizeOf(part);
    if (last && last.size + size <= mostPairs) {
      last.places.push(...part);
      last.size += size;
    } else together.push({ places: [...part], size });
  }
  return together.map(({ places }) => places.sort((one, other) => one - other));
}

/** The places, by who hangs together with whom through a worker or a purse. */
function apart({ places, pairs, purses, workers }: PlanProblem): Part[] {
  const parent = Array.from({ length: places.length + workers.length }, (_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    while (parent[root] !== root) root = parent[root] ?? root;
    for (let step = at; step !== root;) {
      const next = parent[step] ?? root;
      parent[step] = root;
      step = next;
    }
    return root;
  };
  const join = (one: number, other: number) => (parent[rootOf(one)] = rootOf(other));
  for (const { worker, place } of pairs) join(place, places.length + worker);
  for (const purse of purses) for (const place of purse.places) join(place, purse.places[0] ?? place);
  return groupsOf([...places.keys()], (place) => String(rootOf(place)).padStart(9, '0'));
}
