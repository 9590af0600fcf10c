/** A count as an overview may tell it: exactly, or that it is smaller than the smallest number that is told. */
export type ShownCount = { readonly count: number } | { readonly fewerThan: number };

/** Small counts could point at somebody, so they are not told. Source: `small-count-minimum-persons`. */
export const shownCount = (count: number, smallest: number): ShownCount =>
  count > 0 && count < smallest ? { fewerThan: smallest } : { count };
