import { type Id } from '#kernel';
import { type BookNumber, type Reading, type Value } from '../reading';

/**
 * One durable transaction on one connection, with a mark for each command in it. What a database does its own
 * way; the order of the steps is the road's.
 */
export interface Transaction extends Reading {
  run(sql: string, params?: readonly Value[]): Promise<number>;
  /** Starts a command: what follows can be undone alone. */
  mark(): Promise<void>;
  /** Keeps what the command did. */
  keep(): Promise<void>;
  /** Undoes what the command did. */
  undo(): Promise<void>;
  /** False when the database has ended the transaction by itself: then nothing of the batch is stored. */
  isOpen(): boolean;
  /** Makes the batch durable. Whether a failing commit stored it is not known. */
  commit(): Promise<void>;
  /** Gives the connection back, whatever state it is in. */
  end(outcome: 'committed' | 'failed'): Promise<void>;
}

export interface Transactions {
  /** Starts a transaction that holds the books of these organisers. */
  begin(organisers: readonly Id[]): Promise<{ transaction: Transaction; books: ReadonlyMap<Id, BookNumber> }>;
  /** Two commands of these keys may share a transaction. */
  queueOf(organisers: readonly Id[]): string;
}
