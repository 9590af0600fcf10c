import { addDays, inBrussels, type Moment, momentInBrussels, type TimeOfDay } from '#kernel';
import { figure, type Regime } from '#regulation';
import { type Haste } from './kinds';

const onTheHour = (hour: number) => `${String(hour).padStart(2, '0')}:00` as TimeOfDay;

/**
 * When a message of some haste leaves that could leave now: what waits for nobody at once, the rest after the quiet
 * hours, what may be gathered at the hour of the day for it. Source: `quiet-from-hours`, `quiet-until-hours`,
 * `digest-at-hours`. @throws NoFigure
 */
export function leavesAt(regime: Regime, haste: Haste, now: Moment): Moment {
  if (haste === 'now') return now;
  const { day, time } = inBrussels(now);
  const hour = (name: 'quiet-from-hours' | 'quiet-until-hours' | 'digest-at-hours') =>
    onTheHour(figure(regime, name, day));
  const at = (on: typeof day, hourOfDay: TimeOfDay) => momentInBrussels(on, hourOfDay) ?? now;
  if (haste === 'digest') {
    const gathered = hour('digest-at-hours');
    return at(time < gathered ? day : addDays(day, 1), gathered);
  }
  const [from, until] = [hour('quiet-from-hours'), hour('quiet-until-hours')];
  if (time < until) return at(day, until);
  return time >= from ? at(addDays(day, 1), until) : now;
}
