import { type CappedAssignment, type Choice, costOf, OPEN } from './capped-assignment';

/** A choice that is being changed: it knows each worker's room and places, keeps to every cap, and can go back. */
export class StandingChoice {
  readonly choice: Choice;
  readonly room: Int32Array;
  cost: number;
  private readonly placesOf: number[][];
  /** Where a place was before, for each change since the last `begin`. */
  private readonly changes: { readonly place: number; readonly pair: number }[] = [];

  constructor(
    readonly problem: CappedAssignment,
    from: Choice,
  ) {
    this.choice = Int32Array.from(from);
    this.room = Int32Array.from(problem.caps);
    this.placesOf = Array.from(problem.caps, () => []);
    this.cost = costOf(problem, from);
    from.forEach((pair, place) => this.settle(place, pair));
  }

  at = (place: number) => this.choice[place] ?? OPEN;
  placesWith = (worker: number): readonly number[] => this.placesOf[worker] ?? [];
  hoursAt = (pair: number) => this.problem.hours[pair] ?? 0;
  workerOf = (pair: number) => this.problem.worker[pair] ?? 0;

  priceAt(place: number, pair: number): number {
    return (pair === OPEN ? this.problem.open[place] : this.problem.cost[pair]) ?? 0;
  }

  roomFor = (pair: number) => (this.room[this.workerOf(pair)] ?? 0) - this.hoursAt(pair);

  /** Gives a place to the worker of a pair, or leaves it open. */
  put(place: number, pair: number): void {
    const before = this.at(place);
    if (before === pair) return;
    this.changes.push({ place, pair: before });
    this.move(place, pair);
  }

  begin(): void {
    this.changes.length = 0;
  }

  /** How many changes there are to go back to. */
  mark = () => this.changes.length;

  backTo(mark: number): void {
    for (const { place, pair } of this.changes.splice(mark).reverse()) this.move(place, pair);
  }

  private move(place: number, pair: number): void {
    const before = this.at(place);
    if (before !== OPEN) {
      const worker = this.workerOf(before);
      this.room[worker] = (this.room[worker] ?? 0) + this.hoursAt(before);
      const places = this.placesOf[worker] ?? [];
      places.splice(places.indexOf(place), 1);
    }
    this.cost += this.priceAt(place, pair) - this.priceAt(place, before);
    this.choice[place] = pair;
    this.settle(place, pair);
  }

  private settle(place: number, pair: number): void {
    if (pair === OPEN) return;
    const worker = this.workerOf(pair);
    this.room[worker] = (this.room[worker] ?? 0) - this.hoursAt(pair);
    this.placesOf[worker]?.push(place);
  }
}
