import { type FastifyRequest } from 'fastify';
import { screens as en } from '../../words/en/screens';
import { screens as fr } from '../../words/fr/screens';
import { screens as nl, type ScreenWords } from '../../words/nl/screens';

export const languages = ['nl', 'en', 'fr'] as const;
export type Language = (typeof languages)[number];
export const isLanguage = (text: unknown): text is Language => languages.some((known) => known === text);

export const wordsIn: Readonly<Record<Language, ScreenWords>> = { nl, en, fr };

export const LANGUAGE_COOKIE = 'wijk_taal';

/** The language somebody chose; Dutch until then, for that is the language of the scheme. */
export function languageOf({ cookies }: Pick<FastifyRequest, 'cookies'>): Language {
  const chosen = cookies[LANGUAGE_COOKIE];
  return isLanguage(chosen) ? chosen : 'nl';
}
