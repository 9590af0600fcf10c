import { type Day, type Id, type Moment, type Month, type TimeOfDay, type Year } from '#kernel';

/** A job as a message names it: what, where, and when by the clock on the wall in Brussels. */
export interface JobTold {
  readonly task: string;
  /** The name of the school or person. */
  readonly user: string;
  /** Where to go: the site and its town. */
  readonly place: string;
  readonly on: Day;
  readonly start: TimeOfDay;
  readonly end: TimeOfDay;
}

/** A visit as its user is told of it; without a worker where nobody comes (yet). */
export interface VisitTold {
  readonly task: string;
  readonly worker: string | null;
  readonly on: Day;
  readonly start: TimeOfDay;
  readonly end: TimeOfDay;
}

/** Hours of one performance; `other` is the worker to a user, and the user to a worker. */
export interface HoursTold {
  readonly other: string;
  readonly on: Day;
  readonly start: TimeOfDay;
  readonly end: TimeOfDay;
}

/** Why a job does not go on, as far as everybody may know. */
export const cancelReasons = ['weather', 'user-cancelled', 'organiser-cancelled'] as const;
export type CancelReason = (typeof cancelReasons)[number];

/** How a series of visits goes on otherwise. `longer`: it has a later last day. */
export const seriesTurns = ['other-times', 'paused', 'taken-up', 'longer'] as const;
export type SeriesTurn = (typeof seriesTurns)[number];

/** A series that goes otherwise from a day on, and when its visits are by then. */
export interface SeriesTold {
  readonly task: string;
  readonly turn: SeriesTurn;
  readonly from: Day;
  /** The last day of a pause or of the series; null where a pause has no known end. */
  readonly until: Day | null;
  readonly start: TimeOfDay;
  readonly end: TimeOfDay;
}

/** What each kind of message tells: all its words need, and nothing more. */
export interface MessageFacts {
  /** Asks a worker for a job; JA and the number take it. */
  'job-offered': JobTold & { readonly number: number; readonly answerBy: Moment };
  /** The job went to somebody else, or is not offered any more. */
  'offer-over': { readonly number: number; readonly task: string; readonly on: Day };
  'job-given': JobTold;
  'job-changed': JobTold & { readonly before: { readonly on: Day; readonly start: TimeOfDay } };
  /** Asks whoever has a job whether its new time suits; JA and NEE with the number answer, as for an offer. */
  'job-change-asked': MessageFacts['job-changed'] & { readonly number: number; readonly answerBy: Moment };
  /** The same once more, to whoever said nothing yet. */
  'job-change-reminder': MessageFacts['job-offered'];
  /** Many jobs at once, in one message. */
  'job-series-changed': SeriesTold & { readonly user: string };
  /** Asks a worker for many times of a series at once; JA and the number take them all. */
  'job-series-offered': Omit<JobTold, 'on'> & {
    readonly from: Day;
    readonly until: Day;
    readonly visits: number;
    readonly number: number;
    readonly answerBy: Moment;
  };
  'job-cancelled': JobTold & { readonly reason: CancelReason };
  'job-tomorrow': JobTold;
  'job-soon': JobTold;
  'absence-noted': { readonly from: Day; readonly until: Day | null };
  'visit-planned': VisitTold;
  'visit-changed': VisitTold & { readonly before: { readonly on: Day; readonly start: TimeOfDay } };
  'visit-series-changed': SeriesTold;
  'visit-cancelled': VisitTold & { readonly reason: CancelReason };
  /** The worker cannot come: a substitute is sought (vervanger gezocht). */
  'substitute-sought': VisitTold;
  'substitute-found': VisitTold;
  'substitute-not-found': VisitTold;
  /** To a user: hours wait, and silence confirms them after a day. */
  'hours-to-confirm': { readonly performances: number; readonly until: Day };
  'hours-confirmed-by-silence': HoursTold;
  'hours-contested': HoursTold;
  'hours-decided': HoursTold;
  /** To a worker: the hours of a job were not told. */
  'hours-missing': HoursTold;
  'month-closed': { readonly month: Month; readonly hours: number; readonly amountCents: number };
  'cheques-expire': { readonly cheques: number; readonly until: Day };
  /** Hours wait because the user has no cheques left. */
  'cheques-short': { readonly cheques: number };
  'hours-near-maximum': {
    readonly used: number;
    readonly maximum: number;
    readonly period: Month | Year;
    readonly reachedOn: Day | null;
  };
  /** To a user with jobs of that worker after the day on which the maximum is reached. */
  'worker-near-maximum': { readonly worker: string; readonly reachedOn: Day };
  'agreement-ends': { readonly until: Day };
  'talk-due': { readonly dueOn: Day };
  'certificate-expires': { readonly certificate: string; readonly until: Day };
  /**
   * A receipt: what somebody reported came in, and by when they hear more. The same for an accident, for damage and for a
   * complaint, so that who sees a message sees nobody complain.
   */
  'report-received': { readonly number: number; readonly by: Day };
  /** Something was answered or done about what they reported; what, they read on their page or are told. */
  'report-news': { readonly number: number };
  /** Answers to a text message. */
  'offer-taken': { readonly number: number };
  /** Who gets the job is decided when the answers are in. */
  'offer-noted': { readonly number: number; readonly decidedAt: Moment };
  'offer-declined': { readonly number: number };
  'offer-too-late': { readonly number: number };
  'offer-answered-before': { readonly number: number };
  'offer-which': Readonly<Record<string, never>>;
  'reply-not-understood': { readonly telephone: string | null };
  'stop-asked': Readonly<Record<string, never>>;
  'stop-done': { readonly instead: 'letter' | 'phone' };
  'hours-asked': { readonly month: Month; readonly used: number; readonly maximum: number };
}

