import { type Refusal } from '#kernel';
import { type CandidateFacts, type PlaceFacts } from './pair-facts';
import { pairingsOn } from './pairing';
import { refusal } from './refusals';
import { type RequestState } from './states';

/** Rules 13 to 16: the place itself, its team, its cheques, and what a mediator decided. */

/** 13. The place is still asked for, its day is chosen, a seat is free, and nobody sits on two. */
export function seatIsFree(place: PlaceFacts, candidate: CandidateFacts): Refusal[] {
  return [...placeIsAskedFor(place), ...aSeatIsLeft(place, candidate)];
}

/** A closed request is over, not called off. */
const askedFor: ReadonlySet<RequestState> = new Set(['open', 'filled', 'closed']);

/** Whoever worked without being assigned can still be, with a reason: work truly done is never lost. */
function placeIsAskedFor({ request, occurrence, interval, today }: PlaceFacts): Refusal[] {
  const { day, until } = occurrence;
  return [
    ...(askedFor.has(request.state)
      ? []
      : [refusal('request-not-in-state', { state: request.state, event: 'assign' })]),
    ...(occurrence.state === 'cancelled' ? [refusal('occurrence-cancelled', { day })] : []),
    ...(interval === null && request.patternKind !== 'standing'
      ? [refusal('day-not-chosen', { from: day, until })]
      : []),
    ...(until < today ? [refusal('occurrence-already-past', { day, today }, undefined, 'warns')] : []),
  ];
}

function aSeatIsLeft({ occurrence, team }: PlaceFacts, { worker }: CandidateFacts): Refusal[] {
  const { seats } = occurrence;
  return [
    ...(team.some(({ person }) => person === worker.person)
      ? [refusal('already-in-this-team', { day: occurrence.day })]
      : []),
    ...(team.length >= seats ? [refusal('seats-taken', { taken: team.length, seats })] : []),
  ];
}

/** 14. Where the job asks for it, the last seat of a team without anyone who did this before goes to one who did. */
export function teamHasExperience(place: PlaceFacts, { worker }: CandidateFacts): Refusal[] {
  const { request, occurrence, team, experienced } = place;
  if (!request.needs.experience || team.length < occurrence.seats - 1) return [];
  const someone = [worker.worker, ...team.map((member) => member.worker)].some((one) => experienced.has(one));
  return someone ? [] : [refusal('team-without-experience', { seats: occurrence.seats })];
}

/**
 * 15. The user's cheques cover the jobs of the published window. A mediator may go ahead with a reason, the cheques
 * then being held once they are bought; a substitute is never blocked for cheques.
 */
export function chequesCoverTheJob({ occurrence, chequesFree, substitute, rules }: PlaceFacts): Refusal[] {
  if (chequesFree === null || substitute || chequesFree >= occurrence.hours) return [];
  const figures = { free: chequesFree, needed: occurrence.hours, day: occurrence.day };
  const { article } = rules.publishedWindowDays;
  return [{ code: 'cheques-not-enough', figures, article, weight: 'warns' }];
}

/**
 * 16. No mediator banned this worker from the request, or locked the request to somebody else. A lock says who comes,
 * not that nobody may come when that one is absent.
 */
export function noLockOrBan(
  { occurrence, pairings, substitute }: PlaceFacts,
  { worker }: CandidateFacts,
): Refusal[] {
  const bans = pairingsOn(pairings, 'ban', occurrence.day).filter(
    ({ workerId }) => workerId === worker.worker,
  );
  const locks = pairingsOn(pairings, 'lock', occurrence.day);
  const lockedForOthers =
    !substitute && locks.length >= occurrence.seats && !locks.some((lock) => lock.workerId === worker.worker);
  return [
    ...bans.map(({ reason, untilDay }) =>
      refusal('pair-banned', { reason, ...(untilDay && { until: untilDay }) }),
    ),
    ...(lockedForOthers ? [refusal('place-locked-for-other', { locks: locks.length })] : []),
  ];
}
