export * from './complaints.module';
export * from './rules';
export * from './services/complaints';
export type { ComplaintFilter, ComplaintRef } from './store/complaints';
export { eventsOfComplaint, wordsOfComplaint } from './store/said';
export { complaintsTables } from './store/tables';
