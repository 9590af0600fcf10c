import { type Day, daysBetween, type Id, type Moment, momentInBrussels, type TimeOfDay } from '#kernel';
import { type AssignmentState } from '#matching/rules';
import { isWorked, type PerformanceState } from '#performances/rules';

/**
 * How sure it is that somebody was there. `told`: hours were told that hold the moment; `planned`: nobody told hours
 * yet; `told-otherwise`: planned to be there, but the hours that were told say no; `arranged`: a standing arrangement
 * or a day still to be chosen, where the two agree on the hour.
 */
export const surenesses = ['told', 'planned', 'arranged', 'told-otherwise'] as const;
export type Sureness = (typeof surenesses)[number];

/** Nobody who worked longer ago stands in these books. */
const DAYS_OF_A_CENTURY = 36_525;

/** The moment that is asked about; undefined for a time the clock skipped, for days to come, and for times long gone. */
export function momentAsked({ on, time, today }: Record<'on' | 'today', Day> & { readonly time: TimeOfDay }) {
  const daysAgo = daysBetween(on, today);
  return daysAgo < 0 || daysAgo > DAYS_OF_A_CENTURY ? undefined : momentInBrussels(on, time);
}

/** One assignment near the moment; without times it may be at any hour of its days. */
export interface PlannedPresence {
  readonly id: Id;
  readonly requestId: Id;
  readonly workerId: Id;
  readonly userId: Id;
  readonly siteId: Id;
  readonly task: string;
  readonly startsAt: Moment | null;
  readonly endsAt: Moment | null;
  readonly state: AssignmentState;
}

/** Hours that were told near the moment. */
export interface ToldPresence {
  readonly assignmentId: Id;
  readonly startsAt: Moment;
  readonly endsAt: Moment;
  readonly state: PerformanceState;
}

export interface Presence extends Pick<
  PlannedPresence,
  'requestId' | 'workerId' | 'userId' | 'siteId' | 'task'
> {
  readonly assignment: Id;
  readonly sureness: Sureness;
  /** From when until when, as told or else as planned; null where only the days are known. */
  readonly from: Moment | null;
  readonly until: Moment | null;
}

const present: readonly AssignmentState[] = ['assigned', 'worked'];

/** Half open: who stops at ten past twelve is gone at ten past twelve. */
const holds = ({ startsAt, endsAt }: { startsAt: Moment | null; endsAt: Moment | null }, at: Moment) =>
  startsAt !== null && endsAt !== null && startsAt <= at && at < endsAt;

/** Who was, or may have been, at work at a moment; the surest first. */
export function presencesAt(
  at: Moment,
  planned: readonly PlannedPresence[],
  told: readonly ToldPresence[],
): Presence[] {
  const toldOf = new Map(
    told.filter(({ state }) => isWorked(state)).map((one) => [one.assignmentId, one] as const),
  );
  const found = planned.flatMap((one) => presenceAt(at, one, toldOf.get(one.id)));
  const timed = found.filter(({ sureness }) => sureness !== 'arranged');
  return [...timed, ...arrangedOnly(found, timed)].toSorted(
    (one, other) => surenesses.indexOf(one.sureness) - surenesses.indexOf(other.sureness),
  );
}

function presenceAt(at: Moment, one: PlannedPresence, told: ToldPresence | undefined): Presence[] {
  const { id, requestId, workerId, userId, siteId, task, startsAt, endsAt, state } = one;
  const as = (sureness: Sureness, from: Moment | null, until: Moment | null): Presence[] => [
    { assignment: id, requestId, workerId, userId, siteId, task, sureness, from, until },
  ];
  if (told && holds(told, at)) return as('told', told.startsAt, told.endsAt);
  // A month of an arrangement is replaced by what is left of it with each visit that is told.
  if (startsAt === null)
    return present.includes(state) || state === 'replaced' ? as('arranged', null, null) : [];
  if (!holds(one, at) || !present.includes(state)) return [];
  return told ? as('told-otherwise', told.startsAt, told.endsAt) : as('planned', startsAt, endsAt);
}

/** A month has a row for each visit taken out of it: each person stands there once, unless a visit says it better. */
function arrangedOnly(found: readonly Presence[], timed: readonly Presence[]): Presence[] {
  const pairOf = ({ requestId, workerId }: Presence) => `${requestId} ${workerId}`;
  const seen = new Set(timed.map(pairOf));
  return found
    .filter(({ sureness }) => sureness === 'arranged')
    .filter((one) => {
      const isNew = !seen.has(pairOf(one));
      seen.add(pairOf(one));
      return isNew;
    });
}
