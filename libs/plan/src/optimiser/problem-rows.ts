import { covers } from '#kernel';
import { pairInFull, type PairInFull, type PlanPlace, type PlanProblem } from '../rules';
import { clashesByWorker, cliquesOf } from './cliques';
import { Model } from './model';
import { reachableWithin } from './reachable';

/** The problem, its pairs by worker and by place, and the model that grows from them. */
export interface Modelled {
  readonly problem: PlanProblem;
  /** Column `at` of the model is pair `at` of the problem. */
  readonly pairs: readonly PairInFull[];
  readonly ofWorker: readonly (readonly number[])[];
  readonly ofPlace: readonly (readonly number[])[];
  readonly model: Model;
  /** For each worker the columns that follow from the own pairs; goals add them. */
  readonly following: readonly Following[];
}

/** Columns that the pairs of one worker decide. */
export interface Following {
  /** Quarters of an hour short: `missing` of them without any job. */
  readonly shortfalls: { readonly column: number; readonly missing: number }[];
  /** One for a new face in a series, as soon as one of these pairs is chosen. */
  readonly faces: { readonly column: number; readonly pairs: readonly number[] }[];
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
  const following = problem.workers.map((): Following => ({ shortfalls: [], faces: [] }));
  const modelled = { problem, pairs, ofWorker, ofPlace, model, following };
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
    integer: true,
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
  const timeOf = (place: number) => problem.places[place]?.startsAt ?? '';
  for (const [worker, neighbours] of clashesByWorker(problem)) {
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
        // A roster is drawn up day by day, and sees no clash between two of them.
        ...(isOfOneDay(clique, problem) && { keptByRosterOf: worker }),
      });
    }
  }
}

const isOfOneDay = (places: readonly number[], problem: PlanProblem) =>
  new Set(places.map((place) => problem.places[place]?.day)).size === 1;

interface Limit {
  readonly name: string;
  readonly limit: number;
  readonly columns: readonly number[];
  readonly amountOf?: 'hours' | 'minutes';
  /** Whose limit it is; a worker takes a place once, a user pays for a whole team. */
  readonly worker?: number;
}

/**
 * A row of whole amounts with a most, brought down to what can be reached; left out when all together stay within it.
 * A place counts no more often than it has seats, nor than the model has pairs for it in this row.
 */
function addLimit(
  { pairs, model }: Modelled,
  { name, limit, columns, amountOf = 'hours', worker }: Limit,
): void {
  const entries = columns.flatMap((column) => {
    const place = pairs[column]?.place;
    return place && place[amountOf] > 0 ? [{ column, place, amount: place[amountOf] }] : [];
  });
  const timesOf = new Map<PlanPlace, number>();
  for (const { place } of entries) timesOf.set(place, (timesOf.get(place) ?? 0) + 1);
  const takeable = [...timesOf].map(([place, times]) => ({
    amount: place[amountOf],
    fewest: worker === undefined ? place.minimumTeam : 1,
    most: worker === undefined ? Math.min(times, place.seats) : 1,
  }));
  if (takeable.reduce((sum, { amount, most }) => sum + amount * most, 0) <= limit) return;
  model.addRow({
    name,
    ...atMost(reachableWithin(Math.max(0, limit), takeable)),
    columns: entries.map(({ column }) => column),
    values: entries.map(({ amount }) => amount),
    ...(worker !== undefined && { keptByRosterOf: worker }),
  });
}

function addDayLimits(modelled: Modelled): void {
  for (const { worker, day, minutes, places } of modelled.problem.dayLimits) {
    const ofDay = new Set(places);
    const columns = (modelled.ofWorker[worker] ?? []).filter((at) =>
      ofDay.has(modelled.problem.pairs[at]?.place ?? -1),
    );
    addLimit(modelled, {
      name: `day_${worker}_${day.replaceAll('-', '')}`,
      limit: minutes,
      columns,
      amountOf: 'minutes',
      worker,
    });
  }
}

function addRooms(modelled: Modelled, worker: number): void {
  for (const [at, { period, hours }] of (modelled.problem.workers[worker]?.rooms ?? []).entries()) {
    const columns = (modelled.ofWorker[worker] ?? []).filter((column) => {
      const place = modelled.pairs[column]?.place;
      return place !== undefined && covers(period, place.day);
    });
    addLimit(modelled, { name: `room_${worker}_${at}`, limit: hours, columns, worker });
  }
}

function addPurses(modelled: Modelled): void {
  for (const [at, { cheques, places }] of modelled.problem.purses.entries()) {
    const columns = places.flatMap((place) => modelled.ofPlace[place] ?? []);
    addLimit(modelled, { name: `purse_${at}`, limit: cheques, columns });
  }
}
