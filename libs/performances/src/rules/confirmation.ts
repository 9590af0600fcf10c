import { type Day, type Month, monthOf, type Refusal } from '#kernel';
import { type Performance } from './performance';
import { type PerformanceRefusal, refusal } from './refusals';
import { type PerformanceState } from './states';

/**
 * Refusals of the ledger that say: the work is done, but a room or the cheques do not cover it. They leave a
 * performance open, to be booked whole after a deviation or with new cheques. Any other refusal stops the verb.
 */
const hoursNotCovered: readonly string[] = ['hours-over-month-maximum', 'hours-over-year-maximum'];
const chequesNotCovered: readonly string[] = ['cheques-not-enough'];

export const isAboutHours = ({ code }: Pick<Refusal, 'code'>) => hoursNotCovered.includes(code);
export const isAboutCheques = ({ code }: Pick<Refusal, 'code'>) => chequesNotCovered.includes(code);

/** True when every reason is one that a deviation or new cheques can take away. */
export const leavesOpen = (refusals: readonly Refusal[]) =>
  refusals.length > 0 && refusals.every((one) => isAboutHours(one) || isAboutCheques(one));

/** Hours in the book can be contradicted until their month is closed; after that they change by correction only. */
export function refusalsToDisputeBooked(facts: {
  readonly performedOn: Day;
  readonly closedThrough: Month | undefined;
}): PerformanceRefusal[] {
  const { performedOn, closedThrough } = facts;
  return closedThrough !== undefined && monthOf(performedOn) <= closedThrough
    ? [refusal('month-closed-to-disputes', { performedOn, month: monthOf(performedOn) })]
    : [];
}

/** Where hours stand once the ledger has answered: silence says no yes, so that it can still be contradicted. */
export function stateAfterBooking(
  refusals: readonly Refusal[],
  { confirmedAt }: Pick<Performance, 'confirmedAt'>,
): PerformanceState {
  if (refusals.length > 0) return 'open';
  return confirmedAt === null ? 'confirmed-by-silence' : 'confirmed';
}
