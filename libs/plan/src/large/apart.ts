import { type CappedAssignment, type Choice, OPEN, placesIn } from './capped-assignment';
import { StandingChoice } from './standing-choice';
import { type Ways, waysOf } from './ways';

/** Places that are solved together. A search goes as deep as there are. */
const MOST_TOGETHER = 500;

/** Places that cannot each have what would suit it best. */
interface Group {
  readonly places: readonly number[];
  /**
   * From each place to the last one: how much dearer they are together, at least, than each of them alone; at the end 0.
   */
  readonly least: readonly number[];
}

/** A pair for each place of a group, or, when there are none so cheap, from how much dearer on there may be. */
type Found = { readonly pairs: readonly number[] } | { readonly dearer: number };

/**
 * For when hours are plentiful, so that most places get whom they like best: solves each place alone; those that then
 * meet at a worker who lacks the hours for both, together; and so on until nobody is over the cap (independence
 * detection, as for the paths of many robots: Standley, 2010). What each group costs at least with all hours to itself
 * adds up to a bound over all pairs, and the choice costs exactly that: how it was found is its proof.
 *
 * @param mostSteps that the searches of all groups may take, tens of nanoseconds each
 * @returns the cheapest choice, or null where groups grew too large for so many steps
 */
export function solvedApart(problem: CappedAssignment, mostSteps: number): Choice | null {
  const apart = new Apart(problem, mostSteps);
  for (let place = 0; place < placesIn(problem); place++) if (!apart.settle(place)) return null;
  return apart.choice;
}

class Apart {
  private readonly standing: StandingChoice;
  /** All hours of everybody. */
  private readonly caps: Int32Array;
  private readonly groupOf: Group[] = [];
  private readonly ways: Ways[] = [];
  private steps = 0;

  constructor(
    private readonly problem: CappedAssignment,
    private readonly mostSteps: number,
  ) {
    this.standing = new StandingChoice(problem, new Int32Array(placesIn(problem)).fill(OPEN));
    this.caps = Int32Array.from(problem.caps);
  }

  get choice(): Choice {
    return this.standing.choice;
  }

  /** Seats one more place, with all those it cannot but meet; whether the steps were enough. */
  settle(place: number): boolean {
    let group: Group = { places: [place], least: [0, 0] };
    while (group.places.length <= MOST_TOGETHER) {
      const alone = this.searched(group, this.caps);
      if (!alone) return false;
      if ('dearer' in alone) {
        group = { ...group, least: [alone.dearer, ...group.least.slice(1)] };
        continue;
      }
      const beside = this.searched(group, this.standing.room);
      if (!beside) return false;
      if ('pairs' in beside) {
        this.seat(group, beside.pairs);
        return true;
      }
      group = this.joined(group, this.inTheWayOf(alone.pairs));
    }
    return false;
  }

  /** Looks for seats that cost no more than is known to be the least; undefined when the steps are over. */
  private searched({ places, least }: Group, room: Int32Array): Found | undefined {
    const { hours, worker } = this.problem;
    const within = least[0] ?? 0;
    const pairs = places.map(() => OPEN);
    let next = Infinity;
    const isSeatedFrom = (at: number, spent: number): boolean => {
      const place = places[at];
      if (place === undefined) return true;
      const ways = (this.ways[place] ??= waysOf(this.problem, place));
      for (let way = 0; way < ways.pairs.length && this.steps <= this.mostSteps; way++) {
        this.steps++;
        const dearer = spent + (ways.dearer[way] ?? 0);
        const together = dearer + (least[at + 1] ?? 0);
        if (together > within) {
          next = Math.min(next, together);
          return false;
        }
        const pair = ways.pairs[way] ?? OPEN;
        // Who leaves it open takes no hours of anybody.
        const [who, taken] = [worker[pair] ?? 0, hours[pair] ?? 0];
        const left = (room[who] ?? 0) - taken;
        if (left < 0) continue;
        pairs[at] = pair;
        room[who] = left;
        const isSeated = isSeatedFrom(at + 1, dearer);
        room[who] = left + taken;
        if (isSeated) return true;
      }
      return false;
    };
    if (isSeatedFrom(0, 0)) return { pairs };
    return this.steps > this.mostSteps ? undefined : { dearer: next };
  }

  private seat(group: Group, pairs: readonly number[]): void {
    this.standing.begin();
    group.places.forEach((place, at) => {
      this.standing.put(place, pairs[at] ?? OPEN);
      this.groupOf[place] = group;
    });
  }

  /** The groups that hold hours which these pairs need. */
  private inTheWayOf(pairs: readonly number[]): Set<Group> {
    const { standing } = this;
    const needed = new Map<number, number>();
    for (const pair of pairs) {
      if (pair === OPEN) continue;
      const who = standing.workerOf(pair);
      needed.set(who, (needed.get(who) ?? 0) + standing.hoursAt(pair));
    }
    const lacking = [...needed].filter(([who, hours]) => hours > (standing.room[who] ?? 0));
    const places = lacking.flatMap(([who]) => standing.placesWith(who));
    return new Set(places.map((place) => this.groupOf[place]).filter((group) => group !== undefined));
  }

  /** One group of several, none of which has a seat any more. */
  private joined(group: Group, others: ReadonlySet<Group>): Group {
    this.standing.begin();
    let { places, least } = group;
    for (const other of others) {
      for (const place of other.places) this.standing.put(place, OPEN);
      const theirs = other.least[0] ?? 0;
      places = [...places, ...other.places];
      least = [...least.slice(0, -1).map((one) => one + theirs), ...other.least];
    }
    return { places, least };
  }
}
