import { type Day, type Moment } from '#kernel';
import { type Certainty, type UserKind } from '#regulation';
import { type Requirement } from './requirements';

/** `local` stands on the list only where a municipality added it; `unknown` when no source says. */
export type TaskScope = 'flemish' | 'local' | 'unknown';

/** Where a task comes from: the list of VDAB's board, or a municipality that made one of its own. */
export type TaskOrigin = 'list' | 'municipality';

/** What does not belong to a task. A code points at one of the general exclusions. */
export interface Exclusion {
  readonly code: string | null;
  readonly text: string;
}

/** Open only to who did this already before the reference day; to users, to workers, or to both. */
export interface Transitional {
  readonly referenceDay: Day;
  readonly appliesTo: readonly ('user' | 'worker')[];
}

/** What a list says of a task: everything but its place in time. */
export interface TaskContent {
  /** Short code, unique over all regimes, such as `BEG-07`. */
  readonly code: string;
  /** Code of the regime whose list it stands on. */
  readonly regime: string;
  /** Code of its group, such as `BEG`. */
  readonly group: string;
  readonly name: string;
  readonly userKinds: readonly UserKind[];
  readonly exclusions: readonly Exclusion[];
  readonly requirements: readonly Requirement[];
  readonly transitional: Transitional | null;
  readonly scope: TaskScope;
  readonly origin: TaskOrigin;
  /** How sure this line of the list is; only a found line decides, on any other a mediator looks. */
  readonly certainty: Certainty;
  readonly sources: readonly string[];
}

/** One state of a task. It counts from its first day until the next version begins. */
export interface TaskVersion extends TaskContent {
  /** 1 for the first version that was recorded of this task. */
  readonly number: number;
  readonly validFrom: Day;
  /** `ended`: from this version on the task is no longer on the list. */
  readonly state: 'listed' | 'ended';
  readonly recordedAt: Moment;
}

/** What a version says, without its place in time; its parts in one order, so that two can be compared. */
export const contentOf = (version: TaskVersion): TaskContent => ({
  code: version.code,
  regime: version.regime,
  group: version.group,
  name: version.name,
  userKinds: version.userKinds,
  exclusions: version.exclusions,
  requirements: version.requirements,
  transitional: version.transitional,
  scope: version.scope,
  origin: version.origin,
  certainty: version.certainty,
  sources: version.sources,
});

/** The version that counts on a day: the one that began last; of two that began on one day, the one recorded last. */
export function versionOn(versions: readonly TaskVersion[], on: Day): TaskVersion | undefined {
  return versions
    .filter(({ validFrom }) => validFrom <= on)
    .reduce<TaskVersion | undefined>(
      (last, next) => (last === undefined || isLater(next, last) ? next : last),
      undefined,
    );
}

const isLater = (one: TaskVersion, other: TaskVersion) =>
  one.validFrom === other.validFrom ? one.number > other.number : one.validFrom > other.validFrom;

/** The version that counts on a day, unless the task is off the list by then. */
export function listedOn(versions: readonly TaskVersion[], on: Day): TaskVersion | undefined {
  const version = versionOn(versions, on);
  return version?.state === 'listed' ? version : undefined;
}

/** Every task that stands on the list on a day, by code. */
export function listOn(versions: readonly TaskVersion[], on: Day): TaskVersion[] {
  const byCode = new Map<string, TaskVersion[]>();
  for (const version of versions) byCode.set(version.code, [...(byCode.get(version.code) ?? []), version]);
  return [...byCode.values()]
    .map((ofOne) => listedOn(ofOne, on))
    .filter((version) => version !== undefined)
    .sort((one, other) => (one.code < other.code ? -1 : 1));
}
