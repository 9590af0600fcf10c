export * from './rules';
export { performancesTables } from './store/tables';
export * from './verbs';
