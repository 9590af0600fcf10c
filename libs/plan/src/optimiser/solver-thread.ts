import { type Highs, type ModelData } from 'highs';
import { type MessagePort } from 'node:worker_threads';

/** Which columns and rows are basic, as HiGHS numbers it; 0 is at the lower side. */
export interface Basis {
  readonly columns: Int32Array;
  readonly rows: Int32Array;
}

/** What the thread is asked: a model in sparse rows, and how to solve it. */
export interface Question {
  readonly id: number;
  readonly numCols: number;
  readonly numRows: number;
  readonly maximise: boolean;
  readonly colCost: Float64Array;
  readonly colLower: Float64Array;
  readonly colUpper: Float64Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly values: Float64Array;
  /** 0 continuous, 1 whole; null asks for the relaxation, in which nothing need be whole. */
  readonly integrality: Int32Array | null;
  /** Values of a known solution, to begin from. */
  readonly start: Float64Array | null;
  /** Where the relaxation before this one ended, to begin from. */
  readonly basis: Basis | null;
  readonly options: Readonly<Record<string, number | string | boolean>>;
}

/** What the thread says: a better solution while it goes on, or the end of a question. */
export type Answer =
  | { readonly kind: 'ready'; readonly version: string }
  | { readonly kind: 'better'; readonly id: number; readonly columns: Float64Array }
  | {
      readonly kind: 'done';
      readonly id: number;
      /** The status as HiGHS numbers it: 7 is optimal, 8 infeasible. */
      readonly status: number;
      readonly columns: Float64Array;
      readonly rowDuals: Float64Array;
      /** The proven bound of a whole-number question. */
      readonly bound: number | null;
      readonly basis: Basis | null;
    }
  | { readonly kind: 'failed'; readonly id: number; readonly sentence: string };

/**
 * The whole of the solver's thread. Its text is what the thread runs, so that it is the same from source and from what
 * was built: it may use nothing but its arguments.
 */
export function solverThread(port: MessagePort, loading: () => Promise<Highs>): void {
  const ready = loading().then((highs) => {
    port.postMessage({ kind: 'ready', version: highs.version.string });
    return highs;
  });

  const solve = (highs: Highs, question: Question): Answer => {
    const { id, numCols, numRows, starts, indices, values } = question;
    const { minimize, maximize } = highs.constants.objectiveSense;
    const data: ModelData = {
      numCols,
      numRows,
      sense: question.maximise ? maximize : minimize,
      colCost: question.colCost,
      colLower: question.colLower,
      colUpper: question.colUpper,
      rowLower: question.rowLower,
      rowUpper: question.rowUpper,
      matrix: { format: 'csr', numRows, numCols, starts, indices, values },
      ...(question.integrality && { integrality: question.integrality }),
    };
    const model = highs.createModel(data);
    try {
      model.options.set({ output_flag: false, ...question.options });
      if (question.basis) {
        model.setBasis({ colStatus: question.basis.columns, rowStatus: question.basis.rows });
      }
      if (question.start) model.setSolution({ colValue: question.start });
      const better = highs.constants.callbackType.mipImprovingSolution;
      const run = model.run({
        [better]: ({ data: { mip_solution } }) => {
          if (mip_solution) port.postMessage({ kind: 'better', id, columns: mip_solution });
        },
      });
      const { colValue, rowDual } = model.getSolution();
      const bound = question.integrality ? Number(model.info.get('mip_dual_bound')) : null;
      const { colStatus, rowStatus } = model.getBasis();
      const basis = question.integrality ? null : { columns: colStatus, rows: rowStatus };
      return {
        kind: 'done',
        id,
        status: run.modelStatus,
        columns: colValue,
        rowDuals: rowDual,
        bound,
        basis,
      };
    } finally {
      model.dispose();
    }
  };

  port.on('message', (question: Question) => {
    ready
      .then((highs) => solve(highs, question))
      .catch((error: unknown): Answer => ({ kind: 'failed', id: question.id, sentence: String(error) }))
      .then((answer) => port.postMessage(answer))
      // A thread that cannot even say so ends; the other side sees its exit.
      .catch(() => process.exit(1));
  });
}
