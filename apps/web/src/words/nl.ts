import { type LedgerRefusalCode } from '#cheque-ledger';
import { type HouseStyleRefusalCode } from '#house-style';
import { type IdentityRefusalCode } from '#identity';
import { type MatchingRefusalCode } from '#matching';
import { type PaymentRefusalCode } from '#payments';
import { type PerformanceRefusalCode } from '#performances';
import { type RegistryRefusalCode } from '#registry';
import { type TaskCatalogueRefusalCode } from '#task-catalogue';
import { chequeLedgerWords } from './nl/cheque-ledger';
import { houseStyleWords } from './nl/house-style';
import { identityWords } from './nl/identity';
import { matchingWords } from './nl/matching';
import { paymentsWords } from './nl/payments';
import { performancesWords } from './nl/performances';
import { registryWords } from './nl/registry';
import { taskCatalogueWords } from './nl/task-catalogue';
import { type WordsFor } from './words';

/** Everything for which this service can say no. */
export type RefusalCode =
  | LedgerRefusalCode
  | TaskCatalogueRefusalCode
  | RegistryRefusalCode
  | MatchingRefusalCode
  | PerformanceRefusalCode
  | PaymentRefusalCode
  | HouseStyleRefusalCode
  | IdentityRefusalCode;

/** Every refusal of every library, in Dutch. */
export const nl: WordsFor<RefusalCode> = {
  ...chequeLedgerWords,
  ...taskCatalogueWords,
  ...registryWords,
  ...matchingWords,
  ...performancesWords,
  ...paymentsWords,
  ...houseStyleWords,
  ...identityWords,
};
