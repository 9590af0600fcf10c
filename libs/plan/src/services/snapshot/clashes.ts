import { addDays, type Day, timeOfDay } from '#kernel';
import { hardRules, type Job, travelModesOf } from '#matching';
import { groupedBy, type WorkerFacts } from '#registry';
import { type Clash, type DayLimit, type PlanPair } from '../../rules';
import { Turns } from '../../turns';
import { type OpenPlace, type Standing } from './standing';

const { oneJobAtATime, dayIsNotTooLong } = hardRules;

/** How far apart two places can be and still touch each other: a night's rest, and any journey. */
const DAYS_APART = 2;

interface Rows {
  readonly clashes: readonly Clash[];
  readonly dayLimits: readonly DayLimit[];
}

/**
 * What one worker cannot do together, by rules 9 and 10 with one place as if it were a job at the other. The server
 * answers others meanwhile.
 */
export async function rowsOfDays(
  { places, candidate }: Standing,
  workers: readonly WorkerFacts[],
  pairs: readonly PlanPair[],
): Promise<Rows> {
  const clashing = new Clashing(places, candidate);
  const turns = new Turns();
  const clashes: Clash[] = [];
  const dayLimits: DayLimit[] = [];
  const placesOf = groupedBy(pairs, ({ worker }) => worker);
  for (const [worker, facts] of workers.entries()) {
    const own = placesOf(worker).map(({ place }) => place);
    const forbidden = clashing.of(facts);
    for (const [at, one] of own.entries()) {
      const last = clashing.lastDayNear(one);
      for (let next = at + 1; next < own.length; next++) {
        const other = own[next] ?? one;
        if (last === undefined || clashing.dayOf(other) > last) break;
        if (forbidden(one, other)) clashes.push({ worker, one, other });
      }
      await turns.next();
    }
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

/** More ways of travelling than anybody has. */
const WAYS_MOST = 1024;

/**
 * Which places one worker cannot both take. Of a worker the two rules ask only the ways of travelling, so that workers
 * who travel alike have one answer, which is worked out once.
 */
class Clashing {
  private readonly days: readonly Day[];
  private readonly lastDays: readonly (Day | undefined)[];
  private readonly jobs: readonly (Job | undefined)[];
  private readonly ways = new Map<string, number>();
  private readonly known = new Map<number, Map<number, boolean>>();

  constructor(
    private readonly places: readonly OpenPlace[],
    private readonly candidate: Standing['candidate'],
  ) {
    this.jobs = places.map(({ facts }) => jobAt(facts));
    this.days = places.map(({ facts }) => facts.occurrence.day);
    // The places come first day first, so that what lies further than some days need not be looked at.
    this.lastDays = places.map(({ facts }) =>
      facts.interval === null ? undefined : addDays(facts.occurrence.day, DAYS_APART),
    );
  }

  dayOf(place: number): Day {
    return this.days[place] ?? LAST_OF_ALL;
  }

  /** The last day with places that can touch this one; none where it has no times. */
  lastDayNear(place: number): Day | undefined {
    return this.lastDays[place];
  }

  /** Whether this worker cannot take two places both, the lower first. */
  of(worker: WorkerFacts): (one: number, other: number) => boolean {
    const waysOn = new Map<Day, number>();
    const ways = (place: number) => {
      const day = this.dayOf(place);
      const found = waysOn.get(day) ?? this.waysNumbered(worker, day);
      waysOn.set(day, found);
      return found;
    };
    return (one, other) => {
      const known = this.knownFor(ways(one) * WAYS_MOST + ways(other));
      const pair = one * this.places.length + other;
      const found = known.get(pair) ?? this.forbids(worker, one, other);
      known.set(pair, found);
      return found;
    };
  }

  private waysNumbered(worker: WorkerFacts, day: Day): number {
    const modes = travelModesOf(worker, day).join();
    const number = this.ways.get(modes) ?? this.ways.size;
    this.ways.set(modes, number);
    return number;
  }

  private knownFor(ways: number): Map<number, boolean> {
    const known = this.known.get(ways) ?? new Map<number, boolean>();
    this.known.set(ways, known);
    return known;
  }

  private forbids(worker: WorkerFacts, one: number, other: number): boolean {
    return this.forbidsAt(worker, one, other) || this.forbidsAt(worker, other, one);
  }

  /** Whether one place cannot be taken by who has the other as a job. */
  private forbidsAt(worker: WorkerFacts, at: number, other: number): boolean {
    const [place, job] = [this.places[at], this.jobs[other]];
    if (!place || !job) return false;
    const withJob = { ...this.candidate(worker, place), jobs: [job] };
    return [...oneJobAtATime(place.facts, withJob), ...dayIsNotTooLong(place.facts, withJob)].length > 0;
  }
}

const LAST_OF_ALL = '9999-12-31' as Day;

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
