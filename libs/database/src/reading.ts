import { type Day, type Id, type IdSource, type Moment } from '#kernel';
import { type EntitySchema, type Repository } from 'typeorm';
import { type Command } from './command';

export type Dialect = 'sqlite' | 'postgres';

/** What may be bound to a `?`. Booleans are left out on purpose: SQLite has none. */
export type Value = string | number | Buffer | null;

/**
 * A connection to read from: the read-only one of pages, or a command's own.
 * Statements use `?` for their values on both databases; columns come back in camelCase.
 */
export interface Reading {
  readonly dialect: Dialect;
  rows<Row extends object>(sql: string, params?: readonly Value[]): Promise<Row[]>;
  /** The first row, if there is one. */
  row<Row extends object>(sql: string, params?: readonly Value[]): Promise<Row | undefined>;
  /** TypeORM on the same connection, for tables that are not on the hot path. */
  table<Row extends object>(schema: EntitySchema<Row>): Repository<Row>;
}

/** The connection of one command, open only while its verb runs; everything it writes lands or falls together. */
export interface Writing extends Reading {
  readonly command: Command;
  /** The clock, read once for the command. */
  readonly now: Moment;
  /** The day it is in Brussels at `now`. */
  readonly today: Day;
  readonly ids: IdSource;
  /** Runs a statement that changes rows; answers how many. */
  run(sql: string, params?: readonly Value[]): Promise<number>;
  /** The number of an organiser's book, which this command holds; of the primary one when none is named. */
  book(organiser?: Id): BookNumber;
  /** What the ledger's postings seal of the command: SHA-256 over its fields, see `command-record.ts`. */
  readonly commandHash: Buffer;
  /** The ledger tells which posting it wrote, so that the command's record names the first and the last. */
  posted(book: BookNumber, number: number): void;
}

declare const kind: unique symbol;
/** The short number under which a book stands in every key of the ledger's tables. */
export type BookNumber = number & { readonly [kind]: 'book' };
