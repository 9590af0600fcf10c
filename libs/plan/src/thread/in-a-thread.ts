import { join } from 'node:path';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import { compiledHighs } from '../optimiser';
import { type PlanBudget, type PlanOutcome, type PlanProblem, type SolvePlan } from '../rules';
import { type Asked, packedClashes, type Told } from './messages';

/** Many times what a month of a thousand people asks; past it the run fails, and the server goes on. */
const MEGABYTES = 2_048;
/** How long a thread that was told to stop may take to tell what it found. */
const PATIENCE_MS = 5_000;

/** Begins a thread with what it is given besides; a test lets it run otherwise. */
export type BeginThread = (options: WorkerOptions) => Worker;

const planThread: BeginThread = (options) => new Worker(join(__dirname, 'entry.js'), options);

/**
 * Makes plans in a thread of their own, so that the server answers others meanwhile: prices of rosters, models and
 * searches take whole seconds between two questions to the solver, which has a thread of its own again. Never throws:
 * a thread that crashes or asks for too much memory ends in `failed`.
 */
export function solvedInAThread(begin = planThread, patienceMs = PATIENCE_MS): SolvePlan {
  return async (problem, budget) => {
    const thread = begin({
      workerData: await compiledHighs(),
      resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
    });
    try {
      return await outcomeOf(thread, { problem, budget, patienceMs });
    } finally {
      await thread.terminate();
    }
  };
}

interface OfAThread {
  readonly problem: PlanProblem;
  readonly budget: PlanBudget;
  readonly patienceMs: number;
}

function outcomeOf(thread: Worker, { problem, budget, patienceMs }: OfAThread): Promise<PlanOutcome> {
  const { milliseconds, signal, onProgress } = budget;
  const ask = (asked: Asked, given: ArrayBuffer[] = []) => thread.postMessage(asked, given);
  return new Promise((resolve) => {
    const stop = () => {
      ask({ kind: 'stop' });
      setTimeout(() => void thread.terminate(), patienceMs).unref();
    };
    const brokenOff = (failure: string) =>
      resolve(signal?.aborted ? nothing('cancelled', null) : nothing('failed', failure));
    thread.on('message', (told: Told) => {
      if (told.kind === 'outcome') resolve(told.outcome);
      else onProgress?.(told.progress);
    });
    thread.on('error', ({ message }: Error) => brokenOff(message));
    thread.on('exit', (code) => {
      signal?.removeEventListener('abort', stop);
      brokenOff(`The thread of the plan ended with code ${code}.`);
    });
    const { clashes: many, ...rest } = problem;
    const clashes = packedClashes(many);
    ask({ kind: 'solve', problem: rest, clashes, milliseconds }, [clashes.buffer]);
    if (signal?.aborted) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  });
}

const nothing = (ending: 'cancelled' | 'failed', failure: string | null): PlanOutcome => ({
  ending,
  failure,
  chosen: [],
  goals: [],
  contradiction: [],
  solver: 'HiGHS',
});
