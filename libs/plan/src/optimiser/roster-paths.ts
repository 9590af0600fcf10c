import { type GraphChoice, type RosterGraph } from './roster-graph';

const costsOfChoices = (choices: readonly GraphChoice[], prices: Float64Array) =>
  Float64Array.from(choices, ({ pairs, faces }) => {
    let cost = 0;
    for (const pair of pairs) cost += prices[pair] ?? 0;
    for (const face of faces) cost += prices[face] ?? 0;
    return cost;
  });

/** A graph at prices of the columns. */
interface Priced {
  /** Per day, what each choice costs. */
  readonly choices: readonly Float64Array[];
  /** Per day and state, the cheapest way from there to the end. */
  readonly toGo: readonly Float64Array[];
}

function pricedAt({ days, ends }: RosterGraph, prices: Float64Array): Priced {
  const choices = days.map((day) => costsOfChoices(day.choices, prices));
  let after = Float64Array.from(ends, (end) =>
    end.reduce((sum, { column, value }) => sum + (prices[column] ?? 0) * value, 0),
  );
  const toGo = [after];
  for (const [at, { from, to, choice, statesBefore }] of [...days.entries()].reverse()) {
    const costs = choices[at] ?? new Float64Array();
    const before = new Float64Array(statesBefore).fill(Infinity);
    for (let arc = 0; arc < from.length; arc += 1) {
      const state = from[arc] ?? 0;
      const cost = (costs[choice[arc] ?? 0] ?? 0) + (after[to[arc] ?? 0] ?? 0);
      if (cost < (before[state] ?? 0)) before[state] = cost;
    }
    toGo.unshift(before);
    after = before;
  }
  return { choices, toGo };
}

export interface PricedRoster {
  readonly cost: number;
  readonly pairs: readonly number[];
}

/** The roster that costs least at these prices of the columns; of equals always the same. */
export function cheapestRoster(graph: RosterGraph, prices: Float64Array): PricedRoster {
  const { choices, toGo } = pricedAt(graph, prices);
  const pairs: number[] = [];
  let state = 0;
  for (const [at, { from, to, choice, choices: ofDay }] of graph.days.entries()) {
    let best = { cost: Infinity, to: 0, choice: 0 };
    for (let arc = from.indexOf(state); from[arc] === state; arc += 1) {
      const [target, taken] = [to[arc] ?? 0, choice[arc] ?? 0];
      const cost = (choices[at]?.[taken] ?? 0) + (toGo[at + 1]?.[target] ?? 0);
      if (cost < best.cost) best = { cost, to: target, choice: taken };
    }
    pairs.push(...(ofDay[best.choice]?.pairs ?? []));
    state = best.to;
  }
  return { cost: toGo[0]?.[0] ?? 0, pairs };
}

/** What the cheapest roster costs that has a pair, and the cheapest that has not. */
interface PairCosts {
  readonly pair: number;
  readonly having: number;
  readonly without: number;
}

/** Every roster takes one arc of each day, so that the cheapest way over each choice of a day tells both. */
export function pairCosts(graph: RosterGraph, prices: Float64Array): PairCosts[] {
  const { choices, toGo } = pricedAt(graph, prices);
  let reached = Float64Array.of(0);
  return graph.days.flatMap(({ from, to, choice, choices: ofDay, statesAfter, pairs }, at) => {
    const over = new Float64Array(ofDay.length).fill(Infinity);
    const after = new Float64Array(statesAfter).fill(Infinity);
    for (let arc = 0; arc < from.length; arc += 1) {
      const [target, taken] = [to[arc] ?? 0, choice[arc] ?? 0];
      const cost = (reached[from[arc] ?? 0] ?? 0) + (choices[at]?.[taken] ?? 0);
      if (cost < (after[target] ?? 0)) after[target] = cost;
      const whole = cost + (toGo[at + 1]?.[target] ?? 0);
      if (whole < (over[taken] ?? 0)) over[taken] = whole;
    }
    reached = after;
    return pairs.map((pair) => {
      const least = (has: boolean) =>
        ofDay.reduce(
          (min, choice, taken) =>
            choice.pairs.includes(pair) === has ? Math.min(min, over[taken] ?? 0) : min,
          Infinity,
        );
      return { pair, having: least(true), without: least(false) };
    });
  });
}

/** All rosters that cost no more than this, or null when there are more than `most`. */
export function rostersWithin(
  graph: RosterGraph,
  prices: Float64Array,
  { cost: limit, most }: { readonly cost: number; readonly most: number },
): number[][] | null {
  const { choices, toGo } = pricedAt(graph, prices);
  const found: number[][] = [];
  const walk = (at: number, state: number, spent: number, pairs: readonly number[]): boolean => {
    const day = graph.days[at];
    if (!day) return found.push([...pairs]) <= most;
    for (let arc = day.from.indexOf(state); day.from[arc] === state; arc += 1) {
      const [target, taken] = [day.to[arc] ?? 0, day.choice[arc] ?? 0];
      const cost = spent + (choices[at]?.[taken] ?? 0);
      if (cost + (toGo[at + 1]?.[target] ?? 0) > limit) continue;
      if (!walk(at + 1, target, cost, [...pairs, ...(day.choices[taken]?.pairs ?? [])])) return false;
    }
    return true;
  };
  return walk(0, 0, 0, []) ? found : null;
}
