import { type Day, type Hours, type Id, type Minutes, type Moment, type TimeOfDay } from '#kernel';
import { type AssignmentState } from './states';

const ofWorker = ['absence', 'times-do-not-suit', 'too-far', 'no-transport', 'other-work'] as const;
const ofUser = [
  'user-cancelled',
  'not-needed',
  'place-closed',
  'weather',
  'not-allowed-any-more',
  'better-match',
  'mistake',
] as const;

/** Why somebody will not come, or must not: a closed list, never a health reason. */
export const leavingReasons = [...ofWorker, ...ofUser, 'other'] as const;
/** Of these, what keeps a worker from coming. */
export const reasonsOfWorker = [...ofWorker, 'other'] as const;
export type ReasonOfWorker = (typeof reasonsOfWorker)[number];
/** And why the user, or the organiser, calls it off. */
export const reasonsOfUser = [...ofUser, 'other'] as const;

/** What the answer to a question, or none, gave as reason; nobody chooses these. */
export const answeredReasons = ['no-answer', 'given-to-other', 'new-time-does-not-suit'] as const;
/** Why a seat comes free for which others are asked at once: whoever comes then is a substitute. */
export const reasonsToSeek = ['absence', 'new-time-does-not-suit'] as const;
/** Why a visit is called off for everybody. */
export const callingOffReasons = ['weather', 'user-cancelled', 'not-needed', 'place-closed'] as const;
export type CallingOffReason = (typeof callingOffReasons)[number];
export type LeavingReason = (typeof leavingReasons)[number] | (typeof answeredReasons)[number];

/** One time at which a request wants people: a visit, or a month of a standing arrangement. */
export interface Occurrence {
  readonly id: Id;
  readonly organiserId: Id;
  readonly requestId: Id;
  /** The day the visit begins; in an open window or a month, the first day it may be on. */
  readonly day: Day;
  readonly until: Day;
  readonly startTime: TimeOfDay | null;
  readonly endTime: TimeOfDay | null;
  /** Null until the day is chosen, and in a month of a standing arrangement. */
  readonly startsAt: Moment | null;
  readonly endsAt: Moment | null;
  readonly minutes: Minutes;
  readonly hours: Hours;
  readonly seats: number;
  readonly minimumTeam: number;
  readonly state: 'planned' | 'cancelled';
}

/** When the cheques of an assignment are held: with the hours, or when the published window reaches the day. */
export type ChequesHeld = 'now' | 'later';

/** One worker at one time. It alone owns the hours and cheques held for it. */
export interface Assignment {
  readonly id: Id;
  readonly organiserId: Id;
  readonly occurrenceId: Id;
  readonly requestId: Id;
  /** The command that made it: a worker assigned to a whole series in one go shares one booking. */
  readonly bookingId: Id;
  readonly workerId: Id;
  /** The human being, whose hours are counted over all organisers. */
  readonly personId: Id;
  readonly userId: Id;
  /** When it is for, as it was held in the book: a job that moves is released and assigned anew. */
  readonly day: Day;
  readonly startsAt: Moment | null;
  readonly endsAt: Moment | null;
  readonly minutes: Minutes;
  readonly hours: Hours;
  readonly state: AssignmentState;
  readonly leftBecause: LeavingReason | null;
  /** The one in whose place this one came. */
  readonly replacesId: Id | null;
  readonly chequesHeld: ChequesHeld;
  readonly madeAt: Moment;
  readonly version: number;
}

/** All that other libraries need to know of an assignment, as read in one statement. */
export interface AssignmentFacts {
  readonly assignment: Id;
  readonly organiser: Id;
  readonly request: Id;
  readonly occurrence: Id;
  readonly worker: Id;
  readonly person: Id;
  readonly user: Id;
  readonly site: Id;
  /** Code of the task in the catalogue. */
  readonly task: string;
  /** Day the visit begins, or the first day of the month of a standing arrangement. */
  readonly day: Day;
  readonly startTime: TimeOfDay | null;
  /** Not after the start when the visit ends on the next day. */
  readonly endTime: TimeOfDay | null;
  readonly startsAt: Moment | null;
  readonly endsAt: Moment | null;
  readonly plannedMinutes: Minutes;
  readonly plannedHours: Hours;
  readonly state: AssignmentState;
}

/** A standing arrangement, for registering its visits afterwards. */
export interface ArrangementFacts {
  readonly request: Id;
  readonly user: Id;
  readonly site: Id;
  /** Code of the task in the catalogue. */
  readonly task: string;
  readonly from: Day;
  readonly until: Day;
  readonly hoursPerMonth: number;
  readonly workers: readonly { readonly worker: Id; readonly person: Id }[];
}

/** A user whose jobs came into the published window without cheques enough. */
export interface UserWithoutCheques {
  readonly user: Id;
  readonly assignments: readonly Id[];
  /** Cheques these jobs need. */
  readonly needed: number;
  readonly firstDay: Day;
}

/** A visit of a standing arrangement, as the two agreed on it. */
export interface ArrangedVisit {
  readonly organiser: Id;
  readonly request: Id;
  readonly worker: Id;
  /** The day it begins. */
  readonly day: Day;
  readonly start: TimeOfDay;
  /** Not after the start: on the next day. */
  readonly end: TimeOfDay;
}
