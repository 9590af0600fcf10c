import { type Id, type Moment } from '#kernel';
import { type RoundWay } from './offer';
import { type OfferState } from './offer-states';

export const answers = ['yes', 'no'] as const;
export type Answer = (typeof answers)[number];

/** By which way an answer came in. */
export const answerChannels = ['screen', 'desk', 'sms'] as const;
export type AnswerChannel = (typeof answerChannels)[number];

/**
 * What became of an answer. The first three change something; the others are kept, answered with words, and seen by
 * the mediator.
 */
export const answerOutcomes = [
  'given',
  'kept',
  'declined',
  'given-already',
  'kept-already',
  'declined-already',
  'too-late',
  'gone',
] as const;
export type AnswerOutcome = (typeof answerOutcomes)[number];

/** One answer as it came in, whether it was in time or not: never changed. */
export interface OfferAnswer {
  readonly id: Id;
  readonly organiserId: Id;
  readonly offerId: Id;
  readonly says: Answer;
  readonly channel: AnswerChannel;
  readonly outcome: AnswerOutcome;
  readonly at: Moment;
}

/**
 * What a yes or a no does to an offer. Nobody loses a job by an answer that came twice: a no after the place was given
 * is not taken for "I cannot come", which is said of the job itself. Of a changed visit a question lapses when it begins:
 * then a no is too late as well.
 */
export function outcomeOf(state: OfferState, says: Answer, way: RoundWay): AnswerOutcome {
  switch (state) {
    case 'asked':
      if (says === 'no') return 'declined';
      return way === 'collected' ? 'kept' : 'given';
    case 'said-yes':
      return says === 'no' ? 'declined' : 'kept-already';
    case 'given':
      return 'given-already';
    case 'declined':
      return says === 'no' ? 'declined-already' : 'too-late';
    case 'lapsed':
      return says === 'no' && way !== 'changed' ? 'declined-already' : 'too-late';
    case 'passed-over':
    case 'withdrawn':
      return 'gone';
  }
}
