import { type CappedAssignment, type Choice, OPEN, placesIn } from './capped-assignment';

/** Costs are whole; sums of fractions are off by less than this. */
const ROUNDING = 1e-6;
/** Half-made choices are sorted by their bound into so many bins. */
const BINS = 4096;

export interface HandedOut {
  /** Cheaper than asked, or null. */
  readonly choice: Choice | null;
  /** No choice costs less than this, unless it costs as much as asked or more. */
  readonly bound: number;
}

/**
 * Hands the places out one by one, in the order in which they stand, and keeps the `width` half-made choices of least
 * bound at each place: a beam search. What the places still to come must cost at least is known for each worker and each
 * number of hours left, from knapsacks over the tail of the places at given prices of seats; so the bound sees what the
 * hours left over can still be filled with, where a price per hour does not. The least bound that was ever let go is
 * proof for all that was not looked at: where nothing was let go, the choice is the cheapest there is.
 */
export function handedOut(
  problem: CappedAssignment,
  ofSeat: Float64Array,
  asked: { below: number; width: number },
): HandedOut {
  return new OneByOne(problem, ofSeat, asked).outcome();
}

/** Choices made so far: what each costs, and where the hours each worker has left in it stand in a row of `tails`. */
interface Made {
  readonly cost: Float64Array;
  readonly room: Int32Array;
}

class OneByOne {
  private readonly workers: number;
  /** Where the hours of each worker stand in a row of `tails`. */
  private readonly offset: Int32Array;
  /** Per place, then worker and hours left: the most that the places from there on can be worth to that worker. */
  private readonly tails: readonly Float64Array[];
  /** Per place, for each choice kept after it: the choice before, and the pair added. */
  private readonly before: Int32Array[] = [];
  private readonly added: Int32Array[] = [];
  private readonly bins = new Int32Array(BINS);
  /** Of each way to go on: its bound, and the bin that falls into, or none. */
  private readonly bounds: Float64Array;
  private readonly binOf: Int16Array;
  private made: Made;
  private next: Made;
  private count = 1;
  /** What the seats of the places still to come are worth. */
  private worth: number;
  private readonly most: number;
  private readonly least: number;
  private readonly binsPerCost: number;
  private letGo = Infinity;

  constructor(
    private readonly problem: CappedAssignment,
    private readonly ofSeat: Float64Array,
    private readonly asked: { readonly below: number; readonly width: number },
  ) {
    const { caps, starts } = problem;
    this.workers = caps.length;
    this.offset = new Int32Array(caps.length + 1);
    caps.forEach((cap, worker) => (this.offset[worker + 1] = (this.offset[worker] ?? 0) + cap + 1));
    this.tails = this.tailsFromTheEnd();
    const ways = problem.open.reduce(
      (most, _, place) => Math.max(most, 1 + (starts[place + 1] ?? 0) - (starts[place] ?? 0)),
      1,
    );
    this.bounds = new Float64Array(asked.width * ways);
    this.binOf = new Int16Array(asked.width * ways);
    const empty = (): Made => ({
      cost: new Float64Array(asked.width),
      room: new Int32Array(asked.width * caps.length),
    });
    this.made = empty();
    this.next = empty();
    caps.forEach((cap, worker) => (this.made.room[worker] = (this.offset[worker] ?? 0) + cap));
    this.worth = ofSeat.reduce((sum, price) => sum + price, 0);
    this.most = asked.below - 1 + ROUNDING;
    this.least = this.boundOf(0, 0) - (ofSeat[0] ?? 0);
    this.binsPerCost = BINS / (this.most - this.least + ROUNDING);
  }

  outcome(): HandedOut {
    for (let place = 0; place < placesIn(this.problem) && this.count > 0; place++) {
      this.worth -= this.ofSeat[place] ?? 0;
      this.weigh(place);
      this.keep(place);
    }
    const bound = Math.min(this.letGo, this.asked.below);
    if (this.count === 0) return { choice: null, bound };
    let best = 0;
    for (let at = 1; at < this.count; at++)
      if ((this.made.cost[at] ?? 0) < (this.made.cost[best] ?? 0)) best = at;
    return { choice: this.choiceOf(best), bound: Math.min(bound, this.made.cost[best] ?? 0) };
  }

