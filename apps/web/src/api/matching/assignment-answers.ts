import { type Day, type Id, type Moment } from '#kernel';
import {
  type Assignment,
  type AssignmentListed,
  assignmentStates,
  type CandidateCard,
  type CandidateList,
  type ClosedDay,
  dayParts,
  type DayPart,
  type Pairing,
  pairingReasons,
  type WindowPublication,
} from '#matching';
import { travelModes } from '#regulation';
import {
  IsDay,
  IsIdText,
  IsMoment,
  IsOneOf,
  IsPart,
  IsText,
  IsTimeOfDay,
  IsWhole,
  RefusalShape,
  wordsOf,
} from '../frame';

const LARGE = 1_000_000;

export class AssignmentShape {
  @IsIdText() readonly id!: Id;
  @IsIdText() readonly request!: Id;
  @IsIdText() readonly occurrence!: Id;
  @IsIdText({ describes: 'The same for all that were booked in one go.' }) readonly booking!: Id;
  @IsIdText() readonly worker!: Id;
  @IsIdText() readonly user!: Id;
  @IsIdText({ optional: true }) readonly site?: Id;
  @IsText({ max: 20, optional: true }) readonly task?: string;
  @IsDay() readonly day!: Day;
  @IsTimeOfDay({ optional: true }) readonly startTime?: string | null;
  @IsTimeOfDay({ optional: true }) readonly endTime?: string | null;
  @IsMoment({ optional: true }) readonly startsAt?: Moment | null;
  @IsMoment({ optional: true }) readonly endsAt?: Moment | null;
  @IsWhole({ min: 1, max: LARGE }) readonly hours!: number;
  @IsOneOf(assignmentStates) readonly state!: string;
  @IsText({ max: 40, optional: true }) readonly leftBecause?: string | null;
  @IsIdText({ optional: true, describes: 'In whose place this one came.' }) readonly replaces?: Id | null;
  @IsOneOf(['now', 'later'], {
    describes: 'later: cheques are held when the published window reaches the day.',
  })
  readonly chequesHeld!: string;
  @IsMoment() readonly madeAt!: Moment;
  @IsWhole({ min: 1, max: LARGE }) readonly version!: number;
}

export const shownAssignment = (one: Assignment & Partial<AssignmentListed>): AssignmentShape => ({
  id: one.id,
  request: one.requestId,
  occurrence: one.occurrenceId,
  booking: one.bookingId,
  worker: one.workerId,
  user: one.userId,
  ...(one.siteId && { site: one.siteId }),
  ...(one.task && { task: one.task }),
  day: one.day,
  startTime: one.startTime ?? null,
  endTime: one.endTime ?? null,
  startsAt: one.startsAt,
  endsAt: one.endsAt,
  hours: one.hours,
  state: one.state,
  leftBecause: one.leftBecause,
  replaces: one.replacesId,
  chequesHeld: one.chequesHeld,
  madeAt: one.madeAt,
  version: one.version,
});

/** What one command booked. */
export class BookingShape {
  @IsIdText() readonly id!: Id;
  @IsPart(() => AssignmentShape, { list: { max: 400 } }) readonly assignments!: readonly AssignmentShape[];
}

export const shownBooking = (assignments: readonly Assignment[]): BookingShape => ({
  id: assignments[0]?.bookingId ?? ('' as Id),
  assignments: assignments.map(shownAssignment),
});

class HoursShape {
  @IsText({ max: 7 }) readonly period!: string;
  @IsWhole({ min: 0, max: LARGE }) readonly maximum!: number;
  @IsWhole({ min: 0, max: LARGE }) readonly free!: number;
  @IsWhole({ min: 0, max: LARGE }) readonly planned!: number;
  @IsWhole({ min: 0, max: LARGE }) readonly worked!: number;
}

class JourneyShape {
  @IsOneOf(travelModes) readonly mode!: string;
  @IsWhole({ min: 0, max: LARGE, describes: 'Estimated.' }) readonly minutes!: number;
}

class FreeTimeShape {
  @IsDay() readonly day!: Day;
  @IsTimeOfDay() readonly start!: string;
  @IsTimeOfDay() readonly end!: string;
}

class CertificateShape {
  @IsText({ max: 80 }) readonly kind!: string;
  @IsDay({ optional: true }) readonly until?: Day | null;
}

