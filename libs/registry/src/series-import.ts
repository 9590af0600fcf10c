import { Injectable } from '@nestjs/common';
import { type Writing } from '#database';
import { type Day, type Id, type TimeOfDay, type Weekday } from '#kernel';

/** A series of jobs that was running before this service: every week on these days, for this worker. */
export interface RunningSeries {
  readonly organiser: Id;
  readonly user: Id;
  readonly site: Id;
  /** Code of the task in the catalogue. */
  readonly task: string;
  readonly weekdays: readonly Weekday[];
  readonly start: TimeOfDay;
  readonly end: TimeOfDay;
  readonly from: Day;
  readonly until: Day | null;
  readonly seats: number;
  /** Who does it now; none where the places are open. */
  readonly workers: readonly Id[];
  /** True when school holidays are skipped. */
  readonly schoolDaysOnly: boolean;
}

/** Who keeps series: matching, which the registry may not import, so it comes to it. */
export interface SeriesImport {
  /**
   * Takes over one running series inside the import's command; answers the request's id.
   * @throws Refused with the reasons why it may not run here
   */
  takeOverSeries(tx: Writing, series: RunningSeries): Promise<Id>;
}

/** The place where matching offers itself to the import. */
@Injectable()
export class SeriesImports {
  private offered: SeriesImport | undefined;

  register(imports: SeriesImport): void {
    this.offered = imports;
  }

  /** @throws Error when nobody keeps series in this installation */
  get(): SeriesImport {
    if (!this.offered) throw new Error('No library takes over running series.');
    return this.offered;
  }
}
