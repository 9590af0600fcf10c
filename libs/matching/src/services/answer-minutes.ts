import { type Writing } from '#database';
import { type Id, type Minutes, minutes } from '#kernel';
import { regimeOf } from '#registry';
import { figure } from '#regulation';
import { isWithin } from '../rules';
import { findOccurrence } from '../store/requests';

const MINUTES_PER_HOUR = 60;

/** How long who is asked has to answer unless a mediator says otherwise: short when the job is near. @throws NoFigure */
export async function usualMinutes(
  tx: Writing,
  { organiser, occurrence }: { readonly organiser: Id; readonly occurrence: Id },
): Promise<Minutes> {
  const { startsAt } = await findOccurrence(tx, organiser, occurrence);
  const regime = await regimeOf(tx, organiser);
  const on = tx.today;
  const isNear = startsAt !== null && isWithin(figure(regime, 'first-yes-hours', on), startsAt, tx.now);
  return minutes(
    isNear
      ? figure(regime, 'substitute-answer-minutes', on)
      : figure(regime, 'offer-answer-hours', on) * MINUTES_PER_HOUR,
  );
}
