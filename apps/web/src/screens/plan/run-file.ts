import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { actorNames } from '#identity';
import { type Day, type Id, NotFound } from '#kernel';
import {
  type Baseline,
  baselines,
  hasPlan,
  isAboutWorkers,
  isOpen,
  madeByHand,
  measuresOf,
  type PairRead,
  type PlanDecision,
  PlanExplanations,
  type PlanLine,
  type PlanMeasures,
  type PlanRead,
  type PlanRunRef,
  PlanRuns,
  type PlanRunTold,
  type SeatOf,
} from '#plan';
import { type Place, placesNamed, requestsById } from '#matching';
import { type Called, Names } from '../planning/names';

/** One run for its page. */
export interface RunFile {
  readonly organiser: Id;
  readonly run: PlanRunTold;
  /** Who began it; nothing where it began by itself. */
  readonly begunBy: string | undefined;
  /** The run that people decide on now; undefined where none has a plan. */
  readonly newest: Id | undefined;
  readonly called: Called;
  /** Codes of tasks, by request. */
  readonly tasks: ReadonlyMap<Id, string>;
  /** Times that the input checks are about, as they stand now. */
  readonly checked: ReadonlyMap<Id, Place>;
  /** Locks that do not go together, where they made a plan impossible. */
  readonly contradiction: readonly PairRead[];
  /** What is known of a run that has a plan. */
  readonly made: PlanMade | undefined;
}

export interface PlanMade {
  /** None once its papers were thrown away. */
  readonly read: PlanPapers | undefined;
  readonly lines: readonly PlanLine[];
  /** None for the first plan. */
  readonly compared: PlanCompared | undefined;
  /** Everything that was decided on its lines, first to last. */
  readonly decisions: readonly PlanDecided[];
}

/** A plan beside the one before it. */
export interface PlanCompared {
  /** Lines of this plan that the other did not have. */
  readonly added: readonly PlanLine[];
  /** Lines of the other that this plan does not have, though it decides about their place. */
  readonly gone: readonly PlanLine[];
  /** How many lines of the other are about places that this plan does not decide about any more. */
  readonly past: number;
  readonly same: number;
}

/** A decision with the name of who took it. */
export interface PlanDecided extends PlanDecision {
  readonly by: string;
}

/** What comes of the papers of a run. */
export interface PlanPapers {
  readonly plan: PlanRead;
  /** Worked out when it is asked for the first time; a plan that was made never changes. */
  readonly measured: () => PlanMeasured;
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
    const made = hasPlan(told) ? await this.made({ organiser, run }) : undefined;
    const contradiction = told.state === 'impossible' ? await this.contradiction(organiser, run) : [];
    const places = made?.read?.plan.problem.places ?? contradiction.map(({ to }) => to);
    const checked = await this.checked(told);
    const ids = [
      ...checked.map(({ requestId }) => requestId),
      ...places.map(({ request }) => request),
      ...[...(made?.lines ?? []), ...(made?.compared?.gone ?? [])].map(({ requestId }) => requestId),
    ];
    const begunBy = await actorNames(reading, told.starter === 'mediator' ? [told.startedBy] : []);
    return {
      organiser,
      run: told,
      begunBy: begunBy.get(told.startedBy),
      newest: (await this.runs.newest(reading, organiser))?.id,
      called: await this.names.of(organiser, today),
      tasks: await this.tasks(organiser, ids),
      checked: new Map(checked.map((place) => [place.id, place])),
      contradiction,
      made,
    };
  }

  private checked({ organiserId, checks }: PlanRunTold): Promise<Place[]> {
    const ids = checks.filter(({ code }) => !isAboutWorkers(code)).flatMap(({ about }) => about);
    return placesNamed(this.database.reading, organiserId, [...new Set(ids)]);
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

  private async made(ref: PlanRunRef): Promise<PlanMade> {
    const { reading } = this.database;
    const [read, lines] = [await this.papers(ref), await this.runs.lines(reading, ref)];
    const decisions = await this.runs.decisions(reading, ref);
    const names = await actorNames(
      reading,
      decisions.map(({ actorId }) => actorId),
    );
    return {
      read,
      lines,
      compared: await this.compared(ref, { read, lines }),
      decisions: decisions.map((one) => ({ ...one, by: names.get(one.actorId) ?? '' })),
    };
  }

  private async compared(
    ref: PlanRunRef,
    { read, lines }: Pick<PlanMade, 'read' | 'lines'>,
  ): Promise<PlanCompared | undefined> {
    const { reading } = this.database;
    const { before, added, gone, same } = await this.runs.difference(reading, ref);
    if (before === null) return undefined;
    const then = gone.length === 0 ? [] : await this.runs.lines(reading, { ...ref, run: before });
    const planned = new Set(read?.plan.problem.places.map(({ occurrence }) => occurrence));
    const isGone = linesAt(then, gone);
    return {
      added: linesAt(lines, added),
      gone: isGone.filter(({ occurrenceId }) => planned.has(occurrenceId)),
      past: isGone.filter(({ occurrenceId }) => !planned.has(occurrenceId)).length,
      same,
    };
  }

  private async papers(ref: PlanRunRef): Promise<PlanPapers | undefined> {
    const plan = await this.explanations.plan(ref).catch(whereGone);
    if (!plan) return undefined;
    return { plan, measured: () => this.measuredOnce(ref.run, plan) };
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

const linesAt = (lines: readonly PlanLine[], seats: readonly SeatOf[]): PlanLine[] => {
  const named = new Set(seats.map(({ occurrence, worker }) => `${occurrence} ${worker}`));
  return lines.filter(({ occurrenceId, workerId }) => named.has(`${occurrenceId} ${workerId}`));
};

function whereGone(error: unknown): undefined {
  if (!(error instanceof NotFound)) throw error;
}

/** Only the newest plan is decided on, and only where the check found nothing wrong. */
export const mayBeDecided = ({ run, newest }: RunFile): boolean =>
  run.id === newest && run.findings.length === 0;

/** Lines about which somebody still has to decide, in a plan that may be decided on. */
export const openLines = (file: RunFile): readonly PlanLine[] =>
  mayBeDecided(file) ? (file.made?.lines.filter(isOpen) ?? []) : [];
