import { type WordsFor } from '../words';

export const matchingWords: WordsFor<never> = {};
