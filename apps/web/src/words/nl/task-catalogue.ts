import { type WordsFor } from '../words';

export const taskCatalogueWords: WordsFor<never> = {};
