import { type Refusal, type RefusalWeight } from '#kernel';

/** Why cheques cannot be ordered, or a payment cannot be recorded. */
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
  | 'move-to-other-user';

export type PaymentRefusal = Refusal<PaymentRefusalCode>;

const HOUSE_RULE = 'huisregel bestellingen';

interface Because {
  readonly article: string;
  readonly weight: RefusalWeight;
}

const byHouseRule: Because = { article: HOUSE_RULE, weight: 'refuses' };

/** A refusal by the house rule, or by a figure of law that gives its own article and weight. */
export function refusal(
  code: PaymentRefusalCode,
  figures: PaymentRefusal['figures'],
  because: Because = byHouseRule,
): PaymentRefusal {
  return { code, figures, article: because.article, weight: because.weight };
}
