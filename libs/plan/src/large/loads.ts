import { type CappedAssignment, fits } from './capped-assignment';

/** Places that one worker takes together. */
export interface Load {
  readonly worker: number;
  readonly pairs: readonly number[];
  /** What the seats are worth at the prices asked, beyond what they cost. */
  readonly worth: number;
}

/** For given prices of seats: which load suits a worker best, and what it would cost to force a pair into it. */
export class Loads {
  /** The pairs of a worker stand from `starts[worker]` in `order`, by place. */
  private readonly starts: Int32Array;
  private readonly order: Int32Array;
  /** Room to reckon in: the most worth within so many hours, the pairs worth something, and which were taken when. */
  private readonly most: Float64Array;
  private readonly worthy: Int32Array;
  private readonly taken: Uint8Array;

  constructor(
    private readonly problem: CappedAssignment,
    private readonly placeOf: Int32Array,
  ) {
    const { worker, caps } = problem;
    this.starts = new Int32Array(caps.length + 1);
    worker.forEach((who, pair) => {
      if (fits(problem, pair)) this.starts[who + 1] = (this.starts[who + 1] ?? 0) + 1;
    });
    for (let who = 0; who < caps.length; who++) this.starts[who + 1] = this.from(who) + this.from(who + 1);
    const filled = this.starts.slice();
    this.order = new Int32Array(this.from(caps.length));
    worker.forEach((who, pair) => {
      if (!fits(problem, pair)) return;
      const at = filled[who] ?? 0;
      this.order[at] = pair;
      filled[who] = at + 1;
    });
    const counts = Array.from(caps, (_, who) => this.from(who + 1) - this.from(who));
    const largest = (values: readonly number[]) => values.reduce((one, other) => Math.max(one, other), 0);
    this.most = new Float64Array(1 + largest([...caps]));
    this.worthy = new Int32Array(largest(counts));
    this.taken = new Uint8Array(largest(counts.map((count, who) => count * (1 + (caps[who] ?? 0)))));
  }

  private from = (worker: number) => this.starts[worker] ?? 0;
  private pairsOf = (worker: number) => this.order.subarray(this.from(worker), this.from(worker + 1));
  private hoursOf = (pair: number) => this.problem.hours[pair] ?? 0;
  private worthOf = (pair: number, ofSeat: Float64Array) =>
    (ofSeat[this.placeOf[pair] ?? 0] ?? 0) - (this.problem.cost[pair] ?? 0);

  placeAt = (pair: number) => this.placeOf[pair] ?? 0;

  /** The load that is worth most (a knapsack, by dynamic programming over hours). */
  best(worker: number, ofSeat: Float64Array): Load {
    const width = (this.problem.caps[worker] ?? 0) + 1;
    const { most, taken, worthy } = this;
    most.fill(0, 0, width);
    let count = 0;
    for (let at = this.from(worker); at < this.from(worker + 1); at++) {
      const pair = this.order[at] ?? 0;
      const worth = this.worthOf(pair, ofSeat);
      if (worth <= 0) continue;
      const [hours, row] = [this.hoursOf(pair), count * width];
      taken.fill(0, row, row + width);
      for (let within = width - 1; within >= hours; within--) {
        const value = (most[within - hours] ?? 0) + worth;
        if (value <= (most[within] ?? 0)) continue;
        most[within] = value;
        taken[row + within] = 1;
      }
      worthy[count++] = pair;
    }
    const pairs: number[] = [];
    for (let [at, left] = [count - 1, width - 1]; at >= 0; at--) {
      if (!taken[at * width + left]) continue;
      pairs.push(worthy[at] ?? 0);
      left -= this.hoursOf(worthy[at] ?? 0);
    }
    return { worker, pairs, worth: most[width - 1] ?? 0 };
  }

  /** For each pair of a worker: by how much the best load with it falls short of the best load. */
  private shortfalls(
    worker: number,
    ofSeat: Float64Array,
    tell: (pair: number, shortfall: number) => void,
  ): void {
    const all = this.pairsOf(worker);
    const cap = this.problem.caps[worker] ?? 0;
    const worthy = [...all].filter((pair) => this.worthOf(pair, ofSeat) > 0);
    const before = this.packed(worthy, cap, ofSeat);
    const after = this.packed([...worthy].reverse(), cap, ofSeat).reverse();
    const best = before[worthy.length]?.[cap] ?? 0;
    for (const pair of all) {
      const at = worthy.indexOf(pair);
      const left = cap - this.hoursOf(pair);
      let others = 0;
      if (at < 0) others = before[worthy.length]?.[left] ?? 0;
      else
        for (let hours = 0; hours <= left; hours++)
          others = Math.max(others, (before[at]?.[hours] ?? 0) + (after[at + 1]?.[left - hours] ?? 0));
      tell(pair, best - others - this.worthOf(pair, ofSeat));
    }
  }

  /** For every pair: by how much the best load of its worker with it falls short; endless for one that fits nobody. */
  shortfallsOfAll(ofSeat: Float64Array): Float64Array {
    const shortfalls = new Float64Array(this.problem.worker.length).fill(Infinity);
    for (let worker = 0; worker < this.problem.caps.length; worker++)
      this.shortfalls(worker, ofSeat, (pair, shortfall) => (shortfalls[pair] = shortfall));
    return shortfalls;
  }

  /** Row `n`: the most that the first `n` pairs can be worth within so many hours. */
  private packed(pairs: readonly number[], cap: number, ofSeat: Float64Array): Float64Array[] {
    let row = new Float64Array(cap + 1);
    return [
      row,
      ...pairs.map((pair) => {
        const [worth, hours] = [this.worthOf(pair, ofSeat), this.hoursOf(pair)];
        const next = row.slice();
        for (let within = hours; within <= cap; within++) {
          const value = (row[within - hours] ?? 0) + worth;
          if (value > (next[within] ?? 0)) next[within] = value;
        }
        row = next;
        return next;
      }),
    ];
  }
}

/** What all seats are worth, less the best every worker could make of them: no choice costs less, at any prices. */
export const boundAt = (ofSeat: Float64Array, loads: readonly Load[]): number =>
  loads.reduce(
    (bound, { worth }) => bound - worth,
    ofSeat.reduce((sum, price) => sum + price, 0),
  );
