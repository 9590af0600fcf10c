import { readFile } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { type Model, type Objective } from './model';
import { type Answer, type Basis, type Question, solverThread } from './solver-thread';

/** What came of one question to the solver. */
export interface Solved {
  readonly status: 'optimal' | 'impossible' | 'stopped';
  /** Values of the columns; empty when there are none. */
  readonly columns: Float64Array;
  /** What the goal would gain by one more of each row's side; only of a relaxation. */
  readonly rowDuals: Float64Array;
  /** No whole solution is better; null for a relaxation, or when nothing is known. */
  readonly bound: number | null;
  /** Where a relaxation ended; null for whole numbers. */
  readonly basis: Basis | null;
}

export interface Asking {
  /** Solve with whole numbers, or let go of them. */
  readonly whole: boolean;
  readonly start?: Float64Array | undefined;
  /** Where a relaxation of the same rows ended, with columns that came since. */
  readonly basis?: Basis | null;
  readonly milliseconds: number;
  readonly options?: Readonly<Record<string, number | string | boolean>> | undefined;
  /** Told of each better solution while the solver goes on. */
  readonly onBetter?: (columns: Float64Array) => void;
}

/** The thread ended while it was asked something: it crashed, ran out of memory, or was stopped. */
export class SolverEnded extends Error {}

const OPTIMAL = 7;
const IMPOSSIBLE = new Set([8, 9]);
/** Time the solver gets to see for itself that its time is over: a share of what it had, and at least so much. */
const GRACE = { share: 0.05, milliseconds: 500 };
const MEGABYTES_OF_SCRIPT = 512;

/** Part of the language since 2017, but no part of what TypeScript knows of Node. */
declare const WebAssembly: { compile(bytes: Uint8Array): Promise<object> };

/**
 * HiGHS, compiled. Held for as long as the process lives, since threads share what they run of it: a later run begins
 * with the code that an earlier one made fast, and takes half its time.
 */
let compiled: Promise<object> | null = null;
export const compiledHighs = (): Promise<object> =>
  (compiled ??= readFile(require.resolve('highs/runtime')).then((bytes) => WebAssembly.compile(bytes)));

/** What a thread is given of the one that began it. @param highs as `compiledHighs` gave it there */
export function beginWithHighs(highs: object): void {
  compiled = Promise.resolve(highs);
}

interface Pending {
  readonly id: number;
  readonly resolve: (solved: Solved) => void;
  readonly reject: (error: Error) => void;
  readonly onBetter: ((columns: Float64Array) => void) | undefined;
}

/** Gives `function (port, loading)` what it needs inside the thread. */
const threadText = () => `
  const { parentPort, workerData } = require('node:worker_threads');
  const { highs, wasmModule } = workerData;
  (${solverThread.toString()})(parentPort, () => require(highs)({ wasmModule }));`;

/** Of a question that was broken off. */
const NOTHING_KNOWN: Solved = {
  status: 'stopped',
  columns: new Float64Array(),
  rowDuals: new Float64Array(),
  bound: null,
  basis: null,
};

/**
 * HiGHS in a thread of its own, asked one question at a time. A crash ends the thread and never the server; a thread that
 * goes on after its time is left for a new one.
 */
export class Solver {
  readonly #beginThread: () => Worker;
  #thread: Worker;
  #pending: Pending | null = null;
  #ended: SolverEnded | null = null;
  #count = 0;
  /** The solver and its version, once it has answered. */
  name = 'HiGHS';

  private constructor(beginThread: () => Worker) {
    this.#beginThread = beginThread;
    this.#thread = this.#begun();
  }

  /** @param threadCode what the thread runs instead, for a test of what comes of a thread that breaks */
  static async begin(threadCode = threadText(), megabytes = MEGABYTES_OF_SCRIPT): Promise<Solver> {
    const wasmModule = await compiledHighs();
    return new Solver(
      () =>
        new Worker(threadCode, {
          eval: true,
          workerData: { highs: require.resolve('highs'), wasmModule },
          resourceLimits: { maxOldGenerationSizeMb: megabytes },
          stdout: true,
          stderr: true,
        }),
    );
  }

