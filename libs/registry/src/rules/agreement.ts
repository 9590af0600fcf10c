import { addDays, addMonths, type Day, daysBetween } from '#kernel';
import { figure, principle, type Regime } from '#regulation';
import { type AgreementPeriod, type WorkerFacts } from './worker';

/** What of a worker's file decides how long an agreement may last. */
export type AgreementHistory = Pick<WorkerFacts, 'agreements' | 'monthsTakenOver' | 'hadPwaContract'>;

/** Whole months and the days beyond them. */
export interface Span {
  readonly months: number;
  readonly days: number;
}

/** The last day an agreement really held or will hold; `null` while it has no end. */
export const lastDayOfAgreement = ({
  until,
  endedOn,
}: Pick<AgreementPeriod, 'until' | 'endedOn'>): Day | null => endedOn ?? until;

const coversDay = (agreement: AgreementPeriod, on: Day) =>
  agreement.from <= on && on <= (lastDayOfAgreement(agreement) ?? on);

/** The agreement that holds on a day. */
export const agreementOn = (agreements: readonly AgreementPeriod[], on: Day): AgreementPeriod | undefined =>
  agreements.find((agreement) => coversDay(agreement, on));

const MONTHS_PER_YEAR = 12;
const monthsSinceYearZero = (day: Day) => Number(day.slice(0, 4)) * MONTHS_PER_YEAR + Number(day.slice(5, 7));

/** Months and days from the first day to the last, both included. */
export function spanOf(from: Day, last: Day): Span {
  const end = addDays(last, 1);
  const calendarMonths = monthsSinceYearZero(end) - monthsSinceYearZero(from);
  const months = addMonths(from, calendarMonths) > end ? calendarMonths - 1 : calendarMonths;
  return { months, days: daysBetween(addMonths(from, months), end) };
}

/**
 * What of the maximum is used by the agreements that began before a day, as far as they ran before it, and
 * by what was taken over. A suspension does not stop the months (rules.md §2).
 */
export function agreementUsedBefore(history: AgreementHistory, day: Day): Span {
  const spans = history.agreements
    .filter(({ from }) => from < day)
    .map((agreement) => {
      const last = lastDayOfAgreement(agreement);
      const before = addDays(day, -1);
      return spanOf(agreement.from, last === null || last > before ? before : last);
    });
  return spans.reduce((sum, { months, days }) => ({ months: sum.months + months, days: sum.days + days }), {
    months: history.monthsTakenOver,
    days: 0,
  });
}

/**
 * True when the exception for who had a PWA contract holds on a day: no limit of time, until an interruption
 * as long as the figure `ex-pwa-interruption-months` (rules.md §2).
 * @throws NoFigure before the scheme began
 */
export function exPwaExceptionHolds(regime: Regime, history: AgreementHistory, on: Day): boolean {
  if (!history.hadPwaContract || !principle(regime, 'ex-pwa-exception', on).value) return false;
  const interruptionMonths = figure(regime, 'ex-pwa-interruption-months', on);
  const began = history.agreements
    .filter(({ from }) => from <= on)
    .toSorted((one, other) => (one.from < other.from ? -1 : 1));
  return began.every((agreement, index) => {
    const last = lastDayOfAgreement(agreement);
    const resumed = began[index + 1]?.from ?? on;
    return last === null || addMonths(addDays(last, 1), interruptionMonths) > resumed;
  });
}

/**
 * The last day an agreement that begins on a day may hold: the maximum of months, less what was used before.
 * It lies before `from` when nothing is left, and is `null` under the ex-PWA exception.
 * Source: `agreement-months-maximum`. @throws NoFigure before the scheme began
 */
export function lastDayAllowed(regime: Regime, history: AgreementHistory, from: Day): Day | null {
  if (exPwaExceptionHolds(regime, history, from)) return null;
  const { months, days } = agreementUsedBefore(history, from);
  const maximum = figure(regime, 'agreement-months-maximum', from);
  return addDays(addMonths(from, maximum - months), -days - 1);
}

/**
 * Months and days a worker can still have, counted from a day on; `null` without limit (ex-PWA).
 * @throws NoFigure before the scheme began
 */
export function agreementMonthsLeft(regime: Regime, history: AgreementHistory, on: Day): Span | null {
  const last = lastDayAllowed(regime, history, on);
  if (last === null) return null;
  return last < on ? { months: 0, days: 0 } : spanOf(on, last);
}
