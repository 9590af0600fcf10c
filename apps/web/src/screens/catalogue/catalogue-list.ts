import { Inject, Injectable } from '@nestjs/common';
import { READING, type Reading } from '#database';
import { CLOCK, type Clock, type Day, type Id, today } from '#kernel';
import { isUserKind } from '#regulation';
import {
  CataloguePages,
  type GeneralExclusion,
  type LocalDecisionKind,
  type NisCode,
  type RecordedDecision,
  type TaskGroup,
  type TaskVersion,
  type Territory,
} from '#task-catalogue';
import { type ListAsked, pageOf } from '../frame';

/** A decision that counts in a municipality: the last one that began there. */
export interface StandingDecision {
  readonly municipality: string;
  readonly kind: LocalDecisionKind;
}

/** A task with what the organiser's own municipalities decided about it. */
export interface ListedTask {
  readonly task: TaskVersion;
  readonly group: string;
  readonly standing: readonly StandingDecision[];
}

export interface TaskList {
  readonly tasks: readonly ListedTask[];
  readonly total: number;
  readonly next: string | undefined;
  readonly groups: readonly TaskGroup[];
}

const EVERYTHING = 10_000;

/** Reads the list of tasks as an organiser sees it. */
@Injectable()
export class CatalogueList {
  constructor(
    private readonly pages: CataloguePages,
    @Inject(READING) private readonly reading: Reading,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  get today(): Day {
    return today(this.clock);
  }

  /** The tasks that a list asks for on a day. */
  async tasks(organiser: Id, asked: ListAsked, on: Day): Promise<TaskList> {
    const { search, filters, descending, sort } = asked;
    const { groep: group, voor: kind, zekerheid: certainty } = filters;
    const { tasks } = await this.pages.tasks(this.reading, {
      on,
      limit: EVERYTHING,
      ...(search !== '' && { search }),
      ...(group && { group }),
      ...(isUserKind(kind) && { userKind: kind }),
    });
    const groups = await this.groups();
    const standing = await this.standing(organiser, on);
    const wanted = tasks
      .filter((task) => !certainty || task.certainty === certainty)
      .map((task): ListedTask => ({
        task,
        group: groups.find(({ code }) => code === task.group)?.name ?? task.group,
        standing: standing(task.code),
      }));
    const sorted = wanted.toSorted((one, other) => {
      const order = keyOf(one, sort).localeCompare(keyOf(other, sort), 'nl');
      return descending ? -order : order;
    });
    const { rows: shown, total, next } = pageOf(sorted, ({ task }) => task.code, asked);
    return { tasks: shown, total, next, groups };
  }

  groups(): Promise<TaskGroup[]> {
    return this.pages.groups(this.reading);
  }

  /** What no task may be, whatever its name. */
  exclusions(): Promise<GeneralExclusion[]> {
    return this.pages.generalExclusions(this.reading);
  }

  /** The municipalities an organiser serves on a day. */
  async municipalities(organiser: Id, on: Day): Promise<Territory[]> {
    const { municipalities } = await this.pages.municipalities(this.reading, {
      organiser,
      on,
      limit: EVERYTHING,
    });
    return municipalities;
  }

  /** Every decision about one task in the organiser's own municipalities, those that count last first. */
  async decisions(organiser: Id, task: string, on: Day): Promise<RecordedDecision[]> {
    const municipalities = nisCodesOf(await this.municipalities(organiser, on));
    return this.pages.decisions(this.reading, { municipalities, task, limit: EVERYTHING });
  }

  private async standing(organiser: Id, on: Day): Promise<(task: string) => StandingDecision[]> {
    const municipalities = await this.municipalities(organiser, on);
    const decisions = await this.pages.decisions(this.reading, {
      municipalities: nisCodesOf(municipalities),
      limit: EVERYTHING,
    });
    return (task) => standingDecisions(decisions, { task, municipalities, on });
  }
}

const nisCodesOf = (municipalities: readonly Territory[]): NisCode[] =>
  municipalities.flatMap(({ nisCode, formerMunicipalities }) => [nisCode, ...formerMunicipalities]);

function keyOf({ task, group }: ListedTask, sort: string): string {
  if (sort === 'naam') return `${task.name} ${task.code}`;
  return sort === 'groep' ? `${group} ${task.code}` : task.code;
}

/** What counts in each municipality on a day; a decision that was withdrawn leaves nothing. */
export function standingDecisions(
  decisions: readonly RecordedDecision[],
  of: { readonly task: string; readonly municipalities: readonly Territory[]; readonly on: Day },
): StandingDecision[] {
  return of.municipalities.flatMap(({ name, nisCode, formerMunicipalities }) => {
    const counts = decisions.find(
      ({ task, municipalities, validFrom }) =>
        task === of.task &&
        validFrom <= of.on &&
        municipalities.some((code) => code === nisCode || formerMunicipalities.includes(code)),
    );
    return counts && counts.kind !== 'withdrawal' ? [{ municipality: name, kind: counts.kind }] : [];
  });
}
