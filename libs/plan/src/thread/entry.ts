import { parentPort, workerData } from 'node:worker_threads';
import { planInParts } from '../large';
import { beginWithHighs, solvePlan } from '../optimiser';
import { type Asked, type Told, unpackedClashes } from './messages';

/** The whole of the plan's thread: one problem in, how far it is, and one outcome out. */
const stopping = new AbortController();
const tell = (told: Told) => parentPort?.postMessage(told);

beginWithHighs(workerData as object);
parentPort?.on('message', (asked: Asked) => {
  if (asked.kind === 'stop') stopping.abort();
  else void solve(asked);
});

type ToSolve = Extract<Asked, { kind: 'solve' }>;

async function solve({ problem, clashes, milliseconds }: ToSolve): Promise<void> {
  const whole = { ...problem, clashes: unpackedClashes(clashes) };
  const outcome = await planInParts(solvePlan)(whole, {
    milliseconds,
    signal: stopping.signal,
    onProgress: (progress) => tell({ kind: 'progress', progress }),
  });
  tell({ kind: 'outcome', outcome });
}
