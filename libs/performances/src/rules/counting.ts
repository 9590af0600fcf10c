import { type Hours, hours, type Minutes, minutes, startedHours } from '#kernel';
import { principle, type Regime } from '#regulation';
import { type Break, minutesOf, performedOn, type Stretch, type Visit } from './visit';

/** One stretch of work with what it counts for: 61 minutes are 2 hours. */
export interface CountedStretch extends Stretch {
  readonly minutes: Minutes;
  readonly hours: Hours;
}

/** What a visit counts for, and the steps that lead there, so that every screen can explain it. */
export interface Counted {
  readonly minutes: Minutes;
  readonly hours: Hours;
  readonly stretches: readonly CountedStretch[];
  /** The source of the rounding. */
  readonly article: string;
}

/**
 * The hours and cheques of a visit. Every started hour is one, for each stretch of work apart: a break that does
 * not count as work makes two performances of one visit, and the principle of the day of work says whether a
 * break that is paid by cheque counts.
 * Source: rules.md §3 (rounding; breaks within a day).
 * @throws NoFigure for a visit before the scheme began
 */
export function countHours(visit: Visit, regime: Regime): Counted {
  const on = performedOn(visit);
  const paidBreaksCount = principle(regime, 'breaks-paid-by-cheque-count-as-worked', on).value;
  const isCut = ({ paidByCheque }: Break) => !(paidByCheque && paidBreaksCount);
  const stretches = stretchesBetween(visit, visit.breaks.filter(isCut)).map((stretch) => ({
    ...stretch,
    minutes: minutesOf(stretch),
    hours: startedHours(minutesOf(stretch)),
  }));
  return {
    minutes: minutes(stretches.reduce((sum, stretch) => sum + stretch.minutes, 0)),
    hours: hours(stretches.reduce((sum, stretch) => sum + stretch.hours, 0)),
    stretches,
    article: principle(regime, 'every-started-hour-counts', on).article,
  };
}

function stretchesBetween(visit: Visit, cuts: readonly Stretch[]): Stretch[] {
  const starts = [visit.startsAt, ...cuts.map(({ endsAt }) => endsAt)];
  const ends = [...cuts.map(({ startsAt }) => startsAt), visit.endsAt];
  return starts
    .map((startsAt, index) => ({ startsAt, endsAt: ends[index] ?? visit.endsAt }))
    .filter(({ startsAt, endsAt }) => startsAt < endsAt);
}
