import { addDays, type Day, timeOfDay } from '#kernel';
import { type CandidateFacts, hardRules, type Job, travelModesOf } from '#matching';
import { groupedBy, type WorkerFacts } from '#registry';
import { type Clash, type DayLimit, type PlanPair } from '../../rules';
import { type OpenPlace, type Standing } from './standing';

const { oneJobAtATime, dayIsNotTooLong } = hardRules;

/** How far apart two places can be and still touch each other: a night's rest, and any journey. */
const DAYS_APART = 2;

interface Rows {
  readonly clashes: readonly Clash[];
  readonly dayLimits: readonly DayLimit[];
}

/** What one worker cannot do together, by rules 9 and 10 with one place as if it were a job at the other. */
export function rowsOfDays(
  { places, candidate }: Standing,
  workers: readonly WorkerFacts[],
  pairs: readonly PlanPair[],
): Rows {
  const clash = clashing(places, candidate);
  const clashes: Clash[] = [];
  const dayLimits: DayLimit[] = [];
  const placesOf = groupedBy(pairs, ({ worker }) => worker);
  for (const [worker, facts] of workers.entries()) {
    const own = placesOf(worker).map(({ place }) => place);
    for (const [at, one] of own.entries())
      for (const other of near(places, one, own.slice(at + 1)))
        if (clash(facts, one, other)) clashes.push({ worker, one, other });
    for (const [day, ofDay] of daysOf(places, own)) {
      const [first] = ofDay;
      const place = first === undefined ? undefined : places[first];
      if (!place || ofDay.length < 2) continue;
      const minutes = minutesLeft(place, candidate(facts, place).jobs);
      const asked = ofDay.reduce((sum, index) => sum + (places[index]?.facts.occurrence.minutes ?? 0), 0);
      if (asked > minutes) dayLimits.push({ worker, day, minutes, places: ofDay });
    }
  }
  return { clashes, dayLimits };
}

/** The places come first day first, so that what lies further than some days need not be looked at. */
function near(places: readonly OpenPlace[], one: number, later: readonly number[]): number[] {
  const first = places[one];
  if (!first || first.facts.interval === null) return [];
  const last = addDays(first.facts.occurrence.day, DAYS_APART);
  const end = later.findIndex((index) => (places[index]?.facts.occurrence.day ?? last) > last);
  return end < 0 ? [...later] : later.slice(0, end);
}

/** Of a worker the two rules ask only the ways of travelling, so that workers who travel alike have one answer. */
function clashing(places: readonly OpenPlace[], candidate: Standing['candidate']) {
  const known = new Map<string, boolean>();
  return (worker: WorkerFacts, one: number, other: number): boolean => {
    const [a, b] = [places[one], places[other]];
    if (!a || !b) return false;
    const modes = [a, b].map(({ facts }) => travelModesOf(worker, facts.occurrence.day).join());
    const name = `${one} ${other} ${modes.join('/')}`;
    const found =
      known.get(name) ?? (forbids(candidate(worker, a), a, b) || forbids(candidate(worker, b), b, a));
    known.set(name, found);
    return found;
  };
}

function forbids(candidate: CandidateFacts, { facts }: OpenPlace, other: OpenPlace): boolean {
  const job = jobAt(other.facts);
  if (!job) return false;
  const withJob = { ...candidate, jobs: [job] };
  return [...oneJobAtATime(facts, withJob), ...dayIsNotTooLong(facts, withJob)].length > 0;
}

function jobAt({ occurrence, interval, request, at }: OpenPlace['facts']): Job | undefined {
  if (interval === null) return undefined;
  const { id, day, minutes, startTime, endTime } = occurrence;
  return {
    ...interval,
    assignment: id,
    day,
    startTime: startTime ?? MIDNIGHT,
    endTime: endTime ?? MIDNIGHT,
    minutes,
    site: request.siteId,
    at,
  };
}

const MIDNIGHT = timeOfDay('00:00');

/** Places with times, by their day. */
function daysOf(places: readonly OpenPlace[], own: readonly number[]): Map<Day, number[]> {
  const days = new Map<Day, number[]>();
  for (const index of own) {
    const facts = places[index]?.facts;
    if (!facts || facts.interval === null) continue;
    days.set(facts.occurrence.day, [...(days.get(facts.occurrence.day) ?? []), index]);
  }
  return days;
}

/** Minutes of the day that no other job takes. */
function minutesLeft({ facts }: OpenPlace, jobs: readonly Job[]): number {
  const { occurrence, rules } = facts;
  const used = jobs.filter(({ day }) => day === occurrence.day).reduce((sum, job) => sum + job.minutes, 0);
  return rules.minutesPerDay.value - used;
}
