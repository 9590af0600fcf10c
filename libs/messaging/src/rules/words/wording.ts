import { clipped } from '../gsm7';
import { type KindsAbout, type MessageFacts, type MessageKind } from '../kinds';
import { type Spoken } from './spoken';

/** What one message says in one language. */
export interface Wording {
  /** On top of a mail or letter. */
  readonly subject: string;
  /** The sentences of a mail or letter; who telephones says them too. */
  readonly says: readonly string[];
  /** As a text message; the sentences themselves where they are short enough. */
  readonly text?: string;
  /** What who telephones asks at the end, and writes the answer to in the box. */
  readonly asks?: string;
}

/** The words of every kind of message; a kind without words does not compile. */
export type MessageWords = {
  readonly [Kind in MessageKind]: (facts: MessageFacts[Kind], say: Spoken) => Wording;
};

type WordsOf<Kinds extends MessageKind> = Pick<MessageWords, Kinds>;
/** To workers about their jobs. */
export type JobWords = WordsOf<KindsAbout<'offers' | 'jobs', 'worker'>>;
/** To users about who comes. */
export type VisitWords = WordsOf<KindsAbout<'jobs', 'user'>>;
/** About hours, cheques and papers, to both. */
export type HoursWords = WordsOf<KindsAbout<'hours' | 'file'>>;
/** What answers a text message. */
export type ReplyWords = WordsOf<KindsAbout<'replies'>>;

/** What stands around every message of a language. */
export interface FrameWords {
  readonly greeting: (name: string) => string;
  readonly questions: (telephone: string) => string;
  readonly closing: string;
  readonly severalSubject: (messages: number) => string;
  /** The first sentence of a telephone call. */
  readonly call: (name: string, organiser: string) => string;
}

/** The names in a text message, in as many places as leave room for the rest. */
export const inText = {
  task: (task: string) => clipped(task, 22),
  user: (user: string) => clipped(user, 26),
  worker: (worker: string) => clipped(worker, 24),
  place: (place: string) => clipped(place, 24),
} as const;

/** A message that only ever answers a text message. */
export const answer = (subject: string, text: string): Wording => ({ subject, says: [text] });
