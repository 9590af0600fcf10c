import { userRoutes, workerRoutes } from './record-routes';
import { ContactFields, SiteFields } from './user-record-fields';
import {
  AbsenceFields,
  AgreementFields,
  CertificateFields,
  DomicileFields,
  InterimDayFields,
  NoGoFields,
  ReferralFields,
  StatusFields,
  SuspensionFields,
  TalkFields,
  WeekFields,
  WishesFields,
} from './worker-record-fields';

const emptyAgreement = { until: null, signedOn: null, endedOn: null, endReason: null };

/** One controller for each noun that is recorded about workers and users. */
export const recordControllers = [
  workerRoutes({
    noun: 'status',
    plural: 'statuses',
    named: 'Status',
    fields: StatusFields,
    empty: { source: null },
  }),
  workerRoutes({
    noun: 'domicile',
    plural: 'domiciles',
    named: 'Domicile',
    fields: DomicileFields,
    empty: { municipality: null },
  }),
  workerRoutes({
    noun: 'wishes',
    plural: 'wishes',
    named: 'Wish',
    fields: WishesFields,
    empty: { hoursPerMonthWished: null, travelMinutesMaximum: null, liftingKgMaximum: null },
  }),
  workerRoutes({ noun: 'week', plural: 'weeks', named: 'Week', fields: WeekFields, empty: {} }),
  workerRoutes({
    noun: 'referral',
    plural: 'referrals',
    named: 'Referral',
    fields: ReferralFields,
    empty: { referrerId: null, contact: null, sheetOn: null },
  }),
  workerRoutes({
    noun: 'workerAgreement',
    plural: 'workerAgreements',
    named: 'WorkerAgreement',
    fields: AgreementFields,
    empty: emptyAgreement,
  }),
  workerRoutes({
    noun: 'suspension',
    plural: 'suspensions',
    named: 'Suspension',
    fields: SuspensionFields,
    empty: { until: null },
  }),
  workerRoutes({
    noun: 'certificate',
    plural: 'certificates',
    named: 'Certificate',
    fields: CertificateFields,
    empty: { until: null },
  }),
  workerRoutes({
    noun: 'absence',
    plural: 'absences',
    named: 'Absence',
    fields: AbsenceFields,
    empty: { until: null, reason: null },
  }),
  workerRoutes({
    noun: 'noGo',
    plural: 'noGos',
    named: 'NoGo',
    fields: NoGoFields,
    empty: { until: null },
    officeOnly: true,
  }),
  workerRoutes({
    noun: 'interimDay',
    plural: 'interimDays',
    named: 'InterimDay',
    fields: InterimDayFields,
    empty: { source: null },
  }),
  workerRoutes({
    noun: 'talk',
    plural: 'talks',
    named: 'Talk',
    fields: TalkFields,
    empty: {},
    officeOnly: true,
  }),
  userRoutes({
    noun: 'site',
    plural: 'sites',
    named: 'Site',
    fields: SiteFields,
    empty: { street: null, municipality: null, formerMunicipality: null, dwelling: null, until: null },
  }),
  userRoutes({
    noun: 'contact',
    plural: 'contacts',
    named: 'Contact',
    fields: ContactFields,
    empty: { siteId: null, role: null, phone: null, email: null, until: null },
  }),
  userRoutes({
    noun: 'userAgreement',
    plural: 'userAgreements',
    named: 'UserAgreement',
    fields: AgreementFields,
    empty: emptyAgreement,
  }),
];
