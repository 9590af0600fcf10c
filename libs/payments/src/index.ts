export * from './payments.module';
export * from './rules';
export * from './services/cheque-moves';
export * from './services/expiry';
export * from './services/fees';
export * from './services/orders';
export * from './services/pay-outs';
export type { OrderFilter, OrderRef } from './store/orders';
export { paymentsTables } from './store/tables';
