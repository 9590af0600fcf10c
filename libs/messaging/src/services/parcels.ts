import { type Id } from '#kernel';
import { type Letter } from '../mail/post-letter';
import {
  type Content,
  frameWords,
  languageCode,
  messageKinds,
  type Reach,
  textOf,
  wordingOf,
} from '../rules';

/** A message with its addressee, ready to be written out. */
export interface Addressed {
  readonly dispatch: Id;
  readonly tries: number;
  readonly party: Id;
  readonly content: Content;
  readonly reach: Reach;
}

/** Messages that leave the house as one piece. */
export type Pile = readonly [Addressed, ...Addressed[]];

/** In whose name is written, and which number to call. */
export interface Letterhead {
  readonly organiser: string;
  readonly telephone: string | null;
}

/** What may wait goes together, one piece a person; all else alone. */
export function piled(messages: readonly Addressed[]): Pile[] {
  const piles = new Map<string, Pile>();
  for (const one of messages) {
    const mayWait = messageKinds[one.content.kind].haste === 'digest';
    const name = mayWait ? `${one.party} ${one.reach.mail}` : one.dispatch;
    const pile = piles.get(name);
    piles.set(name, pile ? [...pile, one] : [one]);
  }
  return [...piles.values()];
}

/** The mail of one person: with one message, or with several, each under its subject. */
export function letterOf(pile: Pile, { organiser, telephone }: Letterhead): Letter {
  const [{ reach }] = pile;
  const frame = frameWords[reach.language];
  const wordings = pile.map(({ content }) => wordingOf(content, reach.language));
  const [only, ...more] = wordings;
  const isOne = only !== undefined && more.length === 0;
  const text = [
    `${frame.greeting(reach.calledName)},`,
    ...wordings.map(({ subject, says }) => (isOne ? says : [subject, ...says]).join('\n')),
    ...(telephone === null ? [] : [frame.questions(telephone)]),
    `${frame.closing},\n${organiser}`,
  ].join('\n\n');
  return {
    to: reach.mail ?? '',
    subject: isOne ? only.subject : frame.severalSubject(wordings.length),
    text: `${text}\n`,
    language: languageCode(reach.language),
  };
}

/** @throws RangeError when the words do not fit in one text message */
export const textMessageOf = ({ dispatch, content, reach }: Addressed) => ({
  to: reach.mobile ?? '',
  text: textOf(wordingOf(content, reach.language)),
  key: dispatch,
});
