import { type Period } from '#kernel';
import { refusalBy, type RegistryRefusal } from './refusals';

/** For what no law needs to say: the register itself cannot hold it. */
export const ownRule = { article: 'eigen regel van de dienst', weight: 'refuses' } as const;

/** For what may be a slip of the pen and is kept all the same. */
export const ownDoubt = { article: 'controlecijfer', weight: 'warns' } as const;

/** A period that ends before it starts cannot be kept. */
export function refusalsOfPeriod({ from, until }: Period): RegistryRefusal[] {
  return until !== null && until < from
    ? [refusalBy('period-ends-before-it-starts', ownRule, { from, until })]
    : [];
}
