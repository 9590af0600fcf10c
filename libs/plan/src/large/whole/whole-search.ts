import { type TimeLeft } from '../../time-left';
import { Turns } from '../../turns';
import { drawing } from '../drawing';
import { type StandingPlan } from './standing-plan';

/** One of so many steps is a chain. */
const CHAINS = 4;
/** People in a chain, at most. */
const MOST_ASKED = 40;
const FEWEST_RUINED = 2;
const MOST_RUINED = 10;
/** One of so many who could take a seat is passed over, so that the same ruins are not built up alike. */
const PASSED_OVER = 25;
/** Open places that are offered to each who lost one. */
const OFFERED = 3;
/** Every so many steps the clock is read. */
const STEPS_PER_LOOK = 32;

/** How long a search goes on; with `steps` alone it comes to the same plan each time. */
export interface SearchEffort {
  readonly seed: number;
  readonly steps: number;
  readonly left: TimeLeft;
  /** Goals of the order that a step may not make worse, up to and with this one. */
  readonly goal: number;
  /** Steps without gain after which there is little left to gain. */
  readonly patience: number;
}

/**
 * Betters a whole plan under all its rules: takes from a few people around a place some of what they have, and seats each
 * place anew with whoever gains most, goal by goal (ruin and recreate; Schrimpf and others 2000, Christiaens and Vanden
 * Berghe 2020). A step that makes one of the goals so far worse is undone.
 */
export class WholeSearch {
  private readonly draw: (below: number) => number;
  /** Where somebody could gain something on these goals, as a list to draw from and to look up. */
  private readonly places: readonly number[];
  private readonly isOfUse: ReadonlySet<number>;

  constructor(
    private readonly standing: StandingPlan,
    private readonly effort: SearchEffort,
  ) {
    this.draw = drawing(effort.seed);
    const gains = (pair: number) => {
      for (let goal = 0; goal <= effort.goal; goal++) if (standing.goals.gainOf(pair, goal) > 0) return true;
      return false;
    };
    this.isOfUse = new Set([...standing.of.pairs.keys()].filter(gains).map((pair) => standing.placeOf(pair)));
    this.places = [...this.isOfUse];
  }

  /** Tells how many steps it took. */
  async run(): Promise<number> {
    const { effort } = this;
    if (this.places.length === 0) return 0;
    this.seatAll();
    const turns = new Turns();
    let step = 0;
    for (let vain = 0; step < effort.steps && vain < effort.patience; step++, vain++) {
      if (step % STEPS_PER_LOOK === 0) {
        if (effort.left.isOver) break;
        await turns.next();
      }
      if (this.changed(() => this.step()) > 0) vain = 0;
    }
    return step;
  }

  /** Everybody who gains something by it is seated, place by place. */
  private seatAll(): void {
    for (const place of this.places)
      this.changed(() => {
        this.seat(place);
        return this.mended(place);
      });
  }

  /** Above nought when the change is better on the goals so far; one that is worse, or not possible, is undone. */
  private changed(change: () => boolean): number {
    const { standing, effort } = this;
    const before = Float64Array.from(standing.goals.gains);
    standing.begin();
    const gain = change() ? standing.goals.compared(before, effort.goal) : -1;
    if (gain < 0) standing.backTo(0);
    return gain;
  }

  /** False when a team stays half that cannot be sent home. */
  private step(): boolean {
    if (this.draw(CHAINS) === 0) return this.chain();
    const around = this.places[this.draw(this.places.length)] ?? 0;
    const open = this.ruined(around);
    for (const place of this.inSomeOrder(open)) this.seat(place);
    return open.every((place) => this.mended(place));
  }

