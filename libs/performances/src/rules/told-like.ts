import { addDays, type TimeOfDay } from '#kernel';
import { type Stretch, type ToldVisit } from './visit';
import { onTheClock, type WallTime } from './wall-clock';

/** Times as people type them, without a day. */
interface Times {
  readonly start: TimeOfDay;
  readonly end: TimeOfDay;
}

/**
 * A visit told by its times alone, on the day on which it was planned or told before. It ends on the next day only where
 * that earlier telling did: an end before the begin is else a mistake. A time that stands as it was, stands for the same
 * of two equal hours in the night the clock goes back.
 */
export function toldLike(
  before: Stretch,
  { start, end }: Times,
  breaks: readonly (Times & { readonly paidByCheque: boolean })[] = [],
): ToldVisit {
  const [from, until] = [onTheClock(before.startsAt), onTheClock(before.endsAt)];
  const isOvernight = until.day !== from.day;
  const at = (time: TimeOfDay, isPastMidnight: boolean): WallTime => ({
    day: isOvernight && isPastMidnight ? addDays(from.day, 1) : from.day,
    time,
  });
  const same = (told: WallTime, known: WallTime) =>
    told.day === known.day && told.time === known.time ? known : told;
  const during = (time: TimeOfDay) => at(time, time < start);
  return {
    starts: same(at(start, false), from),
    ends: same(at(end, end <= start), until),
    breaks: breaks.map((pause) => ({
      starts: during(pause.start),
      ends: during(pause.end),
      paidByCheque: pause.paidByCheque,
    })),
  };
}