  #begun(): Worker {
    const thread = this.#beginThread();
    thread.on('message', (answer: Answer) => this.#hear(answer));
    const ended = (sentence: string) => {
      if (thread === this.#thread) this.#end(new SolverEnded(sentence));
    };
    thread.on('error', ({ message }: Error) => ended(`The solver stopped with an error: ${message}`));
    thread.on('exit', (code) => ended(`The solver's thread ended with code ${code}.`));
    thread.unref();
    return thread;
  }

  /**
   * Ends within its time, or little later: what goes on for longer is broken off, and then nothing is known of it.
   * @throws SolverEnded when the thread crashes, or was stopped
   * @throws Error when the solver does not accept the model
   */
  async solve(model: Model, objective: Objective, asking: Asking): Promise<Solved> {
    if (this.#ended) throw this.#ended;
    if (this.#pending) throw new Error('The solver answers one question at a time.');
    const question = questionOf(model, objective, asking, ++this.#count);
    // Without this the process would end, or a test, while the thread is at work.
    this.#thread.ref();
    const grace = Math.max(GRACE.milliseconds, asking.milliseconds * GRACE.share);
    const overdue = setTimeout(() => this.#breakOff(), asking.milliseconds + grace);
    try {
      return await new Promise<Solved>((resolve, reject) => {
        this.#pending = { id: question.id, resolve, reject, onBetter: asking.onBetter };
        this.#thread.postMessage(question);
      });
    } finally {
      clearTimeout(overdue);
      this.#pending = null;
      this.#thread.unref();
    }
  }

  #breakOff(): void {
    const overdue = this.#thread;
    this.#thread = this.#begun();
    void overdue.terminate();
    this.#pending?.resolve(NOTHING_KNOWN);
  }

  /** Ends the thread at once, whatever it is doing. */
  async stop(): Promise<void> {
    this.#end(new SolverEnded('The solver was stopped.'));
    await this.#thread.terminate();
  }

  #end(why: SolverEnded): void {
    this.#ended ??= why;
    this.#pending?.reject(this.#ended);
  }

  #hear(answer: Answer): void {
    if (answer.kind === 'ready') {
      this.name = `HiGHS ${answer.version}`;
      return;
    }
    const pending = this.#pending;
    if (pending?.id !== answer.id) return;
    if (answer.kind === 'better') pending.onBetter?.(answer.columns);
    else if (answer.kind === 'failed') pending.reject(new Error(`The solver said: ${answer.sentence}`));
    else pending.resolve(solvedOf(answer));
  }
}

function solvedOf({ status, columns, rowDuals, bound, basis }: Extract<Answer, { kind: 'done' }>): Solved {
  const known = bound !== null && Number.isFinite(bound) ? bound : null;
  if (status === OPTIMAL) return { status: 'optimal', columns, rowDuals, bound: known, basis };
  if (IMPOSSIBLE.has(status)) return { ...NOTHING_KNOWN, status: 'impossible' };
  return { status: 'stopped', columns, rowDuals, bound: known, basis: null };
}

function questionOf(model: Model, { sense, costs }: Objective, asking: Asking, id: number): Question {
  const numCols = model.columns.length;
  const colCost = new Float64Array(numCols);
  for (const [column, cost] of costs) colCost[column] = cost;
  return {
    id,
    numCols,
    numRows: model.rows.length,
    maximise: sense === 'most',
    colCost,
    colLower: Float64Array.from(model.lower),
    colUpper: Float64Array.from(model.upper),
    rowLower: Float64Array.from(model.rows, ({ lower }) => lower),
    rowUpper: Float64Array.from(model.rows, ({ upper }) => upper),
    ...entriesOf(model),
    integrality: asking.whole ? Int32Array.from(model.columns, ({ integer }) => Number(integer)) : null,
    start: asking.start ?? null,
    basis: asking.basis ?? null,
    options: { time_limit: Math.max(0.01, asking.milliseconds / 1000), ...asking.options },
  };
}

/** What stands in the rows, one row after the other. */
function entriesOf({ rows }: Model): Pick<Question, 'starts' | 'indices' | 'values'> {
  const starts = new Int32Array(rows.length + 1);
  for (const [at, { columns }] of rows.entries()) starts[at + 1] = (starts[at] ?? 0) + columns.length;
  const indices = new Int32Array(starts[rows.length] ?? 0);
  const values = new Float64Array(indices.length);
  for (const [at, row] of rows.entries()) {
    indices.set(row.columns, starts[at]);
    values.set(row.values, starts[at]);
  }
  return { starts, indices, values };
}
