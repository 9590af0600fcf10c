import { refusalsForHours, type Room, type RoomState } from '#cheque-ledger/rules';
import { epochOfMoment, type Hours, type Id, type Refusal } from '#kernel';
import { standingOn } from '#registry/rules';
import { type Rule } from '#regulation';
import { type Interval, intervalsOverlap } from './occurrences';
import { type CandidateFacts, type Job, type PlaceFacts } from './pair-facts';
import { refusal } from './refusals';
import { quickestJourney } from './travel';

/** Rules 9 to 12: what else the worker does that day, month and year. */

const MILLISECONDS_PER_MINUTE = 60_000;

/** Minutes between two intervals; negative where they overlap. */
function gapMinutes(one: Interval, other: Interval): number {
  const [first, second] = one.startsAt <= other.startsAt ? [one, other] : [other, one];
  return (epochOfMoment(second.startsAt) - epochOfMoment(first.endsAt)) / MILLISECONDS_PER_MINUTE;
}

/**
 * 9. One job at a time, the journey between two included; half-open, and two jobs on one day are fine. Nobody is at
 * two places at once, so an overlap always refuses; the journey is an estimate and warns as its rule does.
 */
export function oneJobAtATime(place: PlaceFacts, candidate: CandidateFacts): Refusal[] {
  const { interval, team } = place;
  if (interval === null) return [];
  const elsewhere = candidate.jobs.filter(
    (job) => !team.some(({ assignment }) => assignment === job.assignment),
  );
  return elsewhere.flatMap((job): Refusal[] => {
    if (intervalsOverlap(interval, job)) return [doubleBooked(place, job)];
    return journeyBetween(place, candidate, job);
  });
}

function doubleBooked({ rules }: PlaceFacts, { day, startTime: from, endTime: until }: Job): Refusal {
  return refusal('double-booked', { day, from, until }, rules.oneJobAtATime.article);
}

function journeyBetween(place: PlaceFacts, { worker }: CandidateFacts, job: Job): Refusal[] {
  if (place.interval === null || job.site === place.request.siteId) return [];
  const modes = standingOn(worker.wishes, place.occurrence.day)?.travelModes ?? [];
  const journey = quickestJourney(job.at, place.at, { modes, pace: place.rules.pace });
  const between = gapMinutes(place.interval, job);
  if (!journey || journey.minutes <= between) return [];
  const { article, weight } = place.rules.oneJobAtATime;
  const figures = {
    minutesBetween: between,
    minutesNeeded: journey.minutes,
    mode: journey.mode,
    day: job.day,
  };
  return [refusal('travel-between-jobs-too-short', figures, article, weight)];
}

/** 10. No longer day than the dated limit, and rest between the work of one day and that of another. */
export function dayIsNotTooLong(place: PlaceFacts, { jobs }: CandidateFacts): Refusal[] {
  const { interval, occurrence, rules } = place;
  if (interval === null) return [];
  const used = jobs.filter(({ day }) => day === occurrence.day).reduce((sum, job) => sum + job.minutes, 0);
  const { value: maximum, article, weight } = rules.minutesPerDay;
  const day = { day: occurrence.day, used, asked: occurrence.minutes, maximum };
  return [
    ...(used + occurrence.minutes > maximum
      ? [refusal('minutes-over-day-maximum', day, article, weight)]
      : []),
    ...restIsLongEnough(place, interval, jobs),
  ];
}

function restIsLongEnough(place: PlaceFacts, interval: Interval, jobs: readonly Job[]): Refusal[] {
  const { value: minimum, article, weight } = place.rules.restMinutes;
  return jobs
    .filter((job) => job.day !== place.occurrence.day && !intervalsOverlap(job, interval))
    .map((job) => ({ job, minutes: gapMinutes(interval, job) }))
    .filter(({ minutes }) => minutes < minimum)
    .map(({ job, minutes }) =>
      refusal('rest-too-short', { day: job.day, minutes, minimum }, article, weight),
    );
}

/** 11. Performed, held and new hours stay within the month. */
export const monthHasRoom = (
  { occurrence, rules }: PlaceFacts,
  { worker, month }: CandidateFacts,
): Refusal[] => roomFor(occurrence.hours, stateOf(worker.person, month, rules.hoursPerMonth));

/** 12. Performed, held and new hours stay within the year. */
export const yearHasRoom = ({ occurrence, rules }: PlaceFacts, { worker, year }: CandidateFacts): Refusal[] =>
  roomFor(occurrence.hours, stateOf(worker.person, year, rules.hoursPerYear));

/** In the ledger's own words: it says the same when the hours are held. */
const roomFor = (asked: Hours, room: RoomState): Refusal[] => refusalsForHours([room], asked);

function stateOf(person: Id, { period, free, excess }: Room, cap: Rule<number>): RoomState {
  return { person, period, cap, granted: cap.value + excess, free };
}
