import { type Migration } from './migration';

export const performances: Migration = { name: 'performances', up: () => [] };
