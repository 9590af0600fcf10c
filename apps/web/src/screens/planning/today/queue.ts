import { type Day, type Moment } from '#kernel';

/** More than anybody does in a day; a list that is longer says so by its count. */
export const ROWS_MAXIMUM = 500;

/** The lists of "Vandaag", in the order in which they are worked through. */
export const queueNames = [
  'unfilled',
  'absent',
  'small',
  'silent',
  'closed',
  'plan',
  'review',
  'unanswered',
  'hours',
  'undelivered',
  'cap',
  'endings',
  'withoutJob',
  'certificates',
] as const;
export type QueueName = (typeof queueNames)[number];

export type NextStep = 'find' | 'substitute' | 'decide' | 'call' | 'check' | 'resend' | 'open';

/** One thing to do. */
export interface QueueRow {
  readonly id: string;
  readonly href: string;
  readonly head: string;
  readonly about: string;
  /** The one next thing to do about it, and the key that does it. */
  readonly step: NextStep;
  readonly stepHref: string;
  /** Since when it waits, or the day it is about. */
  readonly since: Moment | Day;
}

export interface Queue {
  readonly name: QueueName;
  readonly rows: readonly QueueRow[];
  /** How it goes with this list on the whole. */
  readonly note?: string | undefined;
}
