import { type WordsFor } from '../words';

export const registryWords: WordsFor<never> = {};
