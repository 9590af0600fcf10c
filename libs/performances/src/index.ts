export * from './performances.module';
export * from './rules';
export { Booking, type SeenPerformance } from './services/booking';
export * from './services/close-month';
export {
  Confirmation,
  type ContestedPerformance,
  type ManyPerformances,
  type OnePerformance,
} from './services/confirm';
export * from './services/correct';
export * from './services/read';
export { type Amend, type RegisterArranged, type RegisterAssigned, Registration } from './services/register';
export type { PerformanceCursor, PerformanceFilter, PerformanceRef } from './store/performances';
export { performancesTables } from './store/tables';
