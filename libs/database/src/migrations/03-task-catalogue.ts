import { type Migration } from './migration';

export const taskCatalogue: Migration = { name: 'task-catalogue', up: () => [] };
