import { type Day, type Id } from '#kernel';
import { lastDayOfAgreement, type WorkerFacts } from '#registry/rules';

/**
 * Why hours and cheques are held for nothing. `untold`: nobody said whether a job that is over was worked, or not.
 * `arrangement-rest`: what a month of a standing arrangement did not use. `called-off`: the job does not go on.
 * `agreement-ended`: that of the worker or of the user, before the day of the job; or who left or died before it.
 */
export const staleReasons = ['untold', 'arrangement-rest', 'called-off', 'agreement-ended'] as const;
export type StaleReason = (typeof staleReasons)[number];

/** A job that may hold something, as far as it matters here. */
export interface HoldingJob {
  readonly assignment: Id;
  readonly worker: Id;
  readonly user: Id;
  readonly day: Day;
  /** The last day on which it can be worked. */
  readonly until: Day;
  readonly isArranged: boolean;
  readonly isCalledOff: boolean;
  /** Somebody told hours that count, or are looked at. */
  readonly isTold: boolean;
}

export interface StaleFacts {
  /** Jobs that ended before these days are over for good. */
  readonly untoldBefore: Day;
  readonly restBefore: Day;
  /** Last day of workers and users whose agreements are over, or who left or died; the others are left out. */
  readonly agreementsOver: ReadonlyMap<Id, Day>;
}

/** Why what is held for a job is held for nothing; nothing where it is not. Told hours keep what is held for them. */
export function staleBecause(job: HoldingJob, facts: StaleFacts): StaleReason | undefined {
  const { until, isArranged, isCalledOff, isTold } = job;
  if (isTold) return undefined;
  if (isCalledOff) return 'called-off';
  if (isArranged && until < facts.restBefore) return 'arrangement-rest';
  if (!isArranged && until < facts.untoldBefore) return 'untold';
  const ended = [job.worker, job.user].map((party) => facts.agreementsOver.get(party));
  return ended.some((last) => last !== undefined && last < job.day) ? 'agreement-ended' : undefined;
}

/** The last day of agreements that are all over on a day; nothing while one of them holds or is to begin. */
export function lastDayOver(agreements: WorkerFacts['agreements'], on: Day): Day | undefined {
  const days = agreements.map(lastDayOfAgreement);
  return days.every((last) => last !== null && last < on)
    ? days
        .flatMap((last) => last ?? [])
        .toSorted()
        .at(-1)
    : undefined;
}

/** The last day of who left or died before a day, or whose agreements are over; the first of these that counts. */
export function lastDayOfParty(
  { agreements, leftOn, diedOn }: Pick<WorkerFacts, 'agreements' | 'leftOn' | 'diedOn'>,
  on: Day,
): Day | undefined {
  const gone = [leftOn, diedOn].flatMap((last) => (last !== null && last < on ? [last] : []));
  return [...gone, lastDayOver(agreements, on)].flatMap((last) => last ?? []).toSorted()[0];
}
