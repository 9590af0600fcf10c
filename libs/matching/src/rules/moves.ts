import { type Day, type Id, type Moment, type Refusal } from '#kernel';
import { type Assignment, type Occurrence } from './assignment';
import { type Slot } from './occurrences';
import { type ClosedDays, closes, type Times } from './pattern';
import { type MatchingRefusal, refusal } from './refusals';
import {
  after,
  type AssignmentEvent,
  type AssignmentState,
  assignmentTable,
  type RequestEvent,
  type RequestState,
  requestTable,
} from './states';

/** Empty when the table of assignments has the move. */
export function refusalsToMoveAssignment(state: AssignmentState, event: AssignmentEvent): MatchingRefusal[] {
  return after(assignmentTable, state, event) ? [] : [refusal('assignment-not-in-state', { state, event })];
}

/** Empty when the table of requests has the move. */
export function refusalsToMoveRequest(state: RequestState, event: RequestEvent): MatchingRefusal[] {
  return after(requestTable, state, event) ? [] : [refusal('request-not-in-state', { state, event })];
}

const editable: ReadonlySet<RequestState> = new Set(['under-review', 'open', 'filled']);

/** A request that has ended is not changed any more; the user asks anew. */
export function refusalsToEdit(state: RequestState): MatchingRefusal[] {
  return editable.has(state) ? [] : [refusal('request-not-in-state', { state, event: 'edit' })];
}

/** Nobody stays away from a visit before it was to begin. */
export function refusalsToReportNoShow(
  { startsAt, day }: Pick<Assignment, 'startsAt' | 'day'>,
  now: Moment,
): MatchingRefusal[] {
  return (startsAt ?? day) > now ? [refusal('occurrence-still-ahead', { day })] : [];
}

/**
 * Who was marked as not there came after all, as long as the mark alone says otherwise: what a mediator decided on told
 * hours stands, and so does the place of who took it over.
 */
export function refusalsToComeAfterAll(
  { state, leftBecause, day }: Pick<Assignment, 'state' | 'leftBecause' | 'day'>,
  { taken, seats }: { readonly taken: number; readonly seats: number },
): MatchingRefusal[] {
  return [
    ...refusalsToMoveAssignment(state, 'come-after-all'),
    ...(state === 'unfilled' && leftBecause === null ? [refusal('absence-was-decided', { day })] : []),
    ...(taken < seats ? [] : [refusal('seats-taken', { taken, seats })]),
  ];
}

/** The day chosen for a visit lies in the window that was asked for. */
export function refusalsToChooseDay(
  { day: from, until }: Pick<Occurrence, 'day' | 'until'>,
  on: Day,
): MatchingRefusal[] {
  return from <= on && on <= until ? [] : [refusal('day-outside-window', { day: on, from, until })];
}

/** True for the very day, times and hours of a slot. */
export const isAtSlot = (occurrence: Occurrence, slot: Slot): boolean =>
  occurrence.day === slot.day &&
  occurrence.until === slot.until &&
  occurrence.startTime === (slot.times?.start ?? null) &&
  occurrence.endTime === (slot.times?.end ?? null) &&
  occurrence.hours === slot.hours;

/** Closed days are withdrawn once. */
export function refusalsToReopen({
  fromDay: from,
  untilDay: until,
  withdrawnAt,
}: {
  readonly fromDay: Day;
  readonly untilDay: Day;
  readonly withdrawnAt: Moment | null;
}): MatchingRefusal[] {
  return withdrawnAt === null ? [] : [refusal('closed-days-withdrawn-already', { from, until, withdrawnAt })];
}

interface NewTime {
  readonly on: Day;
  readonly times: Times;
  readonly today: Day;
  /** Days on which the place is closed. */
  readonly closed: ClosedDays;
}

/** What stands against changing a visit for its whole team; of another time also where that lies. */
export function refusalsToChangeVisit(
  { state, day, until, startsAt }: Pick<Occurrence, 'state' | 'day' | 'until' | 'startsAt'>,
  now: Moment,
  to?: NewTime,
): MatchingRefusal[] {
  return [
    ...(state === 'cancelled' ? [refusal('occurrence-cancelled', { day })] : []),
    ...(startsAt === null ? [refusal('day-not-chosen', { from: day, until })] : []),
    ...(startsAt !== null && startsAt <= now ? [refusal('occurrence-already-past', { day })] : []),
    ...(to ? refusalsOfNewTime(to) : []),
  ];
}

function refusalsOfNewTime({ on, times, closed, today }: NewTime): MatchingRefusal[] {
  return [
    ...(on < today ? [refusal('day-already-past', { day: on, today })] : []),
    ...(closed.some((period) => closes(period, on, times.start))
      ? [refusal('place-closed-then', { day: on })]
      : []),
  ];
}

/** Only what was called off is brought back, and not when its time is over. */
export function refusalsToBringBack(
  { state, day, startsAt }: Pick<Occurrence, 'state' | 'day' | 'startsAt'>,
  now: Moment,
): MatchingRefusal[] {
  return [
    ...(state === 'cancelled' ? [] : [refusal('occurrence-not-called-off', { day })]),
    ...(startsAt !== null && startsAt <= now ? [refusal('occurrence-already-past', { day })] : []),
  ];
}

/** Somebody of a team who cannot come at another time, with every reason. */
export const refusalsOfMember = (name: string, reasons: readonly Refusal[]): Refusal[] =>
  reasons.length === 0 ? [] : [refusal('member-cannot', { name }), ...reasons];

/** A seat or a day that goes while somebody is assigned to it: nobody loses a job unseen. */
export function refusalsToGiveSeats(
  times: readonly { readonly occurrence: Pick<Occurrence, 'id' | 'day'>; readonly seats: number }[],
  assigned: readonly { readonly occurrenceId: Id }[],
): MatchingRefusal[] {
  return times.flatMap(({ occurrence: { id, day }, seats }) => {
    const people = assigned.filter(({ occurrenceId }) => occurrenceId === id).length;
    return people > seats ? [refusal('day-still-assigned', { day, people, seats })] : [];
  });
}

/** A place whose municipality is not known has no list of tasks. */
export function refusalsOfUnknownPlace(site: {
  readonly municipality: string | null;
  readonly place: string;
}): MatchingRefusal[] {
  return site.municipality === null ? [refusal('place-missing', { place: site.place })] : [];
}
