import { type TimeOfDay } from '#kernel';
import { type Performance, toldLike, type ToldVisit } from '#performances';
import { visitWords } from '../../../words/nl/staff/people-hours';
import { asTime, maybe, Mistyped, needed, type Screen } from '../../frame';

const { fields } = visitWords;

/**
 * The hours as the office holds them for right, on the day of the visit, with why. A visit of the night ends on the
 * next day, as it was told. @throws Mistyped
 */
export function toldVisit({ typed }: Screen, performance: Performance): { visit: ToldVisit; reason: string } {
  const told = typed.read({
    start: asTime(fields.start.wrong),
    end: asTime(fields.end.wrong),
    breakStart: maybe(asTime(fields.breakStart.wrong)),
    breakEnd: maybe(asTime(fields.breakEnd.wrong)),
    decision: needed(fields.why.wrong),
  });
  const paidByCheque = performance.breaks[0]?.paidByCheque ?? false;
  const breaks = breaksOf(told).map((pause) => ({ ...pause, paidByCheque }));
  return {
    visit: toldLike(performance, told, breaks),
    reason: told.decision,
  };
}

/** The reason that was typed in a field. @throws Mistyped when there is none */
export const reasonOf = ({ typed }: Screen, field: string): string =>
  typed.read({ [field]: needed(fields.why.wrong) })[field] ?? '';

interface BreakTyped {
  readonly breakStart: TimeOfDay | null;
  readonly breakEnd: TimeOfDay | null;
}

/** One break or none. @throws Mistyped for half of one */
function breaksOf({ breakStart: start, breakEnd: end }: BreakTyped) {
  if (start !== null && end !== null) return [{ start, end }];
  if (start === null && end === null) return [];
  const field = start === null ? 'breakStart' : 'breakEnd';
  throw new Mistyped([{ field, says: fields[field].wrong }]);
}
