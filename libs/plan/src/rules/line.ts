import { type Day, type Id, type Moment, type Refusal } from '#kernel';
import { type PlanRefusal, refusal } from './refusals';

/**
 * What a line changes. `give`: somebody gets an open seat. `replace`: another one than who was told. `leave`: who was
 * told does not come, and nobody does. `keep`: who was told comes; nothing to decide.
 */
export const planLineKinds = ['give', 'replace', 'leave', 'keep'] as const;
export type PlanLineKind = (typeof planLineKinds)[number];

/** `conflict`: the facts changed since the plan was made; `refusals` say how. It can be tried again. */
export const planLineStates = ['proposed', 'kept', 'accepted', 'refused', 'overridden', 'conflict'] as const;
export type PlanLineState = (typeof planLineStates)[number];

/** Why a mediator does not follow a plan: a closed list, never a trait of somebody. */
export const planRefusingReasons = [
  'worker-cannot-then',
  'worker-wants-otherwise',
  'user-wants-otherwise',
  'same-face-needed',
  'training-on-the-job',
  'facts-are-wrong',
  'seen-too-late',
  'pair-banned',
] as const;
export type PlanRefusingReason = (typeof planRefusingReasons)[number];

/** One seat of a plan. */
export interface PlanLine {
  readonly id: Id;
  readonly organiserId: Id;
  readonly runId: Id;
  /** From 1, in the order of days, times and places. */
  readonly number: number;
  readonly kind: PlanLineKind;
  /** Place in `PlanProblem.pairs`; null where nobody comes. */
  readonly pair: number | null;
  readonly occurrenceId: Id;
  readonly requestId: Id;
  readonly userId: Id;
  readonly day: Day;
  readonly startsAt: Moment | null;
  readonly hours: number;
  /** Who comes; null where nobody does. */
  readonly workerId: Id | null;
  /** Who was told, and comes no more. */
  readonly leavingWorkerId: Id | null;
  readonly leavingAssignmentId: Id | null;
  readonly state: PlanLineState;
  /** Why it was not possible any more; empty unless `conflict`. */
  readonly refusals: readonly Refusal[];
  /** What came of it. */
  readonly assignmentId: Id | null;
}

export const planDecisionKinds = ['accept', 'refuse', 'override', 'conflict'] as const;
export type PlanDecisionKind = (typeof planDecisionKinds)[number];

/** What somebody decided on a line: never changed. */
export interface PlanDecision {
  readonly id: Id;
  readonly organiserId: Id;
  readonly runId: Id;
  readonly lineId: Id;
  readonly kind: PlanDecisionKind;
  readonly reason: PlanRefusingReason | null;
  /** Who comes instead of the proposed one. */
  readonly workerId: Id | null;
  readonly refusals: readonly Refusal[];
  readonly assignmentId: Id | null;
  readonly actorId: Id;
  readonly commandId: Id;
  readonly at: Moment;
}

const open: readonly PlanLineState[] = ['proposed', 'conflict'];

/** Lines about which somebody still has to decide. */
export const isOpen = ({ state }: Pick<PlanLine, 'state'>): boolean => open.includes(state);

/** A line is decided on once; what met a conflict may be tried again. */
export const refusalsToDecideLine = ({ state, number }: Pick<PlanLine, 'state' | 'number'>): PlanRefusal[] =>
  isOpen({ state }) ? [] : [refusal('plan-line-decided-already', { line: number, state })];

/** A line is followed for the visit as it was planned: another day, time or length was seen by nobody who decides. */
export const refusalsOfVisit = (
  { number, day, startsAt, hours }: Pick<PlanLine, 'number' | 'day' | 'startsAt' | 'hours'>,
  visit: Pick<PlanLine, 'day' | 'startsAt' | 'hours'> & { readonly startTime: string | null },
): PlanRefusal[] =>
  visit.day === day && visit.startsAt === startsAt && visit.hours === hours
    ? []
    : [
        refusal('plan-visit-changed-since', {
          ...{ line: number, day, on: visit.day, at: visit.startTime ?? '', hours: visit.hours },
        }),
      ];

/** Who replaces, locks or bans names a line with somebody on it. */
export const refusalsOfNobody = ({
  workerId,
  number,
}: Pick<PlanLine, 'workerId' | 'number'>): PlanRefusal[] =>
  workerId === null ? [refusal('plan-line-has-nobody', { line: number })] : [];

/** What one plan proposes and the plan before did not, or the other way round. */
export interface PlanDifference {
  /** The run that is compared with; null where there is none. */
  readonly before: Id | null;
  readonly added: readonly SeatOf[];
  readonly gone: readonly SeatOf[];
  readonly same: number;
}

export interface SeatOf {
  readonly occurrence: Id;
  readonly worker: Id;
}
