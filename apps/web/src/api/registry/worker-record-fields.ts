import { type Day, type Id, type TimeOfDay, type Weekday } from '#kernel';
import { travelModes, type TravelMode } from '#regulation';
import {
  type AimKind,
  aimKinds,
  type NoGoReason,
  noGoReasons,
  referringBodies,
  type ReferringBody,
  type WorkerStatus,
  workerStatuses,
} from '#registry';
import { IsDay, IsIdText, IsOneOf, IsPart, IsText, IsTimeOfDay, IsWhole } from '../frame';

const none = { optional: true, nullable: true } as const;

/** Every record may come with its own id, so that a double click is one record, and with a reason. */
export class RecordFields {
  @IsIdText({ optional: true }) readonly id?: Id;
  @IsText({ max: 1000, optional: true, describes: 'Why to go on over a warning, or why it changes.' })
  readonly reason?: string;
}

export class StatusFields extends RecordFields {
  @IsDay() readonly from!: Day;
  @IsOneOf(workerStatuses) readonly status!: WorkerStatus;
  @IsText({ max: 200, ...none }) readonly source?: string | null;
}

export class DomicileFields extends RecordFields {
  @IsDay() readonly from!: Day;
  @IsText({ max: 10, example: '9300' }) readonly postalCode!: string;
  @IsText({ max: 80 }) readonly place!: string;
  @IsText({ max: 5, ...none, describes: 'NIS code.' }) readonly municipality?: string | null;
}

export class WishesFields extends RecordFields {
  @IsDay() readonly from!: Day;
  @IsWhole({ min: 0, max: 744, ...none }) readonly hoursPerMonthWished?: number | null;
  @IsOneOf(travelModes, { list: { max: travelModes.length } }) readonly travelModes!: TravelMode[];
  @IsWhole({ min: 0, max: 600, ...none }) readonly travelMinutesMaximum?: number | null;
  @IsText({ max: 3, list: { max: 20 }, describes: 'ISO 639 codes, such as nl.' })
  readonly languages!: string[];
  @IsWhole({ min: 0, max: 100, ...none }) readonly liftingKgMaximum?: number | null;
}

class WeeklyTimeFields {
  @IsWhole({ min: 1, max: 7, describes: 'Monday is 1.' }) readonly weekday!: Weekday;
  @IsTimeOfDay() readonly start!: TimeOfDay;
  @IsTimeOfDay() readonly end!: TimeOfDay;
}

export class WeekFields extends RecordFields {
  @IsDay() readonly from!: Day;
  @IsPart(() => WeeklyTimeFields, { list: { max: 50 } }) readonly times!: WeeklyTimeFields[];
}

export class ReferralFields extends RecordFields {
  @IsDay() readonly referredOn!: Day;
  @IsOneOf(referringBodies) readonly body!: ReferringBody;
  @IsIdText(none) readonly referrerId?: Id | null;
  @IsText({ max: 120, ...none }) readonly contact?: string | null;
  @IsText({ max: 2000 }) readonly goals!: string;
  @IsDay({ ...none, describes: 'Day of the sheet of agreements (afsprakenblad).' })
  readonly sheetOn?: Day | null;
}

/** The agreement of a worker or of a user: from its first to its last day. */
export class AgreementFields extends RecordFields {
  @IsDay() readonly from!: Day;
  @IsDay({ ...none, describes: 'Last day agreed.' }) readonly until?: Day | null;
  @IsDay(none) readonly signedOn?: Day | null;
  @IsDay({ ...none, describes: 'Last day it really held, when it ended before.' })
  readonly endedOn?: Day | null;
  @IsText({ max: 500, ...none }) readonly endReason?: string | null;
}

export class SuspensionFields {
  @IsIdText({ optional: true }) readonly id?: Id;
  @IsDay() readonly from!: Day;
  @IsDay(none) readonly until?: Day | null;
  @IsText({ max: 1000, describes: 'Why the worker is suspended.' }) readonly reason!: string;
}

export class CertificateFields extends RecordFields {
  @IsText({ max: 60, example: 'extract-596-2' }) readonly kind!: string;
  @IsText({ max: 200 }) readonly name!: string;
  @IsDay({ describes: 'Day somebody saw it; it is never copied.' }) readonly seenOn!: Day;
  @IsText({ max: 120 }) readonly seenBy!: string;
  @IsDay() readonly from!: Day;
  @IsDay(none) readonly until?: Day | null;
}

export class AbsenceFields extends RecordFields {
  @IsDay() readonly from!: Day;
  @IsTimeOfDay() readonly start!: TimeOfDay;
  @IsDay(none) readonly until?: Day | null;
  @IsTimeOfDay() readonly end!: TimeOfDay;
}

export class NoGoFields {
  @IsIdText({ optional: true }) readonly id?: Id;
  @IsOneOf(['user', 'task']) readonly about!: 'user' | 'task';
  @IsText({ max: 60, describes: 'Id of the user, or code of the task.' }) readonly target!: string;
  // The rule answers a reason outside the list, and one that discriminates, in words; here it is only text.
  @IsText({ max: 60, example: noGoReasons[0] }) readonly reason!: NoGoReason;
  @IsDay() readonly from!: Day;
  @IsDay(none) readonly until?: Day | null;
}

export class AimFields extends RecordFields {
  @IsOneOf(aimKinds) readonly kind!: AimKind;
  @IsText({ max: 20, describes: 'Code of the task.', example: 'TUIN-05' }) readonly task!: string;
  @IsDay() readonly from!: Day;
  @IsDay(none) readonly until?: Day | null;
}

export class InterimDayFields extends RecordFields {
  @IsDay() readonly day!: Day;
  @IsText({ max: 200, ...none }) readonly source?: string | null;
}

export class TalkFields extends RecordFields {
  @IsDay() readonly heldOn!: Day;
  @IsText({ max: 120 }) readonly heldBy!: string;
  @IsText({ max: 2000 }) readonly nextStep!: string;
}
