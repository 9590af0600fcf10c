import { type Day, epochOfMoment, type Id, type Minutes, type Moment } from '#kernel';
import { type Rule } from '#regulation';
import { type OfferState } from './offer-states';
import { type MatchingRefusal, refusal } from './refusals';

/**
 * How the people of a round are asked. `in-order`: one after another, as many at a time as there are seats; the next
 * one when somebody says no or the time runs out. `collected`: all at once, and at the deadline those who said yes get
 * the place in the fixed order of candidates. `first-yes`: all at once, and the first yes has it.
 */
export const seekingWays = ['in-order', 'collected', 'first-yes'] as const;
export type SeekingWay = (typeof seekingWays)[number];

/** `changed`: nobody is sought; everybody who has a seat is asked whether the new time of the visit suits. */
export const roundWays = [...seekingWays, 'changed'] as const;
export type RoundWay = (typeof roundWays)[number];

/**
 * `nobody`: everyone on the list was asked and none came. `withdrawn`: the place is not asked for any more. `answered`:
 * of a changed visit no answer is awaited any more.
 */
export const roundStates = ['running', 'filled', 'nobody', 'withdrawn', 'answered'] as const;
export type RoundState = (typeof roundStates)[number];

/** One place that is offered to some people. */
export interface OfferRound {
  readonly id: Id;
  readonly organiserId: Id;
  readonly occurrenceId: Id;
  readonly way: RoundWay;
  /** Whom to ask, in this order. Who may not come any more when the turn comes is skipped. */
  readonly workers: readonly Id[];
  /** How long each has to answer. */
  readonly answerMinutes: Minutes;
  /** Other times of the series that go to who says yes, first day first. */
  readonly also: readonly Id[];
  /** The assignment that was given up, where a substitute is sought. */
  readonly replacesId: Id | null;
  readonly state: RoundState;
  readonly openedAt: Moment;
  readonly endedAt: Moment | null;
}

/** One worker who is asked for one place; the assignment it may become bears the same id. */
export interface Offer {
  readonly id: Id;
  readonly organiserId: Id;
  readonly roundId: Id;
  readonly occurrenceId: Id;
  readonly workerId: Id;
  /** Short enough for an SMS, "JA 1"; no other open offer of this worker has it. */
  readonly number: number;
  readonly state: OfferState;
  readonly askedAt: Moment;
  readonly answerBy: Moment;
  /** When the question is asked once more, where it is to be; null once it was. */
  readonly remindAt: Moment | null;
}

const MILLISECONDS_PER_HOUR = 3_600_000;

interface OpeningFacts {
  readonly way: SeekingWay;
  readonly day: Day;
  readonly startsAt: Moment | null;
  /** Rounds that run for the place already. */
  readonly running: number;
  readonly now: Moment;
}

/**
 * Nobody is asked twice for one place at a time, and the first yes has it only where haste is greater than fairness:
 * shortly before it begins.
 */
export function refusalsToOpenRound(
  { way, day, startsAt, running, now }: OpeningFacts,
  { value: hours, article, weight }: Rule<number>,
): MatchingRefusal[] {
  const isNear = startsAt !== null && isWithin(hours, startsAt, now);
  return [
    ...(running > 0 ? [refusal('asked-already', { day })] : []),
    ...(way === 'first-yes' && !isNear
      ? [refusal('first-yes-too-early', { day, hours }, article, weight)]
      : []),
  ];
}

/** A round that nobody is left in ends withdrawn where no question of it was answered or ran out, else with nobody. */
export const endOfEmptyRound = (offers: readonly Pick<Offer, 'state'>[]): 'withdrawn' | 'nobody' =>
  offers.length > 0 && offers.every(({ state }) => state === 'withdrawn') ? 'withdrawn' : 'nobody';

/** None of those on the list may come. */
export const refusalsOfEmptyRound = (offers: number, asked: number): MatchingRefusal[] =>
  offers > 0 ? [] : [refusal('nobody-to-ask', { asked })];

/** Whether a moment lies at most so many hours ahead, or is past. */
export const isWithin = (hours: number, at: Moment, now: Moment): boolean =>
  epochOfMoment(at) - epochOfMoment(now) <= hours * MILLISECONDS_PER_HOUR;
