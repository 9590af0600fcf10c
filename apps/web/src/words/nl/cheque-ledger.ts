import { type WordsFor } from '../words';

export const chequeLedgerWords: WordsFor<never> = {};
