import { type Grant } from '../grant';
import { chequeLedgerGrants } from './cheque-ledger';
import { complaintsGrants } from './complaints';
import { houseStyleGrants } from './house-style';
import { identityGrants } from './identity';
import { incidentsGrants } from './incidents';
import { matchingGrants } from './matching';
import { messagingGrants } from './messaging';
import { paymentsGrants } from './payments';
import { performancesGrants } from './performances';
import { planGrants } from './plan';
import { registryGrants } from './registry';
import { taskCatalogueGrants } from './task-catalogue';

/** The one table of who may do what, a part for each library. */
export const permissions = {
  ...chequeLedgerGrants,
  ...taskCatalogueGrants,
  ...registryGrants,
  ...messagingGrants,
  ...matchingGrants,
  ...planGrants,
  ...performancesGrants,
  ...paymentsGrants,
  ...incidentsGrants,
  ...complaintsGrants,
  ...houseStyleGrants,
  ...identityGrants,
};

/** Thing and what is done to it, such as `assignment.make`. */
export type Verb = keyof typeof permissions;

/** What may be done by who must first set up a second step: that, and going away. */
const ofSetUp: readonly Verb[] = [
  'secondStep.setUp',
  'passkey.add',
  'password.change',
  'self.read',
  'session.read',
  'session.end',
];
export const isOfSetUp = (verb: Verb) => ofSetUp.includes(verb);

export const grantOf = (verb: Verb): Grant => permissions[verb];

export { type IdentityVerb, identityVerbs } from './identity';
