import { type CappedAssignment, fits, placesIn } from './capped-assignment';

/** Sums of fractions are off by less than this, and costs are whole. */
const ROUNDING = 1e-6;

/** What an hour of each worker is worth, and what follows from it for every pair, also those no model ever held. */
export interface Prices {
  /** Per worker, at least 0: what it would save to have one hour more of this worker. */
  readonly ofHour: Float64Array;
  /** Per place: the cheapest way to fill it, or leave it open, when hours are paid for. */
  readonly cheapest: Float64Array;
  /** No choice costs less than this, whatever pairs it uses. */
  readonly bound: number;
}

/**
 * The proof behind every claim: when each hour of a cap has a price, each place taken by itself goes its cheapest way, and
 * what that costs less the worth of all caps is less than any true choice costs (Lagrange's relaxation of the caps; with
 * the prices of the linear relaxation it equals it). It looks at every pair, and holds for any prices of at least 0:
 * nothing the solver says has to be believed.
 */
export function priced(problem: CappedAssignment, ofHour: Float64Array): Prices {
  const { starts, worker, hours, cost, open, caps } = problem;
  const cheapest = Float64Array.from(open);
  let bound = 0;
  for (let place = 0; place < placesIn(problem); place++) {
    let best = open[place] ?? 0;
    for (let pair = starts[place] ?? 0; pair < (starts[place + 1] ?? 0); pair++) {
      const price = (cost[pair] ?? 0) + (ofHour[worker[pair] ?? 0] ?? 0) * (hours[pair] ?? 0);
      if (price < best && fits(problem, pair)) best = price;
    }
    cheapest[place] = best;
    bound += best;
  }
  ofHour.forEach((price, who) => (bound -= price * (caps[who] ?? 0)));
  return { ofHour, cheapest, bound };
}

/** The least whole cost that a bound leaves possible. */
export const leastWhole = (bound: number) => Math.ceil(bound - ROUNDING);

/** By how much, at least, a choice with this pair is dearer than the bound. */
export function dearerBy(
  { worker, hours, cost }: CappedAssignment,
  prices: Prices,
  [pair, place]: [number, number],
) {
  const paid = (cost[pair] ?? 0) + (prices.ofHour[worker[pair] ?? 0] ?? 0) * (hours[pair] ?? 0);
  return paid - (prices.cheapest[place] ?? 0);
}

/** The pairs that may still be part of a choice of at most this cost; all others are proven out. */
export function pairsWithin(problem: CappedAssignment, prices: Prices, atMost: number): Int32Array {
  const kept: number[] = [];
  for (let place = 0; place < placesIn(problem); place++)
    for (let pair = problem.starts[place] ?? 0; pair < (problem.starts[place + 1] ?? 0); pair++)
      if (prices.bound + dearerBy(problem, prices, [pair, place]) <= atMost + ROUNDING && fits(problem, pair))
        kept.push(pair);
  return Int32Array.from(kept);
}
