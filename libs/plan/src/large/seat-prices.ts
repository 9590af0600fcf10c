import { type CappedAssignment, placesIn } from './capped-assignment';
import { boundAt, type Loads } from './loads';

/** What a seat of each place is worth, from 0 to what leaving it open costs, and what follows from it. */
export interface SeatPrices {
  readonly ofSeat: Float64Array;
  /** No choice costs less than this. */
  readonly bound: number;
}

/** Rounds without gain after which steps become shorter, and by how much. */
const PATIENCE = 15;
const SHORTER = 0.6;
const SHORTEST = 1e-3;
/** Steps aim no higher than this share above the first bound. */
const AIM = 0.01;
/** How much of the last direction is kept: places that are now wanted, now not, would swing. */
const KEPT = 0.6;
const IMPROVES = 1e-4;

/** Prices that no place goes without: below nothing, or above what it costs to leave it open, there is nothing to gain. */
export const possiblePrices = (problem: CappedAssignment, prices: Float64Array): Float64Array =>
  prices.map((price, place) => Math.max(0, Math.min(price, problem.open[place] ?? 0)));

/**
 * Raises the price of places that nobody's best load has, and lowers it where several have it, until the bound hardly
 * grows: Lagrange's relaxation of "each place goes once", by subgradients with Polyak's steps (Held, Wolfe and Crowder,
 * 1974), each direction bent towards the one before (Camerini, Fratta and Maffioli, 1975).
 * @param cost of some choice: steps aim at it
 * @param until on the clock of `performance`
 */
export function betteredPrices(
  problem: CappedAssignment,
  loads: Loads,
  { from, cost, until }: { from: Float64Array; cost: number; until: number },
): SeatPrices {
  let ofSeat = possiblePrices(problem, from);
  let best: SeatPrices = { ofSeat, bound: -Infinity };
  const direction = new Float64Array(placesIn(problem));
  let [vain, aim] = [0, cost];
  for (let step = 1; step > SHORTEST && performance.now() < until;) {
    const made = Array.from(problem.caps, (_, worker) => loads.best(worker, ofSeat));
    const bound = boundAt(ofSeat, made);
    if (best.bound === -Infinity) aim = Math.min(cost, bound + AIM * Math.abs(bound));
    if (bound > best.bound + IMPROVES) {
      best = { ofSeat, bound };
      vain = 0;
    } else if (++vain === PATIENCE) {
      vain = 0;
      step *= SHORTER;
      ofSeat = best.ofSeat;
      direction.fill(0);
      continue;
    }
    const asked = new Float64Array(placesIn(problem)).fill(1);
    for (const { pairs } of made)
      for (const pair of pairs) asked[loads.placeAt(pair)] = (asked[loads.placeAt(pair)] ?? 0) - 1;
    let square = 0;
    asked.forEach((one, place) => {
      const towards = one + KEPT * (direction[place] ?? 0);
      direction[place] = towards;
      square += towards * towards;
    });
    if (square === 0 || bound >= cost) return best;
    const length = (step * (Math.max(aim, best.bound + 1) - bound)) / square;
    ofSeat = possiblePrices(
      problem,
      ofSeat.map((price, place) => price + length * (direction[place] ?? 0)),
    );
  }
  return best;
}