class CandidateShape {
  @IsIdText() readonly worker!: Id;
  @IsText({ max: 200 }) readonly name!: string;
  @IsOneOf(['may', 'may-with-reason', 'may-not']) readonly verdict!: string;
  @IsPart(() => RefusalShape, { list: { max: 100 }, describes: 'All reasons, those that refuse first.' })
  readonly reasons!: readonly object[];
  @IsPart(() => JourneyShape, { optional: true }) readonly journey?: object | null;
  @IsPart(() => HoursShape) readonly month!: object;
  @IsPart(() => HoursShape) readonly year!: object;
  @IsWhole({ min: 0, max: LARGE, optional: true }) readonly hoursPerMonthWished?: number | null;
  @IsPart(() => FreeTimeShape, { list: { max: 3 }, describes: 'Next times that are free long enough.' })
  readonly free!: readonly object[];
  @IsWhole({ min: 0, max: LARGE, describes: 'Times worked for this user.' }) readonly visitsHere!: number;
  @IsDay({ optional: true }) readonly lastJobOn?: Day | null;
  @IsWhole({ min: 0, max: LARGE, describes: 'Days since the last job, or since the referral.' })
  readonly waitingDays!: number;
  @IsPart(() => CertificateShape, { list: { max: 100 } }) readonly certificates!: readonly object[];
}

export class CandidatesShape {
  @IsIdText() readonly occurrence!: Id;
  @IsDay() readonly day!: Day;
  @IsWhole({ min: 0, max: LARGE }) readonly seatsOpen!: number;
  @IsText({ max: 400, describes: 'How the list is ordered; nobody has a score.' }) readonly order!: string;
  @IsPart(() => CandidateShape, { list: { max: 100_000 } }) readonly candidates!: readonly CandidateShape[];
}

const ORDER =
  'Eerst wie mag. Dan wie deze maand het minst uren heeft voor wat die wenst, dan wie het langst wacht, dan wie het dichtst woont. Bij gelijke stand beslist een vaste loting.';

const shownCandidate = (card: CandidateCard): CandidateShape => ({
  worker: card.worker,
  name: card.name,
  verdict: card.verdict,
  reasons: card.reasons.map(wordsOf),
  journey: card.journey,
  month: shownHours(card.month),
  year: shownHours(card.year),
  hoursPerMonthWished: card.hoursPerMonthWished,
  free: card.free,
  visitsHere: card.visitsHere,
  lastJobOn: card.lastJobOn,
  waitingDays: card.waitingDays,
  certificates: card.certificates,
});

const shownHours = ({ period, maximum, free, planned, worked }: CandidateCard['month']): HoursShape => ({
  period,
  maximum,
  free,
  planned,
  worked,
});

export const shownCandidates = ({ occurrence, seatsOpen, candidates }: CandidateList): CandidatesShape => ({
  occurrence: occurrence.id,
  day: occurrence.day,
  seatsOpen,
  order: ORDER,
  candidates: candidates.map(shownCandidate),
});

export class ClosedDayShape {
  @IsIdText() readonly id!: Id;
  @IsIdText() readonly site!: Id;
  @IsDay() readonly from!: Day;
  @IsDay() readonly until!: Day;
  @IsOneOf(dayParts, { optional: true }) readonly part?: DayPart | null;
  @IsText({ max: 200 }) readonly why!: string;
  @IsMoment({ optional: true }) readonly withdrawnAt?: Moment | null;
}

export const shownClosedDay = ({
  id,
  siteId,
  fromDay,
  untilDay,
  part,
  why,
  withdrawnAt,
}: ClosedDay): ClosedDayShape => ({
  id,
  site: siteId,
  from: fromDay,
  until: untilDay,
  part,
  why,
  withdrawnAt,
});

export class PairingShape {
  @IsIdText() readonly id!: Id;
  @IsOneOf(['ban', 'lock']) readonly kind!: string;
  @IsIdText() readonly request!: Id;
  @IsIdText() readonly worker!: Id;
  @IsOneOf(pairingReasons) readonly reason!: string;
  @IsDay() readonly from!: Day;
  @IsDay({ optional: true }) readonly until?: Day | null;
  @IsWhole({ min: 1, max: LARGE }) readonly version!: number;
}

export const shownPairing = (pairing: Pairing): PairingShape => ({
  id: pairing.id,
  kind: pairing.kind,
  request: pairing.requestId,
  worker: pairing.workerId,
  reason: pairing.reason,
  from: pairing.fromDay,
  until: pairing.untilDay,
  version: pairing.version,
});

class WithoutChequesShape {
  @IsIdText() readonly user!: Id;
  @IsIdText({ list: { max: LARGE } }) readonly assignments!: readonly Id[];
  @IsWhole({ min: 1, max: LARGE, describes: 'Cheques these jobs need.' }) readonly needed!: number;
  @IsDay() readonly firstDay!: Day;
}

export class PublicationShape {
  @IsIdText() readonly id!: Id;
  @IsDay() readonly on!: Day;
  @IsDay({ describes: 'The last day of the window.' }) readonly until!: Day;
  @IsWhole({ min: 0, max: LARGE, describes: 'Jobs for which cheques were held.' }) readonly held!: number;
  @IsPart(() => WithoutChequesShape, { list: { max: LARGE } }) readonly withoutCheques!: readonly object[];
}

export const shownPublication = (run: WindowPublication): PublicationShape => ({
  id: run.id,
  on: run.onDay,
  until: run.untilDay,
  held: run.held,
  withoutCheques: run.withoutCheques,
});
