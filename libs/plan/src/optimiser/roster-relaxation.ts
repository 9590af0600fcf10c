import { type TimeLeft } from '../time-left';
import { type Modelled } from './problem-rows';
import { type Model, type Objective } from './model';
import { proofOf, type Proof, type RowPrices, wholeBound } from './reduced-costs';
import { type RosterGraph } from './roster-graph';
import { type Master, masterOf, pooled, type PooledRoster } from './roster-master';
import { type Solver } from './solver';
import { type Basis } from './solver-thread';

/** Far above what arithmetic with fractions loses, so that no roster is found to be cheaper than itself. */
const CHEAPER = 1e-6;

/** So many rounds that only arithmetic that goes in circles needs more. */
const MOST_ROUNDS = 500;

/** The best proof that was found. */
interface RosterProof {
  readonly bound: number;
  readonly prices: RowPrices;
  /** With the rosters that it was found with. */
  readonly master: Master;
}

interface RosterAsking {
  readonly modelled: Modelled;
  readonly graphs: readonly RosterGraph[];
  readonly objective: Objective;
  /** Pairs of a plan that keeps all rows, so that there is always something to choose, and its value. */
  readonly known: readonly number[];
  readonly value: number;
  readonly left: TimeLeft;
}

/** Rosters that were once of use, by worker: a later goal begins with them. */
export type Carried = Map<number, Map<string, readonly number[]>>;

/**
 * The relaxation over all rosters, of which only those that pay are ever written out (column generation; Desaulniers,
 * Desrosiers and Solomon 2005): prices from the rosters so far, for each worker the cheapest roster at these prices, and
 * again while one is cheaper than what there is. Stops as soon as the bound meets the value.
 */
export async function relaxOverRosters(
  solver: Solver,
  asking: RosterAsking,
  carried: Carried,
): Promise<RosterProof | null> {
  const { modelled, graphs, objective, value, left } = asking;
  const { model } = modelled;
  const pool = poolOf(asking, carried);
  let basis: Basis | null = null;
  let best: { bound: number; prices: RowPrices } | null = null;
  let master = masterOf(model, objective, graphs, pool);
  for (let round = 0; round < MOST_ROUNDS && !left.isOver; round += 1) {
    const { milliseconds } = left;
    const solved = await solver.solve(master.model, master.objective, { whole: false, milliseconds, basis });
    if (solved.status !== 'optimal') break;
    const prices = pricesOf(master, solved.rowDuals, model, graphs);
    const proof = proofOf(model, objective, prices);
    if (best === null || proof.bound > best.bound) best = { bound: proof.bound, prices };
    if (wholeBound(objective, best) === value) break;
    const fresh = cheaper(asking, proof, solved.rowDuals.subarray(master.rows.length));
    const unknown = fresh.filter(({ graph, pairs }) => carry(carried, graphs[graph]?.worker ?? -1, pairs));
    if (unknown.length === 0) break;
    pool.push(...unknown);
    basis = solved.basis && withNew(solved.basis, unknown.length);
    master = masterOf(model, objective, graphs, pool);
  }
  return best && { bound: wholeBound(objective, best), prices: best.prices, master };
}

function carry(carried: Carried, worker: number, pairs: readonly number[]): boolean {
  const known = carried.get(worker) ?? new Map<string, readonly number[]>();
  carried.set(worker, known);
  const key = pairs.join();
  if (known.has(key)) return false;
  known.set(key, pairs);
  return true;
}

/** The rosters of the plan that is known, and those of earlier goals that may still be chosen. */
function poolOf({ modelled, graphs, known }: RosterAsking, carried: Carried): PooledRoster[] {
  const { model, ofWorker, pairs: all } = modelled;
  const chosen = new Set(known);
  return graphs.flatMap(({ worker, columns }, graph) => {
    const theirs = ofWorker[worker] ?? [];
    const byDay = [...theirs.filter((at) => chosen.has(at))].sort((one, other) => {
      const [a, b] = [all[one]?.place.day ?? '', all[other]?.place.day ?? ''];
      return a < b ? -1 : a > b ? 1 : one - other;
    });
    carry(carried, worker, byDay);
    return [...(carried.get(worker)?.values() ?? [])]
      .filter((pairs) =>
        theirs.every((at) => (pairs.includes(at) ? model.upper[at] === 1 : model.lower[at] === 0)),
      )
      .map((pairs) => pooled(model, { graph, columns, pairs }));
  });
}

/** What the rows of the model cost: nought for those that rosters keep of themselves. */
function pricesOf(
  { rows }: Master,
  duals: Float64Array,
  model: Model,
  rosters: readonly RosterGraph[],
): RowPrices {
  const rowDuals = new Float64Array(model.rows.length);
  for (const [at, row] of rows.entries()) rowDuals[row] = duals[at] ?? 0;
  return { rowDuals, rosters };
}

/** For each worker the cheapest roster, where it costs less than what the worker pays for having one. */
function cheaper(
  { modelled, graphs, objective }: RosterAsking,
  { cheapest }: Proof,
  duals: Float64Array,
): PooledRoster[] {
  const sign = objective.sense === 'least' ? 1 : -1;
  return cheapest.flatMap(({ cost, pairs }, graph) => {
    const columns = graphs[graph]?.columns ?? [];
    const isCheaper = cost < sign * (duals[graph] ?? 0) - CHEAPER;
    return isCheaper ? [pooled(modelled.model, { graph, columns, pairs })] : [];
  });
}

/** New columns begin at their lower bound. */
const withNew = ({ columns, rows }: Basis, more: number): Basis => ({
  rows,
  columns: Int32Array.from({ length: columns.length + more }, (_, at) => columns[at] ?? 0),
});
