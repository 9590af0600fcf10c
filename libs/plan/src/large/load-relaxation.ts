import { type Highs } from 'highs';
import { type CappedAssignment, type Choice, OPEN, placesIn } from './capped-assignment';
import { boundAt, type Load, Loads } from './loads';
import { SeatModel } from './seat-model';
import { possiblePrices, type SeatPrices } from './seat-prices';

/** New prices are taken so far from the best known ones towards what the model says: whole steps swing. */
const STEP = 0.6;
const IMPROVES = 1e-6;
/** The model has come within this share of the bound: further rounds would prove nothing more. */
const CLOSE = 1e-7;

/**
 * The sharper relaxation: parts are taken of whole loads, not of single seats, so that no worker is stretched over half a
 * job. Loads are made as they are needed, for every worker over every pair (Dantzig and Wolfe); each round's prices give
 * a bound that holds by itself, counted here, and the best one is kept.
 */
export class LoadRelaxation {
  private readonly loads: Loads;
  private readonly model: SeatModel;
  private readonly made: Load[] = [];
  private readonly known = new Set<string>();
  private best: SeatPrices;

  constructor(
    highs: Highs,
    private readonly problem: CappedAssignment,
    private readonly placeOf: Int32Array,
  ) {
    this.loads = new Loads(problem, placeOf);
    this.model = new SeatModel(highs, problem, {
      caps: new Float64Array(problem.caps.length).fill(1),
      twice: true,
    });
    this.best = { ofSeat: new Float64Array(placesIn(problem)), bound: -Infinity };
  }

  get bound(): number {
    return this.best.bound;
  }

  get ofSeat(): Float64Array {
    return this.best.ofSeat;
  }

  /** Adds what a choice gives each worker. */
  addChoice(choice: Choice): void {
    const pairsOf = new Map<number, number[]>();
    for (const pair of choice) {
      if (pair === OPEN) continue;
      const worker = this.problem.worker[pair] ?? 0;
      pairsOf.set(worker, [...(pairsOf.get(worker) ?? []), pair]);
    }
    this.add([...pairsOf].map(([worker, pairs]) => ({ worker, pairs, worth: 0 })));
  }

  /**
   * Betters the prices, beginning with those given, until no load can better the model, the bound reaches `enough`, or
   * `until` on the clock of `performance`.
   */
  better(from: Float64Array, { enough, until }: { enough: number; until: number }): void {
    this.priceAt(possiblePrices(this.problem, from));
    while (performance.now() < until && this.bound < enough) {
      const { ofPlace, ofWorker, objective } = this.model.relaxed();
      if (objective - this.bound < CLOSE * Math.abs(objective)) return;
      const said = possiblePrices(this.problem, ofPlace);
      const between = said.map((price, at) => STEP * price + (1 - STEP) * (this.best.ofSeat[at] ?? 0));
      if (this.priceAt(between) === 0 && this.priceAt(said, ofWorker) === 0) return;
    }
  }

  /** The best whole choice that can be put together from the loads made so far; null when the time ends before any. */
  whole(milliseconds: number): Choice | null {
    const { values } = this.model.whole(milliseconds);
    if (!values) return null;
    const choice = new Int32Array(placesIn(this.problem)).fill(OPEN);
    const { cost } = this.problem;
    for (const pair of this.made.flatMap(({ pairs }, at) => ((values[at] ?? 0) > 0.5 ? pairs : []))) {
      const place = this.placeOf[pair] ?? 0;
      const other = choice[place] ?? OPEN;
      if (other === OPEN || (cost[pair] ?? 0) < (cost[other] ?? 0)) choice[place] = pair;
    }
    return choice;
  }

  /** For every pair: by how much a choice with it is dearer than the bound, at least. */
  shortfalls(): Float64Array {
    return this.loads.shortfallsOfAll(this.best.ofSeat);
  }

  dispose(): void {
    this.model.dispose();
  }

  /** Makes the best load of each worker at these prices, and adds those worth more than the model knows; how many. */
  private priceAt(ofSeat: Float64Array, known?: Float64Array): number {
    const loads = Array.from(this.problem.caps, (_, worker) => this.loads.best(worker, ofSeat));
    const bound = boundAt(ofSeat, loads);
    if (bound > this.bound) this.best = { ofSeat, bound };
    return this.add(loads.filter(({ worker, worth }) => worth > (known?.[worker] ?? 0) + IMPROVES));
  }

  private add(loads: readonly Load[]): number {
    const fresh = loads.filter(({ worker, pairs }) => {
      const key = `${worker}:${[...pairs].sort((a, b) => a - b).join()}`;
      if (pairs.length === 0 || this.known.has(key)) return false;
      this.known.add(key);
      return true;
    });
    this.made.push(...fresh);
    if (fresh.length > 0)
      this.model.add(
        fresh.map(({ worker, pairs }) => ({
          cost: pairs.reduce((sum, pair) => sum + (this.problem.cost[pair] ?? 0), 0),
          places: pairs.map((pair) => this.placeOf[pair] ?? 0),
          worker,
          taken: 1,
        })),
      );
    return fresh.length;
  }
}
