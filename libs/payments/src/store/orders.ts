import { NumberedRecords, type Reading, type Value } from '#database';
import { type Id } from '#kernel';
import { type ChequeOrder, type OrderState, type StructuredReference } from '../rules';
import { orderRows } from './tables';

export interface OrderRef {
  readonly organiser: Id;
  readonly order: Id;
}

/** The orders of all organisers. */
export const orders = new NumberedRecords(orderRows, 'order');

/** @throws NotFound where this organiser has no such order */
export const orderIn = (reading: Reading, { organiser, order }: OrderRef): Promise<ChequeOrder> =>
  orders.one(reading, organiser, order);

export interface OrderFilter {
  readonly organiser: Id;
  readonly user?: Id;
  /** Only of these users: the bounds of an actor of own scope. */
  readonly within?: readonly Id[];
  readonly state?: OrderState;
  /** As printed on a transfer. */
  readonly reference?: StructuredReference;
  /** Orders before this number; the list goes from the newest to the oldest. */
  readonly before?: number;
  readonly limit: number;
}

/** Orders, newest first. */
export async function ordersIn(reading: Reading, filter: OrderFilter): Promise<ChequeOrder[]> {
  const { conditions, values } = conditionsOf(filter);
  return reading.rows<ChequeOrder>(
    `select * from cheque_order where ${conditions.join(' and ')} order by number desc limit ?`,
    [...values, filter.limit],
  );
}

function conditionsOf({ organiser, user, within, state, reference, before }: OrderFilter) {
  const conditions = ['organiser_id = ?'];
  const values: Value[] = [organiser];
  const also = (condition: string, ...given: readonly Value[]) => {
    conditions.push(condition);
    values.push(...given);
  };
  if (user !== undefined) also('user_id = ?', user);
  // PostgreSQL knows no empty list; nothing equals null, so nothing is found.
  if (within) also(`user_id in (${within.map(() => '?').join(', ') || 'null'})`, ...within);
  if (state !== undefined) also('state = ?', state);
  if (reference !== undefined) also('reference = ?', reference);
  if (before !== undefined) also('number < ?', before);
  return { conditions, values };
}
