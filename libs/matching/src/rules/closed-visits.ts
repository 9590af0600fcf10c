import { type Day, type Moment } from '#kernel';
import { type Occurrence } from './assignment';
import { refusalsToChangeVisit } from './moves';
import { type ClosedPeriod, closes, isSeries, type Pattern } from './pattern';
import { type SkippedBecause, skippedBecause } from './occurrences';
import { type MatchingRefusal, refusal } from './refusals';

/** A closed period with when it was told, and why. */
export interface ClosingTold extends ClosedPeriod {
  readonly madeAt: Moment;
  readonly why: string;
}

export const closedCauses = [
  'place-closed',
  'public-holiday',
  'school-holiday',
] as const satisfies readonly SkippedBecause[];
export type ClosedCause = (typeof closedCauses)[number];

/** Why a planned visit lies on a day that it would be left out of by now. */
export interface ClosedBecause {
  readonly because: ClosedCause;
  /** What the user wrote, where the place is closed. */
  readonly why: string | null;
}

interface Planned extends Pick<Occurrence, 'startTime'> {
  readonly day: Day;
  readonly pattern: Pattern;
  /** When somebody last decided that it goes on then; what was told after it counts. */
  readonly keptAt: Moment | null;
}

/**
 * Calendars change after visits were planned: a place closes, or the holidays of schools move. A series would leave such
 * a day out; one visit alone is only kept from days on which its place is closed.
 */
export function closedBecause(visit: Planned, closings: readonly ClosingTold[]): ClosedBecause | undefined {
  const { day, pattern, startTime, keptAt } = visit;
  const closing = closings.find(
    (one) => closes(one, day, startTime) && (keptAt === null || one.madeAt > keptAt),
  );
  if (closing) return { because: 'place-closed', why: closing.why };
  if (keptAt !== null || !isSeries(pattern)) return undefined;
  const because = skippedBecause(pattern, day, []);
  return because === undefined || because === 'paused' ? undefined : { because, why: null };
}

/** Why it cannot be decided of a visit that it goes on, or not, as one of those on closed days. */
export function refusalsOfClosedVisit(
  visit: Pick<Occurrence, 'id' | 'state' | 'day' | 'until' | 'startsAt'>,
  onClosedDays: readonly Pick<Occurrence, 'id'>[],
  now: Moment,
): MatchingRefusal[] {
  const refusals = refusalsToChangeVisit(visit, now);
  if (refusals.length > 0 || onClosedDays.some(({ id }) => id === visit.id)) return refusals;
  return [refusal('visit-not-on-closed-day', { day: visit.day })];
}
