import { Injectable } from '@nestjs/common';
import { type Reading } from '#database';
import { type Day, type Id, NotFound } from '#kernel';
import { type Regime, wijkWerken } from '#regulation';
import {
  type CatalogueImport,
  filterTasks,
  type ImportKind,
  listOn,
  matches,
  nameAndCode,
  type NisCode,
  type OrganiserChoice,
  type TaskFilter,
  type TaskVersion,
  territoriesOn,
  type Territory,
  type Union,
  versionOn,
} from './rules';
import { decisionOf, decisionsAsked, type DecisionsAsked, type RecordedDecision } from './store/decisions';
import { importRow } from './store/imports';
import { allChoices, ownChoices } from './store/local-choices';
import { type GeneralExclusion, type TaskGroup } from './store/tables';
import { exclusionsIn, groupsIn, versionsIn, versionsOf } from './store/task-versions';

/** A stretch of an ordered list; `after` is the key of the last one of the page before. */
interface Stretch {
  readonly after?: string | undefined;
  readonly limit: number;
}

/** What pages and lists show of the catalogue: everything that is known, and nothing decided. */
@Injectable()
export class CataloguePages {
  /**
   * The tasks on the list on a day, by code; one more than the limit where there are more, and how many in all.
   */
  async tasks(
    reading: Reading,
    asked: TaskFilter & Stretch & { readonly on: Day; readonly regime?: Regime },
  ): Promise<{ readonly tasks: TaskVersion[]; readonly total: number }> {
    const versions = await versionsIn(reading, (asked.regime ?? wijkWerken).code);
    const tasks = filterTasks(listOn(versions, asked.on), asked);
    return { tasks: stretchOf(tasks, asked, ({ code }) => code), total: tasks.length };
  }

  /** A task as it counts on a day, ended ones too. @throws NotFound for a code nobody knows, or not yet that day */
  async task(
    reading: Reading,
    { code, on }: { readonly code: string; readonly on: Day },
  ): Promise<TaskVersion> {
    const version = versionOn(await versionsOf(reading, code), on);
    if (version === undefined) throw new NotFound('task', code);
    return version;
  }

  /** Every version of a task, first to last. @throws NotFound */
  async versions(reading: Reading, code: string): Promise<TaskVersion[]> {
    const versions = await versionsOf(reading, code);
    if (versions.length === 0) throw new NotFound('task', code);
    return versions;
  }

  groups(reading: Reading, { code }: Regime = wijkWerken): Promise<TaskGroup[]> {
    return groupsIn(reading, code);
  }

  /** What no task may be, whatever its name. */
  generalExclusions(reading: Reading, { code }: Regime = wijkWerken): Promise<GeneralExclusion[]> {
    return exclusionsIn(reading, code);
  }

  /** Local decisions, those that count last first; one more than the limit where there are more. */
  decisions(reading: Reading, asked: DecisionsAsked): Promise<RecordedDecision[]> {
    return decisionsAsked(reading, asked);
  }

  /** @throws NotFound */
  decision(reading: Reading, id: Id): Promise<RecordedDecision> {
    return decisionOf(reading, id);
  }

  /** The municipalities that exist on a day, by name; one more than the limit where there are more. */
  async municipalities(
    reading: Reading,
    asked: Stretch & {
      readonly on: Day;
      readonly search?: string | undefined;
      readonly organiser?: Id | undefined;
    },
  ): Promise<{ readonly municipalities: Territory[]; readonly total: number }> {
    const { on, search, organiser } = asked;
    const found = territoriesOn(on, await allChoices(reading)).filter(
      (each) =>
        (search === undefined || matches(search, [each.name, each.nisCode, each.mainPostalCode])) &&
        (organiser === undefined || each.organisers.includes(organiser)),
    );
    return { municipalities: stretchOf(found, asked, nameAndCode), total: found.length };
  }

  /** A municipality as it is on a day. @throws NotFound when it does not exist that day */
  async municipality(
    reading: Reading,
    { nisCode, on }: { readonly nisCode: NisCode; readonly on: Day },
  ): Promise<Territory> {
    const found = territoriesOn(on, await allChoices(reading)).find((each) => each.nisCode === nisCode);
    if (found === undefined) throw new NotFound('municipality', nisCode);
    return found;
  }

  /** The key by which municipalities are ordered, for the page after this one. */
  readonly keyOf = nameAndCode;

  /** What a municipality chose for itself, first to last. @throws NotFound when it never was there */
  async history(
    reading: Reading,
    nisCode: NisCode,
  ): Promise<{ readonly organisers: OrganiserChoice[]; readonly unions: Union[] }> {
    return ownChoices(reading, nisCode);
  }

  /** An import with its report. @throws NotFound */
  catalogueImport(
    reading: Reading,
    asked: { readonly id: Id; readonly kind: ImportKind },
  ): Promise<CatalogueImport> {
    return importRow(reading, asked);
  }
}

function stretchOf<Item>(
  items: readonly Item[],
  { after, limit }: Stretch,
  keyOf: (item: Item) => string,
): Item[] {
  const start = after === undefined ? 0 : items.findIndex((item) => keyOf(item) > after);
  return start < 0 ? [] : items.slice(start, start + limit + 1);
}
