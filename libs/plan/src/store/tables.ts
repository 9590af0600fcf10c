import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import { type PlanLine, type PlanRun } from '../rules';

const text: EntitySchemaColumnOptions = { type: 'text' };
const maybeText: EntitySchemaColumnOptions = { type: 'text', nullable: true };
const integer: EntitySchemaColumnOptions = { type: 'integer' };
const json: EntitySchemaColumnOptions = { type: 'simple-json' };
const key: EntitySchemaColumnOptions = { type: 'text', primary: true };

export const planRunRows = new EntitySchema<PlanRun>({
  name: 'plan_run',
  columns: {
    id: key,
    organiserId: text,
    startedBy: text,
    starter: text,
    startedAt: text,
    endedAt: maybeText,
    state: text,
    onDay: text,
    publishedUntil: text,
    untilDay: text,
    budgetMs: integer,
    aliveAt: text,
    cancelAskedAt: maybeText,
    progress: { ...json, nullable: true },
    policy: json,
    goals: json,
    snapshotDigest: maybeText,
    rulesVersion: text,
    solver: maybeText,
    workers: integer,
    places: integer,
    seats: integer,
    seatsFilled: integer,
    lines: integer,
    checks: json,
    findings: json,
    prices: json,
    failure: maybeText,
    thrownAwayAt: maybeText,
  },
});

export const planLineRows = new EntitySchema<PlanLine>({
  name: 'plan_line',
  columns: {
    id: key,
    organiserId: text,
    runId: text,
    number: integer,
    kind: text,
    pair: { type: 'integer', nullable: true },
    occurrenceId: text,
    requestId: text,
    userId: text,
    day: text,
    startsAt: maybeText,
    hours: integer,
    workerId: maybeText,
    leavingWorkerId: maybeText,
    leavingAssignmentId: maybeText,
    state: text,
    refusals: json,
    assignmentId: maybeText,
  },
});

export const planTables: EntitySchema[] = [planRunRows, planLineRows];
