import { type PartOfDay, type Rosters, type Stretch } from './day-rosters';

export interface BestRoster {
  readonly worth: number;
  readonly pairs: readonly number[];
}

/** By number of hours: the most that they can be worth, and the pairs that makes. */
interface ByHours {
  readonly worth: Float64Array;
  readonly tell: (hours: number) => readonly number[];
}

const NEVER = -Infinity;
const nothing: ByHours = { worth: Float64Array.of(0), tell: () => [] };

/**
 * The roster that is worth most when each pair is worth so much, by dynamic programming over hours: the choices of a day,
 * then days after one another. Worth is minus infinity when even what is locked does not fit.
 */
export function bestRoster(rosters: Rosters, worths: Float64Array): BestRoster {
  const best = rosters.map((stretch) => inStretch(stretch, worths));
  return {
    worth: best.reduce((sum, { worth }) => sum + worth, 0),
    pairs: best.flatMap(({ pairs }) => pairs),
  };
}

function inStretch({ room, days }: Stretch, worths: Float64Array): BestRoster {
  const all = days.reduce((before, day) => together(before, onDay(day, worths), Math.max(0, room)), nothing);
  const worth = all.worth.reduce((most, sum) => Math.max(most, sum), NEVER);
  return { worth, pairs: worth === NEVER ? [] : all.tell(all.worth.indexOf(worth)) };
}

/** Hours of both, within a room. */
function together(one: ByHours, other: ByHours, room: number): ByHours {
  if (other.worth.length === 1 && other.worth[0] === 0) return one;
  const most = Math.min(one.worth.length + other.worth.length - 2, room);
  const worth = new Float64Array(most + 1).fill(NEVER);
  const ofOther = new Int32Array(most + 1);
  for (let first = 0; first < one.worth.length; first++) {
    const before = one.worth[first] ?? NEVER;
    if (before === NEVER) continue;
    for (let more = 0; more < other.worth.length && first + more <= most; more++) {
      const sum = before + (other.worth[more] ?? NEVER);
      if (sum <= (worth[first + more] ?? NEVER)) continue;
      worth[first + more] = sum;
      ofOther[first + more] = more;
    }
  }
  const tell = (hours: number) => {
    const more = ofOther[hours] ?? 0;
    return [...one.tell(hours - more), ...other.tell(more)];
  };
  return { worth, tell };
}

/** Everything that can be done on a day with pairs that are worth something, and those that are locked. */
function onDay(day: PartOfDay, worths: Float64Array): ByHours {
  const { pairs, locked } = day;
  const all = [...pairs.keys()];
  const candidates = all.filter((at) => locked.includes(at) || (worths[pairs[at] ?? 0] ?? 0) > 0);
  if (candidates.length === 0) return nothing;
  const worth: number[] = [];
  const ways: (readonly number[])[] = [];
  const goOn = (so: Way, open: readonly number[]) => {
    if (so.worth > (worth[so.hours] ?? NEVER) && locked.every((at) => so.taken.includes(at))) {
      worth[so.hours] = so.worth;
      ways[so.hours] = so.taken;
    }
    for (const [next, at] of open.entries()) {
      const minutes = so.minutes + (day.minutes[at] ?? 0);
      if (minutes > day.mostMinutes) continue;
      const way = {
        taken: [...so.taken, at],
        hours: so.hours + (day.hours[at] ?? 0),
        minutes,
        worth: so.worth + (worths[pairs[at] ?? 0] ?? 0),
      };
      const barred = day.clashes[at];
      goOn(
        way,
        open.slice(next + 1).filter((other) => !barred?.has(other)),
      );
    }
  };
  goOn({ taken: [], hours: 0, minutes: 0, worth: 0 }, candidates);
  return {
    worth: Float64Array.from(worth, (sum: number | undefined) => sum ?? NEVER),
    tell: (hours) => (ways[hours] ?? []).map((at) => pairs[at] ?? 0),
  };
}

/** A way to spend a day, or the first part of it. */
interface Way {
  /** Places in the day's `pairs`. */
  readonly taken: readonly number[];
  readonly hours: number;
  readonly minutes: number;
  readonly worth: number;
}
