import { type Migration } from './migration';

export const payments: Migration = { name: 'payments', up: () => [] };
