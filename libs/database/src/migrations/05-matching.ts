import { type Migration } from './migration';

export const matching: Migration = { name: 'matching', up: () => [] };
