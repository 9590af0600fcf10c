import { type Cents, type Cheques, type Day, type Id, type Moment } from '#kernel';
import { type OrderState } from './order';
import { type StructuredReference } from './structured-reference';

/** An order of cheques by a user: one price, one reference to pay with, and one lot once it is paid. */
export interface ChequeOrder {
  readonly id: Id;
  readonly organiserId: Id;
  /** Counts up within the organiser. */
  readonly number: number;
  readonly reference: StructuredReference;
  readonly userId: Id;
  readonly cheques: Cheques;
  /** Price of one cheque on the day of the order. */
  readonly priceCents: Cents;
  readonly amountCents: Cents;
  readonly form: 'electronic' | 'paper';
  /** The user's own words: an order number, a cost centre. */
  readonly ownReference: string | null;
  readonly placedOn: Day;
  readonly placedAt: Moment;
  readonly state: OrderState;
  readonly paidOn: Day | null;
  /** When it was paid or cancelled. */
  readonly settledAt: Moment | null;
  /** Number of the lot in the organiser's book. */
  readonly lot: number | null;
  /** Serial numbers of paper cheques. */
  readonly serialFrom: string | null;
  readonly serialTo: string | null;
  readonly version: number;
}
