import { type Day, type Id, type Moment, type TimeOfDay } from '#kernel';
import { type TravelMode } from '#regulation';
import {
  type NoGoReason,
  type ReferringBody,
  type Region,
  type WeeklyTime,
  type WorkerStatus,
} from '../rules';
import {
  json,
  type OfWorker,
  type PeriodColumns,
  recordColumns,
  type RecordRow,
  tableOf,
  text,
  textOrNone,
  whole,
  wholeOrNone,
} from './tables';

export interface PersonRow {
  id: Id;
  recordedAt: Moment;
}

export const personTable = tableOf<PersonRow>('person', {
  id: { ...text, primary: true },
  recordedAt: text,
});

export interface WorkerRow extends RecordRow {
  personId: Id;
  registeredOn: Day;
  leftOn: Day | null;
  diedOn: Day | null;
  /** What showed that there was a PWA contract on the last day of PWA. */
  pwaProof: string | null;
  monthsTakenOver: number;
  monthsSource: string | null;
  /** Actor of the mediator whose caseload this is. */
  mediatorId: Id | null;
  vdabNumber: string | null;
}

export const workerTable = tableOf<WorkerRow>('worker', {
  ...recordColumns,
  personId: text,
  registeredOn: text,
  leftOn: textOrNone,
  diedOn: textOrNone,
  pwaProof: textOrNone,
  monthsTakenOver: whole,
  monthsSource: textOrNone,
  mediatorId: textOrNone,
  vdabNumber: textOrNone,
});

export interface WorkerDetailsRow {
  workerId: Id;
  organiserId: Id;
  version: number;
  recordedAt: Moment;
  givenName: string;
  familyName: string;
  searchName: string;
  bornOn: Day | null;
  phone: string | null;
  email: string | null;
  street: string | null;
  iban: string | null;
}

export const workerDetailsTable = tableOf<WorkerDetailsRow>('worker_details', {
  workerId: { ...text, primary: true },
  organiserId: text,
  version: whole,
  recordedAt: text,
  givenName: text,
  familyName: text,
  searchName: text,
  bornOn: textOrNone,
  phone: textOrNone,
  email: textOrNone,
  street: textOrNone,
  iban: textOrNone,
});

const ofWorker = { ...recordColumns, workerId: text } as const;
const period = { from: text, until: textOrNone } as const;

export interface WorkerStatusRow extends OfWorker {
  from: Day;
  status: WorkerStatus;
  source: string | null;
}

export const workerStatusTable = tableOf<WorkerStatusRow>('worker_status', {
  ...ofWorker,
  from: text,
  status: text,
  source: textOrNone,
});

export interface WorkerDomicileRow extends OfWorker {
  from: Day;
  region: Region;
  postalCode: string;
  place: string;
  municipality: string | null;
  latitudeE5: number | null;
  longitudeE5: number | null;
}

export const workerDomicileTable = tableOf<WorkerDomicileRow>('worker_domicile', {
  ...ofWorker,
  from: text,
  region: text,
  postalCode: text,
  place: text,
  municipality: textOrNone,
  latitudeE5: wholeOrNone,
  longitudeE5: wholeOrNone,
});

export interface WorkerWishesRow extends OfWorker {
  from: Day;
  hoursPerMonthWished: number | null;
  travelModes: TravelMode[];
  travelMinutesMaximum: number | null;
  languages: string[];
  liftingKgMaximum: number | null;
}

export const workerWishesTable = tableOf<WorkerWishesRow>('worker_wishes', {
  ...ofWorker,
  from: text,
  hoursPerMonthWished: wholeOrNone,
  travelModes: json,
  travelMinutesMaximum: wholeOrNone,
  languages: json,
  liftingKgMaximum: wholeOrNone,
});

export interface WorkerWeekRow extends OfWorker {
  from: Day;
  times: WeeklyTime[];
}

export const workerWeekTable = tableOf<WorkerWeekRow>('worker_week', {
  ...ofWorker,
  from: text,
  times: json,
});

export interface WorkerReferralRow extends OfWorker {
  referredOn: Day;
  body: ReferringBody;
  referrerId: Id | null;
  /** Who at VDAB or the OCMW follows this person. */
  contact: string | null;
  goals: string;
  /** The day of the sheet of agreements (afsprakenblad). */
  sheetOn: Day | null;
}

export const workerReferralTable = tableOf<WorkerReferralRow>('worker_referral', {
  ...ofWorker,
  referredOn: text,
  body: text,
  referrerId: textOrNone,
  contact: textOrNone,
  goals: text,
  sheetOn: textOrNone,
});

/** Columns of an agreement, of a worker or of a user. */
export interface AgreementColumns {
  signedOn: Day | null;
  from: Day;
  until: Day | null;
  endedOn: Day | null;
  endReason: string | null;
}

export const agreementColumns = {
  signedOn: textOrNone,
  ...period,
  endedOn: textOrNone,
  endReason: textOrNone,
} as const;

export type WorkerAgreementRow = OfWorker & AgreementColumns;
export const workerAgreementTable = tableOf<WorkerAgreementRow>('worker_agreement', {
  ...ofWorker,
  ...agreementColumns,
});

export interface WorkerSuspensionRow extends OfWorker, PeriodColumns {
  reason: string;
}

export const workerSuspensionTable = tableOf<WorkerSuspensionRow>('worker_suspension', {
  ...ofWorker,
  ...period,
  reason: text,
});

export interface WorkerCertificateRow extends OfWorker, PeriodColumns {
  kind: string;
  name: string;
  seenOn: Day;
  seenBy: string;
}

export const workerCertificateTable = tableOf<WorkerCertificateRow>('worker_certificate', {
  ...ofWorker,
  ...period,
  kind: text,
  name: text,
  seenOn: text,
  seenBy: text,
});

export interface WorkerAbsenceRow extends OfWorker {
  from: Day;
  start: TimeOfDay;
  until: Day | null;
  end: TimeOfDay;
  reason: string | null;
}

export const workerAbsenceTable = tableOf<WorkerAbsenceRow>('worker_absence', {
  ...ofWorker,
  from: text,
  start: text,
  until: textOrNone,
  end: text,
  reason: textOrNone,
});

export interface WorkerNoGoRow extends OfWorker, PeriodColumns {
  about: 'user' | 'task';
  target: string;
  reason: NoGoReason;
}

export const workerNoGoTable = tableOf<WorkerNoGoRow>('worker_no_go', {
  ...ofWorker,
  ...period,
  about: text,
  target: text,
  reason: text,
});

export interface WorkerInterimDayRow extends OfWorker {
  day: Day;
  source: string | null;
}

export const workerInterimDayTable = tableOf<WorkerInterimDayRow>('worker_interim_day', {
  ...ofWorker,
  day: text,
  source: textOrNone,
});

export interface WorkerTalkRow extends OfWorker {
  heldOn: Day;
  heldBy: string;
  nextStep: string;
}

export const workerTalkTable = tableOf<WorkerTalkRow>('worker_talk', {
  ...ofWorker,
  heldOn: text,
  heldBy: text,
  nextStep: text,
});