  /** Takes places from people who could take this one; tells which places to seat anew. */
  private ruined(around: number): number[] {
    const { standing } = this;
    const open = new Set([around]);
    const near = standing.of.ofPlace[around] ?? [];
    const count = FEWEST_RUINED + this.draw(MOST_RUINED - FEWEST_RUINED + 1);
    for (const pair of [...standing.teamOf(around)]) if (this.draw(2) === 0) this.free(pair);
    for (let tries = 0, gone = 0; near.length > 0 && tries < 2 * count && gone < count; tries++) {
      const worker = standing.workerOf(near[this.draw(near.length)] ?? -1);
      const roster = standing.rosterOf(worker);
      const pair = roster[this.draw(Math.max(1, roster.length))];
      if (pair !== undefined && this.free(pair)) {
        open.add(standing.placeOf(pair));
        gone++;
      }
      const theirs = standing.of.ofWorker[worker] ?? [];
      for (let offered = 0; offered < OFFERED && theirs.length > 0; offered++) {
        const place = standing.placeOf(theirs[this.draw(theirs.length)] ?? -1);
        if (standing.seatsLeft(place) > 0 && this.isOfUse.has(place)) open.add(place);
      }
    }
    return [...open];
  }

  /** Somebody with hours left takes a seat, from somebody who finds another, and so on until a seat is taken that was free. */
  private chain(): boolean {
    const { workers } = this.standing.of.problem;
    return (
      this.occupied(this.draw(workers.length), new Set()) &&
      this.standing.touched().every((place) => this.mended(place))
    );
  }

  private occupied(worker: number, asked: Set<number>): boolean {
    const { standing } = this;
    asked.add(worker);
    const theirs = (standing.of.ofWorker[worker] ?? []).filter(
      (pair) => this.isOfUse.has(standing.placeOf(pair)) && standing.suits(pair),
    );
    const free = theirs.filter((pair) => standing.fits(pair));
    const first = free[this.draw(Math.max(1, free.length))];
    if (first !== undefined) {
      standing.take(first);
      return true;
    }
    for (const pair of this.inSomeOrder(theirs)) {
      for (const held of [...standing.teamOf(standing.placeOf(pair))]) {
        const other = standing.workerOf(held);
        if (asked.has(other) || asked.size >= MOST_ASKED || standing.isLocked(held)) continue;
        const mark = standing.mark();
        standing.giveBack(held);
        standing.take(pair);
        if (this.occupied(other, asked)) return true;
        standing.backTo(mark);
      }
    }
    return false;
  }

  private free(pair: number): boolean {
    if (this.standing.isLocked(pair)) return false;
    this.standing.giveBack(pair);
    return true;
  }

  private inSomeOrder(places: readonly number[]): number[] {
    const order = [...places];
    for (let at = order.length - 1; at > 0; at--) {
      const other = this.draw(at + 1);
      [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
    }
    return order;
  }

  private seat(place: number): void {
    const { standing } = this;
    for (let best = this.bestFor(place); best !== null; best = this.bestFor(place)) standing.take(best);
  }

  /** Whoever gains most; somebody who has done it before, where nobody who comes has. */
  private bestFor(place: number): number | null {
    const { standing } = this;
    if (standing.seatsLeft(place) === 0) return null;
    const { needsExperience = false } = standing.of.problem.places[place] ?? {};
    const first = needsExperience && !standing.teamOf(place).some((pair) => standing.isExperienced(pair));
    let best: number | null = null;
    for (const pair of standing.of.ofPlace[place] ?? []) {
      if (!standing.fits(pair) || (first && !standing.isExperienced(pair))) continue;
      if (this.draw(PASSED_OVER) === 0) continue;
      if (best === null || this.gainsMore(pair, best)) best = pair;
    }
    return best;
  }

  private gainsMore(one: number, other: number): boolean {
    const { goals } = this.standing;
    for (let goal = 0; goal < goals.gains.length; goal++) {
      const more = goals.gainOf(one, goal) - goals.gainOf(other, goal);
      if (more !== 0) return more > 0;
    }
    return false;
  }

  /** A team that is still half goes home. */
  private mended(place: number): boolean {
    const { standing } = this;
    if (standing.isWhole(place)) return true;
    for (const pair of [...standing.teamOf(place)]) this.free(pair);
    return standing.isWhole(place);
  }
}
