import { type Day, type Id, type Period } from '#kernel';
import { refusalBy, type RegistryRefusal } from './refusals';
import { type Absence, type TimeSpan } from './worker';

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

/** A stretch of a day must end after it begins. */
export function refusalsOfTimes(times: readonly TimeSpan[]): RegistryRefusal[] {
  return times
    .filter(({ start, end }) => end <= start)
    .map(({ start, end }) => refusalBy('time-ends-before-it-starts', ownRule, { start, end }));
}

/** An absence must end after it begins, on the clock too. */
export function refusalsOfAbsence({ from, start, until, end }: Absence): RegistryRefusal[] {
  return from === until ? refusalsOfTimes([{ start, end }]) : refusalsOfPeriod({ from, until });
}

/** One person has one record at an organiser: who comes back continues in it. */
export const refusalsOfKnownPerson = (known: Id | undefined): RegistryRefusal[] =>
  known === undefined ? [] : [refusalBy('worker-known-already', ownRule, { worker: known })];

/** Personal details are erased once someone is gone, not before. */
export function refusalsToErase(
  whose: 'worker' | 'user',
  lastDay: Day | null,
  today: Day,
): RegistryRefusal[] {
  if (lastDay !== null && lastDay < today) return [];
  return [refusalBy(`${whose}-still-active`, ownRule, lastDay === null ? {} : { lastDay })];
}
