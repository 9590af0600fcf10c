import { type Refusal, type RefusalWeight } from '#kernel';

/** Why a request is not taken as it stands. */
export const requestRefusalCodes = [
  'days-in-wrong-order',
  'day-already-past',
  'no-day-left',
  'too-many-days',
  'no-duration',
  'time-skipped-by-clock-change',
  'seats-missing',
  'team-larger-than-seats',
  'hours-missing',
  'place-missing',
  'task-to-be-named',
  'day-outside-window',
  'day-still-assigned',
  'closed-days-withdrawn-already',
  'request-not-in-state',
] as const;

/**
 * Why a worker does not go with a place, in the order of the rules. The limits of hours and cheques are balances
 * of the ledger and keep its codes.
 */
export const assignmentRefusalCodes = [
  'certificate-missing',
  'certificate-expired',
  'outside-availability',
  'absent',
  'travel-over-own-maximum',
  'travel-unknown',
  'no-go-user',
  'no-go-task',
  'extract-not-seen',
  'language-missing',
  'lifting-over-limit',
  'already-in-this-team',
  'double-booked',
  'travel-between-jobs-too-short',
  'minutes-over-day-maximum',
  'rest-too-short',
  'seats-taken',
  'team-without-experience',
  'pair-banned',
  'place-locked-for-other',
  'published-window-frozen',
  'day-not-chosen',
  'occurrence-cancelled',
  'occurrence-already-past',
  'occurrence-still-ahead',
  'absence-was-decided',
  'assignment-not-in-state',
] as const;

/** Why a place is not offered to people as was asked. */
export const offerRefusalCodes = ['first-yes-too-early', 'nobody-to-ask', 'asked-already'] as const;

/** Why a whole series is not changed as was asked. */
export const seriesRefusalCodes = [
  'not-a-series',
  'series-lasts-already',
  'series-over-by-then',
  'series-not-paused',
] as const;

/** Why a visit with its whole team is not called off, brought back or moved as was asked. */
export const visitRefusalCodes = [
  'place-closed-then',
  'visit-not-on-closed-day',
  'occurrence-not-called-off',
  'member-cannot',
  'team-not-too-small',
] as const;

export const matchingRefusalCodes = [
  ...requestRefusalCodes,
  ...assignmentRefusalCodes,
  ...offerRefusalCodes,
  ...visitRefusalCodes,
  ...seriesRefusalCodes,
] as const;

export type RequestRefusalCode = (typeof requestRefusalCodes)[number];
export type AssignmentRefusalCode = (typeof assignmentRefusalCodes)[number];
export type OfferRefusalCode = (typeof offerRefusalCodes)[number];
export type SeriesRefusalCode = (typeof seriesRefusalCodes)[number];
export type VisitRefusalCode = (typeof visitRefusalCodes)[number];
export type MatchingRefusalCode = (typeof matchingRefusalCodes)[number];
export type MatchingRefusal = Refusal<MatchingRefusalCode>;

/** A rule of how this service plans, with no article of the scheme behind it. */
export const PLANNING_RULE = 'Planningsregel van de organisator';
/** What worker and organiser wrote down together when the worker began. */
export const WORKERS_OWN_LIMITS = 'Afspraken met de wijk-werker (afsprakenblad)';

/** A refusal by a rule that is certain, unless its weight says otherwise. */
export function refusal<Code extends MatchingRefusalCode>(
  code: Code,
  figures: Refusal['figures'],
  article: string = PLANNING_RULE,
  weight: RefusalWeight = 'refuses',
): Refusal<Code> {
  return { code, figures, article, weight };
}
