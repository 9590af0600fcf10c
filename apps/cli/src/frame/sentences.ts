import { type Refusal } from '#kernel';
import { wordsOf } from '../../../web/src/words/words-of';

/** A refusal as a person reads it: what is wrong, what would help, and where that is written. */
export function sentencesOf(refusal: Refusal): string[] {
  const { says, helps, code, article } = wordsOf(refusal);
  return [`- ${says} (${code}; ${article})`, ...(helps ? [`  ${helps}`] : [])];
}
