import { type LedgerRefusalCode } from '#cheque-ledger';
import { type ComplaintRefusalCode } from '#complaints';
import { type HouseStyleRefusalCode } from '#house-style';
import { type IdentityRefusalCode } from '#identity';
import { type IncidentRefusalCode } from '#incidents';
import { type MatchingRefusalCode } from '#matching';
import { type MessagingRefusalCode } from '#messaging';
import { type PaymentRefusalCode } from '#payments';
import { type PerformanceRefusalCode } from '#performances';
import { type PlanRefusalCode } from '#plan';
import { type RegistryRefusalCode } from '#registry';
import { type TaskCatalogueRefusalCode } from '#task-catalogue';
import { chequeLedgerWords } from './nl/cheque-ledger';
import { complaintsWords } from './nl/complaints';
import { houseStyleWords } from './nl/house-style';
import { identityWords } from './nl/identity';
import { incidentsWords } from './nl/incidents';
import { matchingWords } from './nl/matching';
import { messagingWords } from './nl/messaging';
import { paymentsWords } from './nl/payments';
import { performancesWords } from './nl/performances';
import { planRefusalWords } from './nl/plan-refusals';
import { registryWords } from './nl/registry';
import { taskCatalogueWords } from './nl/task-catalogue';
import { type WordsFor } from './words';

/** Everything for which this service can say no. */
export type RefusalCode =
  | LedgerRefusalCode
  | TaskCatalogueRefusalCode
  | RegistryRefusalCode
  | MessagingRefusalCode
  | MatchingRefusalCode
  | PlanRefusalCode
  | PerformanceRefusalCode
  | PaymentRefusalCode
  | IncidentRefusalCode
  | ComplaintRefusalCode
  | HouseStyleRefusalCode
  | IdentityRefusalCode;

/** Every refusal of every library, in Dutch. */
export const nl: WordsFor<RefusalCode> = {
  ...chequeLedgerWords,
  ...taskCatalogueWords,
  ...registryWords,
  ...messagingWords,
  ...matchingWords,
  ...planRefusalWords,
  ...performancesWords,
  ...paymentsWords,
  ...incidentsWords,
  ...complaintsWords,
  ...houseStyleWords,
  ...identityWords,
};
