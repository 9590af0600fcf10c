import { addDays, type Day, type Id, type Period } from '#kernel';
import { lastDayOfAgreement } from './agreement';
import { type AgreementPeriod, type Region, type WorkerStatus } from './worker';
import { givesAccess } from './worker-refusals';

/** What can stop being valid, and so touch what was planned on it. */
export const endingKinds = [
  'worker-agreement',
  'worker-status',
  'worker-domicile',
  'worker-suspended',
  'worker-certificate',
  'worker-left',
  'worker-died',
  'user-agreement',
  'user-left',
  'user-site',
  'task-decision',
] as const;
export type EndingKind = (typeof endingKinds)[number];

/** Something ended, perhaps earlier than the day it became known. */
export interface ValidityEnded {
  readonly ending: Id;
  readonly organiser: Id;
  readonly kind: EndingKind;
  readonly worker: Id | null;
  readonly user: Id | null;
  /** Id of what ended it: the agreement, the certificate, the site, the local decision; else the worker or user. */
  readonly ref: string;
  /** The last day it held; work after it is touched. */
  readonly lastDay: Day;
  readonly reason: string;
}

/** What a mediator can do about a consequence. */
export const consequenceActions = ['release', 'replace', 'tell', 'decide'] as const;
export type ConsequenceAction = (typeof consequenceActions)[number];

/** One thing that an ending touches. */
export interface Consequence {
  /** What it is, such as `future-job`, `offer`, `hours-worked-after`, `cheques-not-handed-in`. */
  readonly kind: string;
  /** Id of the thing itself, as the library that names it knows it. */
  readonly ref: Id;
  /** The day it is about. */
  readonly on: Day | null;
  /** What proves it, in whole figures and codes. */
  readonly figures: Readonly<Record<string, number | string>>;
  /** What can be done, the usual action first. */
  readonly actions: readonly ConsequenceAction[];
}

/**
 * The last day that something held, when a change makes it shorter than it was; `undefined` when it became no
 * shorter. Withdrawn (`after` is `null`) it held on no day at all.
 */
export function endOfPeriod(before: Period, after: Period | null): Day | undefined {
  if (after === null) return addDays(before.from, -1);
  const shorter = after.until !== null && (before.until === null || after.until < before.until);
  return shorter ? after.until : undefined;
}

/** As `endOfPeriod`, for an agreement that ends before its term. */
export const endOfAgreement = (before: AgreementEnd, after: AgreementEnd | null): Day | undefined =>
  endOfPeriod(asPeriod(before), after && asPeriod(after));

type AgreementEnd = Pick<AgreementPeriod, 'from' | 'until' | 'endedOn'>;

const asPeriod = (agreement: AgreementEnd): Period => ({
  from: agreement.from,
  until: lastDayOfAgreement(agreement),
});

/** The last day before a status that gives no access to the scheme. */
export const endByStatus = ({ from, status }: { from: Day; status: WorkerStatus }): Day | undefined =>
  givesAccess(status) ? undefined : addDays(from, -1);

/** The last day before a move out of the Flemish Region. */
export const endByDomicile = ({ from, region }: { from: Day; region: Region }): Day | undefined =>
  region === 'flanders' ? undefined : addDays(from, -1);
