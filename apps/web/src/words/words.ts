import { type Refusal } from '#kernel';

export type Figures = Refusal['figures'];

/** What a refusal says to a person: what is wrong, with the figures that prove it, and what would help. */
export interface Sentences {
  readonly says: (figures: Figures) => string;
  readonly helps: string | ((figures: Figures) => string);
}

/** Words for each refusal code of a library; a code without words does not compile. */
export type WordsFor<Code extends string> = { readonly [K in Code]: Sentences };
