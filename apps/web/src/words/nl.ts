import { chequeLedgerWords } from './nl/cheque-ledger';
import { identityWords } from './nl/identity';
import { matchingWords } from './nl/matching';
import { paymentsWords } from './nl/payments';
import { performancesWords } from './nl/performances';
import { registryWords } from './nl/registry';
import { taskCatalogueWords } from './nl/task-catalogue';
import { type Sentences } from './words';

/** Every refusal of every library, in Dutch. */
export const nl: Readonly<Record<string, Sentences>> = {
  ...chequeLedgerWords,
  ...taskCatalogueWords,
  ...registryWords,
  ...matchingWords,
  ...performancesWords,
  ...paymentsWords,
  ...identityWords,
};
