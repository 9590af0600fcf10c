import { leastWhole } from './bound';
import { type CappedAssignment, type Choice, costOf, placesIn } from './capped-assignment';
import { drawing } from './drawing';
import { exchanged } from './exchange';
import { Loads } from './loads';
import { mostDecidedFirst } from './most-decided';
import { handedOut } from './one-by-one';
import { partOf, withPart } from './part-of';
import { betteredPrices, possiblePrices, type SeatPrices } from './seat-prices';

const FIRST_WIDTH = 500;
const WIDER = 4;
/** A width is tried when it will likely end within this share of the time that is left. */
const SHARE_OF_LEFT = 0.4;
/** Of the time, for the prices at most. */
const SHARE_FOR_PRICES = 0.2;
/** Choices kept over all places together: more fill the memory. */
const MOST_KEPT = 12_000_000;
/** Workers, and their hours times the places, that fit beside them. */
const MOST_WORKERS = 64;
const MOST_TAILS = 8_000_000;

/** Exchanges, until so many in a row were in vain. */
const EXCHANGES = { together: 45, width: 1_000, patience: 100 };
/** A new start keeps so many half-made choices, at prices that are off by at most so much. */
const WIDTH_ANEW = 2_000;
const OFF = 0.1;
/** A new start may be dearer than the best by this share: exchanges will better it. */
const DEARER = 0.01;

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
 * handed out one by one, the most decided ones first, with ever more half-made choices kept until none was let go that
 * could be better. What time is left goes to exchanges, and to new starts from other prices.
 */
export function solvedFew(problem: CappedAssignment, asked: Asked): SolvedFew {
  return new FewWorkers(problem, asked).solved();
}

class FewWorkers {
  private readonly prices: SeatPrices;
  private readonly shortfalls: Float64Array;
  private readonly order: readonly number[];
  private choice: Choice;
  private bound: number;
  private pairsLeft = 0;

  constructor(
    private readonly problem: CappedAssignment,
    private readonly asked: Asked,
  ) {
    const { placeOf, from, choice, until } = asked;
    const loads = new Loads(problem, placeOf);
    const now = performance.now();
    this.choice = choice;
    this.prices = betteredPrices(problem, loads, {
      from,
      cost: this.cost,
      until: now + SHARE_FOR_PRICES * (until - now),
    });
    this.bound = leastWhole(this.prices.bound);
    this.shortfalls = loads.shortfallsOfAll(this.prices.ofSeat);
    this.order = mostDecidedFirst(problem, this.shortfalls);
  }

  solved(): SolvedFew {
    this.widen();
    const draw = drawing(this.asked.seed);
    let from = this.choice;
    while (this.isLeft()) {
      this.better(this.exchanged(from, 1 + draw(1_000_000)));
      if (!this.isLeft()) break;
      const off = this.prices.ofSeat.map((price) => Math.max(0, price + OFF * (draw(2001) / 1000 - 1)));
      const below = Math.ceil(this.cost * (1 + DEARER));
      from = this.handOut(possiblePrices(this.problem, off), { below, width: WIDTH_ANEW }) ?? this.choice;
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

  private widen(): void {
    const widest = Math.floor(MOST_KEPT / placesIn(this.problem));
    for (let width = FIRST_WIDTH; this.isLeft(); width = Math.min(widest, WIDER * width)) {
      const begun = performance.now();
      this.better(this.handOut(this.prices.ofSeat, { below: this.cost, width }));
      const took = performance.now() - begun;
      if (width === widest || WIDER * took > SHARE_OF_LEFT * (this.asked.until - performance.now())) return;
    }
  }

  /** Among the pairs that may be part of so cheap a choice. What it proves, it proves of all. */
  private handOut(ofSeat: Float64Array, asked: { below: number; width: number }): Choice | null {
    const part = partOf(this.problem, {
      places: this.order,
      isKept: (pair) => leastWhole(this.prices.bound + (this.shortfalls[pair] ?? Infinity)) < asked.below,
    });
    const prices = Float64Array.from(this.order, (place) => ofSeat[place] ?? 0);
    const { choice, bound } = handedOut(part.problem, prices, asked);
    this.bound = Math.max(this.bound, Math.min(leastWhole(bound), asked.below));
    this.pairsLeft = part.pairs.length;
    return choice && withPart(this.choice, part, choice);
  }

  private exchanged(from: Choice, seed: number): Choice {
    const { order, asked, prices } = this;
    const rest = { ...EXCHANGES, until: asked.until };
    return exchanged(this.problem, { from, order, ofSeat: prices.ofSeat, seed, ...rest });
  }
}
