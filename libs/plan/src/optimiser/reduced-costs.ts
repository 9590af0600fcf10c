import { type Model, type Objective } from './model';
import { type RosterGraph } from './roster-graph';
import { cheapestRoster, pairCosts, type PricedRoster } from './roster-paths';

/** Far below the smallest difference between two whole values, far above what arithmetic with fractions loses. */
const EPSILON = 1e-5;

/** Prices of the rows of a model, and the workers whose rosters were taken whole where they were found. */
export interface RowPrices {
  readonly rowDuals: Float64Array;
  /** Rows that these keep of themselves have no price. */
  readonly rosters: readonly RosterGraph[];
}

/** What the prices of the rows prove, as if less were always better. */
export interface Proof {
  /** No plan costs less. */
  readonly bound: number;
  /** What each column costs at these prices. */
  readonly reduced: Float64Array;
  /** The cheapest roster of each worker who has them, in the order of `rosters`. */
  readonly cheapest: readonly PricedRoster[];
}

/**
 * Any prices of the rows prove a bound, whoever found them: this recomputes it from the model itself, so that nothing
 * rests on what the solver says of its own accuracy. What remains when the rows are paid for is cheapest for each column
 * alone, and for each worker with rosters by the cheapest of these (Geoffrion 1974, on Lagrangean relaxation).
 */
export function proofOf(model: Model, { sense, costs }: Objective, { rowDuals, rosters }: RowPrices): Proof {
  const sign = sense === 'least' ? 1 : -1;
  const reduced = new Float64Array(model.columns.length);
  for (const [column, cost] of costs) reduced[column] = sign * cost;
  let bound = 0;
  for (const [at, { lower, upper, columns, values }] of model.rows.entries()) {
    const price = sign * (rowDuals[at] ?? 0);
    const side = price > 0 ? lower : upper;
    // A price on a side that is free proves nothing, and is left out.
    if (price === 0 || !Number.isFinite(side)) continue;
    bound += price * side;
    for (const [entry, column] of columns.entries()) {
      reduced[column] = (reduced[column] ?? 0) - price * (values[entry] ?? 0);
    }
  }
  const inRoster = new Set(rosters.flatMap(({ columns }) => columns));
  for (const [column, price] of reduced.entries()) {
    if (!inRoster.has(column))
      bound += price * ((price > 0 ? model.lower[column] : model.upper[column]) ?? 0);
  }
  const cheapest = rosters.map((graph) => cheapestRoster(graph, reduced));
  return { bound: cheapest.reduce((sum, { cost }) => sum + cost, bound), reduced, cheapest };
}

/** The best whole value that a proof leaves possible; nought has no sign. */
export const wholeBound = ({ sense }: Objective, { bound }: Pick<Proof, 'bound'>): number =>
  (sense === 'least' ? Math.ceil(bound - EPSILON) : -Math.ceil(bound - EPSILON)) + 0;

/** How much a plan of at least this value can cost beyond the bound. */
export const leewayOf = ({ sense }: Objective, { bound }: Pick<Proof, 'bound'>, value: number): number =>
  (sense === 'least' ? value : -value) - bound + EPSILON;

/**
 * Fixes the columns that no plan with at least this value can have otherwise: having them otherwise costs more than there
 * is between the value and the bound. All columns are whole in a plan, also those that need not say so.
 */
export function fixByPrices(model: Model, objective: Objective, prices: RowPrices, value: number): void {
  const proof = proofOf(model, objective, prices);
  const { reduced, cheapest } = proof;
  const leeway = leewayOf(objective, proof, value);
  const inRoster = new Set(prices.rosters.flatMap(({ columns }) => columns));
  for (const [column, price] of reduced.entries()) {
    const [lower, upper] = [model.lower[column] ?? 0, model.upper[column] ?? 0];
    if (inRoster.has(column) || lower === upper || Math.abs(price) <= leeway) continue;
    model.fix(column, price > 0 ? lower : upper);
  }
  for (const [at, graph] of prices.rosters.entries()) {
    const most = (cheapest[at]?.cost ?? 0) + leeway;
    for (const { pair, having, without } of pairCosts(graph, reduced)) {
      if (having > most) model.fix(pair, 0);
      else if (without > most) model.fix(pair, 1);
    }
  }
}
