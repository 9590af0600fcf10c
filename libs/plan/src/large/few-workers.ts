import { leastWhole } from './bound';
import { type CappedAssignment, type Choice, costOf, placesIn } from './capped-assignment';
import { drawing, shuffled } from './drawing';
import { exchanged } from './exchange';
import { Loads } from './loads';
import { mostDecidedFirst } from './most-decided';
import { handedOut } from './one-by-one';
import { partOf, withPart } from './part-of';
import { betteredPrices, type SeatPrices } from './seat-prices';

const FIRST_WIDTH = 500;
const WIDER = 4;
/** Of the time so far, for proofs at most. */
const SHARE_FOR_PROOF = 0.25;
/** Of the time, for the prices at most. */
const SHARE_FOR_PRICES = 0.2;
/** Choices kept over all places together: more fill the memory. */
const MOST_KEPT = 12_000_000;
/** Workers, and their hours times the places, that fit beside them. */
const MOST_WORKERS = 64;
const MOST_TAILS = 8_000_000;

/** Half-made choices that a start in another order keeps. */
const WIDTH_ANEW = 2_000;
/** Exchanges between two starts, until so many in a row were in vain. */
const EXCHANGES = { together: 50, width: 1_000, patience: 10 };

export interface SolvedFew {
  readonly choice: Choice;
  /** No choice costs less. */
  readonly bound: number;
  readonly pairsLeft: number;
}

/** Whether there are so few workers, with many places each, that half-made choices can be kept by the thousands. */
export const isOfFewWorkers = (problem: CappedAssignment) =>
  problem.caps.length <= MOST_WORKERS &&
  placesIn(problem) * problem.caps.reduce((sum, cap) => sum + cap + 1, 0) <= MOST_TAILS;

interface Asked {
  readonly placeOf: Int32Array;
  /** Prices of seats to begin with, and a choice to better. */
  readonly from: Float64Array;
  readonly choice: Choice;
  readonly seed: number;
  /** On the clock of `performance`. */
  readonly until: number;
}

/**
 * Betters a choice where few workers share many places: prices of seats first, which prove pairs out, then the places
 * handed out one by one, the largest first, in other orders after that, and exchanges within the best that came of them.
 * In between, the most decided places first and ever more half-made choices kept, until none was let go that could be
 * better: that is the proof.
 */
export function solvedFew(problem: CappedAssignment, asked: Asked): SolvedFew {
  return new FewWorkers(problem, asked).solved();
}

class FewWorkers {
  private readonly prices: SeatPrices;
  private readonly shortfalls: Float64Array;
  private choice: Choice;
  private bound: number;
  private pairsLeft = 0;
  private readonly begun = performance.now();
  private readonly mostDecided: readonly number[];
  private width = FIRST_WIDTH;
  /** What proofs took so far, and the last of them, in milliseconds. */
  private proving = 0;
  private took = 0;

  constructor(
    private readonly problem: CappedAssignment,
    private readonly asked: Asked,
  ) {
    const { placeOf, from, choice, until } = asked;
    const loads = new Loads(problem, placeOf);
    this.choice = choice;
    this.prices = betteredPrices(problem, loads, {
      from,
      cost: this.cost,
      until: this.begun + SHARE_FOR_PRICES * (until - this.begun),
    });
    this.bound = leastWhole(this.prices.bound);
    this.shortfalls = loads.shortfallsOfAll(this.prices.ofSeat);
    this.mostDecided = mostDecidedFirst(problem, this.shortfalls);
  }

  solved(): SolvedFew {
    const draw = drawing(this.asked.seed);
    for (let order = largestFirst(this.problem); this.isLeft(); order = shuffled(order, draw)) {
      this.better(this.handOut(order, WIDTH_ANEW));
      if (this.isLeft()) this.better(this.exchanged(1 + draw(1_000_000)));
      if (this.isLeft()) this.prove();
    }
    const { choice, bound, pairsLeft } = this;
    return { choice, bound, pairsLeft };
  }

  private get cost(): number {
    return costOf(this.problem, this.choice);
  }

  private isLeft = () => this.bound < this.cost && performance.now() < this.asked.until;

  private better(other: Choice | null): void {
    if (other && costOf(this.problem, other) < this.cost) this.choice = other;
  }

  /** With more half-made choices kept than the last time, as soon as that fits in its share of the time. */
  private prove(): void {
    const now = performance.now();
    const expected = WIDER * this.took;
    const share = SHARE_FOR_PROOF * (now + expected - this.begun);
    if (this.proving + expected > share) return;
    this.better(this.handOut(this.mostDecided, this.width));
    this.took = performance.now() - now;
    this.proving += this.took;
    this.width = Math.min(WIDER * this.width, Math.floor(MOST_KEPT / placesIn(this.problem)));
  }

  /** Something cheaper, or null. What it proves, it proves of all. */
  private handOut(order: readonly number[], width: number): Choice | null {
    const below = this.cost;
    const part = partOf(this.problem, { places: order, isKept: this.isWithin(below) });
    const prices = Float64Array.from(order, (place) => this.prices.ofSeat[place] ?? 0);
    const { choice, bound } = handedOut(part.problem, prices, { below, width });
    this.bound = Math.max(this.bound, Math.min(leastWhole(bound), below));
    this.pairsLeft = part.pairs.length;
    return choice && withPart(this.choice, part, choice);
  }

  private exchanged(seed: number): Choice {
    const { choice: from, prices, asked } = this;
    const isKept = this.isWithin(this.cost);
    return exchanged(this.problem, {
      ...{ from, isKept, ofSeat: prices.ofSeat, seed },
      ...EXCHANGES,
      until: asked.until,
    });
  }

  /** Whether a pair may be part of a choice that costs less than this. */
  private isWithin = (below: number) => (pair: number) =>
    leastWhole(this.prices.bound + (this.shortfalls[pair] ?? Infinity)) < below;
}

/** As one packs: what is large finds no room at the end. */
function largestFirst(problem: CappedAssignment): number[] {
  const { starts, hours } = problem;
  const size = Array.from({ length: placesIn(problem) }, (_, place) => {
    const all = hours.subarray(starts[place] ?? 0, starts[place + 1] ?? 0);
    return all.reduce((sum, one) => sum + one, 0) / Math.max(1, all.length);
  });
  return [...size.keys()].sort((one, other) => (size[other] ?? 0) - (size[one] ?? 0) || one - other);
}
