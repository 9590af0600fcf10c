import { type Migration } from './migration';

/** Orders of cheques, from being placed to being paid. */
export const payments: Migration = {
  name: 'payments',
  up: () => [
    `create table cheque_order (
      id text not null primary key,
      organiser_id text not null,
      number integer not null,
      reference text not null unique,
      user_id text not null,
      cheques integer not null check (cheques > 0),
      price_cents integer not null check (price_cents > 0),
      amount_cents integer not null,
      form text not null,
      serial_from text,
      serial_to text,
      own_reference text,
      placed_on text not null,
      placed_at text not null,
      state text not null,
      paid_on text,
      settled_at text,
      lot integer,
      version integer not null,
      unique (organiser_id, number)
    )`,
    'create index cheque_order_by_user on cheque_order (organiser_id, user_id, number)',
    'create index cheque_order_by_state on cheque_order (organiser_id, state, number)',
  ],
};
