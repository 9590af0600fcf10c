import { addDays, type Day, daysBetween, type Id } from '#kernel';
import { figure, type Regime } from '#regulation';
import { type QueueRow, type WorkerFacts } from '#registry/rules';

/** A worker who was referred and has had no job since. */
export interface WaitsForFirstJob extends QueueRow {
  readonly worker: Id;
  readonly name: string;
  readonly referredOn: Day;
  readonly daysWaiting: number;
}

/**
 * The line of a worker whose last referral is some days ago and who was given no job since; none for who was.
 * Source: `referred-without-job-days`. @throws NoFigure
 */
export function waitsForFirstJob(
  regime: Regime,
  { worker, name, referrals, lastJobOn }: FirstJobFacts,
  on: Day,
): WaitsForFirstJob[] {
  const referredOn = referrals
    .map((referral) => referral.on)
    .filter((day) => day <= on)
    .reduce<Day | null>((last, day) => (last === null || day > last ? day : last), null);
  if (referredOn === null || (lastJobOn !== null && lastJobOn >= referredOn)) return [];
  const days = figure(regime, 'referred-without-job-days', on);
  const daysWaiting = daysBetween(referredOn, on);
  if (daysWaiting < days) return [];
  return [
    { key: worker, worker, name, referredOn, daysWaiting, on: referredOn, since: addDays(referredOn, days) },
  ];
}

type FirstJobFacts = Pick<WorkerFacts, 'worker' | 'name' | 'referrals'> & {
  /** Day of the last job that was given, done or still to come. */
  readonly lastJobOn: Day | null;
};
