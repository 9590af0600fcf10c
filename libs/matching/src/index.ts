export * from './matching.module';
export * from './rules';
export { type AbsenceInput, type AbsenceReported, Absences, type BackReported } from './services/absences';
export * from './services/assignment-steps';
export * from './services/assignments';
export * from './services/candidates';
export { ClosedVisits, type ClosedVisitsInput } from './services/closed-visits';
export { FileQueues } from './services/file-queues';
export { Offers, type OpenRoundInput } from './services/offers';
export * from './services/site-calendar';
export * from './services/pairings';
export { Placing, type PlacingAsked } from './services/placing';
export * from './services/published-window';
export { type PlaceAsked, PlaceReader, type PlaceRead } from './services/place-reader';
export { PlacesAhead, type PlacesAheadAsked, type PlacesAheadRead } from './services/places-ahead';
export { Seating } from './services/seating';
export { Reminders } from './services/reminders';
export { RequestDrafts } from './services/request-drafts';
export * from './services/request-changes';
export { type DecideInput, type RegisterInput, Requests } from './services/requests';
export { type PersonForeseen, Series, type SeriesForeseen, type SeriesInput } from './services/series';
export { type CallOffInput, type MoveInput, Visits } from './services/visits';
export { closedVisitsAhead, type VisitOnClosedDay, visitsOnClosedDays } from './store/closed-visits';
export { draftOf, draftsOf } from './store/drafts';
export { historyOf } from './store/events';
export { type OccurrenceFilled, type RequestAnswer, requestAnswer } from './store/request-answer';
export { type ClosedDay, type MatchingEvent, matchingTables, type WindowPublication } from './store/tables';
export {
  assignmentListed,
  type AssignmentListed,
  type AssignmentsAsked,
  assignmentsPage,
  type Place,
  placesPage,
  type RequestsAsked,
  requestsPage,
  type TimesAsked,
  type Within,
} from './store/pages';
export { plannedJobs, type PlannedJobOf } from './store/jobs-planned';
export { jobsGivenUp, substitutionsOf } from './store/absences';
export { findAssignment, pairingsOf } from './store/assignments';
export {
  answersTo,
  askedNowAt,
  findOffer,
  offersOf,
  openOffersOf,
  type RoundDue,
  roundsAt,
  roundsDue,
} from './store/offers';
export {
  chequesNeeded,
  type Filling,
  fillingsOf,
  requestsById,
  requestsOfAssignments,
} from './store/user-view';
export { closedDaysListed, closedDaysOf, findOccurrence } from './store/requests';
export { type RequestListed, requestsListed, type RequestSort } from './store/requests-listed';
export { assignmentsAt, placeListed, placesNamed } from './store/one-place';
export { teamAnswersAt, type TeamSilent, teamsSilent } from './store/team-answers';
export {
  type PlaceLeft,
  placesLeft,
  placesNobodyTook,
  type PlaceRefused,
  teamsTooSmall,
} from './store/worklist';
