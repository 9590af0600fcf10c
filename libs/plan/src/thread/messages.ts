import { type Clash, type PlanOutcome, type PlanProblem, type PlanProgress } from '../rules';

/** What the plan's thread is asked. */
export type Asked =
  | {
      readonly kind: 'solve';
      readonly problem: Omit<PlanProblem, 'clashes'>;
      readonly clashes: Int32Array;
      readonly milliseconds: number;
    }
  | { readonly kind: 'stop' };

/** What it tells. */
export type Told =
  | { readonly kind: 'progress'; readonly progress: PlanProgress }
  | { readonly kind: 'outcome'; readonly outcome: PlanOutcome };

const NUMBERS_OF_A_CLASH = 3;

/** Clashes can be millions, which go to a thread as one piece of memory: as things they took the server a second. */
export function packedClashes(clashes: readonly Clash[]): Int32Array<ArrayBuffer> {
  const packed = new Int32Array(clashes.length * NUMBERS_OF_A_CLASH);
  for (const [at, { worker, one, other }] of clashes.entries()) {
    packed[at * NUMBERS_OF_A_CLASH] = worker;
    packed[at * NUMBERS_OF_A_CLASH + 1] = one;
    packed[at * NUMBERS_OF_A_CLASH + 2] = other;
  }
  return packed;
}

/** What `packedClashes` packed. */
export function unpackedClashes(packed: Int32Array): Clash[] {
  const clashes: Clash[] = [];
  for (let at = 0; at < packed.length; at += NUMBERS_OF_A_CLASH) {
    clashes.push({ worker: packed[at] ?? 0, one: packed[at + 1] ?? 0, other: packed[at + 2] ?? 0 });
  }
  return clashes;
}
