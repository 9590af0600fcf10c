import { covers } from '#kernel';
import { QUARTERS_PER_HOUR } from '../rules';
import { type DayChoice, type WorkerDay } from './day-choices';
import { type Modelled } from './problem-rows';

/** One day of a graph: arcs from the states before it to those after it, each a choice. */
interface GraphDay {
  readonly statesBefore: number;
  readonly statesAfter: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Per arc, a place in `choices`. */
  readonly choice: Int32Array;
  readonly choices: readonly GraphChoice[];
  /** All pairs of the day. */
  readonly pairs: readonly number[];
}

export interface GraphChoice {
  readonly pairs: readonly number[];
  /** Columns of faces that this is the first day to show. */
  readonly faces: readonly number[];
}

/**
 * All rosters of one worker, each a path through the days. What is remembered from day to day is what later days ask:
 * hours taken of each room, hours in all, and which series have seen this face.
 */
export interface RosterGraph {
  readonly worker: number;
  readonly days: readonly GraphDay[];
  /** For each state after the last day the shortfalls that its hours leave. */
  readonly ends: readonly (readonly { readonly column: number; readonly value: number }[])[];
  /** Of all days together. */
  readonly arcs: number;
  /** Columns of the model that a roster decides. */
  readonly columns: readonly number[];
}

interface State {
  /** Hours of each room. */
  readonly used: readonly number[];
  readonly hours: number;
  /** A bit for each face, in the order of the worker's faces. */
  readonly seen: number;
}

/** A worker with more arcs than this stays in the model as pairs and rows. */
const MOST_ARCS = 200_000;
const BITS = 31;

/**
 * The graph of a worker as the bounds of the pairs now leave it.
 * @returns null when it grows beyond what is of use, or no roster keeps the bounds
 */
export function drawnGraph(
  modelled: Modelled,
  worker: number,
  days: readonly WorkerDay[],
): RosterGraph | null {
  const { lower, upper } = modelled.model;
  if ((modelled.following[worker]?.faces.length ?? 0) > BITS) return null;
  const left = days.map((day) => {
    const isLeft = ({ pairs }: DayChoice) =>
      pairs.every((at) => upper[at] === 1) && day.pairs.every((at) => lower[at] === 0 || pairs.includes(at));
    return { ...day, choices: day.choices.filter(isLeft) };
  });
  return new Drawing(modelled, worker, left).graph();
}

/** A choice, and where it stands in the day's `choices`, by the faces it is the first to show. */
interface Move {
  readonly pairs: readonly number[];
  readonly places: Map<number, number>;
}

/** What choices change of a state, and those that change it so. */
interface Change {
  readonly hours: number;
  readonly shows: number;
  readonly moves: Move[];
}

class Drawing {
  readonly #modelled: Modelled;
  readonly #worker: number;
  readonly #days: readonly WorkerDay[];
  readonly #rooms: readonly { readonly hours: number; readonly counts: readonly boolean[] }[];
  /** Per day and room the hours that leave room for all of this and later days. */
  readonly #loose: readonly (readonly number[])[];
  /** Hours beyond which no shortfall is left. */
  readonly #enough: number;

