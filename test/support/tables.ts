import { type EntitySchema } from 'typeorm';

const libraries = ['task-catalogue', 'registry', 'matching', 'performances', 'payments', 'identity'];

/** Every table description of every library that stands. */
export const allTables: EntitySchema[] = libraries.flatMap((library) => {
  try {
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const front = require(`#${library}`) as Record<string, EntitySchema[]>;
    return Object.entries(front).flatMap(([name, value]) => (name.endsWith('Tables') ? value : []));
  } catch {
    return [];
  }
});
