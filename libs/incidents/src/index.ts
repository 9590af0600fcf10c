export * from './incidents.module';
export * from './rules';
export * from './services/incident-steps';
export * from './services/incidents';
export { type SeenIncident } from './services/seen';
export * from './services/whereabouts';
export { healthIn } from './store/health';
export type { IncidentFilter, IncidentRef } from './store/incidents';
export { incidentsTables } from './store/tables';
