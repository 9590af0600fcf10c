import { type Day, type Id, type Moment } from '#kernel';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import {
  type Assignment,
  type DayPart,
  type Occurrence,
  type Offer,
  type OfferAnswer,
  type OfferRound,
  type Pairing,
  type Request,
  type RequestDraft,
  type UserWithoutCheques,
} from '../rules';

const text: EntitySchemaColumnOptions = { type: 'text' };
const maybeText: EntitySchemaColumnOptions = { type: 'text', nullable: true };
const maybeInteger: EntitySchemaColumnOptions = { type: 'integer', nullable: true };
const integer: EntitySchemaColumnOptions = { type: 'integer' };
const json: EntitySchemaColumnOptions = { type: 'simple-json' };
const key: EntitySchemaColumnOptions = { type: 'text', primary: true };

export const requestRows = new EntitySchema<Request>({
  name: 'request',
  columns: {
    id: key,
    organiserId: text,
    userId: text,
    siteId: text,
    task: text,
    municipality: text,
    latitudeE5: maybeInteger,
    longitudeE5: maybeInteger,
    patternKind: text,
    pattern: json,
    seats: integer,
    minimumTeam: integer,
    class: text,
    reference: maybeText,
    orderNumber: maybeText,
    costCentre: maybeText,
    contact: maybeText,
    safetyNotes: maybeText,
    inOwnWords: maybeText,
    needs: json,
    requirements: json,
    firstDay: text,
    lastDay: text,
    state: text,
    registeredAt: text,
    version: integer,
  },
});

export const occurrenceRows = new EntitySchema<Occurrence>({
  name: 'occurrence',
  columns: {
    id: key,
    organiserId: text,
    requestId: text,
    day: text,
    until: text,
    startTime: maybeText,
    endTime: maybeText,
    startsAt: maybeText,
    endsAt: maybeText,
    minutes: integer,
    hours: integer,
    seats: integer,
    minimumTeam: integer,
    state: text,
  },
});

export const assignmentRows = new EntitySchema<Assignment>({
  name: 'assignment',
  columns: {
    id: key,
    organiserId: text,
    occurrenceId: text,
    requestId: text,
    bookingId: text,
    workerId: text,
    personId: text,
    userId: text,
    day: text,
    startsAt: maybeText,
    endsAt: maybeText,
    minutes: integer,
    hours: integer,
    state: text,
    leftBecause: maybeText,
    replacesId: maybeText,
    chequesHeld: text,
    madeAt: text,
    version: integer,
  },
});

export const pairingRows = new EntitySchema<Pairing>({
  name: 'pairing',
  columns: {
    id: key,
    organiserId: text,
    kind: text,
    requestId: text,
    workerId: text,
    reason: text,
    fromDay: text,
    untilDay: maybeText,
    madeAt: text,
    version: integer,
  },
});

/** Days on which a place is closed besides the holidays. */
export interface ClosedDay {
  readonly id: Id;
  readonly organiserId: Id;
  readonly siteId: Id;
  readonly fromDay: Day;
  readonly untilDay: Day;
  /** Half days; null for whole ones. */
  readonly part: DayPart | null;
  readonly why: string;
  readonly madeAt: Moment;
  /** When it was said that the place is open after all. */
  readonly withdrawnAt: Moment | null;
}

export const closedDayRows = new EntitySchema<ClosedDay>({
  name: 'closed_day',
  columns: {
    id: key,
    organiserId: text,
    siteId: text,
    fromDay: text,
    untilDay: text,
    part: maybeText,
    why: text,
    madeAt: text,
    withdrawnAt: maybeText,
  },
});

export const requestDraftRows = new EntitySchema<RequestDraft>({
  name: 'request_draft',
  columns: { id: key, organiserId: text, userId: text, answers: json, changedAt: text },
});

/** One nightly run over the jobs that came into the published window. */
export interface WindowPublication {
  readonly id: Id;
  readonly organiserId: Id;
  readonly onDay: Day;
  /** The last day of the window. */
  readonly untilDay: Day;
  /** Jobs for which cheques were held. */
  readonly held: number;
  readonly withoutCheques: readonly UserWithoutCheques[];
  readonly madeAt: Moment;
}

export const windowPublicationRows = new EntitySchema<WindowPublication>({
  name: 'window_publication',
  columns: {
    id: key,
    organiserId: text,
    onDay: text,
    untilDay: text,
    held: integer,
    withoutCheques: json,
    madeAt: text,
  },
});

export const offerRoundRows = new EntitySchema<OfferRound>({
  name: 'offer_round',
  columns: {
    id: key,
    organiserId: text,
    occurrenceId: text,
    way: text,
    workers: json,
    answerMinutes: integer,
    also: json,
    replacesId: maybeText,
    state: text,
    openedAt: text,
    endedAt: maybeText,
  },
});

export const offerRows = new EntitySchema<Offer>({
  name: 'offer',
  columns: {
    id: key,
    organiserId: text,
    roundId: text,
    occurrenceId: text,
    workerId: text,
    number: integer,
    state: text,
    askedAt: text,
    answerBy: text,
    remindAt: maybeText,
  },
});

export const offerAnswerRows = new EntitySchema<OfferAnswer>({
  name: 'offer_answer',
  columns: { id: key, organiserId: text, offerId: text, says: text, channel: text, outcome: text, at: text },
});

/** What happened to a request or an assignment: never changed. Who typed why stands with the command. */
export interface MatchingEvent {
  readonly id: Id;
  readonly organiserId: Id;
  readonly requestId: Id;
  readonly occurrenceId: Id | null;
  readonly assignmentId: Id | null;
  readonly event: string;
  readonly fromState: string | null;
  readonly toState: string;
  /** A leaving reason, or the names of what was changed or looked at. */
  readonly why: string | null;
  /** Codes of the warnings over which the actor went on. */
  readonly overruled: readonly string[] | null;
  readonly actorId: Id;
  readonly commandId: Id;
  readonly at: Moment;
}

export const matchingTables: EntitySchema[] = [
  requestRows,
  occurrenceRows,
  assignmentRows,
  pairingRows,
  closedDayRows,
  requestDraftRows,
  windowPublicationRows,
  offerRoundRows,
  offerRows,
  offerAnswerRows,
];
