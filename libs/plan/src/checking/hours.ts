import { figure } from '#regulation';
import { type PlanFinding } from '../rules';
import { type CheckFacts, keyOf } from './facts';
import { type AfterPlan, finding, rowsWith, text, whole } from './seats';

/** Rules 11 and 12: for each person, month and year, the balance of the book after what the plan gives and takes. */
export function* checkHours(after: AfterPlan): Generator<PlanFinding[]> {
  for (const person of new Set(after.chosen.map((seat) => seat.person))) {
    const own = rowsWith(after.chosen, 'person', person);
    const days = own.map(({ at }) => text(at, 'day'));
    const periods = new Set(
      days.flatMap((day) => [day.slice(0, 'yyyy-mm'.length), day.slice(0, 'yyyy'.length)]),
    );
    yield [...periods].flatMap((period) => {
      const given = own.filter(({ at, isNew }) => isNew && text(at, 'day').startsWith(period));
      const taken = given.reduce((sum, { at }) => sum + whole(at, 'hours'), 0);
      if (taken === 0) return [];
      const back = rowsWith(after.dropped, 'person', person)
        .filter((row) => text(row, 'day').startsWith(period))
        .reduce((sum, row) => sum + whole(row, 'hours'), 0);
      const left = leftIn(after.facts, person, period) + back;
      const isYear = period.length === 'yyyy'.length;
      return taken > left
        ? [finding(isYear ? 12 : 11, `${person} in ${period}: ${taken} uur meer, er zijn er nog ${left}.`)]
        : [];
    });
  }
}

/** Hours still free by the last line of each account in every book; what was granted above the maximum does not count. */
function leftIn({ hours, regime }: CheckFacts, person: string, period: string): number {
  const isYear = period.length === 'yyyy'.length;
  const first = (isYear ? `${period}-01-01` : `${period}-01`) as never;
  const maximum = figure(regime, isYear ? 'hours-per-year-maximum' : 'hours-per-month-maximum', first);
  const number = Number(period.replace('-', ''));
  const own = rowsWith(hours, 'owner', keyOf(person)).filter((row) => row.period === number);
  const sum = (purpose: string) =>
    own.filter((row) => row.purpose === purpose).reduce((total, { balance }) => total + balance, 0);
  if (!own.some(({ purpose }) => purpose === 'room')) return maximum;
  const overMaximum = Math.max(0, -sum('granted') - maximum);
  return sum('room') - overMaximum;
}
