import { type WordsFor } from '../words';

export const paymentsWords: WordsFor<never> = {};
