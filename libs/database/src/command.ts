import { type Id } from '#kernel';

/** The book of the installation itself, for verbs that belong to no organiser. */
export const INSTALLATION = '00000000-0000-4000-8000-000000000000' as Id;

export type Channel = 'desk' | 'phone' | 'paper' | 'mail';

/** What a caller asks: who, what, on whose behalf, under which key. */
export interface Command {
  readonly id: Id;
  /** Thing and what is done to it, such as `assignment.make`. */
  readonly verb: string;
  /** Organisers whose facts the verb reads or changes; the first one's book holds the command. */
  readonly books: readonly Id[];
  readonly actor: Id;
  readonly onBehalf?: { readonly party: Id; readonly channel: Channel; readonly reason: string };
  /** Why to go on over a warning, or why to correct. */
  readonly reason?: string;
  /** The caller's own key: the same key and body again give the earlier answer. */
  readonly key?: string;
  /** What the verb makes or changes; its id is chosen before it runs. */
  readonly subject: Id;
  /** The input in its normal form; its digest tells a replay from a key used for something else. */
  readonly body: unknown;
  /** Do everything, answer, and undo it. */
  readonly dryRun?: boolean;
}
