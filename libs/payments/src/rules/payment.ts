import { type Day } from '#kernel';
import { type OrderState, refusalsToOrderStep } from './order';
import { type PaymentRefusal, refusal } from './refusals';

export interface PaymentFacts {
  readonly state: OrderState;
  readonly placedOn: Day;
  readonly amountCents: number;
  readonly paidCents: number;
  readonly paidOn: Day;
  readonly today: Day;
}

/** Every reason why a payment does not settle an order: it is exact, once, and neither early nor still to come. */
export function refusalsToPay(facts: PaymentFacts): PaymentRefusal[] {
  const { amountCents, paidCents, paidOn, placedOn, today } = facts;
  return [
    ...refusalsToOrderStep(facts.state, 'pay'),
    ...(paidCents === amountCents ? [] : [refusal('payment-amount-differs', { paidCents, amountCents })]),
    ...(paidOn > today ? [refusal('payment-day-in-future', { paidOn, today })] : []),
    ...(paidOn < placedOn ? [refusal('payment-before-order', { paidOn, placedOn })] : []),
  ];
}

export interface FeeFacts {
  readonly year: string;
  readonly paidCents: number;
  readonly feeCents: number;
  readonly paidOn: Day;
  readonly today: Day;
  /** The day on which the fee of that year was paid before, if it was. */
  readonly paidBefore?: Day;
}

/** Every reason why a registration fee cannot be recorded as paid. Source: rules.md §4 (registration fee). */
export function refusalsToRecordFee(facts: FeeFacts): PaymentRefusal[] {
  const { year, paidCents, feeCents, paidOn, today, paidBefore } = facts;
  return [
    ...(paidBefore === undefined ? [] : [refusal('fee-paid-already', { year, paidOn: paidBefore })]),
    ...(paidCents === feeCents ? [] : [refusal('fee-amount-differs', { paidCents, feeCents })]),
    ...(paidOn > today ? [refusal('payment-day-in-future', { paidOn, today })] : []),
  ];
}
