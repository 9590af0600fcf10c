import { dearerBy, type Prices } from './bound';
import { type CappedAssignment, type Choice, fits, OPEN, placesIn } from './capped-assignment';
import { drawing } from './drawing';
import { StandingChoice } from './standing-choice';

/** A place looks at so many pairs, those that are best when hours are paid for. */
const LOOKED_AT = 24;
/** Places that move on after each other before a chain gives up. */
const LONGEST_CHAIN = 10;
const FEWEST_RUINED = 3;
const MOST_RUINED = 14;
/** How much dearer than the best the search may stand, as a share of the cost. */
const SLACK = 0.0004;

/** How long a search goes on; with `steps` alone it gives the same answer each time. */
export interface Effort {
  readonly seed: number;
  readonly steps: number;
  readonly milliseconds?: number;
}

/**
 * For when hours are scarce and no proof is in reach: betters a choice by ejection chains (a place takes a seat, who sat
 * there moves on, and so on: a swap, a relocation and a fill are the short ones), and between them ruins a
 * neighbourhood and builds it up again. What the relaxation says an hour is worth guides it. No cap is ever passed.
 */
export function searched(
  problem: CappedAssignment,
  { from, prices }: { from: Choice; prices: Prices },
  effort: Effort,
): Choice {
  const search = new Search(problem, from, prices);
  const draw = drawing(effort.seed);
  const end = performance.now() + (effort.milliseconds ?? Infinity);
  search.chainAll();
  let best = Int32Array.from(search.standing.choice);
  let bestCost = search.standing.cost;
  const slack = Math.max(1, bestCost * SLACK);
  for (let step = 0; step < effort.steps; step++) {
    if (step % 64 === 0 && performance.now() > end) break;
    const before = search.standing.cost;
    search.standing.begin();
    search.ruin(draw(placesIn(problem)), {
      count: FEWEST_RUINED + draw(MOST_RUINED - FEWEST_RUINED + 1),
      draw,
    });
    const share = 1 - step / effort.steps;
    if (search.standing.cost > Math.min(before, bestCost) + slack * share) search.standing.backTo(0);
    else if (search.standing.cost < bestCost) {
      best = Int32Array.from(search.standing.choice);
      bestCost = search.standing.cost;
    }
  }
  return best;
}

interface Step {
  readonly pair: number;
  /** Who must make way, or none. */
  readonly ejected: number;
  /** The change in cost, with a guess at what the ejected place will cost elsewhere. */
  readonly guess: number;
}

class Search {
  readonly standing: StandingChoice;
  private readonly candidates: Int32Array[];
  /** The chain that a place last moved in: it moves once in each. */
  private readonly movedIn: Int32Array;
  /** Room to reckon in: by how much each pair of a place is dearer than its best. */
  private readonly dearer: Float64Array;
  private chains = 0;

  constructor(
    private readonly problem: CappedAssignment,
    from: Choice,
    private readonly prices: Prices,
  ) {
    this.standing = new StandingChoice(problem, from);
    this.movedIn = new Int32Array(placesIn(problem));
    this.dearer = new Float64Array(mostPairsOfAPlace(problem));
    this.candidates = Array.from({ length: placesIn(problem) }, (_, place) => this.bestPairsOf(place));
  }

  /** A chain from each place, until none gains. */
  chainAll(): void {
    for (let gained = true; gained;) {
      gained = false;
      for (let place = 0; place < placesIn(this.problem); place++) {
        this.standing.begin();
        if (this.chain(place)) gained = true;
      }
    }
  }

  /** Takes away a place and some that compete with it, then seats each again where it suits. */
  ruin(around: number, { count, draw }: { count: number; draw: (below: number) => number }): void {
    const gone = [around];
    const near = this.candidates[around] ?? [];
    for (let tries = 0; tries < 3 * count && gone.length < count && near.length > 0; tries++) {
      const others = this.standing.placesWith(this.standing.workerOf(near[draw(near.length)] ?? 0));
      const other = others[draw(Math.max(1, others.length))];
      if (other !== undefined && !gone.includes(other)) gone.push(other);
    }
    for (const place of gone) this.standing.put(place, OPEN);
    for (let left = gone.length; left > 0; left--) {
      const [place] = gone.splice(draw(left), 1);
      if (place !== undefined) this.chain(place);
    }
  }

  /** Tries to place this one better, others moving on for it; leaves all as it was unless it gains. */
  private chain(start: number): boolean {
    const { standing } = this;
    const from = standing.mark();
    const before = standing.cost;
    let best = { cost: before, mark: from };
    this.chains++;
    let place = start;
    for (let depth = 0; depth < LONGEST_CHAIN; depth++) {
      this.movedIn[place] = this.chains;
      const step = this.bestStep(place);
      if (!step) break;
      if (step.ejected !== OPEN) standing.put(step.ejected, OPEN);
      standing.put(place, step.pair);
      if (standing.cost < best.cost) best = { cost: standing.cost, mark: standing.mark() };
      if (step.ejected === OPEN) break;
      place = step.ejected;
    }
    standing.backTo(best.mark);
    return best.cost < before;
  }

  private bestStep(place: number): Step | undefined {
    const { standing } = this;
    const now = standing.at(place);
    let best: Step | undefined;
    for (const pair of this.candidates[place] ?? []) {
      if (pair === now) continue;
      const change = standing.priceAt(place, pair) - standing.priceAt(place, now);
      const lacking = -standing.roomFor(pair);
      if (lacking <= 0) {
        if (!best || change < best.guess) best = { pair, ejected: OPEN, guess: change };
        continue;
      }
      for (const other of standing.placesWith(standing.workerOf(pair))) {
        const held = standing.at(other);
        if (standing.hoursAt(held) < lacking || this.movedIn[other] === this.chains) continue;
        const guess = change + (this.prices.cheapest[other] ?? 0) - this.paidFor(held);
        if (!best || guess < best.guess) best = { pair, ejected: other, guess };
      }
    }
    return best;
  }

  private paidFor(pair: number): number {
    const price = this.prices.ofHour[this.standing.workerOf(pair)] ?? 0;
    return (this.problem.cost[pair] ?? 0) + price * this.standing.hoursAt(pair);
  }

  private bestPairsOf(place: number): Int32Array {
    const { starts } = this.problem;
    const [from, until] = [starts[place] ?? 0, starts[place + 1] ?? 0];
    const order: number[] = [];
    for (let pair = from; pair < until; pair++) {
      if (!fits(this.problem, pair)) continue;
      this.dearer[pair - from] = dearerBy(this.problem, this.prices, [pair, place]);
      order.push(pair);
    }
    order.sort((a, b) => (this.dearer[a - from] ?? 0) - (this.dearer[b - from] ?? 0) || a - b);
    return Int32Array.from(order.slice(0, LOOKED_AT));
  }
}

const mostPairsOfAPlace = ({ starts }: CappedAssignment) =>
  starts.reduce((most, from, place) => Math.max(most, (starts[place + 1] ?? from) - from), 0);
