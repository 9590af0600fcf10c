import {
  addDays,
  type Day,
  dayInBrussels,
  daysBetween,
  isMoment,
  type Moment,
  type TimeOfDay,
} from '#kernel';
import { planningWords as words } from '../../words/nl/staff/planning';

const short = new Intl.DateTimeFormat('nl-BE', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
});

/** "ma 16 nov". */
export const dayShort = (day: Day): string => short.format(new Date(`${day}T12:00:00Z`)).replace('.', '');

/** "vandaag", "morgen", else "ma 16 nov". */
export function dayNear(day: Day, today: Day): string {
  if (day === today) return words.today;
  return day === addDays(today, 1) ? words.tomorrow : dayShort(day);
}

interface Timed {
  readonly day: Day;
  readonly until?: Day;
  readonly startTime?: TimeOfDay | string | null;
  readonly endTime?: TimeOfDay | string | null;
  readonly startsAt?: Moment | null;
  readonly hours?: number;
}

/** "11:30–13:30"; for a month of a standing arrangement how many hours. */
const timesTold = ({ startTime, endTime, hours }: Timed): string =>
  startTime && endTime ? `${startTime}–${endTime}` : words.hoursToAgree(hours ?? 0);

/** "di 17 nov, 11:30–13:30", or the window or month in which it lies. */
export function whenTold(timed: Timed, today: Day): string {
  const { day, until, startsAt } = timed;
  const isOpen = startsAt === null && until !== undefined && until !== day;
  const days = isOpen ? words.between(dayShort(day), dayShort(until)) : dayNear(day, today);
  return `${days}, ${timesTold(timed)}`;
}

/** "vandaag", "3 dagen geleden". */
export const agoTold = (since: Moment | Day, today: Day): string => words.ago(daysSince(since, today));

/** Whole days between a moment or a day and today. */
export function daysSince(since: Moment | Day, today: Day): number {
  const day = isMoment(since) ? dayInBrussels(since) : since;
  return Math.max(0, daysBetween(day, today));
}
