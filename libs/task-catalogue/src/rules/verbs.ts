/** What an actor may do here; `identity` says which role may do which. */
export const taskCatalogueVerbs = [
  'task.read',
  'task.judge',
  'task.deny',
  'task.add',
  'task.withdraw',
  'task.strike',
  'task.import',
  'municipality.read',
  'municipality.import',
  'municipality.assign',
  'municipality.unite',
] as const;
export type TaskCatalogueVerb = (typeof taskCatalogueVerbs)[number];
