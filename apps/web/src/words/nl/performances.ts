import { type WordsFor } from '../words';

export const performancesWords: WordsFor<never> = {};
