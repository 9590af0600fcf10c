/** A column of a model: something to be decided. */
export interface Column {
  readonly name: string;
  readonly lower: number;
  readonly upper: number;
  /** Whether the solver must be told that it is whole; those that follow from the pairs are whole by themselves. */
  readonly integer: boolean;
  /** Its value in a plan, for columns that are no pair. */
  readonly inPlan?: (isChosen: (pair: number) => boolean) => number;
}

/** A row of a model: `lower ≤ Σ value · column ≤ upper`, with infinity where a side is free. */
export interface Row {
  readonly name: string;
  readonly lower: number;
  readonly upper: number;
  readonly columns: readonly number[];
  readonly values: readonly number[];
  /** The worker whose rosters all keep this row of themselves. */
  readonly keptByRosterOf?: number;
}

/** What is asked of a model: the least or most of a sum over its columns. */
export interface Objective {
  readonly sense: 'most' | 'least';
  /** Whole numbers by column; what is not named weighs nothing. */
  readonly costs: ReadonlyMap<number, number>;
}

/** Between what the columns of a model may be, in their order. */
export interface Bounds {
  readonly lower: readonly number[];
  readonly upper: readonly number[];
}

/** Columns and rows, which only grow; the bounds of a column may be narrowed. */
export class Model {
  readonly columns: Column[] = [];
  readonly rows: Row[] = [];
  lower: number[] = [];
  upper: number[] = [];

  /** @returns the place of the new column */
  addColumn(column: Column): number {
    this.lower.push(column.lower);
    this.upper.push(column.upper);
    return this.columns.push(column) - 1;
  }

  /** @returns the place of the new row */
  addRow(row: Row): number {
    return this.rows.push(row) - 1;
  }

  /** Replaces the sides of a row. */
  changeRow(at: number, sides: { readonly lower: number; readonly upper: number }): void {
    const row = this.rows[at];
    if (!row) throw new RangeError(`The model has no row ${at}.`);
    this.rows[at] = { ...row, ...sides };
  }

  /** The bounds as they stand, to go back to. */
  bounds(): Bounds {
    return { lower: [...this.lower], upper: [...this.upper] };
  }

  /** Goes back to earlier bounds; columns that came later get those they came with. */
  widenTo({ lower, upper }: Bounds): void {
    this.lower = this.columns.map((column, at) => lower[at] ?? column.lower);
    this.upper = this.columns.map((column, at) => upper[at] ?? column.upper);
  }

  fix(column: number, value: number): void {
    this.lower[column] = value;
    this.upper[column] = value;
  }
}

/** The greatest whole number that divides both; nought divides nothing and is left out. */
export const greatestCommonDivisor = (one: number, other: number): number =>
  other === 0 ? one : greatestCommonDivisor(other, one % other);

/** What the value of an objective can change by at least; nought when nothing weighs anything. */
export const stepOf = ({ costs }: Objective) => [...costs.values()].reduce(greatestCommonDivisor, 0);
