import { Model, type Objective } from './model';
import { leewayOf, proofOf, type RowPrices } from './reduced-costs';
import { type RosterGraph } from './roster-graph';
import { rostersWithin } from './roster-paths';

/** A worker with more rosters than this keeps pairs and rows. */
const MOST_WRITTEN_OUT = 400;

/** A roster in a master. */
export interface PooledRoster {
  /** Place of the graph of its worker. */
  readonly graph: number;
  readonly pairs: readonly number[];
  /** Columns of the model that it decides, those that are not nought. */
  readonly values: ReadonlyMap<number, number>;
}

/** A model in which some workers choose a whole roster, instead of pairs with rows between them. */
export interface Master {
  readonly model: Model;
  readonly objective: Objective;
  readonly graphs: readonly RosterGraph[];
  /** For each column of the master up to the rosters, the column of the model that it is. */
  readonly columns: readonly number[];
  /** The columns behind those. */
  readonly pool: readonly PooledRoster[];
  /** For each row of the master the row of the model that it is; those behind them give each worker one roster. */
  readonly rows: readonly number[];
}

/** What a roster makes of the columns of its worker. */
export function pooled(
  model: Model,
  { graph, columns, pairs }: { graph: number; columns: readonly number[]; pairs: readonly number[] },
): PooledRoster {
  const chosen = new Set(pairs);
  const isChosen = (pair: number) => chosen.has(pair);
  const values = new Map<number, number>();
  for (const column of columns) {
    const value = model.columns[column]?.inPlan?.(isChosen) ?? Number(chosen.has(column));
    if (value !== 0) values.set(column, value);
  }
  return { graph, pairs, values };
}

/**
 * The same problem over rosters (Dantzig and Wolfe 1960): its relaxation lets go of far less, since a roster is whole.
 * @param pool rosters that may be chosen; with all there are, the master says the same as the model
 */
export function masterOf(
  model: Model,
  objective: Objective,
  graphs: readonly RosterGraph[],
  pool: readonly PooledRoster[],
): Master {
  const master = new Model();
  const inRoster = new Set(graphs.flatMap(({ columns }) => columns));
  const rostered = new Set(graphs.map(({ worker }) => worker));
  const columns = [...model.columns.keys()].filter((column) => !inRoster.has(column));
  /** For each column of the model the columns of the master that have it, with its value in them. */
  const having = model.columns.map((): (readonly [place: number, value: number])[] => []);
  for (const column of columns) {
    const known = model.columns[column];
    if (!known) continue;
    const bounds = { lower: model.lower[column] ?? 0, upper: model.upper[column] ?? 0 };
    having[column]?.push([master.addColumn({ ...known, ...bounds }), 1]);
  }
  for (const [at, { values }] of pool.entries()) {
    const place = master.addColumn({ name: `roster_${at}`, lower: 0, upper: 1, integer: true });
    for (const [column, value] of values) having[column]?.push([place, value]);
  }
  const summed = (terms: Iterable<readonly [column: number, times: number]>) => {
    const sums = new Map<number, number>();
    for (const [column, times] of terms)
      for (const [place, value] of having[column] ?? [])
        sums.set(place, (sums.get(place) ?? 0) + times * value);
    return sums;
  };
  const rows: number[] = [];
  for (const [at, row] of model.rows.entries()) {
    if (row.keptByRosterOf !== undefined && rostered.has(row.keptByRosterOf)) continue;
    const sums = summed(row.columns.map((column, entry) => [column, row.values[entry] ?? 0]));
    rows.push(at);
    master.addRow({ ...row, columns: [...sums.keys()], values: [...sums.values()] });
  }
  for (const [graph, { worker }] of graphs.entries()) {
    const theirs = pool.flatMap((roster, at) => (roster.graph === graph ? [columns.length + at] : []));
    master.addRow({
      name: `one_${worker}`,
      lower: 1,
      upper: 1,
      columns: theirs,
      values: theirs.map(() => 1),
    });
  }
  const costs = summed(objective.costs);
  return { model: master, objective: { ...objective, costs }, graphs, columns, pool, rows };
}

/** Workers with all rosters that they can still have. */
type RostersLeft = Pick<Master, 'graphs' | 'pool'>;

/**
 * Every roster that a plan of at least this value can have, as the prices prove it (Baldacci, Christofides and Mingozzi
 * 2008). Workers with too many of them are left out: they keep their pairs and rows.
 */
export function rostersLeft(
  model: Model,
  objective: Objective,
  prices: RowPrices,
  value: number,
): RostersLeft {
  const proof = proofOf(model, objective, prices);
  const leeway = leewayOf(objective, proof, value);
  const graphs: RosterGraph[] = [];
  const pool: PooledRoster[] = [];
  for (const [at, graph] of prices.rosters.entries()) {
    const cost = (proof.cheapest[at]?.cost ?? 0) + leeway;
    const all = rostersWithin(graph, proof.reduced, { cost, most: MOST_WRITTEN_OUT });
    if (!all) continue;
    const own = { graph: graphs.push(graph) - 1, columns: graph.columns };
    for (const pairs of all) pool.push(pooled(model, { ...own, pairs }));
  }
  return { graphs, pool };
}

/** The pairs that a whole solution of a master chooses, in order. */
export function chosenInMaster({ columns, pool }: Master, values: Float64Array, pairs: number): number[] {
  const isOne = (at: number) => (values[at] ?? 0) > 0.5;
  const own = columns.filter((column, at) => column < pairs && isOne(at));
  const inRosters = pool.flatMap((roster, at) => (isOne(columns.length + at) ? roster.pairs : []));
  return [...own, ...inRosters].sort((one, other) => one - other);
}
