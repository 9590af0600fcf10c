import { type Day, type Id } from '#kernel';

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
] as const;
export type EndingKind = (typeof endingKinds)[number];

/** Something ended, perhaps earlier than the day it became known. */
export interface ValidityEnded {
  readonly ending: Id;
  readonly organiser: Id;
  readonly kind: EndingKind;
  readonly worker: Id | null;
  readonly user: Id | null;
  /** Id of the record that ended: the agreement, the certificate, the site; else that of the worker or user. */
  readonly ref: string;
  /** The last day it held; work after it is touched. */
  readonly lastDay: Day;
  readonly reason: string;
}

/** What a mediator can do about a consequence. */
export type ConsequenceAction = 'release' | 'replace' | 'tell' | 'decide';

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
