import { epochOfMoment, type Moment, momentOfEpoch } from '#kernel';

const MINUTE = 60_000;

/**
 * Minutes to wait after each try that failed: together more than two days, so that a server that is down for a day
 * loses nothing.
 */
const waitsInMinutes = [1, 5, 15, 60, 180, 360, 720, 1440] as const;

/** How long a process may hold what it claimed; longer, and it is thought to have been killed. */
export const LEASE_MINUTES = 15;

/** When the next try is made after so many; `null` when it is given up. */
export function nextTryAt(tries: number, now: Moment): Moment | null {
  const wait = waitsInMinutes[tries - 1];
  return wait === undefined ? null : later(now, wait);
}

export const later = (than: Moment, minutes: number): Moment =>
  momentOfEpoch(epochOfMoment(than) + minutes * MINUTE);

/** What a try came to. `refused` is for good; `not-now` may go better later. */
export type TryOutcome = 'sent' | 'refused' | 'not-now';

/** Thrown by a way out of the house, with a code that names nobody, such as `550` or `ETIMEDOUT`. */
export class NotSent extends Error {
  constructor(
    readonly outcome: Exclude<TryOutcome, 'sent'>,
    readonly code: string,
    /** True where the way itself is closed, so that nothing else needs to be tried on it now. */
    readonly wayClosed = false,
  ) {
    super(`not sent: ${code}`);
    this.name = 'NotSent';
  }
}
