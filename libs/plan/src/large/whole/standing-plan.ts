import { GoalsCounted } from './goals-counted';
import { type LaidOut } from './laid-out';

/**
 * A plan that is being changed: it takes no pair that goes over a limit, a seat or a clash, knows what it gains, and can
 * go back. Only of teams may it have half of one, until they are mended.
 */
export class StandingPlan {
  readonly goals: GoalsCounted;
  private readonly taken: Uint8Array;
  private readonly left: Float64Array;
  /** Per pair how many of the taken ones it clashes with. */
  private readonly inTheWay: Int32Array;
  private readonly teams: number[][];
  private readonly rosters: number[][];
  /** What was taken and given back since the last `begin`: a pair, or for one given back the number below it. */
  private readonly changes: number[] = [];

  constructor(
    readonly of: LaidOut,
    chosen: readonly number[],
  ) {
    this.goals = new GoalsCounted(of);
    this.taken = new Uint8Array(of.pairs.length);
    this.left = Float64Array.from(of.limits);
    this.inTheWay = new Int32Array(of.pairs.length);
    this.teams = of.problem.places.map(() => []);
    this.rosters = of.problem.workers.map(() => []);
    for (const pair of chosen) this.put(pair);
  }

  has = (pair: number) => this.taken[pair] === 1;
  isLocked = (pair: number) => this.of.pairs[pair]?.pair.locked ?? false;
  placeOf = (pair: number) => this.of.pairs[pair]?.pair.place ?? -1;
  workerOf = (pair: number) => this.of.pairs[pair]?.pair.worker ?? -1;
  teamOf = (place: number): readonly number[] => this.teams[place] ?? [];
  rosterOf = (worker: number): readonly number[] => this.rosters[worker] ?? [];
  seatsLeft = (place: number) => (this.of.problem.places[place]?.seats ?? 0) - this.teamOf(place).length;

  fits = (pair: number): boolean => this.suits(pair) && this.seatsLeft(this.placeOf(pair)) > 0;

  /** Whether a pair fits once a seat is free. */
  suits(pair: number): boolean {
    if (this.taken[pair] === 1 || (this.inTheWay[pair] ?? 0) > 0) return false;
    for (const { limit, amount } of this.of.takings[pair] ?? [])
      if (amount > (this.left[limit] ?? 0)) return false;
    return true;
  }

  /** Nobody comes, or enough and somebody who has done it before. */
  isWhole(place: number): boolean {
    const team = this.teamOf(place);
    const { minimumTeam = 1, needsExperience = false } = this.of.problem.places[place] ?? {};
    if (team.length === 0) return true;
    return team.length >= minimumTeam && (!needsExperience || team.some((pair) => this.isExperienced(pair)));
  }

  isExperienced = (pair: number) => this.of.pairs[pair]?.pair.experienced ?? false;

  take(pair: number): void {
    this.changes.push(pair);
    this.put(pair);
  }

  giveBack(pair: number): void {
    this.changes.push(-1 - pair);
    this.drop(pair);
  }

  begin(): void {
    this.changes.length = 0;
  }

  /** How many changes there are to go back to. */
  mark = () => this.changes.length;

  /** Places at which something changed since the last `begin`. */
  touched = (): number[] => [
    ...new Set(this.changes.map((change) => this.placeOf(change < 0 ? -1 - change : change))),
  ];

  backTo(mark: number): void {
    for (const change of this.changes.splice(mark).reverse())
      if (change >= 0) this.drop(change);
      else this.put(-1 - change);
  }

  /** Places in `pairs`, in order. */
  chosen = (): number[] => this.teams.flat().sort((one, other) => one - other);

  private put(pair: number): void {
    this.goals.add(pair);
    this.settle(pair, 1);
    this.teams[this.placeOf(pair)]?.push(pair);
    this.rosters[this.workerOf(pair)]?.push(pair);
  }

  private drop(pair: number): void {
    this.goals.takeOut(pair);
    this.settle(pair, -1);
    for (const those of [this.teams[this.placeOf(pair)], this.rosters[this.workerOf(pair)]])
      those?.splice(those.indexOf(pair), 1);
  }

  private settle(pair: number, times: 1 | -1): void {
    this.taken[pair] = times === 1 ? 1 : 0;
    for (const { limit, amount } of this.of.takings[pair] ?? [])
      this.left[limit] = (this.left[limit] ?? 0) - times * amount;
    for (const other of this.of.clashing[pair] ?? [])
      this.inTheWay[other] = (this.inTheWay[other] ?? 0) + times;
  }
}
