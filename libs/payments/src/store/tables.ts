import { EntitySchema } from 'typeorm';
import { type ChequeOrder } from '../rules';

const text = { type: 'text' } as const;
const integer = { type: 'integer' } as const;
const nullable = { nullable: true } as const;

export const orderRows = new EntitySchema<ChequeOrder>({
  name: 'cheque_order',
  columns: {
    id: { type: 'text', primary: true },
    organiserId: text,
    number: integer,
    reference: text,
    userId: text,
    cheques: integer,
    priceCents: integer,
    amountCents: integer,
    form: text,
    ownReference: { ...text, ...nullable },
    placedOn: text,
    placedAt: text,
    state: text,
    paidOn: { ...text, ...nullable },
    settledAt: { ...text, ...nullable },
    lot: { ...integer, ...nullable },
    serialFrom: { ...text, ...nullable },
    serialTo: { ...text, ...nullable },
    version: integer,
  },
});

export const paymentsTables: EntitySchema[] = [orderRows];
