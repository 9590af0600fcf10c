import { type Reading, type Writing } from '#database';
import { dayInBrussels, type Id, type Minutes, minutes, type Moment } from '#kernel';
import { regimeOf } from '#registry';
import { figure } from '#regulation';
import { isWithin } from '../rules';
import { findOccurrence } from '../store/requests';

const MINUTES_PER_HOUR = 60;

/** How long who is asked has to answer unless a mediator says otherwise: short when the job is near. */
export async function usualMinutes(
  tx: Writing,
  { organiser, occurrence }: { readonly organiser: Id; readonly occurrence: Id },
): Promise<Minutes> {
  const { startsAt } = await findOccurrence(tx, organiser, occurrence);
  return minutesToAnswer(tx, { organiser, startsAt, now: tx.now });
}

/** The same, for a page that says so beforehand. @throws NoFigure before the scheme began */
export async function minutesToAnswer(
  reading: Reading,
  { organiser, startsAt, now }: { organiser: Id; startsAt: Moment | null; now: Moment },
): Promise<Minutes> {
  const regime = await regimeOf(reading, organiser);
  const on = dayInBrussels(now);
  const isNear = startsAt !== null && isWithin(figure(regime, 'first-yes-hours', on), startsAt, now);
  return minutes(
    isNear
      ? figure(regime, 'substitute-answer-minutes', on)
      : figure(regime, 'offer-answer-hours', on) * MINUTES_PER_HOUR,
  );
}