  constructor(modelled: Modelled, worker: number, days: readonly WorkerDay[]) {
    this.#modelled = modelled;
    this.#worker = worker;
    this.#days = days;
    this.#rooms = (modelled.problem.workers[worker]?.rooms ?? []).map(({ period, hours }) => ({
      hours: Math.max(0, hours),
      counts: days.map(({ day }) => covers(period, day)),
    }));
    const most = days.map(({ choices }) => Math.max(0, ...choices.map(({ hours }) => hours)));
    this.#loose = [...most, 0].map((_, from) =>
      this.#rooms.map(({ hours: room, counts }) =>
        most.reduce((left, hours, at) => left - (at >= from && counts[at] ? hours : 0), room),
      ),
    );
    const missing = this.#following.shortfalls.map((short) => short.missing);
    this.#enough = Math.ceil(Math.max(0, ...missing) / QUARTERS_PER_HOUR);
  }

  get #following() {
    return this.#modelled.following[this.#worker] ?? { shortfalls: [], faces: [] };
  }

  graph(): RosterGraph | null {
    const { shortfalls, faces } = this.#following;
    let states: readonly State[] = [
      this.#remembered({ used: this.#rooms.map(() => 0), hours: 0, seen: 0 }, 0),
    ];
    const days: GraphDay[] = [];
    let arcs = 0;
    for (const at of this.#days.keys()) {
      const drawn = this.#dayFrom(states, at, MOST_ARCS - arcs);
      if (!drawn || drawn.after.length === 0) return null;
      arcs += drawn.day.from.length;
      days.push(drawn.day);
      states = drawn.after;
    }
    const ends = states.map(({ hours }) =>
      shortfalls.map(({ column, missing }) => ({
        column,
        value: Math.max(0, missing - QUARTERS_PER_HOUR * hours),
      })),
    );
    const following = [...shortfalls, ...faces].map(({ column }) => column);
    const columns = [...(this.#modelled.ofWorker[this.#worker] ?? []), ...following];
    return { worker: this.#worker, days, ends, arcs, columns };
  }

  /** @returns null when there are more arcs than `most` */
  #dayFrom(
    states: readonly State[],
    at: number,
    most: number,
  ): { readonly day: GraphDay; readonly after: State[] } | null {
    const known = new Map<string, number>();
    const after: State[] = [];
    const [from, to, choice]: [number[], number[], number[]] = [[], [], []];
    const choices: GraphChoice[] = [];
    const changes = this.#changesOn(at);
    for (const [before, state] of states.entries()) {
      if (from.length > most) return null;
      for (const change of changes) {
        const next = this.#after(state, change, at);
        if (!next) continue;
        const key = `${next.used.join()} ${next.hours} ${next.seen}`;
        let target = known.get(key);
        if (target === undefined) {
          target = after.push(next) - 1;
          known.set(key, target);
        }
        for (const move of change.moves) {
          from.push(before);
          to.push(target);
          choice.push(this.#placeOf(move, change.shows & ~state.seen, choices));
        }
      }
    }
    if (from.length > most) return null;
    const day = {
      statesBefore: states.length,
      statesAfter: after.length,
      from: Int32Array.from(from),
      to: Int32Array.from(to),
      choice: Int32Array.from(choice),
      choices,
      pairs: this.#days[at]?.pairs ?? [],
    };
    return { day, after };
  }

  #changesOn(at: number): Change[] {
    const changes = new Map<string, Change>();
    for (const { pairs, hours } of this.#days[at]?.choices ?? []) {
      const shows = this.#bitsOf((face) => face.some((pair) => pairs.includes(pair)));
      const key = `${hours} ${shows}`;
      const change = changes.get(key) ?? { hours, shows, moves: [] };
      changes.set(key, change);
      change.moves.push({ pairs, places: new Map() });
    }
    return [...changes.values()];
  }

  #bitsOf(isOne: (pairs: readonly number[]) => boolean): number {
    return this.#following.faces.reduce(
      (bits, { pairs }, bit) => (isOne(pairs) ? bits | (1 << bit) : bits),
      0,
    );
  }

  #placeOf({ pairs, places }: Move, fresh: number, choices: GraphChoice[]): number {
    const known = places.get(fresh);
    if (known !== undefined) return known;
    const faces = this.#following.faces.filter((_, bit) => fresh & (1 << bit)).map(({ column }) => column);
    const place = choices.push({ pairs, faces }) - 1;
    places.set(fresh, place);
    return place;
  }

  /** @returns null when a room is too small */
  #after({ used, hours, seen }: State, change: Change, at: number): State | null {
    const taken: number[] = [];
    for (const [room, { hours: most, counts }] of this.#rooms.entries()) {
      const sum = (used[room] ?? 0) + (counts[at] ? change.hours : 0);
      if (sum > most) return null;
      taken.push(sum);
    }
    return this.#remembered({ used: taken, hours: hours + change.hours, seen: seen | change.shows }, at + 1);
  }

  /** Only what later days ask: amounts that leave room for all of them are one, and so are hours that are enough. */
  #remembered({ used, hours, seen }: State, day: number): State {
    return {
      used: used.map((sum, room) => Math.max(sum, this.#loose[day]?.[room] ?? 0)),
      hours: Math.min(hours, this.#enough),
      seen: seen & (this.#later[day] ?? 0),
    };
  }

  get #later(): readonly number[] {
    return (this.#laterFaces ??= [...this.#days, null].map((_, from) => {
      const later = new Set(
        this.#days.slice(from).flatMap(({ choices }) => choices.flatMap(({ pairs }) => pairs)),
      );
      return this.#bitsOf((pairs) => pairs.some((pair) => later.has(pair)));
    }));
  }

  #laterFaces: readonly number[] | null = null;
}
