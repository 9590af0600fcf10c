import { type Command, type Reading, Road, type Taken, type Writing } from '#database';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, type Id, inBrussels, Refused } from '#kernel';
import { regimeOf } from '#registry';
import {
  asItStands,
  type PlanDecision,
  type PlanDifference,
  type PlanLine,
  type PlanLineState,
  type PlanOutcome,
  type PlanProblem,
  type PlanRun,
  type PlanStarter,
  refusal,
  refusalsToCancel,
  usualPolicy,
} from '../rules';
import { decisionsOf, lineIn, linesByState, linesPage, type PlanLinesAsked, seatsOf } from '../store/lines';
import { paperOf } from '../store/papers';
import { policyOn } from '../store/policies';
import {
  changeRunning,
  insertRun,
  newestPlan,
  planBefore,
  type PlanRunListed,
  type PlanRunRef,
  type PlanRunsAsked,
  runIn,
  runningOf,
  runsPage,
} from '../store/runs';
import { windowsOf } from './snapshots';
import { PlanWork } from './work';

/** Changes whenever the rules by which a plan is made do, so that an old run is not taken for a new one. */
export const RULES_VERSION = '2026-11-22';

/** What a run may cost where nobody says otherwise, and at most. */
export const USUAL_BUDGET_MS = 60_000;
export const LARGEST_BUDGET_MS = 600_000;

export interface StartInput {
  readonly organiser: Id;
  readonly starter?: PlanStarter;
  readonly budgetMs?: number;
}

/** A run with how many of its lines stand in each state. */
export interface PlanRunTold extends PlanRun {
  readonly lineStates: ReadonlyMap<PlanLineState, number>;
}

/** Runs of the plan: begun, followed, stopped and read again. A run goes on after its start was answered. */
@Injectable()
export class PlanRuns {
  constructor(
    private readonly road: Road,
    private readonly work: PlanWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Begins a run; its subject becomes the run's id. The solving goes on after the answer.
   * @throws Refused `plan-runs-already` while another run of this organiser goes on
   */
  async start(command: Command, input: StartInput): Promise<Taken<PlanRun>> {
    const taken = await this.road.take(command, {
      perform: (tx) => this.begin(tx, input),
      answer: (reading, run) => runIn(reading, { organiser: input.organiser, run }),
    });
    if (!taken.replayed && !taken.dryRun) this.work.take(taken.answer);
    return taken;
  }

  private async begin(tx: Writing, { organiser, starter = 'mediator', budgetMs }: StartInput): Promise<void> {
    const running = await runningOf(tx, organiser);
    if (running)
      throw new Refused([refusal('plan-runs-already', { at: inBrussels(running.startedAt).time })]);
    const { order, fillGivenUpPercent } = (await policyOn(tx, { organiser, on: tx.today })) ?? usualPolicy;
    const { publishedUntil, until } = windowsOf(await regimeOf(tx, organiser), tx.today);
    await insertRun(tx, {
      id: tx.command.subject,
      organiserId: organiser,
      startedBy: tx.command.actor,
      starter,
      startedAt: tx.now,
      endedAt: null,
      state: 'running',
      onDay: tx.today,
      publishedUntil,
      untilDay: until,
      budgetMs: Math.min(budgetMs ?? USUAL_BUDGET_MS, LARGEST_BUDGET_MS),
      aliveAt: tx.now,
      cancelAskedAt: null,
      progress: null,
      policy: { order, fillGivenUpPercent },
      goals: [],
      snapshotDigest: null,
      rulesVersion: RULES_VERSION,
      solver: null,
      ...{ workers: 0, places: 0, seats: 0, seatsFilled: 0, lines: 0 },
      ...{ checks: [], findings: [], prices: [], failure: null, thrownAwayAt: null },
    });
  }

  /**
   * Asks a run to stop: it ends with the best plan it has so far, some seconds later.
   * @throws NotFound, Refused `plan-has-ended`
   */
  async cancel(command: Command, ref: PlanRunRef): Promise<Taken<PlanRun>> {
    const taken = await this.road.take(command, {
      perform: async (tx) => {
        const refusals = refusalsToCancel(asItStands(await runIn(tx, ref), tx.now));
        if (refusals.length > 0) throw new Refused(refusals);
        await changeRunning(tx, ref.run, { cancelAskedAt: tx.now });
      },
      answer: (reading) => runIn(reading, ref),
    });
    if (!taken.dryRun) this.work.stop(ref.run);
    return taken;
  }

  /** A run as it stands now, one whose server was stopped as failed. @throws NotFound */
  async one(reading: Reading, ref: PlanRunRef): Promise<PlanRunTold> {
    const run = asItStands(await runIn(reading, ref), this.clock.now());
    const progress = run.state === 'running' ? (this.work.progressOf(run.id) ?? run.progress) : null;
    return { ...run, progress, lineStates: await linesByState(reading, ref) };
  }

  /** The newest run first. */
  async list(reading: Reading, asked: PlanRunsAsked): Promise<PlanRunListed[]> {
    const runs = await runsPage(reading, asked);
    return runs.map((run) => asItStands(run, this.clock.now()));
  }

  /** The newest run that has a plan; undefined where there is none. */
  async newest(reading: Reading, organiser: Id): Promise<PlanRunTold | undefined> {
    const found = await newestPlan(reading, organiser);
    return found && this.one(reading, { organiser, run: found.id });
  }

  /** What a run read. @throws NotFound before it is read, and after it was thrown away */
  problem(reading: Reading, ref: PlanRunRef): Promise<PlanProblem> {
    return paperOf(reading, { ...ref, kind: 'snapshot' });
  }

  /** What came of it. @throws NotFound while it runs, and after it was thrown away */
  outcome(reading: Reading, ref: PlanRunRef): Promise<PlanOutcome> {
    return paperOf(reading, { ...ref, kind: 'outcome' });
  }

  /** In the order of days and times. @throws NotFound where the organiser has no such run */
  async lines(reading: Reading, asked: PlanLinesAsked): Promise<PlanLine[]> {
    await runIn(reading, asked);
    return linesPage(reading, asked);
  }

  /** @throws NotFound where the run has no such line */
  line(reading: Reading, ref: PlanRunRef & { readonly line: Id }): Promise<PlanLine> {
    return lineIn(reading, ref);
  }

  /** What was decided on its lines, first to last. @throws NotFound */
  async decisions(reading: Reading, ref: PlanRunRef & { readonly line?: Id }): Promise<PlanDecision[]> {
    await runIn(reading, ref);
    return decisionsOf(reading, ref);
  }

  /** What is proposed otherwise than by the plan before it. @throws NotFound */
  async difference(reading: Reading, ref: PlanRunRef): Promise<PlanDifference> {
    const before = await planBefore(reading, await runIn(reading, ref));
    const now = await seatsOf(reading, ref.run);
    const then = before ? await seatsOf(reading, before.id) : [];
    const nameOf = ({ occurrence, worker }: { occurrence: Id; worker: Id }) => `${occurrence} ${worker}`;
    const [named, namedThen] = [new Set(now.map(nameOf)), new Set(then.map(nameOf))];
    const added = now.filter((seat) => !namedThen.has(nameOf(seat)));
    return {
      before: before?.id ?? null,
      added,
      gone: then.filter((seat) => !named.has(nameOf(seat))),
      same: now.length - added.length,
    };
  }
}
