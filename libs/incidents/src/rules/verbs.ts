/** What an actor may be allowed to do with incidents; identity gives each role its verbs. */
export const incidentsVerbs = [
  'incident.read',
  'incident.tell',
  'incident.complete',
  'incident.send',
  'incident.settle',
  'incident.reopen',
  'incident.withdraw',
  'incident.readHealth',
  'incident.eraseHealth',
  'whereabouts.read',
] as const;

export type IncidentsVerb = (typeof incidentsVerbs)[number];
