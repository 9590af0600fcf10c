import { type Day } from '#kernel';
import { type Neighbours } from './cliques';
import { type Modelled } from './problem-rows';

/** Pairs of one worker on one day that go together. */
export interface DayChoice {
  readonly pairs: readonly number[];
  readonly hours: number;
}

export interface WorkerDay {
  readonly day: Day;
  readonly pairs: readonly number[];
  /** Everything the worker can do on it, also nothing. */
  readonly choices: readonly DayChoice[];
}

/** A day with more ways to spend it than this is not written out. */
const MOST_CHOICES = 2_000;

/**
 * The days of a worker in their order, each with all that can be done on it: no clash, and within the minutes of the day.
 * @returns null when one of them has too many choices to write out
 */
export function dayChoices(
  { problem, pairs, ofWorker }: Modelled,
  worker: number,
  clashes: Neighbours,
): WorkerDay[] | null {
  const pairsOf = new Map<Day, number[]>();
  for (const at of ofWorker[worker] ?? []) {
    const day = pairs[at]?.place.day;
    if (day) pairsOf.set(day, [...(pairsOf.get(day) ?? []), at]);
  }
  const limits = problem.dayLimits.filter((limit) => limit.worker === worker);
  const days: WorkerDay[] = [];
  for (const [day, ofDay] of [...pairsOf].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const limitsOfDay = limits.filter((limit) => limit.day === day);
    const fits = (chosen: readonly number[], more: number) => {
      const place = pairs[more]?.pair.place ?? -1;
      const places = [...chosen.map((at) => pairs[at]?.pair.place ?? -1), place];
      if (chosen.some((at) => clashes.get(place)?.has(pairs[at]?.pair.place ?? -1))) return false;
      return limitsOfDay.every(({ minutes, places: counted }) => {
        const worked = places.filter((one) => counted.includes(one));
        return worked.reduce((sum, one) => sum + (problem.places[one]?.minutes ?? 0), 0) <= minutes;
      });
    };
    let choices: DayChoice[] = [{ pairs: [], hours: 0 }];
    for (const more of ofDay) {
      const hours = pairs[more]?.place.hours ?? 0;
      const longer = choices
        .filter((choice) => fits(choice.pairs, more))
        .map((choice) => ({ pairs: [...choice.pairs, more], hours: choice.hours + hours }));
      choices = [...choices, ...longer];
      if (choices.length > MOST_CHOICES) return null;
    }
    days.push({ day, pairs: ofDay, choices });
  }
  return days;
}
