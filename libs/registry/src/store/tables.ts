import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import { type Day, type Id, type Moment } from '#kernel';

/** What every record of an organiser carries. */
export interface RecordRow {
  id: Id;
  organiserId: Id;
  /** Rises with each change; who edits names the one they saw. */
  version: number;
  recordedAt: Moment;
}

/** A record about a worker. */
export interface OfWorker extends RecordRow {
  workerId: Id;
}

/** A record about a user. */
export interface OfUser extends RecordRow {
  userId: Id;
}

export const text: EntitySchemaColumnOptions = { type: 'text' };
export const textOrNone: EntitySchemaColumnOptions = { type: 'text', nullable: true };
export const whole: EntitySchemaColumnOptions = { type: 'integer' };
export const wholeOrNone: EntitySchemaColumnOptions = { type: 'integer', nullable: true };
export const json: EntitySchemaColumnOptions = { type: 'simple-json' };

export const recordColumns = {
  id: { ...text, primary: true },
  organiserId: text,
  version: whole,
  recordedAt: text,
} as const;

type ColumnsOf<Row> = Required<{ [Column in keyof Row]: EntitySchemaColumnOptions }>;

/** Describes a table from outside; the row itself stays a plain type. */
export const tableOf = <Row extends object>(name: string, columns: ColumnsOf<Row>): EntitySchema<Row> =>
  new EntitySchema<Row>({ name, tableName: name, columns });

/** A period in a row: its first and its last day. */
export interface PeriodColumns {
  from: Day;
  until: Day | null;
}
