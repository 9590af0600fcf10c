import { Injectable } from '@nestjs/common';
import { Looks } from '#identity';
import { type Id, NotFound } from '#kernel';
import {
  type PlaceExplained,
  PlanExplanations,
  type PlanLine,
  type PlanLineRef,
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
    return { file, line, explained: file.made?.read && (await this.explained(screen, place)) };
  }

  /** @throws NotFound where the plan does not decide about the place, and once its papers were thrown away */
  async place(screen: Screen, ref: PlanRunRef & { readonly occurrence: Id }) {
    const file = await this.files.of(ref.organiser, ref.run, screen.today);
    return { file, explained: await this.explained(screen, ref) };
  }

  /** One place explained; that everybody was looked at for it is recorded first. */
  private async explained(
    { today, now, access }: Screen,
    { organiser, run, occurrence }: PlanRunRef & { readonly occurrence: Id },
  ): Promise<PlaceExplained> {
    const explained = await this.explanations.place({ organiser, run, today, now }, occurrence);
    const people = [
      ...explained.coming.map(({ pair }) => pair.of.worker),
      ...explained.others.map(({ card }) => card.worker),
    ];
    await this.looks.record(
      ...people.map((party) => ({ actor: access.actor, organiser, party, what: 'candidate' as const })),
    );
    return explained;
  }
}
