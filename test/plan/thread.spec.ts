import { checkPlan, planInParts, type PlanProblem, solvePlan } from '#plan';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type BeginThread, solvedInAThread } from '../../libs/plan/src/thread/in-a-thread';
import { aNeighbourhood } from './optimiser/a-neighbourhood';

const MINUTE = { milliseconds: 60_000 };
const FEW_MEGABYTES = 32;

/** The thread as it stands in the sources. */
const fromSources: BeginThread = (options) =>
  new Worker(join(__dirname, '../../libs/plan/src/thread/entry.ts'), {
    ...options,
    execArgv: ['-C', 'wijk-source', '-r', join(__dirname, '../laws/typescript.cjs')],
  });
const inAThread = solvedInAThread(fromSources);

/** A thread that does something else once it is asked. */
const that = (code: string, patienceMs?: number) =>
  solvedInAThread((options) => {
    const text = `require('node:worker_threads').parentPort.on('message', () => { ${code} });`;
    const limits = { ...options.resourceLimits, maxOldGenerationSizeMb: FEW_MEGABYTES };
    return new Worker(text, { ...options, eval: true, resourceLimits: limits });
  }, patienceMs);

describe('a plan made in a thread of its own', () => {
  const problem: PlanProblem = aNeighbourhood(12, 16);

  it('is the one that is made without it, and tells how far it is', async () => {
    const told: number[] = [];
    const outcome = await inAThread(problem, {
      ...MINUTE,
      onProgress: ({ goalsDone }) => told.push(goalsDone),
    });
    const { goals, ...plan } = await planInParts(solvePlan)(problem, MINUTE);
    expect(outcome).toMatchObject(plan);
    expect(outcome.goals.map(({ value, bound }) => [value, bound])).toEqual(
      goals.map(({ value, bound }) => [value, bound]),
    );
    expect(told).toEqual(goals.map((_, at) => at + 1));
  });

  it('leaves the server free to answer others while it works without a pause', async () => {
    let answers = 0;
    const others = setInterval(() => (answers += 1), 5);
    await that('const until = Date.now() + 1_000; while (Date.now() < until); process.exit(3);')(
      problem,
      MINUTE,
    );
    clearInterval(others);
    expect(answers).toBeGreaterThan(20);
  });

  it('keeps what it found when somebody stops it', async () => {
    const great = aNeighbourhood(40, 60);
    const stop = new AbortController();
    const outcome = await inAThread(great, {
      ...MINUTE,
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    expect(outcome.ending).toBe('cancelled');
    expect(outcome.chosen.length).toBeGreaterThan(0);
    expect(checkPlan(great, outcome.chosen)).toEqual([]);
  });

  it('is none when it was stopped before it began', async () => {
    const outcome = await inAThread(problem, { ...MINUTE, signal: AbortSignal.abort() });
    expect(outcome.ending).toBe('cancelled');
  });

  it.each([
    ['crashes', "throw new Error('the ground gave way');", 'the ground gave way'],
    ['leaves without a word', 'process.exit(3);', 'ended with code 3'],
    ['runs out of memory', 'const all = []; for (;;) all.push(Array(1e6).fill({}));', 'memory'],
  ])('fails with a sentence, and the server goes on, when its thread %s', async (_, code, sentence) => {
    const outcome = await that(code)(problem, MINUTE);
    expect(outcome).toMatchObject({ ending: 'failed', chosen: [] });
    expect(outcome.failure).toContain(sentence);
  });

  it('is none when the thread does not hear that it is to stop', async () => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 50);
    const outcome = await that('for (;;);', 100)(problem, { ...MINUTE, signal: stop.signal });
    expect(outcome).toMatchObject({ ending: 'cancelled', chosen: [] });
  });
});
