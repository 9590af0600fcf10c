import { EntitySchema } from 'typeorm';
import { type Incident } from '../rules';

const text = { type: 'text' } as const;
const integer = { type: 'integer' } as const;
const maybeText = { type: 'text', nullable: true } as const;

export const incidentRows = new EntitySchema<Incident>({
  name: 'incident',
  columns: {
    id: { type: 'text', primary: true },
    organiserId: text,
    number: integer,
    kind: text,
    assignmentId: text,
    workerId: text,
    userId: text,
    siteId: text,
    task: text,
    plannedFrom: maybeText,
    plannedUntil: maybeText,
    toldBy: text,
    toldOn: text,
    happenedOn: text,
    happenedAt: maybeText,
    place: text,
    happening: text,
    damage: text,
    witnesses: text,
    reportBy: text,
    state: text,
    sentOn: maybeText,
    reference: maybeText,
    outcome: maybeText,
    settledOn: maybeText,
    version: integer,
  },
});

export const incidentsTables: EntitySchema[] = [incidentRows];
