import { type Migration } from './migration';

export const registry: Migration = { name: 'registry', up: () => [] };
