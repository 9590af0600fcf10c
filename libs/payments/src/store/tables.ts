import { EntitySchema } from 'typeorm';
import { type ChequeOrder, type PayOut } from '../rules';

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

export const payOutRows = new EntitySchema<PayOut>({
  name: 'pay_out',
  columns: {
    id: { type: 'text', primary: true },
    runId: text,
    organiserId: text,
    workerId: text,
    month: text,
    amountCents: integer,
    paidOn: text,
    takesBack: { ...text, ...nullable },
    recordedAt: text,
  },
});

export const paymentsTables: EntitySchema[] = [orderRows, payOutRows];
