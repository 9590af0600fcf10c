export * from './rules';
export * from './services/assignment-steps';
export { matchingTables } from './store/tables';
