import { type Reading, type Value, type Writing } from '#database';
import { ChangedMeanwhile, type Id, NotFound } from '#kernel';
import { type ChequeOrder, type OrderState, type StructuredReference } from '../rules';
import { orderRows } from './tables';

export interface OrderRef {
  readonly organiser: Id;
  readonly order: Id;
}

/** @throws NotFound where this organiser has no such order */
export async function orderIn(reading: Reading, { organiser, order }: OrderRef): Promise<ChequeOrder> {
  const found = await reading.table(orderRows).findOneBy({ id: order, organiserId: organiser });
  if (!found) throw new NotFound('order', order);
  return found;
}

/** The next number of an organiser's orders; its book is locked, so nobody else takes it. */
export async function nextOrderNumber(tx: Writing, organiser: Id): Promise<number> {
  const row = await tx.row<{ last: number | null }>(
    'select max(number) as last from cheque_order where organiser_id = ?',
    [organiser],
  );
  return (row?.last ?? 0) + 1;
}

/** Stores a new order. */
export async function insertOrder(tx: Writing, order: ChequeOrder): Promise<void> {
  await tx.table(orderRows).insert(order);
}

export type OrderChange = Pick<ChequeOrder, 'state' | 'settledAt'> &
  Partial<Pick<ChequeOrder, 'paidOn' | 'lot' | 'serialFrom' | 'serialTo'>>;

/** Moves an order on from the version that was read. @throws ChangedMeanwhile when it is no longer that version */
export async function changeOrder(tx: Writing, before: ChequeOrder, change: OrderChange): Promise<void> {
  const { id, version } = before;
  const { affected } = await tx.table(orderRows).update({ id, version }, { ...change, version: version + 1 });
  if (affected === 0) throw new ChangedMeanwhile('order', id);
}

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
