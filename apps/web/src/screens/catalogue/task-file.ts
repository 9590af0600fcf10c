import { Inject, Injectable } from '@nestjs/common';
import { READING, type Reading } from '#database';
import { type Day, type Id } from '#kernel';
import { type Place, placesPage } from '#matching';
import { userFacts } from '#registry';
import {
  CataloguePages,
  type GeneralExclusion,
  type RecordedDecision,
  TaskCatalogue,
  type TaskVersion,
  type Territory,
} from '#task-catalogue';
import { CatalogueList, type StandingDecision, standingDecisions } from './catalogue-list';

/** A task with all that an organiser knows of it. */
export interface TaskFile {
  readonly task: TaskVersion;
  readonly group: string;
  readonly versions: readonly TaskVersion[];
  readonly municipalities: readonly Territory[];
  readonly standing: readonly StandingDecision[];
  readonly decisions: readonly RecordedDecision[];
  readonly exclusions: readonly GeneralExclusion[];
  /** Coming times of this task that may no longer be. */
  readonly notAllowed: readonly Place[];
  /** Coming times of this task in all. */
  readonly coming: number;
}

const PLACES_AT_ONCE = 500;

/** Reads one task with its decisions, its history, and what was planned of it. */
@Injectable()
export class TaskFiles {
  constructor(
    private readonly list: CatalogueList,
    private readonly pages: CataloguePages,
    private readonly catalogue: TaskCatalogue,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  /** @throws NotFound for a code nobody knows */
  async of(organiser: Id, code: string, on: Day): Promise<TaskFile> {
    const task = await this.pages.task(this.reading, { code, on });
    const groups = await this.pages.groups(this.reading);
    const municipalities = await this.list.municipalities(organiser, on);
    const decisions = await this.list.decisions(organiser, code, on);
    const coming = await this.coming(organiser, code, on);
    return {
      task,
      group: groups.find((one) => one.code === task.group)?.name ?? task.group,
      versions: await this.pages.versions(this.reading, code),
      municipalities,
      decisions,
      standing: standingDecisions(decisions, { task: code, municipalities, on }),
      exclusions: await this.pages.generalExclusions(this.reading),
      coming: coming.length,
      notAllowed: await this.notAllowed(organiser, coming),
    };
  }

  /** Every coming time of a task, however many there are. */
  private async coming(organiser: Id, code: string, from: Day): Promise<Place[]> {
    const found: Place[] = [];
    for (let after: readonly [Day, Id] | undefined; ;) {
      const page = await placesPage(this.reading, {
        organiser,
        from,
        limit: PLACES_AT_ONCE,
        ...(after && { after }),
      });
      found.push(...page.filter(({ task, state }) => task === code && state === 'planned'));
      const last = page.at(-1);
      if (page.length < PLACES_AT_ONCE || !last) return found;
      after = [last.day, last.id];
    }
  }

  /** Asked again of the catalogue: the request was right when it came. */
  private async notAllowed(organiser: Id, coming: readonly Place[]): Promise<Place[]> {
    const found: Place[] = [];
    for (const place of coming) {
      const user = await userFacts(this.reading, { organiser, user: place.userId });
      const { refusals } = await this.catalogue.verdict(this.reading, {
        task: place.task,
        userKind: user.kind,
        municipality: place.municipality,
        formerMunicipality:
          user.sites.find(({ site }) => site === place.siteId)?.formerMunicipality ?? undefined,
        organiser,
        on: place.day,
      });
      if (refusals.length > 0) found.push(place);
    }
    return found;
  }
}
