import { type DayLimit, type PairGoal, worthOf } from '../../rules';
import { type TimeLeft } from '../../time-left';
import { Turns } from '../../turns';
import { bestRoster } from './best-roster';
import { type Rosters, rostersOf } from './day-rosters';
import { type LaidOut } from './laid-out';

/** The first step of a price, as a share of what a pair is worth at most, and after how many rounds it is half of that. */
const FIRST_STEP = 0.1;
const SLOWER = 10;
/** Prices that change little need no bound of their own. */
const ROUNDS_PER_LOOK = 4;
/** After so many people have chosen, all prices sink. */
const PEOPLE_PER_TURN = 20;
/** Sums of fractions are off by less than this, and what goals count is whole. */
const ROUNDING = 1e-6;

/** What people share, and how much of it there is: the seats of a place, the cheques of a user. */
interface Shared {
  readonly most: number;
  readonly pairs: readonly number[];
  readonly unit: 'seat' | 'cheque';
}

/** Prices of what is shared, and what follows from them. */
interface Priced {
  readonly bound: number;
  readonly prices: Float64Array;
}

export interface BoundAsked {
  /** One of which more is better. */
  readonly goal: PairGoal;
  /** The value of a known plan: a bound that comes down to it needs no more. */
  readonly value: number;
  readonly rounds: number;
  readonly left: TimeLeft;
}

/**
 * What a whole plan can reach on a goal at most. When every seat and cheque has a price, each worker may take the roster
 * that is worth most to them, whatever others do; what those are worth, with the prices of all there is, is never less
 * than what any plan is worth, at any prices of at least 0 (Lagrange's relaxation). Teams are let go.
 */
export class RosterBound {
  private readonly rosters: readonly Rosters[];
  private readonly shared: readonly Shared[];
  /** Per pair what of the shared it takes. */
  private readonly takes: readonly { readonly shared: number; readonly amount: number }[][];
  /** What a seat cost last, as a share of what it could be worth: the next goal begins from there. */
  private readonly shares: Float64Array;

  constructor(private readonly of: LaidOut) {
    const limits = of.problem.workers.map((): DayLimit[] => []);
    for (const limit of of.problem.dayLimits) limits[limit.worker]?.push(limit);
    this.rosters = limits.map((ofWorker, worker) => rostersOf(of, worker, ofWorker));
    this.shared = sharedOf(of);
    this.shares = new Float64Array(this.shared.length).fill(0.5);
    this.takes = of.pairs.map(() => []);
    for (const [at, { pairs, unit }] of this.shared.entries())
      for (const pair of pairs) {
        const amount = unit === 'seat' ? 1 : (of.pairs[pair]?.place.hours ?? 0);
        this.takes[pair]?.push({ shared: at, amount });
      }
  }

  /** No plan has more of the goal than this, a whole number. */
  async bound({ goal, value, rounds, left }: BoundAsked): Promise<number> {
    const worths = Float64Array.from(this.of.pairs, (pair) => worthOf(pair, goal, this.of.problem.seed));
    const unit = worths.reduce((most, worth) => Math.max(most, worth), 0);
    const worthAt = ({ pairs }: Shared) => pairs.reduce((most, pair) => Math.max(most, worths[pair] ?? 0), 0);
    const prices = Float64Array.from(this.shared, (shared, at) =>
      shared.unit === 'seat' ? (this.shares[at] ?? 0) * worthAt(shared) : 0,
    );
    let best: Priced = { bound: this.relaxed(worths, prices), prices: prices.slice() };
    const turns = new Turns();
    for (let round = 1; round <= rounds && !left.isOver; round++) {
      if (Math.floor(best.bound + ROUNDING) <= value) break;
      await turns.next();
      const mean = this.settled(worths, prices, (unit * FIRST_STEP) / (1 + round / SLOWER));
      if (round % ROUNDS_PER_LOOK > 0) continue;
      const bound = this.relaxed(worths, mean);
      if (bound < best.bound) best = { bound, prices: mean };
    }
    for (const [at, shared] of this.shared.entries()) {
      const most = worthAt(shared);
      if (most > 0) this.shares[at] = (best.prices[at] ?? 0) / most;
    }
    return Math.floor(best.bound + ROUNDING);
  }

  /**
   * Everybody in turn takes the roster that is worth most, which raises the price of what is in it, while all prices
   * sink by what there is (incremental subgradients; Nedić and Bertsekas 2001): so people do not all run to the same
   * seats. Tells the mean of the prices on the way.
   */
  private settled(worths: Float64Array, prices: Float64Array, step: number): Float64Array {
    const left = new Float64Array(worths.length);
    const mean = new Float64Array(prices.length);
    const turns = Math.ceil(this.rosters.length / PEOPLE_PER_TURN);
    for (let turn = 0; turn < turns; turn++) {
      for (let worker = turn; worker < this.rosters.length; worker += turns) {
        for (const pair of this.of.ofWorker[worker] ?? []) left[pair] = this.leftOf(pair, worths, prices);
        for (const pair of bestRoster(this.rosters[worker] ?? [], left).pairs)
          for (const { shared, amount } of this.takes[pair] ?? [])
            prices[shared] = (prices[shared] ?? 0) + step * amount;
      }
      for (const [at, { most }] of this.shared.entries()) {
        prices[at] = Math.max(0, (prices[at] ?? 0) - (step * most) / turns);
        mean[at] = (mean[at] ?? 0) + (prices[at] ?? 0) / turns;
      }
    }
    return mean;
  }

  /** What rosters come to at these prices. */
  private relaxed(worths: Float64Array, prices: Float64Array): number {
    const left = worths.map((_, pair) => this.leftOf(pair, worths, prices));
    const paid = this.shared.reduce((sum, { most }, at) => sum + (prices[at] ?? 0) * most, 0);
    return this.rosters.reduce((sum, rosters) => sum + bestRoster(rosters, left).worth, paid);
  }

  /** What is left of the worth of a pair when what it takes is paid for. */
  private leftOf(pair: number, worths: Float64Array, prices: Float64Array): number {
    let left = worths[pair] ?? 0;
    for (const { shared, amount } of this.takes[pair] ?? []) left -= (prices[shared] ?? 0) * amount;
    return left;
  }
}

function sharedOf({ problem, ofPlace }: LaidOut): Shared[] {
  const seats = problem.places.map(({ seats: most }, place): Shared => ({
    most,
    pairs: ofPlace[place] ?? [],
    unit: 'seat',
  }));
  const cheques = problem.purses.map(({ cheques: most, places }): Shared => ({
    most,
    pairs: places.flatMap((place) => ofPlace[place] ?? []),
    unit: 'cheque',
  }));
  return [...seats, ...cheques];
}
