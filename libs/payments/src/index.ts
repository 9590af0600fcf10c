export * from './rules';
export { paymentsTables } from './store/tables';
export * from './verbs';
