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

/** Whole hours of the day in Brussels between which the time to answer runs. */
export interface AskingHours {
  readonly from: number;
  readonly until: number;
}

/** @throws NoFigure before the scheme began */
export const askingHours = (regime: Regime, on: Day): AskingHours => ({
  from: figure(regime, 'asking-from-hours', on),
  until: figure(regime, 'asking-until-hours', on),
});

interface AnswerByAsked {
  readonly askedAt: Moment;
  readonly minutes: Minutes;
  /** When the job begins; null where the two agree on it later. */
  readonly startsAt: Moment | null;
  readonly asking: AskingHours;
}

const MILLISECONDS_PER_MINUTE = 60_000;

/**
 * Until when somebody may answer. Time that would run out at night runs on in the morning for as long as it lay in the
 * night, at most as long as was given in all: who sleeps loses no job. A job that begins earlier ends it.
 */
export function answerBy({ askedAt, minutes, startsAt, asking }: AnswerByAsked): Moment {
  const given = minutes * MILLISECONDS_PER_MINUTE;
  const plain = momentOfEpoch(epochOfMoment(askedAt) + given);
  const night = nightAt(plain, asking);
  const left = night && Math.min(given, epochOfMoment(plain) - epochOfMoment(night.begins));
  const byDay = night ? momentOfEpoch(epochOfMoment(night.ends) + (left ?? given)) : plain;
  return startsAt !== null && startsAt > askedAt && startsAt < byDay ? startsAt : byDay;
}

/** The night in which a moment lies, if it does: from one evening to the next morning. */
function nightAt(at: Moment, { from, until }: AskingHours): { begins: Moment; ends: Moment } | undefined {
  const day = dayInBrussels(at);
  if (at < hourOf(day, from)) return { begins: hourOf(addDays(day, -1), until), ends: hourOf(day, from) };
  if (at < hourOf(day, until)) return undefined;
  return { begins: hourOf(day, until), ends: hourOf(addDays(day, 1), from) };
}

/** The hours of day are none of those that a change of the clock skips. */
function hourOf(day: Day, hour: number): Moment {
  const found = momentInBrussels(day, timeOfDay(`${String(hour).padStart(2, '0')}:00`));
  if (!found) throw new RangeError(`${hour}:00 does not exist on ${day}`);
  return found;
}
