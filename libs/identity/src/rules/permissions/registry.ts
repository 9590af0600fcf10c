import { type GrantsFor } from '../grant';

export const registryGrants = {} satisfies GrantsFor<never>;
