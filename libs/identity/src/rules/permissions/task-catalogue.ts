import { type GrantsFor } from '../grant';

export const taskCatalogueGrants = {} satisfies GrantsFor<never>;
