import { type Refusal } from '#kernel';
import { dayIsNotTooLong, monthHasRoom, oneJobAtATime, yearHasRoom } from './day-rules';
import { type CandidateFacts, type PlaceFacts } from './pair-facts';
import { chequesCoverTheJob, noLockOrBan, seatIsFree, teamHasExperience } from './place-rules';
import {
  canDoTheJob,
  certificatesAreValid,
  extractWasSeen,
  journeyIsShortEnough,
  noNoGo,
  userMayAsk,
  workerIsFree,
  workerMayWork,
} from './worker-rules';

/** Says all reasons why a worker does not go with a place by one rule; none when the rule is met. */
export type HardRule = (place: PlaceFacts, candidate: CandidateFacts) => readonly Refusal[];

/**
 * The hard rules in their order, as the page "Hoe werkt de toewijzing?" lists them. Candidates, the verb that
 * assigns and the plan all use this one list; rule 17 (`window.ts`) is about changing what was told.
 */
export const hardRules = {
  workerMayWork,
  userMayAsk,
  certificatesAreValid,
  workerIsFree,
  journeyIsShortEnough,
  noNoGo,
  extractWasSeen,
  canDoTheJob,
  oneJobAtATime,
  dayIsNotTooLong,
  monthHasRoom,
  yearHasRoom,
  seatIsFree,
  teamHasExperience,
  chequesCoverTheJob,
  noLockOrBan,
} as const satisfies Record<string, HardRule>;

const inOrder: readonly HardRule[] = Object.values(hardRules);

/** All reasons why a worker may not be assigned to a place, in the order of the rules; empty means yes. */
export function refusalsToAssign(place: PlaceFacts, candidate: CandidateFacts): Refusal[] {
  return inOrder.flatMap((rule) => rule(place, candidate));
}
