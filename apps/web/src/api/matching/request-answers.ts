import { type Access } from '#identity';
import { type Day, type Id, type Moment } from '#kernel';
import {
  type MatchingEvent,
  type OccurrenceFilled,
  type Place,
  type Request,
  requestClasses,
  requestStates,
  type RequestAnswer,
} from '#matching';
import { IsDay, IsIdText, IsMoment, IsOneOf, IsPart, IsText, IsTimeOfDay, IsWhole } from '../frame';
import { PatternShape } from './series-fields';
import { NeedsFields } from './request-fields';

const LARGE = 1_000_000;

class OccurrenceShape {
  @IsIdText() readonly id!: Id;
  @IsDay() readonly day!: Day;
  @IsDay({ describes: 'The same day, or the last it may be on.' }) readonly until!: Day;
  @IsTimeOfDay({ optional: true }) readonly startTime?: string | null;
  @IsTimeOfDay({ optional: true }) readonly endTime?: string | null;
  @IsMoment({ optional: true }) readonly startsAt?: Moment | null;
  @IsMoment({ optional: true }) readonly endsAt?: Moment | null;
  @IsWhole({ min: 1, max: LARGE }) readonly minutes!: number;
  @IsWhole({ min: 1, max: LARGE, describes: 'Started hours, and so cheques, for each person.' })
  readonly hours!: number;
  @IsWhole({ min: 1, max: LARGE }) readonly seats!: number;
  @IsWhole({ min: 0, max: LARGE }) readonly taken!: number;
  @IsOneOf(['planned', 'cancelled']) readonly state!: string;
}

const shownOccurrence = (occurrence: OccurrenceFilled): OccurrenceShape => ({
  id: occurrence.id,
  day: occurrence.day,
  until: occurrence.until,
  startTime: occurrence.startTime,
  endTime: occurrence.endTime,
  startsAt: occurrence.startsAt,
  endsAt: occurrence.endsAt,
  minutes: occurrence.minutes,
  hours: occurrence.hours,
  seats: occurrence.seats,
  taken: occurrence.taken,
  state: occurrence.state,
});

/** One time at which people are wanted, with what a list needs of its request. */
export class PlaceShape extends OccurrenceShape {
  @IsIdText() readonly request!: Id;
  @IsIdText() readonly user!: Id;
  @IsIdText() readonly site!: Id;
  @IsText({ max: 20 }) readonly task!: string;
  @IsText({ max: 5 }) readonly municipality!: string;
  @IsOneOf(requestClasses, { optional: true, describes: 'For the organiser alone.' }) readonly class?: string;
}

export const shownPlace =
  (access: Access) =>
  (place: Place): PlaceShape => ({
    ...shownOccurrence(place),
    request: place.requestId,
    user: place.userId,
    site: place.siteId,
    task: place.task,
    municipality: place.municipality,
    ...ofOrganiserAlone(access, { class: place.class }),
  });

export class RequestSummary {
  @IsIdText() readonly id!: Id;
  @IsIdText() readonly user!: Id;
  @IsIdText() readonly site!: Id;
  @IsText({ max: 20 }) readonly task!: string;
  @IsText({ max: 5 }) readonly municipality!: string;
  @IsOneOf(requestStates) readonly state!: string;
  @IsPart(() => PatternShape) readonly pattern!: object;
  @IsDay() readonly firstDay!: Day;
  @IsDay() readonly lastDay!: Day;
  @IsWhole({ min: 1, max: LARGE }) readonly seats!: number;
  @IsWhole({ min: 0, max: LARGE }) readonly minimumTeam!: number;
  @IsOneOf(requestClasses, { optional: true, describes: 'For the organiser alone.' }) readonly class?: string;
  @IsText({ max: 80, optional: true }) readonly reference?: string | null;
  @IsText({ max: 80, optional: true }) readonly orderNumber?: string | null;
  @IsText({ max: 80, optional: true }) readonly costCentre?: string | null;
  @IsMoment() readonly registeredAt!: Moment;
  @IsWhole({ min: 1, max: LARGE }) readonly version!: number;
}

export class RequestShape extends RequestSummary {
  @IsText({ max: 200, optional: true }) readonly contact?: string | null;
  @IsText({ max: 2000, optional: true }) readonly safetyNotes?: string | null;
  @IsText({ max: 2000, optional: true }) readonly inOwnWords?: string | null;
  @IsPart(() => NeedsFields) readonly needs!: object;
  @IsText({ max: 40, list: { max: 40 }, describes: 'Codes of what the catalogue demands.' })
  readonly requirements!: readonly string[];
  @IsText({ max: 40, list: { max: 40 }, describes: 'Why a mediator looks at it first.' })
  readonly reviewedFor!: readonly string[];
  @IsPart(() => OccurrenceShape, { list: { max: 1000 } }) readonly occurrences!: readonly OccurrenceShape[];
}

/** What the user is never shown, such as that a request may wait. */
const ofOrganiserAlone = <Shown extends object>({ scope }: Access, shown: Shown): Partial<Shown> =>
  scope === 'organiser' ? shown : {};

export const shownSummary =
  (access: Access) =>
  (request: Request): RequestSummary => ({
    id: request.id,
    user: request.userId,
    site: request.siteId,
    task: request.task,
    municipality: request.municipality,
    state: request.state,
    pattern: request.pattern,
    firstDay: request.firstDay,
    lastDay: request.lastDay,
    seats: request.seats,
    minimumTeam: request.minimumTeam,
    reference: request.reference,
    orderNumber: request.orderNumber,
    costCentre: request.costCentre,
    registeredAt: request.registeredAt,
    version: request.version,
    ...ofOrganiserAlone(access, { class: request.class }),
  });

export const shownRequest =
  (access: Access) =>
  (request: RequestAnswer): RequestShape => ({
    ...shownSummary(access)(request),
    contact: request.contact,
    safetyNotes: request.safetyNotes,
    inOwnWords: request.inOwnWords,
    needs: request.needs,
    requirements: request.requirements,
    reviewedFor: request.reviewedFor,
    occurrences: request.occurrences.map(shownOccurrence),
  });

export class EventShape {
  @IsIdText() readonly id!: Id;
  @IsText({ max: 20 }) readonly event!: string;
  @IsText({ max: 20, optional: true }) readonly fromState?: string | null;
  @IsText({ max: 20 }) readonly toState!: string;
  @IsText({ max: 400, optional: true }) readonly why?: string | null;
  @IsText({ max: 60, optional: true, list: { max: 40 }, describes: 'Warnings over which the actor went on.' })
  readonly overruled?: readonly string[] | null;
  @IsIdText({ optional: true }) readonly occurrence?: Id | null;
  @IsIdText({ optional: true }) readonly assignment?: Id | null;
  @IsIdText() readonly actor!: Id;
  @IsIdText({ describes: 'The command in the audit record, where the typed reason stands.' })
  readonly command!: Id;
  @IsMoment() readonly at!: Moment;
}

export const shownEvent = (event: MatchingEvent): EventShape => ({
  id: event.id,
  event: event.event,
  fromState: event.fromState,
  toState: event.toState,
  why: event.why,
  overruled: event.overruled,
  occurrence: event.occurrenceId,
  assignment: event.assignmentId,
  actor: event.actorId,
  command: event.commandId,
  at: event.at,
});
