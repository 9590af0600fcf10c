import { EntitySchema } from 'typeorm';
import { type Performance } from '../rules';

const text = { type: 'text' } as const;
const integer = { type: 'integer' } as const;
const json = { type: 'simple-json' } as const;

export const performanceRows = new EntitySchema<Performance>({
  name: 'performance',
  columns: {
    id: { type: 'text', primary: true },
    organiserId: text,
    assignmentId: text,
    occurrenceId: text,
    requestId: text,
    workerId: text,
    personId: text,
    userId: text,
    siteId: text,
    taskPlanned: text,
    taskDone: text,
    work: text,
    performedOn: text,
    startsAt: text,
    endsAt: text,
    breaks: json,
    minutes: integer,
    hours: integer,
    state: text,
    refusals: { ...json, nullable: true },
    registeredAt: text,
    confirmedAt: { ...text, nullable: true },
    version: integer,
  },
});

export const performancesTables: EntitySchema[] = [performanceRows];
