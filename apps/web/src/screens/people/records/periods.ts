import { type Day } from '#kernel';
import { dateTold } from '../../frame';

const told = (of: Day) => dateTold(of, 'nl');

/** "vanaf 1 januari 2026". */
export const fromOn = (from: Day) => `vanaf ${told(from)}`;

/** "1 januari 2026 tot en met 30 juni 2026"; without an end "vanaf …". */
export const periodTold = ({ from, until }: { readonly from: Day; readonly until: Day | null }) =>
  until === null ? fromOn(from) : `${told(from)} tot en met ${told(until)}`;
