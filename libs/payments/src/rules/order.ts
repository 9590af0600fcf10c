import { type Cents, cents, type Cheques, type Day } from '#kernel';
import { type RegistryRefusal, refusalsToOrder as refusalsOfGate, type UserFacts } from '#registry/rules';
import { listOf, type Regime } from '#regulation';
import { type PaymentRefusal, refusal } from './refusals';

/** Where an order of cheques stands. */
export const orderStates = ['placed', 'paid', 'cancelled'] as const;
export type OrderState = (typeof orderStates)[number];

/** What can be done to an order that is placed. */
export type OrderStep = 'pay' | 'cancel';

/** The states each step may start from. Cheques that were issued come back by a correction in the book only. */
export const stepsFromOrder: Record<OrderState, readonly OrderStep[]> = {
  placed: ['pay', 'cancel'],
  paid: [],
  cancelled: [],
};

export const refusalsToOrderStep = (state: OrderState, step: OrderStep): PaymentRefusal[] =>
  stepsFromOrder[state].includes(step) ? [] : [refusal('order-state-forbids', { state, step })];

/** More than this in one order is a slip of the keyboard, not a wish. */
const LARGEST_ORDER = 10_000;

export interface OrderFacts {
  readonly regime: Regime;
  readonly on: Day;
  readonly user: UserFacts;
  readonly cheques: number;
  /** The price of the organiser on that day, `undefined` while it chose none; `askedPriceCents` is what the caller believed it to be. */
  readonly priceCents: number | undefined;
  readonly askedPriceCents?: number;
}

/**
 * Every reason why cheques cannot be ordered on a day. The registry keeps the gate: no order before the user
 * agreement is signed and the fee of the year is paid. The price is one of the closed list.
 * Source: rules.md §4 (order gate, price to the user).
 */
export function refusalsToOrder(facts: OrderFacts): (PaymentRefusal | RegistryRefusal)[] {
  return [
    ...refusalsOfGate(facts.regime, facts.user, facts.on),
    ...refusalsOfPrice(facts),
    ...refusalsOfQuantity(facts),
  ];
}

function refusalsOfPrice({ regime, on, priceCents, askedPriceCents }: OrderFacts): PaymentRefusal[] {
  if (priceCents === undefined) return [refusal('order-price-not-set', { day: on })];
  const allowed = listOf(regime, 'cheque-prices-cents', on);
  if (!allowed.value.includes(priceCents)) {
    const allowedCents = allowed.value.join(' ');
    return [refusal('order-price-not-allowed', { priceCents, allowedCents }, allowed)];
  }
  return askedPriceCents === undefined || askedPriceCents === priceCents
    ? []
    : [refusal('order-price-differs', { askedPriceCents, priceCents })];
}

function refusalsOfQuantity({ cheques }: OrderFacts): PaymentRefusal[] {
  return Number.isSafeInteger(cheques) && cheques >= 1 && cheques <= LARGEST_ORDER
    ? []
    : [refusal('order-quantity-not-possible', { cheques, maximum: LARGEST_ORDER })];
}

/** What an order costs. */
export const amountOf = (count: Cheques, price: Cents): Cents => cents(count * price);
