import { type Migration } from './migration';

export const identity: Migration = { name: 'identity', up: () => [] };
