import { type EntitySchema } from 'typeorm';
import { deskAppointmentTable, deskDayTable } from './desk-days';
import {
  datedSettingTable,
  endingTable,
  historyTable,
  organiserTable,
  referrerTable,
} from './organiser-tables';
import { placeTable } from './places';
import {
  userAgreementTable,
  userContactTable,
  userDetailsTable,
  userFeeTable,
  userSiteTable,
  userTable,
} from './user-tables';
import { workerAimTable } from './worker-aims';
import {
  personTable,
  workerAbsenceTable,
  workerAgreementTable,
  workerCertificateTable,
  workerDetailsTable,
  workerDomicileTable,
  workerInterimDayTable,
  workerNoGoTable,
  workerReferralTable,
  workerStatusTable,
  workerSuspensionTable,
  workerTable,
  workerTalkTable,
  workerWeekTable,
  workerWishesTable,
} from './worker-tables';

/** Every table of the registry, described for the database. */
export const registryTables: EntitySchema[] = [
  placeTable,
  organiserTable,
  datedSettingTable,
  referrerTable,
  endingTable,
  historyTable,
  personTable,
  workerTable,
  workerDetailsTable,
  workerStatusTable,
  workerDomicileTable,
  workerWishesTable,
  workerWeekTable,
  workerReferralTable,
  workerAgreementTable,
  workerSuspensionTable,
  workerCertificateTable,
  workerAbsenceTable,
  workerNoGoTable,
  workerAimTable,
  workerInterimDayTable,
  workerTalkTable,
  userTable,
  userDetailsTable,
  userSiteTable,
  userContactTable,
  userAgreementTable,
  userFeeTable,
  deskDayTable,
  deskAppointmentTable,
];
