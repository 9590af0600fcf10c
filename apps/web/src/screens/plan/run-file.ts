import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { type Day, type Id, NotFound } from '#kernel';
import {
  type Baseline,
  baselines,
  type Bottleneck,
  bottlenecksOf,
  hasPlan,
  isOpen,
  madeByHand,
  measuresOf,
  type PairRead,
  type PlanDifference,
  PlanExplanations,
  type PlanLine,
  type PlanMeasures,
  type PlanRead,
  PlanRuns,
  type PlanRunTold,
} from '#plan';
import { requestsById } from '#matching';
import { type Called, Names } from '../planning/names';

/** One run for its page. */
export interface RunFile {
  readonly organiser: Id;
  readonly run: PlanRunTold;
  /** The run that people decide on now; undefined where none has a plan. */
  readonly newest: Id | undefined;
  readonly called: Called;
  /** Codes of tasks, by request. */
  readonly tasks: ReadonlyMap<Id, string>;
  /** Locks that do not go together, where they made a plan impossible. */
  readonly contradiction: readonly PairRead[];
  /** What is known of a run that has a plan. */
  readonly made: PlanMade | undefined;
}

export interface PlanMade {
  /** None once its papers were thrown away. */
  readonly read: PlanPapers | undefined;
  readonly lines: readonly PlanLine[];
  readonly difference: PlanDifference;
}

/** What comes of the papers of a run. */
export interface PlanPapers {
  readonly plan: PlanRead;
  /** Worked out when it is asked for the first time; a plan that was made never changes. */
  readonly measured: () => PlanMeasured;
  /** By place in the problem. */
  readonly bottlenecks: ReadonlyMap<number, Bottleneck>;
}

/** How good a plan is, beside those that are made by hand. */
export interface PlanMeasured {
  readonly measures: PlanMeasures;
  readonly byHand: readonly (readonly [Baseline, PlanMeasures])[];
}

/** Runs of which the measures are kept at hand; the pages of one are looked at again and again. */
const KEPT_MAXIMUM = 50;

/** Reads a run with all that its page shows. */
@Injectable()
export class RunFiles {
  private readonly measured = new Map<Id, PlanMeasured>();

  constructor(
    private readonly runs: PlanRuns,
    private readonly explanations: PlanExplanations,
    private readonly names: Names,
    private readonly database: Database,
  ) {}

  /** @throws NotFound where the organiser has no such run */
  async of(organiser: Id, run: Id, today: Day): Promise<RunFile> {
    const { reading } = this.database;
    const told = await this.runs.one(reading, { organiser, run });
    const made = hasPlan(told) ? await this.made(organiser, run) : undefined;
    const contradiction = told.state === 'impossible' ? await this.contradiction(organiser, run) : [];
    const places = made?.read?.plan.problem.places ?? contradiction.map(({ to }) => to);
    const ids = [
      ...places.map(({ request }) => request),
      ...(made?.lines ?? []).map(({ requestId }) => requestId),
    ];
    return {
      organiser,
      run: told,
      newest: (await this.runs.newest(reading, organiser))?.id,
      called: await this.names.of(organiser, today),
      tasks: await this.tasks(organiser, ids),
      contradiction,
      made,
    };
  }

  /** The run to begin with: the one that is going on, else the newest. */
  async first(organiser: Id): Promise<Id | undefined> {
    const [newest] = await this.runs.list(this.database.reading, { organiser, limit: 1 });
    return newest?.id;
  }

  private async tasks(organiser: Id, requests: readonly Id[]): Promise<ReadonlyMap<Id, string>> {
    const ids = [...new Set(requests)];
    const found = await requestsById(this.database.reading, { organiser, ids });
    return new Map([...found].map(([id, { task }]) => [id, task]));
  }

  private async contradiction(organiser: Id, run: Id): Promise<readonly PairRead[]> {
    const plan = await this.explanations.plan({ organiser, run }).catch(whereGone);
    const { contradiction } = await this.runs.outcome(this.database.reading, { organiser, run });
    return contradiction.flatMap((at) => plan?.pairs[at] ?? []);
  }

  private async made(organiser: Id, run: Id): Promise<PlanMade> {
    const { reading } = this.database;
    return {
      read: await this.papers(organiser, run),
      lines: await this.runs.lines(reading, { organiser, run }),
      difference: await this.runs.difference(reading, { organiser, run }),
    };
  }

  private async papers(organiser: Id, run: Id): Promise<PlanPapers | undefined> {
    const plan = await this.explanations.plan({ organiser, run }).catch(whereGone);
    if (!plan) return undefined;
    return { plan, measured: () => this.measuredOnce(run, plan), bottlenecks: bottlenecksOf(plan) };
  }

  private measuredOnce(run: Id, plan: PlanRead): PlanMeasured {
    const known = this.measured.get(run);
    if (known) return known;
    const byHand = baselines.map((one) => [one, measuresOf(madeByHand(plan, one))] as const);
    const found = { measures: measuresOf(plan), byHand };
    const [oldest] = this.measured.keys();
    if (oldest !== undefined && this.measured.size >= KEPT_MAXIMUM) this.measured.delete(oldest);
    this.measured.set(run, found);
    return found;
  }
}

function whereGone(error: unknown): undefined {
  if (!(error instanceof NotFound)) throw error;
}

/** Lines about which somebody still has to decide, in a plan that may be decided on. */
export const openLines = ({ made, run, newest }: RunFile): readonly PlanLine[] =>
  made && run.id === newest && run.findings.length === 0 ? made.lines.filter(isOpen) : [];
