import { type GrantsFor } from '../grant';

export const performancesGrants = {} satisfies GrantsFor<never>;
