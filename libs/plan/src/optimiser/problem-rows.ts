import { covers } from '#kernel';
import { pairInFull, type PairInFull, type PlanProblem } from '../rules';
import { cliquesOf } from './cliques';
import { Model } from './model';

/** The problem, its pairs by worker and by place, and the model that grows from them. */
export interface Modelled {
  readonly problem: PlanProblem;
  /** Column `at` of the model is pair `at` of the problem. */
  readonly pairs: readonly PairInFull[];
  readonly ofWorker: readonly (readonly number[])[];
  readonly ofPlace: readonly (readonly number[])[];
  readonly model: Model;
}

/** Words for the sides of rows. */
export const atMost = (upper: number) => ({ lower: -Infinity, upper });
export const atLeast = (lower: number) => ({ lower, upper: Infinity });
const ones = (count: number): number[] => Array<number>(count).fill(1);

/**
 * The problem as rows over its pairs: all that a plan must keep, and no goal yet. Locked pairs are fixed.
 * @throws RangeError when a pair names a worker or place that is not there
 */
export function modelOf(problem: PlanProblem): Modelled {
  const model = new Model();
  const pairs = problem.pairs.map((_, at) => pairInFull(problem, at));
  const ofWorker = problem.workers.map((): number[] => []);
  const ofPlace = problem.places.map((): number[] => []);
  for (const [at, { pair }] of pairs.entries()) {
    ofWorker[pair.worker]?.push(at);
    ofPlace[pair.place]?.push(at);
    const name = `x_${pair.worker}_${pair.place}`;
    model.addColumn({ name, lower: Number(pair.locked), upper: 1, integer: true });
  }
  const modelled = { problem, pairs, ofWorker, ofPlace, model };
  for (const place of problem.places.keys()) addPlace(modelled, place);
  addClashes(modelled);
  addDayLimits(modelled);
  for (const worker of problem.workers.keys()) addRooms(modelled, worker);
  addPurses(modelled);
  return modelled;
}

/** Seats, and where a team must be whole or one of it experienced, whether the job goes on at all. */
function addPlace({ problem, pairs, ofPlace, model }: Modelled, at: number): void {
  const place = problem.places[at];
  const team = ofPlace[at] ?? [];
  if (!place || team.length === 0) return;
  const needsTeam = place.minimumTeam > 1;
  if (!needsTeam && !place.needsExperience) {
    if (team.length > place.seats) {
      model.addRow({ name: `seats_${at}`, ...atMost(place.seats), columns: team, values: ones(team.length) });
    }
    return;
  }
  // Whole of itself: somebody who comes makes it one, and nobody makes it nought.
  const goesOn = model.addColumn({
    name: `on_${at}`,
    lower: 0,
    upper: 1,
    integer: false,
    inPlan: (isChosen) => Number(team.some(isChosen)),
  });
  const withGoesOn = [...team, goesOn];
  for (const pair of team) {
    model.addRow({ name: `on_${at}_${pair}`, ...atMost(0), columns: [pair, goesOn], values: [1, -1] });
  }
  model.addRow({
    name: `seats_${at}`,
    ...atMost(0),
    columns: withGoesOn,
    values: [...ones(team.length), -place.seats],
  });
  model.addRow({
    name: `team_${at}`,
    ...atLeast(0),
    columns: withGoesOn,
    values: [...ones(team.length), -Math.max(1, place.minimumTeam)],
  });
  if (place.needsExperience) {
    const experienced = team.filter((pair) => pairs[pair]?.pair.experienced);
    model.addRow({
      name: `experience_${at}`,
      ...atLeast(0),
      columns: [...experienced, goesOn],
      values: [...ones(experienced.length), -1],
    });
  }
}

function addClashes({ problem, pairs, ofWorker, model }: Modelled): void {
  const clashesOf = new Map<number, Map<number, Set<number>>>();
  for (const { worker, one, other } of problem.clashes) {
    const neighbours = clashesOf.get(worker) ?? new Map<number, Set<number>>();
    clashesOf.set(worker, neighbours);
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      const known = neighbours.get(from);
      if (known) known.add(to);
      else neighbours.set(from, new Set([to]));
    }
  }
  const timeOf = (place: number) => problem.places[place]?.startsAt ?? '';
  for (const [worker, neighbours] of clashesOf) {
    const pairAt = new Map((ofWorker[worker] ?? []).map((at) => [pairs[at]?.pair.place, at]));
    const places = [...neighbours.keys()]
      .filter((place) => pairAt.has(place))
      .sort((one, other) => timeOf(one).localeCompare(timeOf(other)) || one - other);
    for (const [at, clique] of cliquesOf(places, neighbours).entries()) {
      const columns = clique.map((place) => pairAt.get(place)).filter((column) => column !== undefined);
      model.addRow({
        name: `clash_${worker}_${at}`,
        ...atMost(1),
        columns,
        values: ones(columns.length),
      });
    }
  }
}

/** A row of whole amounts with a most, left out when all of them together stay within it. */
function addLimit(model: Model, name: string, most: number, amounts: ReadonlyMap<number, number>): void {
  const entries = [...amounts].filter(([, amount]) => amount > 0);
  if (entries.reduce((sum, [, amount]) => sum + amount, 0) <= most) return;
  model.addRow({
    name,
    ...atMost(most),
    columns: entries.map(([column]) => column),
    values: entries.map(([, amount]) => amount),
  });
}

function addDayLimits({ problem, pairs, ofWorker, model }: Modelled): void {
  for (const { worker, day, minutes, places } of problem.dayLimits) {
    const ofDay = new Set(places);
    const amounts = new Map<number, number>();
    for (const at of ofWorker[worker] ?? []) {
      const pair = pairs[at];
      if (pair && ofDay.has(pair.pair.place)) amounts.set(at, pair.place.minutes);
    }
    addLimit(model, `day_${worker}_${day.replaceAll('-', '')}`, minutes, amounts);
  }
}

function addRooms({ problem, pairs, ofWorker, model }: Modelled, worker: number): void {
  for (const [at, { period, hours }] of (problem.workers[worker]?.rooms ?? []).entries()) {
    const amounts = new Map<number, number>();
    for (const column of ofWorker[worker] ?? []) {
      const place = pairs[column]?.place;
      if (place && covers(period, place.day)) amounts.set(column, place.hours);
    }
    addLimit(model, `room_${worker}_${at}`, hours, amounts);
  }
}

function addPurses({ problem, ofPlace, model }: Modelled): void {
  for (const [at, { cheques, places }] of problem.purses.entries()) {
    const amounts = new Map<number, number>();
    for (const place of places) {
      for (const column of ofPlace[place] ?? []) amounts.set(column, problem.places[place]?.hours ?? 0);
    }
    addLimit(model, `purse_${at}`, cheques, amounts);
  }
}
