import { EntitySchema } from 'typeorm';
import { type Complaint } from '../rules';

const text = { type: 'text' } as const;
const integer = { type: 'integer' } as const;
const maybeText = { type: 'text', nullable: true } as const;

export const complaintRows = new EntitySchema<Complaint>({
  name: 'complaint',
  columns: {
    id: { type: 'text', primary: true },
    organiserId: text,
    number: integer,
    kind: text,
    fromKind: text,
    fromId: text,
    toldBy: text,
    receivedOn: text,
    assignmentId: maybeText,
    aboutActorId: maybeText,
    answerBy: text,
    appealBy: maybeText,
    answeredOn: maybeText,
    handlerId: maybeText,
    state: text,
    version: integer,
  },
});

export const complaintsTables: EntitySchema[] = [complaintRows];
