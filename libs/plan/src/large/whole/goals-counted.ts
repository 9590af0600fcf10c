import { isPairGoal, type PlanGoal, QUARTERS_PER_HOUR, senseOf, shortfallLevel, worthOf } from '../../rules';
import { type LaidOut } from './laid-out';

/** Per goal what each pair gains by itself; null for a goal in which that depends on the others. */
const gainsOfPairs = ({ problem, pairs }: LaidOut): readonly (Float64Array | null)[] =>
  problem.policy.order.map((goal) => {
    if (!isPairGoal(goal)) return null;
    const sign = senseOf(goal) === 'most' ? 1 : -1;
    return Float64Array.from(pairs, (pair) => sign * worthOf(pair, goal, problem.seed));
  });

/**
 * What a plan gains by its pairs on each goal of the organiser's order, kept up while pairs come and go. A gain is better
 * when it is more, also where the goal is better when it is less; only differences say something.
 */
export class GoalsCounted {
  readonly gains: Float64Array;
  private readonly order: readonly PlanGoal[];
  private readonly own: readonly (Float64Array | null)[];
  private readonly levels: readonly (number | null)[];
  private readonly hours: Float64Array;
  /** Per pair the face it shows in its series; -1 for one that is known there. */
  private readonly face: Int32Array;
  private readonly timesSeen: Int32Array;

  constructor(private readonly of: LaidOut) {
    const { problem, pairs } = of;
    this.order = problem.policy.order;
    this.gains = new Float64Array(this.order.length);
    this.levels = this.order.map(shortfallLevel);
    this.own = gainsOfPairs(of);
    this.hours = Float64Array.from(problem.workers, ({ hoursHad }) => hoursHad);
    const faces = new Map<string, number>();
    this.face = Int32Array.from(pairs, ({ pair, place }) => {
      if (pair.visitsBefore > 0) return -1;
      const key = `${pair.worker} ${place.request}`;
      const known = faces.get(key) ?? faces.size;
      faces.set(key, known);
      return known;
    });
    this.timesSeen = new Int32Array(faces.size);
  }

  /** What a goal gains when a pair comes to those that are counted. */
  gainOf(pair: number, goal: number): number {
    const own = this.own[goal];
    if (own) return own[pair] ?? 0;
    const level = this.levels[goal] ?? null;
    if (level !== null) return this.lessShort(pair, level);
    const face = this.face[pair] ?? -1;
    return face >= 0 && this.timesSeen[face] === 0 ? -1 : 0;
  }

  add(pair: number): void {
    this.change(pair, 1);
    this.come(pair, 1);
  }

  takeOut(pair: number): void {
    this.come(pair, -1);
    this.change(pair, -1);
  }

  /** Above nought when the gains are better than others, goal by goal up to and with the last; below when worse. */
  compared(others: Float64Array, last: number): number {
    for (let goal = 0; goal <= last; goal++) {
      const more = (this.gains[goal] ?? 0) - (others[goal] ?? 0);
      if (more !== 0) return more;
    }
    return 0;
  }

  private change(pair: number, sign: 1 | -1): void {
    for (let goal = 0; goal < this.gains.length; goal++)
      this.gains[goal] = (this.gains[goal] ?? 0) + sign * this.gainOf(pair, goal);
  }

  private come(pair: number, times: 1 | -1): void {
    const at = this.of.pairs[pair];
    if (!at) return;
    this.hours[at.pair.worker] = (this.hours[at.pair.worker] ?? 0) + times * at.place.hours;
    const face = this.face[pair] ?? -1;
    if (face >= 0) this.timesSeen[face] = (this.timesSeen[face] ?? 0) + times;
  }

  private lessShort(pair: number, level: number): number {
    const at = this.of.pairs[pair];
    if (!at) return 0;
    const had = this.hours[at.pair.worker] ?? 0;
    const missing = level * at.worker.hoursWished - QUARTERS_PER_HOUR * had;
    return Math.max(0, Math.min(missing, QUARTERS_PER_HOUR * at.place.hours));
  }
}
