import { type LeavingReason } from './assignment';
import { type AssignmentEvent, type StateTable } from './states';

export const offerStates = [
  'asked',
  'said-yes',
  'given',
  'declined',
  'lapsed',
  'passed-over',
  'withdrawn',
] as const;
export type OfferState = (typeof offerStates)[number];

export const offerEvents = ['keep-yes', 'give', 'decline', 'lapse', 'pass-over', 'withdraw'] as const;
export type OfferEvent = (typeof offerEvents)[number];

/**
 * An offer is asked once and ends once. A yes is kept only where answers are collected; who said yes may still say no
 * before the place is given, and time that runs out takes no yes away.
 */
export const offerTable: StateTable<OfferState, OfferEvent> = {
  asked: {
    'keep-yes': 'said-yes',
    give: 'given',
    decline: 'declined',
    lapse: 'lapsed',
    'pass-over': 'passed-over',
    withdraw: 'withdrawn',
  },
  'said-yes': { give: 'given', decline: 'declined', 'pass-over': 'passed-over', withdraw: 'withdrawn' },
  given: {},
  declined: {},
  lapsed: {},
  'passed-over': {},
  withdrawn: {},
};

/** States in which an offer has its number and can still be answered. */
export const openOfferStates = ['asked', 'said-yes'] as const satisfies readonly OfferState[];

/** What the move of an offered assignment means for its offer: whichever verb moved it, the two never differ. */
export function offerEventOf(event: AssignmentEvent, why: LeavingReason | undefined): OfferEvent {
  if (event === 'assign') return 'give';
  if (event === 'decline') return 'decline';
  if (why === 'no-answer') return 'lapse';
  return why === 'given-to-other' ? 'pass-over' : 'withdraw';
}
