import { type Day, type Hours, type Id, type Minutes, type Moment, type Refusal } from '#kernel';
import { type Voice, type Way } from './said';
import { type PerformanceState, type PerformanceStep } from './states';
import { type Visit } from './visit';

/** Whether there was work: of whoever came for nothing a mediator can decide that the hours are paid all the same. */
export const works = ['done', 'none'] as const;
export type Work = (typeof works)[number];

/** Work that was truly done: one visit of one worker to one user, with what it counts for. */
export interface Performance extends Visit {
  readonly id: Id;
  readonly organiserId: Id;
  readonly assignmentId: Id;
  readonly occurrenceId: Id;
  readonly requestId: Id;
  readonly workerId: Id;
  /** The human being, whose hours are counted over all organisers. */
  readonly personId: Id;
  readonly userId: Id;
  readonly siteId: Id;
  /** Codes of the tasks in the catalogue: what was asked, and what was really done. */
  readonly taskPlanned: string;
  readonly taskDone: string;
  readonly work: Work;
  /** The day the visit began. */
  readonly performedOn: Day;
  readonly minutes: Minutes;
  /** Counted hours: every started hour is one, and costs one cheque. */
  readonly hours: Hours;
  readonly state: PerformanceState;
  /** Why a confirmed performance, or the correction asked of it, is not in the book yet; null unless it is open. */
  readonly refusals: readonly Refusal[] | null;
  readonly registeredAt: Moment;
  /** When somebody said yes; null also where silence alone confirmed. */
  readonly confirmedAt: Moment | null;
  readonly version: number;
}

/** The assignment for which the work was done. */
export const assignmentOf = (performance: Performance) => ({
  organiser: performance.organiserId,
  request: performance.requestId,
  occurrence: performance.occurrenceId,
  assignment: performance.assignmentId,
});

/** One line of a performance's history; what the actor typed stands with the command. */
export interface PerformanceEvent {
  readonly performanceId: Id;
  /** The version that the performance had after it. */
  readonly number: number;
  readonly step: PerformanceStep | 'register';
  readonly state: PerformanceState;
  /** What the visit counts for as told in this step, in the book or not yet. */
  readonly hours: Hours;
  /** Whether there was work in them. */
  readonly work: Work;
  /** The visit as it was told in this step; null where the step left it as it was. */
  readonly visit: (Visit & { readonly taskDone: string }) | null;
  readonly refusals: readonly Refusal[] | null;
  /** Whose word it is, and by which way it came. */
  readonly voice: Voice;
  readonly channel: Way;
  readonly at: Moment;
  readonly actorId: Id;
  readonly reason: string | null;
}
