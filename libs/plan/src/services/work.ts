import { type BeforeApplicationShutdown, Inject, Injectable, Logger } from '@nestjs/common';
import { type Id } from '#kernel';
import { findingsOf } from '../checking/checking';
import { type PlanOutcome, type PlanProgress, type PlanRun, SERVER_STOPPED, type SolvePlan } from '../rules';
import { pricesOf } from './prices';
import { RunLog } from './run-log';
import { type Snapshot, Snapshots } from './snapshots';

/** The token of what solves: the optimiser, or in a test of what happens around it something slower. */
export const SOLVER = Symbol('solver of plans');

const ALIVE_EVERY_MS = 5_000;

interface Going {
  readonly run: PlanRun;
  readonly controller: AbortController;
  progress: PlanProgress | null;
}

/**
 * Solves what was begun, one run after another in this process: a solver takes a whole core. The server says every few
 * seconds that it still lives, so that another one knows when it does not, and hears there that a run is to stop.
 */
@Injectable()
export class PlanWork implements BeforeApplicationShutdown {
  private readonly log = new Logger('plan');
  private readonly going = new Map<Id, Going>();
  private last: Promise<void> = Promise.resolve();

  constructor(
    private readonly snapshots: Snapshots,
    private readonly runLog: RunLog,
    @Inject(SOLVER) private readonly solve: SolvePlan,
  ) {}

  /** Puts a run that was begun behind those that wait. */
  take(run: PlanRun): void {
    const going: Going = { run, controller: new AbortController(), progress: null };
    this.going.set(run.id, going);
    const alive = setInterval(() => void this.alive(going), ALIVE_EVERY_MS);
    alive.unref();
    this.last = this.last
      .then(() => this.carryOut(going))
      .catch((error: unknown) => this.failed(run, error))
      .finally(() => {
        clearInterval(alive);
        this.going.delete(run.id);
      });
  }

  /** Resolves once everything that was taken is done. */
  done(): Promise<void> {
    return this.last;
  }

  stop(run: Id): void {
    this.going.get(run)?.controller.abort();
  }

  progressOf(run: Id): PlanProgress | undefined {
    return this.going.get(run)?.progress ?? undefined;
  }

  /** Runs end with the server: the one that is solved with what it found, the others as failed. */
  async beforeApplicationShutdown(): Promise<void> {
    for (const { controller } of this.going.values()) controller.abort(SERVER_STOPPED);
    await this.last;
  }

  private async carryOut(going: Going): Promise<void> {
    const { run, controller } = going;
    const { signal } = controller;
    if (signal.reason === SERVER_STOPPED) throw new Error(SERVER_STOPPED);
    const { organiserId: organiser, onDay: today, budgetMs: milliseconds } = run;
    const snapshot = await this.snapshots.take({ organiser, today });
    await this.runLog.keepSnapshot(run, snapshot);
    const outcome = await this.solve(snapshot.problem, {
      milliseconds,
      signal,
      onProgress: (progress) => {
        going.progress = progress;
      },
    });
    const findings = await findingsOf(snapshot.facts, {
      ...{ ...snapshot, outcome },
      publishedUntil: run.publishedUntil,
    });
    await this.runLog.keepOutcome(run, { snapshot, outcome, findings });
    await this.price(going, snapshot, outcome);
  }

  /** Only what is proven is compared: between two guesses a difference says nothing. */
  private async price(
    { run, controller }: Going,
    { problem }: Snapshot,
    outcome: PlanOutcome,
  ): Promise<void> {
    const { signal } = controller;
    if (outcome.ending !== 'proven' || outcome.chosen.length === 0 || signal.aborted) return;
    const budget = { milliseconds: run.budgetMs, signal };
    const prices = await pricesOf(problem, outcome, async (without) =>
      signal.aborted ? undefined : this.solve(without, budget),
    );
    await this.runLog.keepPrices(run, prices);
  }

  private async failed(run: PlanRun, error: unknown): Promise<void> {
    const failure = error instanceof Error ? error.message : String(error);
    this.log.error(`run ${run.id} of ${run.organiserId} failed: ${failure}`);
    try {
      await this.runLog.keepFailure(run, failure);
    } catch (again) {
      this.log.error(`run ${run.id} could not be told as failed: ${String(again)}`);
    }
  }

  private async alive({ run, controller, progress }: Going): Promise<void> {
    try {
      if (await this.runLog.alive(run, progress)) controller.abort();
    } catch (error) {
      this.log.warn(`run ${run.id} could not be kept alive: ${String(error)}`);
    }
  }
}
