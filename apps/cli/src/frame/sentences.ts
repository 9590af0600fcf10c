import { type Refusal } from '#kernel';
import { nl } from '../../../web/src/words/nl';

/** A refusal as a person reads it: what is wrong, what would help, and where that is written. */
export function sentencesOf({ code, figures, article, weight }: Refusal): string[] {
  const words = Object.hasOwn(nl, code) ? nl[code] : undefined;
  const helps = typeof words?.helps === 'function' ? words.helps(figures) : words?.helps;
  return [
    `- ${words?.says(figures) ?? code} (${code}; ${article})`,
    ...(helps ? [`  ${helps}`] : []),
    ...(weight === 'warns' ? ['  Of ga verder met een reden: --reason "…". De reden wordt bewaard.'] : []),
  ];
}
