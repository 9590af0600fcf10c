import { type Day, type Id } from '#kernel';
import {
  type DayPart,
  dayParts,
  assignmentStates,
  type AssignmentState,
  type LeavingReason,
  leavingReasons,
  type PairingKind,
  pairingKinds,
  pairingReasons,
  type PairingReason,
  requestClasses,
  type RequestClass,
} from '#matching';
import { type ForbiddenGround, forbiddenGrounds } from '#registry';
import { IsDay, IsIdText, IsOneOf, IsText, IsYesNo, PageQuery } from '../frame';

const TIMES_AT_ONCE = 400;

export class AssignFields {
  /** Chosen by the caller, so that a double click is one booking. */
  @IsIdText({ optional: true }) readonly id?: Id;
  @IsIdText() readonly worker!: Id;
  @IsIdText({ list: { min: 1, max: TIMES_AT_ONCE }, describes: 'All of them are booked, or none.' })
  readonly occurrences!: readonly Id[];
  @IsDay({ optional: true, describes: 'The day chosen, where the one time is an open window.' })
  readonly on?: Day;
  @IsText({ max: 1000, optional: true, describes: 'Why to go on over a warning.' }) readonly reason?: string;
}

export class AcceptFields {
  @IsText({ max: 1000, optional: true }) readonly reason?: string;
}

export class ReplaceFields {
  @IsIdText({ optional: true }) readonly id?: Id;
  @IsIdText({ describes: 'Who comes instead.' }) readonly worker!: Id;
  @IsOneOf(leavingReasons) readonly why!: LeavingReason;
  @IsText({ max: 1000, optional: true, describes: 'Why to go on over a warning.' }) readonly reason?: string;
}

export class NoShowFields extends AcceptFields {}

/** Filters that all lists of times share. */
class TimesQuery extends PageQuery {
  @IsDay({ optional: true }) readonly from?: Day;
  @IsDay({ optional: true }) readonly until?: Day;
  @IsIdText({ optional: true }) readonly user?: Id;
  @IsIdText({ optional: true }) readonly worker?: Id;
  @IsIdText({ optional: true }) readonly request?: Id;
  @IsText({ max: 5, optional: true, describes: 'NIS code.' }) readonly municipality?: string;
}

export class AssignmentsQuery extends TimesQuery {
  @IsOneOf(assignmentStates, { optional: true }) readonly state?: AssignmentState;
}

export class PlacesQuery extends TimesQuery {
  @IsYesNo({ optional: true, describes: 'Only times with a seat that is still open.' })
  readonly open?: boolean;
  @IsOneOf(requestClasses, { optional: true, describes: 'For the organiser alone.' })
  readonly class?: RequestClass;
}

export class CandidatesQuery {
  @IsDay({ optional: true, describes: 'The day thought of, where the time is an open window.' })
  readonly on?: Day;
}

export class CloseDaysFields {
  @IsIdText({ optional: true }) readonly id?: Id;
  @IsIdText() readonly user!: Id;
  @IsIdText() readonly site!: Id;
  @IsDay() readonly from!: Day;
  @IsDay() readonly until!: Day;
  @IsOneOf(dayParts, { optional: true, describes: 'Half days alone; whole ones where left out.' })
  readonly part?: DayPart;
  @IsText({ max: 200, example: 'pedagogische studiedag' }) readonly why!: string;
  @IsText({ max: 1000, optional: true, describes: 'Why to go on where people were told already.' })
  readonly reason?: string;
}

export class ReopenFields {
  @IsIdText() readonly user!: Id;
  @IsText({ max: 1000, optional: true }) readonly reason?: string;
}

export class ClosedDaysQuery extends PageQuery {
  @IsIdText() readonly user!: Id;
  @IsIdText() readonly site!: Id;
}

export class PublishFields {
  @IsIdText({ optional: true }) readonly id?: Id;
}

export class PairFields {
  @IsIdText({ optional: true }) readonly id?: Id;
  @IsOneOf(pairingKinds, {
    describes:
      'ban: never these two. lock: this worker stays here. reserve: asked first when that one cannot come.',
  })
  readonly kind!: PairingKind;
  @IsIdText() readonly request!: Id;
  @IsIdText() readonly worker!: Id;
  @IsOneOf([...pairingReasons, ...forbiddenGrounds], {
    describes: 'A wish on a forbidden ground is refused in words, and counted without names.',
  })
  readonly reason!: PairingReason | ForbiddenGround;
  @IsDay() readonly from!: Day;
  @IsDay({ optional: true }) readonly until?: Day;
}

export class EndPairingFields {
  @IsDay({ describes: 'The last day it counts.' }) readonly until!: Day;
}

export class PairingsQuery extends PageQuery {
  @IsIdText() readonly request!: Id;
}
