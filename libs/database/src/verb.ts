import { type Id } from '#kernel';
import { type Reading, type Writing } from './reading';

/**
 * What a command does and what it answers. The answer is built from the subject alone, on the same connection,
 * for a first run, a dry run and a replay alike: so the three cannot differ.
 */
export interface Verb<Answer> {
  perform(tx: Writing): Promise<void>;
  answer(tx: Reading, subject: Id): Promise<Answer>;
}

export interface Taken<Answer> {
  readonly answer: Answer;
  readonly subject: Id;
  /** True when the key had been used before and this is the earlier answer. */
  readonly replayed: boolean;
  readonly dryRun: boolean;
}
