import {
  addDays,
  type Day,
  dayInBrussels,
  epochOfMoment,
  type Minutes,
  type Moment,
  momentInBrussels,
  momentOfEpoch,
  timeOfDay,
} from '#kernel';
import { figure, type Regime } from '#regulation';

/** Whole hours of the day in Brussels, from the evening until the morning, and how early a job wakes people. */
export interface QuietHours {
  readonly from: number;
  readonly until: number;
  /** So long before a job people are up for it, however early it is. */
  readonly upBefore: number;
}

/** @throws NoFigure before the scheme began */
export const quietHours = (regime: Regime, on: Day): QuietHours => ({
  from: figure(regime, 'quiet-from-hours', on),
  until: figure(regime, 'quiet-until-hours', on),
  upBefore: figure(regime, 'reminder-before-hours', on),
});

interface AnswerByAsked {
  readonly askedAt: Moment;
  readonly minutes: Minutes;
  /** When the job begins; null where the two agree on it later. */
  readonly startsAt: Moment | null;
  readonly quiet: QuietHours;
}

const MILLISECONDS_PER_MINUTE = 60_000;
const MILLISECONDS_PER_HOUR = 3_600_000;

/**
 * Until when somebody may answer. Time that would run out at night runs on in the morning for as long as it lay in the
 * night, at most as long as was given in all: who sleeps loses no job. A job that begins earlier ends it.
 */
export function answerBy({ askedAt, minutes, startsAt, quiet }: AnswerByAsked): Moment {
  const given = minutes * MILLISECONDS_PER_MINUTE;
  const plain = later(askedAt, given);
  const night = nightAt(plain, startsAt, quiet);
  const byDay = night
    ? later(night.ends, Math.min(given, epochOfMoment(plain) - epochOfMoment(night.begins)))
    : plain;
  return startsAt !== null && startsAt > askedAt && startsAt < byDay ? startsAt : byDay;
}

interface Night {
  readonly begins: Moment;
  readonly ends: Moment;
}

/** The night in which a moment lies, if it does: from one evening to the next morning, or until people are up. */
function nightAt(
  at: Moment,
  startsAt: Moment | null,
  { from, until, upBefore }: QuietHours,
): Night | undefined {
  const day = dayInBrussels(at);
  const evening = at < hourOf(day, until) ? addDays(day, -1) : day;
  const [begins, morning] = [hourOf(evening, from), hourOf(addDays(evening, 1), until)];
  const up = startsAt === null ? morning : later(startsAt, -upBefore * MILLISECONDS_PER_HOUR);
  const ends = up < morning && begins < (startsAt ?? morning) ? up : morning;
  return begins <= at && at < ends ? { begins, ends } : undefined;
}

const later = (at: Moment, milliseconds: number) => momentOfEpoch(epochOfMoment(at) + milliseconds);

/** The hours of day are none of those that a change of the clock skips. */
function hourOf(day: Day, hour: number): Moment {
  const found = momentInBrussels(day, timeOfDay(`${String(hour).padStart(2, '0')}:00`));
  if (!found) throw new RangeError(`${hour}:00 does not exist on ${day}`);
  return found;
}
