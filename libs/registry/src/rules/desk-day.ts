import { type Day, minutesOfTime, type TimeOfDay, timeOfDay } from '#kernel';
import { refusalBy, type RegistryRefusal } from './refusals';
import { ownRule, refusalsOfTimes } from './registration';
import { type TimeSpan } from './worker';

/** What somebody comes to the desk for: a closed list, without anybody's circumstances. */
export const deskMatters = ['intake', 'talk', 'card', 'hours', 'request', 'other'] as const;
export type DeskMatter = (typeof deskMatters)[number];

/** How long one visitor may take, in minutes. */
export const deskSlotMinutes = [10, 15, 20, 30, 60] as const;

/** A day on which somebody of the organiser sits somewhere for whoever comes by. */
export interface DeskHours extends TimeSpan {
  readonly day: Day;
  readonly slotMinutes: number;
}

const MINUTES_PER_HOUR = 60;

const timeAfter = (start: TimeOfDay, minutes: number): TimeOfDay => {
  const total = minutesOfTime(start) + minutes;
  const two = (part: number) => String(part).padStart(2, '0');
  return timeOfDay(`${two(Math.floor(total / MINUTES_PER_HOUR))}:${two(total % MINUTES_PER_HOUR)}`);
};

/** The times at which a visitor can come, each with room for a whole visit before the end. */
export function deskTimes({ start, end, slotMinutes }: DeskHours): TimeOfDay[] {
  const count = Math.floor((minutesOfTime(end) - minutesOfTime(start)) / slotMinutes);
  return Array.from({ length: Math.max(0, count) }, (_, at) => timeAfter(start, at * slotMinutes));
}

/** All reasons why a desk day cannot be announced. */
export function refusalsOfDeskDay(hours: DeskHours, today: Day): RegistryRefusal[] {
  const { day, start, end } = hours;
  return [...refusalsOfPast(day, today), ...refusalsOfTimes([{ start, end }])];
}

const refusalsOfPast = (day: Day, today: Day): RegistryRefusal[] =>
  day < today ? [refusalBy('desk-day-past', ownRule, { day })] : [];

/** All reasons why nobody can come to the desk at a time. */
export function refusalsToVisitDesk(
  hours: DeskHours & { readonly isCancelled: boolean },
  asked: { readonly at: TimeOfDay; readonly taken: readonly TimeOfDay[]; readonly today: Day },
): RegistryRefusal[] {
  const { day, start, end, isCancelled } = hours;
  const { at, taken, today } = asked;
  const reasons = refusalsOfPast(day, today);
  if (isCancelled) reasons.push(refusalBy('desk-day-cancelled', ownRule, { day }));
  if (!deskTimes(hours).includes(at))
    reasons.push(refusalBy('desk-time-not-in-hours', ownRule, { at, start, end }));
  else if (taken.includes(at)) reasons.push(refusalBy('desk-time-taken', ownRule, { at, day }));
  return reasons;
}
