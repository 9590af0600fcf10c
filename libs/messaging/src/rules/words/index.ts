import { gsm7Places, inGsm7, TEXT_PLACES } from '../gsm7';
import { type MessageFacts, type MessageKind } from '../kinds';
import { dutch, dutchFrame } from './dutch';
import { english, englishFrame } from './english';
import { french, frenchFrame } from './french';
import { simpleDutch, simpleDutchFrame } from './simple-dutch';
import { type MessageLanguage, spokenIn } from './spoken';
import { type FrameWords, type MessageWords, type Wording } from './wording';

export { languageCode, isMessageLanguage, type MessageLanguage, messageLanguages } from './spoken';
export { type Wording } from './wording';

const words: Readonly<Record<MessageLanguage, MessageWords>> = {
  nl: dutch,
  'nl-simple': simpleDutch,
  en: english,
  fr: french,
};

/** What stands around the messages of each language. */
export const frameWords: Readonly<Record<MessageLanguage, FrameWords>> = {
  nl: dutchFrame,
  'nl-simple': simpleDutchFrame,
  en: englishFrame,
  fr: frenchFrame,
};

/** One message: its kind, with the facts that kind tells. */
export type Content = {
  [Kind in MessageKind]: { readonly kind: Kind; readonly facts: MessageFacts[Kind] };
}[MessageKind];

/** What a message says in a language. */
export function wordingOf<Kind extends MessageKind>(
  { kind, facts }: { readonly kind: Kind; readonly facts: MessageFacts[Kind] },
  language: MessageLanguage,
): Wording {
  return words[language][kind](facts, spokenIn(language));
}

/** Who writes, in front of every text message: people do not know our number. */
const SENDER = 'Wijk-werken: ';

/**
 * A message as one text message of at most 160 places, in letters that every telephone shows.
 * @throws RangeError when it does not fit: the words of a kind are written so that they do
 */
export function textOf({ says, text = says.join(' ') }: Wording): string {
  const letters = inGsm7(`${SENDER}${text}`);
  if (gsm7Places(letters) > TEXT_PLACES)
    throw new RangeError(`a text message of ${gsm7Places(letters)} places`);
  return letters;
}
