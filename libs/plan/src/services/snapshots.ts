import { Inject, Injectable } from '@nestjs/common';
import { Database, type Reading } from '#database';
import { addDays, CLOCK, type Clock, type Day, type Id, monthOf } from '#kernel';
import { type Assignment, lastDayPublished, PlacesAhead, plannedJobs, publishedWindow } from '#matching';
import { regimeOf } from '#registry';
import { figure, type Regime } from '#regulation';
import { type CheckFacts, factsToCheck } from '../checking/facts';
import { type InputCheck, type PlanProblem, usualPolicy } from '../rules';
import { policyOn } from '../store/policies';
import { rowsOfDays } from './snapshot/clashes';
import { comparedDays, placeOf, pursesOf, workerOf } from './snapshot/hours';
import { inputChecksOf } from './snapshot/input-checks';
import { pairsOf } from './snapshot/pairs';
import { standingOf } from './snapshot/standing';

/** What a run is made of, as of one moment. */
export interface Snapshot {
  readonly problem: PlanProblem;
  readonly checks: readonly InputCheck[];
  /** Who was told of a place that the plan decides about. */
  readonly told: readonly Assignment[];
  /** What the check counts on, read by itself at the same moment. */
  readonly facts: CheckFacts;
}

export interface SnapshotAsked {
  readonly organiser: Id;
  readonly today: Day;
}

/** The windows of a plan that is made on a day. */
export interface PlanWindows {
  /** The last day for which people know where to be. */
  readonly publishedUntil: Day;
  /** The last day of the draft. */
  readonly until: Day;
}

/** Source: `published-window-days`, `draft-window-days`. */
export function windowsOf(regime: Regime, today: Day): PlanWindows {
  const publishedUntil = lastDayPublished(today, publishedWindow(regime, today).value);
  return { publishedUntil, until: addDays(publishedUntil, figure(regime, 'draft-window-days', today)) };
}

/** Reads what a plan needs: all of it in one read transaction, in a number of statements that does not grow. */
@Injectable()
export class Snapshots {
  constructor(
    private readonly database: Database,
    private readonly ahead: PlacesAhead,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws NotFound where there is no such organiser */
  async take(asked: SnapshotAsked): Promise<Snapshot> {
    const { read, policy, windows, compared, hoursPlanned, facts } = await this.database.snapshot((reading) =>
      this.read(reading, asked),
    );
    const { organiser, today } = asked;
    const workers = read.workers.toSorted((one, other) => (one.worker < other.worker ? -1 : 1));
    const standing = standingOf(read, today);
    const found = await pairsOf(standing, workers);
    const hours = { read, standing, hoursPlanned, today, compared };
    const problem: PlanProblem = {
      on: today,
      seed: `${organiser} ${monthOf(today)}`,
      workers: workers.map((worker) => workerOf(worker, hours)),
      places: standing.places.map(placeOf),
      pairs: found.pairs,
      ...(await rowsOfDays(standing, workers, found.pairs)),
      purses: pursesOf(read, standing),
      policy,
    };
    const checks = inputChecksOf({ read, standing, workers, found, today, until: windows.until });
    return { problem, checks, told: standing.told, facts };
  }

  private async read(reading: Reading, { organiser, today }: SnapshotAsked) {
    const regime = await regimeOf(reading, organiser);
    const windows = windowsOf(regime, today);
    const compared = comparedDays(regime, today, windows.until);
    const stretch = { organiser, today, now: this.clock.now(), from: today, until: windows.until };
    const read = await this.ahead.read(reading, stretch);
    const persons = read.workers.map(({ person }) => person);
    const jobs = await plannedJobs(reading, { persons, ...compared });
    const hoursPlanned = new Map(
      [...jobs].map(([person, own]) => [person, own.reduce((sum, job) => sum + job.hours, 0)] as const),
    );
    const decided = await policyOn(reading, { organiser, on: today });
    const { order, fillGivenUpPercent } = decided ?? usualPolicy;
    const facts = await factsToCheck(reading, { organiser, today, until: windows.until });
    return { read, windows, compared, hoursPlanned, facts, policy: { order, fillGivenUpPercent } };
  }
}