  private tailsFromTheEnd(): Float64Array[] {
    const { starts, worker, hours, cost, caps } = this.problem;
    let tail = new Float64Array(this.offset[caps.length] ?? 0);
    const tails = [tail];
    for (let place = placesIn(this.problem) - 1; place > 0; place--) {
      const longer = tail.slice();
      for (let pair = starts[place] ?? 0; pair < (starts[place + 1] ?? 0); pair++) {
        const worth = (this.ofSeat[place] ?? 0) - (cost[pair] ?? 0);
        const [first, taken] = [this.offset[worker[pair] ?? 0] ?? 0, hours[pair] ?? 0];
        if (worth <= 0) continue;
        for (let left = caps[worker[pair] ?? 0] ?? 0; left >= taken; left--) {
          const value = (tail[first + left - taken] ?? 0) + worth;
          if (value > (longer[first + left] ?? 0)) longer[first + left] = value;
        }
      }
      tail = longer;
      tails.push(tail);
    }
    return tails.reverse();
  }

  /** What a half-made choice must come to at least, when the places after this one are still to come. */
  private boundOf(at: number, place: number): number {
    const tail = this.tails[place];
    const { cost, room } = this.made;
    let bound = (cost[at] ?? 0) + this.worth;
    if (!tail) return bound;
    const end = (at + 1) * this.workers;
    for (let of = at * this.workers; of < end; of++) bound -= tail[room[of] ?? 0] ?? 0;
    return bound;
  }

  /** Bounds of every way to go on from every choice kept: with each pair of the place, and at last with none. */
  private weigh(place: number): void {
    const { starts, worker, hours, cost, open } = this.problem;
    const { room } = this.made;
    const tail = this.tails[place] ?? new Float64Array();
    const [first, end] = [starts[place] ?? 0, starts[place + 1] ?? 0];
    this.bins.fill(0);
    let way = 0;
    for (let at = 0; at < this.count; at++) {
      const without = this.boundOf(at, place);
      for (let pair = first; pair < end; pair++) {
        const who = worker[pair] ?? 0;
        const has = room[at * this.workers + who] ?? 0;
        const left = has - (hours[pair] ?? 0);
        const isEnough = left >= (this.offset[who] ?? 0);
        const dearer = isEnough ? (tail[has] ?? 0) - (tail[left] ?? 0) : Infinity;
        this.weighed(way++, without + (cost[pair] ?? 0) + dearer);
      }
      this.weighed(way++, without + (open[place] ?? 0));
    }
  }

  private weighed(way: number, bound: number): void {
    this.bounds[way] = bound;
    if (bound > this.most) {
      this.binOf[way] = BINS;
      return;
    }
    const bin = Math.max(0, Math.min(BINS - 1, Math.floor((bound - this.least) * this.binsPerCost)));
    this.binOf[way] = bin;
    this.bins[bin] = (this.bins[bin] ?? 0) + 1;
  }

  /** Makes the ways of least bound into choices; of the first bin that is too full, as many as there is room for. */
  private keep(place: number): void {
    const { starts, worker, hours, cost, open } = this.problem;
    const first = starts[place] ?? 0;
    const ways = (starts[place + 1] ?? 0) - first + 1;
    const [{ room: had }, { room }] = [this.made, this.next];
    let [full, kept] = [0, 0];
    while (full < BINS && kept + (this.bins[full] ?? 0) <= this.asked.width) kept += this.bins[full++] ?? 0;
    let among = full === BINS ? 0 : this.asked.width - kept;
    const [before, added] = [new Int32Array(kept + among), new Int32Array(kept + among)];
    let count = 0;
    for (let way = 0; way < this.count * ways; way++) {
      const bin = this.binOf[way] ?? BINS;
      if (bin === BINS) continue;
      if (bin > full || (bin === full && among-- <= 0)) {
        this.letGo = Math.min(this.letGo, this.bounds[way] ?? 0);
        continue;
      }
      const at = Math.floor(way / ways);
      const pair = way % ways === ways - 1 ? OPEN : first + (way % ways);
      before[count] = at;
      added[count] = pair;
      const to = count * this.workers;
      for (let who = 0; who < this.workers; who++) room[to + who] = had[at * this.workers + who] ?? 0;
      const paid = (pair === OPEN ? open[place] : cost[pair]) ?? 0;
      this.next.cost[count] = (this.made.cost[at] ?? 0) + paid;
      if (pair !== OPEN) {
        const who = to + (worker[pair] ?? 0);
        room[who] = (room[who] ?? 0) - (hours[pair] ?? 0);
      }
      count++;
    }
    this.before.push(before);
    this.added.push(added);
    [this.made, this.next, this.count] = [this.next, this.made, count];
  }

  private choiceOf(at: number): Choice {
    const choice = new Int32Array(placesIn(this.problem));
    let from = at;
    for (let place = choice.length - 1; place >= 0; place--) {
      choice[place] = this.added[place]?.[from] ?? OPEN;
      from = this.before[place]?.[from] ?? 0;
    }
    return choice;
  }
}
