import { type GrantsFor } from '../grant';

export const paymentsGrants = {} satisfies GrantsFor<never>;
