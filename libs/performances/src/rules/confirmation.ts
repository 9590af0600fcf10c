import { type Refusal } from '#kernel';
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

/** Where a confirmed performance stands once the ledger has answered. */
export const stateAfterBooking = (refusals: readonly Refusal[]): PerformanceState =>
  refusals.length === 0 ? 'confirmed' : 'open';
