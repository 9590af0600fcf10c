import { type Refusal, refusalsUnder } from '#kernel';

/** Why cheques cannot be ordered, or a payment in or out cannot be recorded. */
export type PaymentRefusalCode =
  | 'order-price-not-set'
  | 'order-price-not-allowed'
  | 'order-price-differs'
  | 'order-quantity-not-possible'
  | 'order-state-forbids'
  | 'payment-amount-differs'
  | 'payment-day-in-future'
  | 'payment-before-order'
  | 'fee-amount-differs'
  | 'fee-paid-already'
  | 'move-to-other-user'
  | 'pay-out-month-not-closed'
  | 'pay-out-before-work'
  | 'pay-out-nothing-owed'
  | 'pay-out-reason-missing'
  | 'pay-out-not-standing';

export type PaymentRefusal = Refusal<PaymentRefusalCode>;

/** A refusal by the house rule, or by a figure of law that gives its own article and weight. */
export const refusal = refusalsUnder<PaymentRefusalCode>('huisregel bestellingen');
