import { isPairGoal, type PlanGoal, QUARTERS_PER_HOUR, senseOf, shortfallLevel, worthOf } from '../rules';
import { greatestCommonDivisor, type Objective } from './model';
import { atLeast, type Modelled } from './problem-rows';

/**
 * What a goal asks of the model. Goals that are no sum over pairs first get columns and rows of their own; these are
 * continuous, since a whole plan makes them whole, and the solver stalls on counters.
 */
export function objectiveOf(modelled: Modelled, goal: PlanGoal): Objective {
  const level = shortfallLevel(goal);
  const costs = new Map<number, number>();
  if (level !== null) addShortfalls(modelled, level, costs);
  else if (goal === 'same-faces') addFaces(modelled, costs);
  else if (isPairGoal(goal)) {
    for (const [at, pair] of modelled.pairs.entries()) {
      const worth = worthOf(pair, goal, modelled.problem.seed);
      if (worth !== 0) costs.set(at, worth);
    }
  }
  return { sense: senseOf(goal), costs };
}

function addShortfalls(modelled: Modelled, level: number, costs: Map<number, number>): void {
  const { problem, model } = modelled;
  for (const [worker, { hoursWished, hoursHad }] of problem.workers.entries()) {
    const missing = level * hoursWished - QUARTERS_PER_HOUR * hoursHad;
    if (missing <= 0) continue;
    const short = model.addColumn({
      name: `short_${level}_${worker}`,
      lower: 0,
      upper: missing,
      integer: false,
      inPlan: (isChosen) => Math.max(0, missing - gained(modelled, worker, isChosen)),
    });
    modelled.following[worker]?.shortfalls.push({ column: short, missing });
    costs.set(short, 1);
    addShortfallRows(modelled, worker, { short, missing, level });
  }
}

/** Quarters of an hour that the chosen pairs give a worker. */
function gained({ pairs, ofWorker }: Modelled, worker: number, isChosen: (pair: number) => boolean): number {
  const theirs = (ofWorker[worker] ?? []).filter(isChosen);
  return theirs.reduce((sum, at) => sum + QUARTERS_PER_HOUR * (pairs[at]?.place.hours ?? 0), 0);
}

interface Shortfall {
  readonly short: number;
  readonly missing: number;
  readonly level: number;
}

/**
 * What is missing less what the jobs give, as rows. The first says it; the others say the same of whole jobs for each step
 * that a job can bring somebody: between two whole steps only the line through both can be reached (mixed-integer
 * rounding, Marchand and Wolsey 2001).
 */
function addShortfallRows(modelled: Modelled, worker: number, { short, missing, level }: Shortfall): void {
  const { pairs, ofWorker, model } = modelled;
  const theirs = ofWorker[worker] ?? [];
  const quarters = theirs.map((at) => QUARTERS_PER_HOUR * (pairs[at]?.place.hours ?? 0));
  const steps = new Set([...quarters, quarters.reduce(greatestCommonDivisor, 0)]);
  const below = [...steps].filter((step) => step > 0 && step < missing && missing % step > 0);
  for (const [at, step] of [Math.max(missing, ...quarters) + 1, ...below].entries()) {
    const beyond = missing % step;
    const gains = quarters.map((gain) => Math.floor(gain / step) * beyond + Math.min(gain % step, beyond));
    model.addRow({
      name: `short_${level}_${worker}_${at}`,
      ...atLeast(beyond * Math.ceil(missing / step)),
      columns: [...theirs, short],
      values: [...gains, 1],
      keptByRosterOf: worker,
    });
  }
}

/** A new face in a series counts once, however often it comes. */
function addFaces(modelled: Modelled, costs: Map<number, number>): void {
  for (const [worker, pairs] of modelled.ofWorker.entries()) {
    const faces = new Map<string, number[]>();
    for (const at of pairs) {
      const known = modelled.pairs[at];
      if (!known || known.pair.visitsBefore > 0) continue;
      const { request } = known.place;
      faces.set(request, [...(faces.get(request) ?? []), at]);
    }
    for (const columns of faces.values()) addFace(modelled, worker, columns, costs);
  }
}

function addFace(
  { model, following }: Modelled,
  worker: number,
  pairs: readonly number[],
  costs: Map<number, number>,
): void {
  const [first, ...more] = pairs;
  if (first === undefined) return;
  if (more.length === 0) {
    costs.set(first, 1);
    return;
  }
  const face = model.addColumn({
    name: `face_${first}`,
    lower: 0,
    upper: 1,
    integer: false,
    inPlan: (isChosen) => Number(pairs.some(isChosen)),
  });
  following[worker]?.faces.push({ column: face, pairs });
  costs.set(face, 1);
  for (const pair of pairs) {
    model.addRow({
      name: `face_${pair}`,
      ...atLeast(0),
      columns: [face, pair],
      values: [1, -1],
      keptByRosterOf: worker,
    });
  }
}
