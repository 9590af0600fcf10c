import { type Highs, type Model } from 'highs';
import { type CappedAssignment, placesIn } from './capped-assignment';

/** One column: places that one worker takes together, a single one or a whole load. */
export interface SeatColumn {
  readonly cost: number;
  readonly places: readonly number[];
  readonly worker: number;
  /** What it takes of the worker's row: hours of a cap, or 1 where a worker gets one load. */
  readonly taken: number;
}

/** How the rows are read. */
export interface SeatRows {
  /** What each worker's row may hold. */
  readonly caps: ArrayLike<number>;
  /** Whether a place may be taken twice, for whoever is one too many can be sent home. */
  readonly twice: boolean;
}

/** A relaxed solution: `values` and `ofPlace`, `ofWorker` are the duals' worth, per column, place and worker. */
export interface SeatSolution {
  readonly values: Float64Array;
  readonly objective: number;
  readonly ofPlace: Float64Array;
  readonly ofWorker: Float64Array;
}

/**
 * The solver's model of a capped assignment: a row per place, then one per worker; a column per place left open, then
 * those that are added. Values are told of the added columns alone. It keeps memory that no garbage collector sees.
 */
export class SeatModel {
  private readonly model: Model;
  private readonly places: number;
  private readonly rows: number;
  private columns = 0;

  constructor(
    private readonly highs: Highs,
    problem: CappedAssignment,
    { caps, twice }: SeatRows,
  ) {
    this.places = placesIn(problem);
    this.rows = this.places + caps.length;
    const upper = new Float64Array(this.rows).fill(twice ? highs.infinity : 1, 0, this.places);
    upper.set(Array.from(caps), this.places);
    this.model = highs.createModel({
      numCols: this.places,
      numRows: this.rows,
      colCost: Float64Array.from(problem.open),
      colLower: new Float64Array(this.places),
      colUpper: new Float64Array(this.places).fill(1),
      rowLower: new Float64Array(this.rows).fill(1, 0, this.places),
      rowUpper: upper,
      matrix: {
        format: 'csc',
        numRows: this.rows,
        numCols: this.places,
        starts: Int32Array.from({ length: this.places + 1 }, (_, at) => at),
        indices: Int32Array.from({ length: this.places }, (_, at) => at),
        values: new Float64Array(this.places).fill(1),
      },
    });
    this.model.options.set({ output_flag: false });
  }

  add(columns: readonly SeatColumn[]): void {
    const entries = columns.reduce((sum, { places }) => sum + places.length + 1, 0);
    const indices = new Int32Array(entries);
    const values = new Float64Array(entries).fill(1);
    const starts = new Int32Array(columns.length + 1);
    let at = 0;
    columns.forEach(({ places, worker, taken }, column) => {
      for (const place of places) indices[at++] = place;
      values[at] = taken;
      indices[at++] = this.places + worker;
      starts[column + 1] = at;
    });
    this.columns += columns.length;
    this.model.addCols({
      cost: Float64Array.from(columns, ({ cost }) => cost),
      lower: new Float64Array(columns.length),
      upper: new Float64Array(columns.length).fill(1),
      matrix: { format: 'csc', numRows: this.rows, numCols: columns.length, starts, indices, values },
    });
  }

  /** Solves it with parts of columns allowed. */
  relaxed(): SeatSolution {
    this.model.run();
    const { colValue, rowDual } = this.model.getSolution();
    return {
      values: colValue.slice(this.places),
      objective: this.model.getObjectiveValue(),
      ofPlace: rowDual.slice(0, this.places),
      ofWorker: rowDual.slice(this.places).map((dual) => Math.max(0, -dual)),
    };
  }

  /**
   * Solves it in whole columns, from first values that it may better. Nothing made of these columns costs less than
   * `bound`; `values` are null when the time ended before any were found.
   */
  whole(
    milliseconds: number,
    from?: Float64Array,
  ): { readonly values: Float64Array | null; readonly bound: number } {
    const { constants } = this.highs;
    const all = this.places + this.columns;
    this.model.changeColsIntegrality(
      { kind: 'range', from: 0, to: all - 1 },
      new Int32Array(all).fill(constants.variableType.integer),
    );
    this.model.options.set({
      // The solver's clock has run since the first solve.
      time_limit: this.model.getRunTime() + Math.max(1, milliseconds) / 1000,
      mip_rel_gap: 0,
      // Costs are whole: a gap below one is none.
      mip_abs_gap: 1 - 1e-6,
    });
    if (from) this.model.setSolution({ colValue: from });
    this.model.run();
    const isFound = this.model.info.get('primal_solution_status') === constants.solutionStatus.feasible;
    return {
      values: isFound ? this.model.getSolution().colValue.slice(this.places) : null,
      bound: Number(this.model.info.get('mip_dual_bound')),
    };
  }

  dispose(): void {
    this.model.dispose();
  }
}
