import { type Day, isDay, type Refusal } from '#kernel';
import { nl, type RefusalCode } from './nl';
import { warningHelp } from './nl/frame';
import { type Sentences } from './words';

/** A refusal with its sentences, as refused verbs, candidates and verdicts show it. */
export interface WordedRefusal extends Refusal {
  readonly says: string;
  readonly helps: string;
}

/** Gives a refusal its sentences; one that only warns also says how to go on. */
export function wordsOf(refusal: Refusal): WordedRefusal {
  const { says, helps } = sentencesOf(refusal, refusal.figures);
  return {
    ...refusal,
    says,
    helps: refusal.weight === 'warns' ? `${helps} ${warningHelp}`.trim() : helps,
  };
}

/** The same for who reads a page: days as people say them, and nothing about the fields of programs. */
export function spokenWordsOf(refusal: Refusal): WordedRefusal {
  const figures = Object.fromEntries(
    Object.entries(refusal.figures).map(([name, value]) => [name, isDay(value) ? spokenDay(value) : value]),
  );
  return { ...refusal, ...sentencesOf(refusal, figures) };
}

function sentencesOf({ code }: Refusal, figures: Refusal['figures']) {
  const words: Sentences | undefined = isKnown(code) ? nl[code] : undefined;
  const helps = typeof words?.helps === 'function' ? words.helps(figures) : (words?.helps ?? '');
  return { says: words?.says(figures) ?? code, helps };
}

const dayFormat = new Intl.DateTimeFormat('nl-BE', {
  weekday: 'short',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** "wo 18 november 2026". */
const spokenDay = (day: Day): string => dayFormat.format(new Date(`${day}T12:00:00Z`)).replace('.', '');

const isKnown = (code: string): code is RefusalCode => Object.hasOwn(nl, code);
