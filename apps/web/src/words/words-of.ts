import { type Refusal } from '#kernel';
import { nl, type RefusalCode } from './nl';
import { warningHelp } from './nl/frame';
import { type Sentences } from './words';

/** A refusal with its sentences, as refused verbs, candidates and verdicts show it. */
export interface WordedRefusal extends Refusal {
  readonly says: string;
  readonly helps: string;
}

/** Gives a refusal its sentences; one that only warns also says how to go on. */
export function wordsOf({ code, figures, article, weight }: Refusal): WordedRefusal {
  const words: Sentences | undefined = isKnown(code) ? nl[code] : undefined;
  const helps = typeof words?.helps === 'function' ? words.helps(figures) : (words?.helps ?? '');
  return {
    code,
    says: words?.says(figures) ?? code,
    helps: weight === 'warns' ? `${helps} ${warningHelp}`.trim() : helps,
    figures,
    article,
    weight,
  };
}

const isKnown = (code: string): code is RefusalCode => Object.hasOwn(nl, code);