export type MessageKind = keyof MessageFacts;

/** What messages are about, as far as somebody can choose another channel for it. */
export const messageTopics = ['offers', 'jobs', 'hours', 'file'] as const;
export type MessageTopic = (typeof messageTopics)[number];

/**
 * How much haste a message has: `now` goes at any hour and by telephone where nothing else reaches; `day` waits for
 * the end of the quiet hours; `digest` waits until it can go together with others.
 */
export type Haste = 'now' | 'day' | 'digest';

export interface KindOfMessage {
  /** Who is told; a reply goes to the number that sent a text message, whoever that is. */
  readonly to: 'worker' | 'user' | 'either' | 'reply';
  readonly topic: MessageTopic | 'replies';
  readonly haste: Haste;
}

const kind = <const To extends KindOfMessage['to'], const Topic extends KindOfMessage['topic']>(
  to: To,
  topic: Topic,
  haste: Haste,
) => ({ to, topic, haste });

/** Every kind of message: for whom, about what, and whether it may wait. */
export const messageKinds = {
  'job-offered': kind('worker', 'offers', 'now'),
  'offer-over': kind('worker', 'offers', 'day'),
  'job-given': kind('worker', 'jobs', 'day'),
  'job-changed': kind('worker', 'jobs', 'now'),
  'job-change-asked': kind('worker', 'jobs', 'now'),
  'job-change-reminder': kind('worker', 'jobs', 'day'),
  'job-series-changed': kind('worker', 'jobs', 'now'),
  'job-series-offered': kind('worker', 'offers', 'now'),
  'job-cancelled': kind('worker', 'jobs', 'now'),
  'job-tomorrow': kind('worker', 'jobs', 'day'),
  'job-soon': kind('worker', 'jobs', 'now'),
  'absence-noted': kind('worker', 'jobs', 'day'),
  'visit-planned': kind('user', 'jobs', 'digest'),
  'visit-changed': kind('user', 'jobs', 'now'),
  'visit-series-changed': kind('user', 'jobs', 'day'),
  'visit-cancelled': kind('user', 'jobs', 'now'),
  'substitute-sought': kind('user', 'jobs', 'now'),
  'substitute-found': kind('user', 'jobs', 'now'),
  'substitute-not-found': kind('user', 'jobs', 'now'),
  'hours-to-confirm': kind('user', 'hours', 'digest'),
  'hours-confirmed-by-silence': kind('either', 'hours', 'digest'),
  'hours-contested': kind('worker', 'hours', 'day'),
  'hours-decided': kind('either', 'hours', 'digest'),
  'hours-missing': kind('worker', 'hours', 'day'),
  'month-closed': kind('either', 'hours', 'digest'),
  'cheques-expire': kind('user', 'file', 'digest'),
  'cheques-short': kind('user', 'file', 'day'),
  'hours-near-maximum': kind('worker', 'hours', 'digest'),
  'worker-near-maximum': kind('user', 'jobs', 'digest'),
  'agreement-ends': kind('worker', 'file', 'digest'),
  'talk-due': kind('worker', 'file', 'digest'),
  'certificate-expires': kind('worker', 'file', 'digest'),
  'report-received': kind('either', 'file', 'day'),
  'report-news': kind('either', 'file', 'day'),
  'offer-taken': kind('reply', 'replies', 'now'),
  'offer-noted': kind('reply', 'replies', 'now'),
  'offer-declined': kind('reply', 'replies', 'now'),
  'offer-too-late': kind('reply', 'replies', 'now'),
  'offer-answered-before': kind('reply', 'replies', 'now'),
  'offer-which': kind('reply', 'replies', 'now'),
  'reply-not-understood': kind('reply', 'replies', 'now'),
  'stop-asked': kind('reply', 'replies', 'now'),
  'stop-done': kind('reply', 'replies', 'now'),
  'hours-asked': kind('reply', 'replies', 'now'),
} as const satisfies { readonly [Kind in MessageKind]: KindOfMessage };

/** The kinds about some topics, for some addressees. */
export type KindsAbout<
  Topic extends KindOfMessage['topic'],
  To extends KindOfMessage['to'] = KindOfMessage['to'],
> = {
  [Kind in MessageKind]: (typeof messageKinds)[Kind] extends { topic: Topic; to: To } ? Kind : never;
}[MessageKind];

export const isMessageKind = (text: string): text is MessageKind => Object.hasOwn(messageKinds, text);

interface Addressees {
  worker: { readonly worker: Id };
  /** A user; of one of its sites where the contact of that site is to be told. */
  user: { readonly user: Id; readonly site?: Id };
  either: Addressees['worker'] | Addressees['user'];
  /** The text message that is answered. */
  reply: { readonly reply: Id };
}

/** Whom a kind of message can be told. */
export type AddresseeOf<Kind extends MessageKind> = Addressees[(typeof messageKinds)[Kind]['to']];

/** A message as the event that asks for it hands it over. */
export interface Told<Kind extends MessageKind> {
  readonly kind: Kind;
  readonly to: AddresseeOf<Kind>;
  /** What it is about, such as the assignment. */
  readonly about: Id;
  readonly facts: MessageFacts[Kind];
  /** Names the event, so that it is told once: thing, event and addressee, such as `<assignment> cancelled`. */
  readonly key: string;
  /** Not to be sent before. */
  readonly after?: Moment;
  /** From then on it is of no use: a reminder when the job has begun. */
  readonly lapsesAt?: Moment;
}

/** A message of any kind, with the facts of its own. */
export type AnyTold = { [Kind in MessageKind]: Told<Kind> }[MessageKind];
