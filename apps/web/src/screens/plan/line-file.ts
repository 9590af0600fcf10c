import { Injectable } from '@nestjs/common';
import { Looks } from '#identity';
import { type Id, NotFound } from '#kernel';
import {
  type Instead,
  type PlaceExplained,
  PlanExplanations,
  type PlanLine,
  type PlanLineRef,
  type PlanPlace,
  type PlanRead,
  type PlanRunRef,
} from '#plan';
import { type Screen } from '../frame';
import { type RunFile, RunFiles } from './run-file';

/** One proposal of a run for its page. */
export interface LineFile {
  readonly file: RunFile;
  readonly line: PlanLine;
  /** None once the papers of the run were thrown away. */
  readonly explained: PlaceExplained | undefined;
}

/** A place about which a run decides. */
export interface PlanPlaceRef extends PlanRunRef {
  readonly occurrence: Id;
}

/** What choosing others for a place costs. */
export interface CostsFile {
  readonly file: RunFile;
  readonly place: PlanPlace;
  /** By worker; undefined where only locked pairs could make room. */
  readonly costs: ReadonlyMap<Id, Instead | undefined>;
}

/** Reads one proposal, or one place that a plan leaves open, with why. */
@Injectable()
export class LineFiles {
  constructor(
    private readonly files: RunFiles,
    private readonly explanations: PlanExplanations,
    private readonly looks: Looks,
  ) {}

  /** @throws NotFound where the organiser has no such run, or the run no such line */
  async line(screen: Screen, ref: PlanLineRef): Promise<LineFile> {
    const file = await this.files.of(ref.organiser, ref.run, screen.today);
    const line = file.made?.lines.find(({ id }) => id === ref.line);
    if (!line) throw new NotFound('plan line', ref.line);
    const place = { ...ref, occurrence: line.occurrenceId };
    return { file, line, explained: file.made?.read && (await this.explained(screen, file, place)) };
  }

  /** @throws NotFound where the plan does not decide about the place, and once its papers were thrown away */
  async place(screen: Screen, ref: PlanPlaceRef) {
    const file = await this.files.of(ref.organiser, ref.run, screen.today);
    return { file, explained: await this.explained(screen, file, ref) };
  }

  /** @throws NotFound as `place` */
  async costs(screen: Screen, ref: PlanPlaceRef, workers: readonly Id[]): Promise<CostsFile> {
    const file = await this.files.of(ref.organiser, ref.run, screen.today);
    const { occurrence } = ref;
    const { place, costs } = await this.explanations.costs(planOf(file), { occurrence, workers });
    await this.lookedAt(screen, ref, [...costs.keys()]);
    return { file, place, costs };
  }

  /** One place explained; that everybody was looked at for it is recorded first. */
  private async explained(screen: Screen, file: RunFile, ref: PlanPlaceRef): Promise<PlaceExplained> {
    const { today, now } = screen;
    const explained = await this.explanations.place(planOf(file), { ...ref, today, now });
    await this.lookedAt(screen, ref, [
      ...explained.coming.map(({ pair }) => pair.of.worker),
      ...explained.others.map(({ card }) => card.worker),
    ]);
    return explained;
  }

  private lookedAt({ access }: Screen, { organiser }: PlanRunRef, people: readonly Id[]): Promise<void> {
    const { actor } = access;
    return this.looks.record(
      ...people.map((party) => ({ actor, organiser, party, what: 'candidate' as const })),
    );
  }
}

/** @throws NotFound while the run goes on, and once its papers were thrown away */
function planOf({ run, made }: RunFile): PlanRead {
  if (!made?.read) throw new NotFound('plan', run.id);
  return made.read.plan;
}
