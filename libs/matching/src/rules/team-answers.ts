import { epochOfMoment, type Moment, momentOfEpoch } from '#kernel';
import { type Offer } from './offer';

/** How many of a team said whether the new time of their visit suits. */
export interface TeamAnswered {
  readonly asked: number;
  readonly yes: number;
  readonly no: number;
  /** Who has not answered, in time or not. */
  readonly silent: number;
}

/** Counts the answers of a team; whoever need not answer any more is not counted. */
export function teamAnswered(offers: readonly Pick<Offer, 'state'>[]): TeamAnswered {
  const count = (...states: readonly Offer['state'][]) =>
    offers.filter(({ state }) => states.includes(state)).length;
  const [yes, no, silent] = [count('given'), count('declined'), count('asked', 'lapsed')];
  return { asked: yes + no + silent, yes, no, silent };
}

/** When whoever said nothing is asked once more: half of the time is left then. */
export const reminderBetween = (askedAt: Moment, answerBy: Moment): Moment =>
  momentOfEpoch(Math.round((epochOfMoment(askedAt) + epochOfMoment(answerBy)) / 2));
