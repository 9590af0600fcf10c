import { type GrantsFor } from '../grant';

export const chequeLedgerGrants = {} satisfies GrantsFor<never>;
