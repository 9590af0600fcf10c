import { type Day, type Id, type Minutes, type Period, type TimeOfDay, type Weekday } from '#kernel';
import { type TravelMode } from '#regulation';
import { type From } from './validity';

/**
 * How someone stands towards the labour market. Only the first two are a way in by law; the third is the
 * practice of one organiser; `interested` is who came by before any referral (belangstellende).
 */
export const workerStatuses = [
  'jobseeker',
  'leefloon',
  'riziv-with-permission',
  'interested',
  'none',
] as const;
export type WorkerStatus = (typeof workerStatuses)[number];

export interface WorkerStatusFrom extends From {
  readonly status: WorkerStatus;
}

export const regions = ['flanders', 'brussels', 'wallonia', 'abroad'] as const;
export type Region = (typeof regions)[number];

/** A point on the map in whole hundred-thousandths of a degree, so that both databases hold the same number. */
export interface Point {
  readonly latitudeE5: number;
  readonly longitudeE5: number;
}

export interface DomicileFrom extends From {
  readonly region: Region;
  readonly postalCode: string;
  readonly place: string;
  /** NIS code, where the municipality is known. */
  readonly municipality: string | null;
  /** Where the journey to work begins; `null` while the place is not on our map. */
  readonly home: Point | null;
}

/** What a worker wishes and can do, told by the worker. Never a judgement of others. */
export interface WishesFrom extends From {
  readonly hoursPerMonthWished: number | null;
  readonly travelModes: readonly TravelMode[];
  readonly travelMinutesMaximum: Minutes | null;
  /** ISO 639-1 codes, such as `nl`. */
  readonly languages: readonly string[];
  readonly liftingKgMaximum: number | null;
}

/** A stretch of a day, half-open: who is free until 12:00 can leave for a job at 12:00. */
export interface TimeSpan {
  readonly start: TimeOfDay;
  readonly end: TimeOfDay;
}

export interface WeeklyTime extends TimeSpan {
  readonly weekday: Weekday;
}

/** The hours of an ordinary week in which a worker can be asked. */
export interface WeekFrom extends From {
  readonly times: readonly WeeklyTime[];
}

export const referringBodies = ['vdab', 'ocmw'] as const;
export type ReferringBody = (typeof referringBodies)[number];

export interface Referral {
  readonly on: Day;
  readonly by: ReferringBody;
}

/** An agreement: from its first to its last day, the last one moved forward when it ended early. */
export interface AgreementPeriod {
  readonly agreement: Id;
  readonly signedOn: Day | null;
  readonly from: Day;
  /** The last day that was agreed. */
  readonly until: Day | null;
  /** The last day it really held, when it ended before. */
  readonly endedOn: Day | null;
}

export interface Suspension extends Period {
  readonly reason: string;
}

/** A certificate or extract that someone saw: never a copy of it. */
export interface Certificate extends Period {
  /** A requirement of the task catalogue, such as `extract-596-2`, or another code. */
  readonly kind: string;
}

/** Away from a time on the first day until a time on the last, half-open. */
export interface Absence {
  readonly from: Day;
  readonly start: TimeOfDay;
  /** Null while it is not known when the worker is back; the time on the last day means nothing then. */
  readonly until: Day | null;
  readonly end: TimeOfDay;
}

export const noGoReasons = [
  'asked-by-worker',
  'asked-by-user',
  'went-wrong-before',
  'family-or-household',
  'safety',
  'cannot-do-task',
] as const;
export type NoGoReason = (typeof noGoReasons)[number];

/** Not this worker at this user, or not this task for this worker, until a day. */
export interface NoGo extends Period {
  readonly about: 'user' | 'task';
  /** Id of the user, or code of the task. */
  readonly target: string;
  readonly reason: NoGoReason;
}

/** Work somebody wishes to do, or wants to learn. */
export const aimKinds = ['wish', 'learning-goal'] as const;
export type AimKind = (typeof aimKinds)[number];

/** Work from the catalogue that somebody wishes or wants to learn, until a day; a closed choice, never free words. */
export interface Aim extends Period {
  readonly kind: AimKind;
  /** Code of the task. */
  readonly task: string;
}

/**
 * All that the rules may know of a worker, on any day from the asked one on: periods that ended before it
 * are left out, but for the agreements, whose months count. No name of a benefit beyond the status,
 * no nationality, origin, gender, age or health.
 */
export interface WorkerFacts {
  readonly worker: Id;
  /** The human being, the same in all organisers. */
  readonly person: Id;
  readonly organiser: Id;
  readonly name: string;
  readonly registeredOn: Day;
  /** Last day in this organiser's file; `null` while active. */
  readonly leftOn: Day | null;
  readonly diedOn: Day | null;
  /** Had a PWA contract on the last day of PWA, and proof of it was seen. */
  readonly hadPwaContract: boolean;
  /** Whole months of agreement used elsewhere or before this service, with their source on file. */
  readonly monthsTakenOver: number;
  readonly statuses: readonly WorkerStatusFrom[];
  readonly domiciles: readonly DomicileFrom[];
  readonly wishes: readonly WishesFrom[];
  readonly weeks: readonly WeekFrom[];
  readonly referrals: readonly Referral[];
  readonly agreements: readonly AgreementPeriod[];
  readonly suspensions: readonly Suspension[];
  readonly certificates: readonly Certificate[];
  readonly absences: readonly Absence[];
  readonly noGos: readonly NoGo[];
  readonly aims: readonly Aim[];
  /** Days of interim work in the window that ends on the asked day, and after it. */
  readonly interimDays: readonly Day[];
}
