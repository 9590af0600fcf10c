import { type Command, Road, type Writing } from '#database';
import { Inject, Injectable } from '@nestjs/common';
import { IDS, type IdSource } from '#kernel';
import {
  type PlanFinding,
  type PlanOutcome,
  type PlanPrice,
  type PlanProgress,
  type PlanRun,
} from '../rules';
import { insertLines } from '../store/lines';
import { keepPaper, packed } from '../store/papers';
import { changeRunning, runIn, setPrices } from '../store/runs';
import { linesOf } from './lines';
import { type Snapshot } from './snapshots';

/** What came of a run, with what the check said of it. */
export interface Ended {
  readonly snapshot: Snapshot;
  readonly outcome: PlanOutcome;
  readonly findings: readonly PlanFinding[];
}

/** A run that was stopped before anything was found has no plan: nobody must lose a seat by it. */
const isPlan = ({ ending, goals }: PlanOutcome): boolean =>
  ending !== 'failed' && ending !== 'impossible' && goals.length > 0;

/** Writes down what a run reads and finds, under the name of whoever began it. */
@Injectable()
export class RunLog {
  constructor(
    private readonly road: Road,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  /** What it was made of. */
  async keepSnapshot(run: PlanRun, { problem, checks }: Snapshot): Promise<void> {
    const paper = await packed(problem);
    await this.write(run, 'planRun.read', async (tx) => {
      await keepPaper(tx, { organiser: run.organiserId, run: run.id, kind: 'snapshot' }, paper);
      await changeRunning(tx, run.id, {
        aliveAt: tx.now,
        policy: problem.policy,
        snapshotDigest: paper.digest,
        workers: problem.workers.length,
        places: problem.places.length,
        seats: problem.places.reduce((sum, { seats }) => sum + seats, 0),
        checks,
      });
    });
  }

  /** The plan, as lines to decide on; answers false where the run had been given up, and nothing of it is kept. */
  async keepOutcome(run: PlanRun, { snapshot, outcome, findings }: Ended): Promise<boolean> {
    const { ending, goals, solver, failure } = outcome;
    const planned = isPlan(outcome);
    const paper = await packed(outcome);
    let ended = false;
    await this.write(run, 'planRun.finish', async (tx) => {
      const lines = planned ? linesOf(run, { snapshot, outcome, nextId: () => tx.ids.next() }) : [];
      ended = await changeRunning(tx, run.id, {
        ...{ state: ending, endedAt: tx.now, aliveAt: tx.now, progress: null },
        ...{
          goals,
          solver,
          failure,
          findings,
          seatsFilled: planned ? outcome.chosen.length : 0,
          lines: lines.length,
        },
      });
      if (!ended) return;
      await keepPaper(tx, { organiser: run.organiserId, run: run.id, kind: 'outcome' }, paper);
      await insertLines(tx, lines);
    });
    return ended;
  }

  keepPrices(run: PlanRun, prices: readonly PlanPrice[]): Promise<void> {
    return this.write(run, 'planRun.price', (tx) => setPrices(tx, run.id, prices));
  }

  keepFailure(run: PlanRun, failure: string): Promise<void> {
    return this.write(run, 'planRun.fail', async (tx) => {
      await changeRunning(tx, run.id, { state: 'failed', endedAt: tx.now, progress: null, failure });
    });
  }

  /**
   * The server still lives; answers whether the run is to stop: somebody asked so, or the server was silent for so long
   * that another took the run for lost.
   */
  async alive(run: PlanRun, progress: PlanProgress | null): Promise<boolean> {
    let isToStop = false;
    await this.write(run, 'planRun.live', async (tx) => {
      const goesOn = await changeRunning(tx, run.id, { aliveAt: tx.now, progress });
      const { cancelAskedAt } = await runIn(tx, { organiser: run.organiserId, run: run.id });
      isToStop = !goesOn || cancelAskedAt !== null;
    });
    return isToStop;
  }

  private async write(run: PlanRun, verb: string, perform: (tx: Writing) => Promise<void>): Promise<void> {
    const { id: subject, organiserId, startedBy: actor } = run;
    const command: Command = { id: this.ids.next(), verb, books: [organiserId], actor, subject, body: null };
    await this.road.take(command, { perform, answer: async () => undefined });
  }
}
