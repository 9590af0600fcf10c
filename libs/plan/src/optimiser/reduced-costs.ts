import { type Model, type Objective } from './model';

/** Far below the smallest difference between two whole values, far above what arithmetic with fractions loses. */
const EPSILON = 1e-5;

/** What the prices of the rows prove, as if less were always better. */
interface Proof {
  /** No plan costs less. */
  readonly bound: number;
  /** What taking one more of each column costs beyond the bound. */
  readonly reduced: Float64Array;
}

/**
 * Any prices of the rows prove a bound, whoever found them: this recomputes it from the model itself, so that nothing
 * rests on what the solver says of its own accuracy.
 */
function proofOf(model: Model, { sense, costs }: Objective, rowDuals: Float64Array): Proof {
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
  for (const [column, price] of reduced.entries()) {
    bound += price * ((price > 0 ? model.lower[column] : model.upper[column]) ?? 0);
  }
  return { bound, reduced };
}

/** The best whole value that the prices leave possible. */
export function wholeBound(model: Model, objective: Objective, rowDuals: Float64Array): number {
  const { bound } = proofOf(model, objective, rowDuals);
  return objective.sense === 'least' ? Math.ceil(bound - EPSILON) : -Math.ceil(bound - EPSILON);
}

/**
 * Fixes the columns that no plan with at least this value can have otherwise: one step away from where they are costs
 * more than there is between the value and the bound. All columns are whole in a plan, also those that need not say so.
 * @returns how many columns were fixed
 */
export function fixByPrices(
  model: Model,
  objective: Objective,
  rowDuals: Float64Array,
  value: number,
): number {
  const { bound, reduced } = proofOf(model, objective, rowDuals);
  const leeway = (objective.sense === 'least' ? value : -value) - bound + EPSILON;
  let fixed = 0;
  for (const [column, price] of reduced.entries()) {
    const [lower, upper] = [model.lower[column] ?? 0, model.upper[column] ?? 0];
    if (lower === upper || Math.abs(price) <= leeway) continue;
    model.fix(column, price > 0 ? lower : upper);
    fixed += 1;
  }
  return fixed;
}
