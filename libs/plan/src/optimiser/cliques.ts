import { type PlanProblem } from '../rules';

/** For each place, the places that somebody cannot take besides it. */
export type Neighbours = ReadonlyMap<number, ReadonlySet<number>>;

/**
 * Groups of places of which one worker can take one at most, such that each clash lies in some group. Jobs that overlap
 * form large groups, and one row for a group leaves the solver far less room to halve people than a row for each clash.
 * @param places that clash with some other, in the order of their time
 */
export function cliquesOf(places: readonly number[], neighbours: Neighbours): number[][] {
  const clashWith = (one: number, other: number) => neighbours.get(one)?.has(other) ?? false;
  const covered = new Set<string>();
  const cliques: number[][] = [];

  const keep = (clique: readonly number[]) => {
    const sorted = [...clique].sort((one, other) => one - other);
    cliques.push(sorted);
    for (const one of sorted) for (const other of sorted) if (one < other) covered.add(`${one} ${other}`);
  };
  /** Everything that clashes with all of the clique, nearest in time first. */
  const grown = (seed: readonly number[], candidates: readonly number[]) => {
    const clique = [...seed];
    for (const place of candidates) {
      if (clique.every((member) => clashWith(member, place))) clique.push(place);
    }
    return clique;
  };

  for (const [at, place] of places.entries()) {
    for (let before = at - 1; before >= 0; before -= 1) {
      const other = places[before];
      if (other === undefined || !clashWith(place, other)) continue;
      if (covered.has(place < other ? `${place} ${other}` : `${other} ${place}`)) continue;
      const earlier = places.slice(0, at).reverse();
      keep(grown([place, other], [...earlier, ...places.slice(at + 1)]));
    }
  }
  return cliques;
}

/** Which places each worker cannot take besides which others; workers without a clash are not in it. */
export function clashesByWorker({ clashes }: PlanProblem): ReadonlyMap<number, Neighbours> {
  const known = new Map<number, Map<number, Set<number>>>();
  for (const { worker, one, other } of clashes) {
    const neighbours = known.get(worker) ?? new Map<number, Set<number>>();
    known.set(worker, neighbours);
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      neighbours.set(from, (neighbours.get(from) ?? new Set()).add(to));
    }
  }
  return known;
}
