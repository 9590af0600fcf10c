/** What an actor may do here; `identity` says which role may do which. */
export const taskCatalogueVerbs = [
  'task.read',
  'task.import',
  'task.deny',
  'task.add',
  'task.strike',
  'task.withdraw',
  'municipality.read',
  'municipality.import',
  'municipality.assign',
  'municipality.unite',
] as const;
