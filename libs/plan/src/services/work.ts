import { type BeforeApplicationShutdown, Inject, Injectable, Logger } from '@nestjs/common';
import { type Id } from '#kernel';
import { findingsOf } from '../checking/checking';
import {
  type PlanOutcome,
  type PlanProblem,
  type PlanProgress,
  type PlanRun,
  SERVER_STOPPED,
  type SolvePlan,
} from '../rules';
import { pricesOf } from './prices';
import { RunLog } from './run-log';
import { Snapshots } from './snapshots';

/** The token of what solves: the optimiser, or in a test of what happens around it something slower. */
export const SOLVER = Symbol('solver of plans');

const ALIVE_EVERY_MS = 5_000;

interface Going {
  readonly run: PlanRun;
  readonly controller: AbortController;
  /** Says that the run lives, until it ended. */
  readonly alive: NodeJS.Timeout;
  progress: PlanProgress | null;
}

/** A run that ended with a proven plan, of which the price is still to be worked out. */
interface ToPrice {
  readonly problem: PlanProblem;
  readonly outcome: PlanOutcome;
  /** What the run left of its time. */
  readonly milliseconds: number;
}

/**
 * Solves what was begun, one run after another in this process: a solver takes a whole core. The server says every few
 * seconds that it still lives, so that another one knows when it does not, and hears there that a run is to stop. What
 * fairness and continuity cost is worked out once nobody waits for a plan.
 */
@Injectable()
export class PlanWork implements BeforeApplicationShutdown {
  private readonly log = new Logger('plan');
  private readonly going = new Map<Id, Going>();
  private stopping = false;
  private last: Promise<void> = Promise.resolve();

  constructor(
    private readonly snapshots: Snapshots,
    private readonly runLog: RunLog,
    @Inject(SOLVER) private readonly solve: SolvePlan,
  ) {}

  /** Puts a run that was begun behind those that wait. Nobody needs the price of the plan that it replaces any more. */
  take(run: PlanRun): void {
    for (const older of this.going.values())
      if (older.run.organiserId === run.organiserId) older.controller.abort();
    const alive = setInterval(() => void this.live(going), ALIVE_EVERY_MS).unref();
    const going: Going = { run, controller: new AbortController(), alive, progress: null };
    if (this.stopping) going.controller.abort(SERVER_STOPPED);
    this.going.set(run.id, going);
    this.behindOthers(() => this.carryOut(going));
  }

  /** Resolves once everything that was taken is done. */
  async done(): Promise<void> {
    for (let last = null; last !== this.last;) {
      last = this.last;
      await last;
    }
  }

  stop(run: Id): void {
    this.going.get(run)?.controller.abort();
  }

  progressOf(run: Id): PlanProgress | undefined {
    return this.going.get(run)?.progress ?? undefined;
  }

  /** Runs end with the server: the one that is solved with what it found, the others as failed. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    await this.stopAll();
  }

  /** Ends everything that was taken; what is taken after it goes on. */
  async stopAll(): Promise<void> {
    for (const { controller } of this.going.values()) controller.abort(SERVER_STOPPED);
    await this.done();
  }

  private behindOthers(work: () => Promise<void>): void {
    this.last = this.last.then(work);
  }

  private async carryOut(going: Going): Promise<void> {
    const { run, alive } = going;
    const priced = await this.solved(going).catch((error: unknown) => this.failed(run, error));
    clearInterval(alive);
    if (priced) this.behindOthers(() => this.price(going, priced));
    else this.going.delete(run.id);
  }

  /** Only what is proven has a price: between two guesses a difference says nothing. */
  private async solved(going: Going): Promise<ToPrice | undefined> {
    const { run, controller, alive } = going;
    const { signal } = controller;
    if (signal.reason === SERVER_STOPPED) throw new Error(SERVER_STOPPED);
    const { organiserId: organiser, onDay: today, budgetMs: milliseconds } = run;
    const snapshot = await this.snapshots.take({ organiser, today });
    await this.runLog.keepSnapshot(run, snapshot);
    const begun = performance.now();
    const outcome = await this.solve(snapshot.problem, {
      milliseconds,
      signal,
      onProgress: (progress) => {
        going.progress = progress;
      },
    });
    const left = milliseconds - (performance.now() - begun);
    const findings = await findingsOf(snapshot.facts, {
      ...{ ...snapshot, outcome },
      publishedUntil: run.publishedUntil,
    });
    // From here on it has ended: a sign of life after that would look like one of a run that was given up.
    clearInterval(alive);
    const isKept = await this.runLog.keepOutcome(run, { snapshot, outcome, findings });
    return isKept && outcome.ending === 'proven' && outcome.chosen.length > 0
      ? { problem: snapshot.problem, outcome, milliseconds: left }
      : undefined;
  }

  /** Takes no more than the time that the run left, half of it for each price. */
  private async price(going: Going, { problem, outcome, milliseconds }: ToPrice): Promise<void> {
    const { run, controller } = going;
    const { signal } = controller;
    const budget = { milliseconds: milliseconds / 2, signal };
    try {
      const prices = await pricesOf(problem, outcome, async (without) =>
        signal.aborted ? undefined : this.solve(without, budget),
      );
      await this.runLog.keepPrices(run, prices);
    } catch (error) {
      this.log.error(`the price of run ${run.id} could not be worked out: ${String(error)}`);
    }
    this.going.delete(run.id);
  }

  private async failed(run: PlanRun, error: unknown): Promise<undefined> {
    const failure = error instanceof Error ? error.message : String(error);
    this.log.error(`run ${run.id} of ${run.organiserId} failed: ${failure}`);
    try {
      await this.runLog.keepFailure(run, failure);
    } catch (again) {
      this.log.error(`run ${run.id} could not be told as failed: ${String(again)}`);
    }
  }

  private async live({ run, controller, progress }: Going): Promise<void> {
    try {
      if (await this.runLog.alive(run, progress)) controller.abort();
    } catch (error) {
      this.log.warn(`run ${run.id} could not be kept alive: ${String(error)}`);
    }
  }
}
