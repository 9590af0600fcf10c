import { type GrantsFor } from '../grant';

export const matchingGrants = {} satisfies GrantsFor<never>;
