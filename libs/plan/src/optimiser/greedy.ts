import { type Modelled } from './problem-rows';

const classOrder = { A: 0, B: 1, C: 2 } as const;

/**
 * A plan to begin from: the locks, then place by place, those with a lock and the most needed first, the people with the
 * fewest hours for what they wish. Breaks no rule, but for what locks break already.
 * @returns places in `pairs`, in order
 */
export function greedyPlan(modelled: Modelled): number[] {
  const { problem, pairs, ofPlace } = modelled;
  const taken = new Ledger(modelled);
  const isLocked = (pair: number) => pairs[pair]?.pair.locked ?? false;
  for (const at of pairs.keys()) if (isLocked(at)) taken.take(at);
  const hasLock = ofPlace.map((team) => team.some(isLocked));
  const places = [...problem.places.entries()].sort(
    ([one, a], [other, b]) =>
      // A lock may need a team, which others must not have taken away.
      Number(hasLock[other]) - Number(hasLock[one]) ||
      classOrder[a.class] - classOrder[b.class] ||
      (ofPlace[one]?.length ?? 0) - (ofPlace[other]?.length ?? 0) ||
      one - other,
  );
  for (const [at, { seats, minimumTeam, needsExperience }] of places) {
    const team = taken.atPlace(at);
    const before = team.length;
    const isExperienced = (pair: number) => pairs[pair]?.pair.experienced ?? false;
    const candidates = (ofPlace[at] ?? [])
      .filter((pair) => !taken.has(pair))
      .sort(
        (one, other) =>
          (needsExperience ? Number(isExperienced(other)) - Number(isExperienced(one)) : 0) ||
          taken.served(one) - taken.served(other) ||
          one - other,
      );
    for (const pair of candidates) {
      if (team.length < seats && taken.fits(pair)) {
        taken.take(pair);
        team.push(pair);
      }
    }
    const isWhole = team.length >= minimumTeam && (!needsExperience || team.some(isExperienced));
    if (!isWhole) for (const pair of team.slice(before)) taken.giveBack(pair);
  }
  return taken.all();
}

/** What is left of each room while pairs are taken, read from the rows of the model that only limit. */
class Ledger {
  readonly #modelled: Modelled;
  readonly #taken = new Set<number>();
  readonly #left: number[];
  readonly #limitsOf: { readonly row: number; readonly amount: number }[][];
  readonly #hours: number[];

  constructor(modelled: Modelled) {
    this.#modelled = modelled;
    const { model, problem, pairs } = modelled;
    this.#left = model.rows.map(({ upper }) => upper);
    this.#limitsOf = pairs.map(() => []);
    this.#hours = problem.workers.map(({ hoursHad }) => hoursHad);
    for (const [row, { upper, columns, values }] of model.rows.entries()) {
      if (!Number.isFinite(upper) || columns.some((column) => column >= pairs.length)) continue;
      for (const [entry, column] of columns.entries()) {
        this.#limitsOf[column]?.push({ row, amount: values[entry] ?? 0 });
      }
    }
  }

  has(pair: number): boolean {
    return this.#taken.has(pair);
  }

  fits(pair: number): boolean {
    return (this.#limitsOf[pair] ?? []).every(({ row, amount }) => amount <= (this.#left[row] ?? 0));
  }

  take(pair: number): void {
    this.#taken.add(pair);
    this.#change(pair, 1);
  }

  giveBack(pair: number): void {
    this.#taken.delete(pair);
    this.#change(pair, -1);
  }

  /** Hours of the worker of this pair for each hour wished. */
  served(pair: number): number {
    const at = this.#modelled.pairs[pair];
    return at ? (this.#hours[at.pair.worker] ?? 0) / at.worker.hoursWished : 0;
  }

  atPlace(place: number): number[] {
    return (this.#modelled.ofPlace[place] ?? []).filter((pair) => this.#taken.has(pair));
  }

  all(): number[] {
    return [...this.#taken].sort((one, other) => one - other);
  }

  #change(pair: number, times: 1 | -1): void {
    for (const { row, amount } of this.#limitsOf[pair] ?? []) {
      this.#left[row] = (this.#left[row] ?? 0) - times * amount;
    }
    const at = this.#modelled.pairs[pair];
    if (at) this.#hours[at.pair.worker] = (this.#hours[at.pair.worker] ?? 0) + times * at.place.hours;
  }
}
