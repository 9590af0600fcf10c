import { book } from './01-book';
import { chequeLedger } from './02-cheque-ledger';
import { taskCatalogue } from './03-task-catalogue';
import { registry } from './04-registry';
import { matching } from './05-matching';
import { performances } from './06-performances';
import { payments } from './07-payments';
import { identity } from './08-identity';
import { registryCounts } from './09-registry-counts';
import { closedDays } from './10-closed-days';
import { logIn } from './11-log-in';
import { deskDays } from './12-desk-days';
import { calendarFeeds } from './13-calendar-feeds';
import { peopleOffice } from './15-people-office';
import { requestDrafts } from './14-request-drafts';
import { personJoins } from './16-person-joins';
import { narrowIndexes } from './17-narrow-indexes';
import { messaging } from './18-messaging';
import { hoursSaid } from './19-hours-said';
import { offersAndAbsences } from './20-offers';
import { payOuts } from './21-pay-outs';
import { callNotes } from './22-call-notes';
import { incidents } from './23-incidents';
import { withdrawnPapers } from './24-withdrawn-papers';
import { complaints } from './25-complaints';
import { plan } from './26-plan';
import { repliesApart } from './28-replies-apart';
import { aims } from './29-aims';
import { workOrNone } from './30-work-or-none';
import { movedVisits } from './31-moved-visits';
import { textsToErase } from './32-texts-to-erase';
import { askedForAll } from './33-asked-for-all';
import { planNightsAndPairings } from './34-plan-nights-and-pairings';
import { eachCallNoted } from './35-each-call-noted';
import { rolesEndedAtOnce } from './36-roles-ended-at-once';
import { type Migration } from './migration';

/** In the order in which they run; a released one never changes, a later change is a new one at the end. */
export const migrations: readonly Migration[] = [
  book,
  chequeLedger,
  taskCatalogue,
  registry,
  matching,
  performances,
  payments,
  identity,
  registryCounts,
  closedDays,
  logIn,
  deskDays,
  calendarFeeds,
  peopleOffice,
  requestDrafts,
  personJoins,
  narrowIndexes,
  messaging,
  hoursSaid,
  offersAndAbsences,
  payOuts,
  callNotes,
  incidents,
  withdrawnPapers,
  complaints,
  plan,
  repliesApart,
  aims,
  workOrNone,
  movedVisits,
  textsToErase,
  askedForAll,
  planNightsAndPairings,
  eachCallNoted,
  rolesEndedAtOnce,
];
