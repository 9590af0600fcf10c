import { type Day } from '#kernel';
import { agreementOn, lastDayOfAgreement } from './agreement';
import { validOn } from './validity';
import { type AgreementPeriod, type Suspension } from './worker';

/** How a worker stands in a list: one word for who may be planned, and for why not. */
export const workerStandings = [
  'active',
  'suspended',
  'agreement-to-come',
  'agreement-over',
  'intake',
  'left',
  'died',
] as const;
export type WorkerStanding = (typeof workerStandings)[number];

export interface StandingFacts {
  readonly leftOn: Day | null;
  readonly diedOn: Day | null;
  readonly agreements: readonly AgreementPeriod[];
  readonly suspensions: readonly Suspension[];
}

/** How a worker stands on a day, by what is on file alone. */
export function standingOfWorker(facts: StandingFacts, on: Day): WorkerStanding {
  const { leftOn, diedOn, agreements, suspensions } = facts;
  if (diedOn !== null && diedOn <= on) return 'died';
  if (leftOn !== null && leftOn < on) return 'left';
  if (agreementOn(agreements, on)) return validOn(suspensions, on).length > 0 ? 'suspended' : 'active';
  if (agreements.some(({ from }) => from > on)) return 'agreement-to-come';
  return agreements.length > 0 ? 'agreement-over' : 'intake';
}

/** Last day of the agreement that holds, else of the last one; `null` where there is none or no end. */
export function agreementEndsOn(agreements: readonly AgreementPeriod[], on: Day): Day | null {
  const standing =
    agreementOn(agreements, on) ??
    agreements.toSorted((one, other) => (one.from < other.from ? -1 : 1)).at(-1);
  return standing ? lastDayOfAgreement(standing) : null;
}
