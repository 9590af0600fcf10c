import { addDays, type Day, type Id, lastDayOf, type Month, monthOf } from '#kernel';
import {
  type DayLimit,
  planGoals,
  type PlanPair,
  type PlanProblem,
  type PlanWorker,
  type Purse,
} from '#plan';
import { drawing } from '../candidates/story';
import { clashesOf } from './clashes';
import { toldAndLocked } from './told';
import {
  type AskedPlace,
  type Draw,
  FIRST_DAY,
  minutesBetween,
  near,
  oneOf,
  type Skill,
  type Spot,
  workAsked,
} from './work-asked';

/** What to draw: workers, requests at an address each, days from the first. */
export interface RegionSize {
  readonly workers: number;
  readonly requests: number;
  readonly days: number;
}

export type Hours = 'plentiful' | 'scarce';

/** A worker with what only the generator knows. */
interface Person {
  readonly worker: PlanWorker;
  readonly at: Spot;
  readonly willing: number;
  readonly skills: readonly Skill[];
  /** Half days of the week on which they are free, Monday morning 0. */
  readonly free: ReadonlySet<number>;
}

const PEOPLE_PER_TOWN = 30;
const MINUTES_PER_DAY_LIMIT = 456;
const HALF_DAYS = 14;
const WILLING = [15, 20, 20, 30, 45];
/** Of a hundred people, how many may and can do each kind of work. */
const SKILLED: Readonly<Record<Skill, number>> = { lunch: 55, garden: 65, harvest: 45, 'odd-jobs': 80 };

/** The problem of a size; the same seed always draws the same one. */
export function planRegion(size: RegionSize, { seed, hours }: { seed: number; hours: Hours }): PlanProblem {
  const draw = drawing(seed * 2_654_435 + size.workers);
  // The first numbers of a small seed are small.
  for (let at = 0; at < 20; at++) draw(2);
  const count = Math.max(1, Math.round(size.workers / PEOPLE_PER_TOWN));
  const towns = Array.from({ length: count }, () => ({ x: draw(count * 4_000), y: draw(12_000) }));
  const people = Array.from({ length: size.workers }, (_, number) =>
    person({ number, towns, hours, size }, draw),
  );
  const asked = workAsked({ ...size, towns }, draw);
  const pairs = pairsOf(people, asked, draw);
  const places = asked.map(({ place }) => place);
  const workers = people.map(({ worker }) => worker);
  const clashes = clashesOf(pairs, asked);
  const untold = {
    on: FIRST_DAY,
    seed: `region-${seed}`,
    workers,
    places: places.map((place, at) => ({
      ...place,
      needsExperience: place.needsExperience && knows(pairs, at),
    })),
    pairs,
    clashes,
    dayLimits: dayLimitsOf(pairs, asked),
    purses: pursesOf(asked, draw),
    policy: { order: planGoals, fillGivenUpPercent: 0 },
  };
  return { ...untold, pairs: toldAndLocked(untold, draw) };
}

const knows = (pairs: readonly PlanPair[], at: number) =>
  pairs.some(({ place, experienced }) => place === at && experienced);

function person(
  { number, towns, hours, size }: { number: number; towns: readonly Spot[]; hours: Hours; size: RegionSize },
  draw: Draw,
): Person {
  const wished = 8 + draw(33);
  const left = hours === 'plentiful' ? () => 16 + draw(30) : () => 2 + draw(9);
  const free = Array.from({ length: HALF_DAYS }, (_, half) => half).filter(
    (half) => half < 10 && draw(10) < 6,
  );
  return {
    worker: {
      worker: `worker-${String(number).padStart(4, '0')}` as Id,
      hoursWished: wished,
      hoursHad: draw(3) === 0 ? 0 : draw(wished),
      waitingDays: draw(4) === 0 ? draw(200) : draw(30),
      rooms: monthsOf(size.days).map((month) => ({
        period: { from: `${month}-01` as Day, until: lastDayOf(month) },
        label: month,
        hours: left(),
      })),
    },
    at: near(oneOf(draw, towns), draw),
    willing: oneOf(draw, WILLING),
    skills: (Object.keys(SKILLED) as Skill[]).filter((skill) => draw(100) < SKILLED[skill]),
    free: new Set(free),
  };
}

const monthsOf = (days: number): Month[] => [
  ...new Set(Array.from({ length: days }, (_, at) => monthOf(addDays(FIRST_DAY, at)))),
];

/** Who may take what: skilled, free on that half day, near enough; in order of worker, then place. */
function pairsOf(people: readonly Person[], asked: readonly AskedPlace[], draw: Draw): PlanPair[] {
  return people.flatMap((one, worker) => {
    const known = new Map<Id, number>();
    const fond = oneOf(draw, one.skills.length > 0 ? one.skills : (['odd-jobs'] as const));
    return asked.flatMap(({ place, skill, at }, number) => {
      const minutes = minutesBetween(one.at, at);
      if (
        minutes > one.willing ||
        !one.skills.includes(skill) ||
        !one.free.has(halfDayOf(place.day, place.startsAt))
      )
        return [];
      if (!known.has(place.request)) known.set(place.request, draw(4) === 0 ? 1 + draw(9) : 0);
      const visitsBefore = known.get(place.request) ?? 0;
      return {
        worker,
        place: number,
        travelMinutes: minutes,
        told: false,
        locked: false,
        experienced: visitsBefore > 0 || draw(6) === 0,
        visitsBefore,
        wishesMet: Number(skill === fond),
      };
    });
  });
}

function halfDayOf(on: Day, startsAt: string | null): number {
  const days = (Date.parse(on) - Date.parse(FIRST_DAY)) / 86_400_000;
  // Belgian winter time: noon begins before eleven in UTC.
  return 2 * (days % 7) + Number((startsAt ?? '').slice(11, 16) >= '11:30');
}

function dayLimitsOf(pairs: readonly PlanPair[], asked: readonly AskedPlace[]): DayLimit[] {
  const limits = new Map<string, { worker: number; day: Day; places: number[] }>();
  for (const { worker, place } of pairs) {
    const on = asked[place]?.place.day ?? FIRST_DAY;
    const limit = limits.get(`${worker} ${on}`) ?? { worker, day: on, places: [] };
    limit.places.push(place);
    limits.set(`${worker} ${on}`, limit);
  }
  return [...limits.values()]
    .filter(({ places }) => places.length > 1)
    .map((limit) => ({ ...limit, minutes: MINUTES_PER_DAY_LIMIT }));
}

/** Most have cheques enough for what they asked; one in four is a few short. */
function pursesOf(asked: readonly AskedPlace[], draw: Draw): Purse[] {
  const purses = new Map<Id, { cheques: number; places: number[] }>();
  asked.forEach(({ place, paysBefore }, at) => {
    if (!paysBefore || !place.published) return;
    const purse = purses.get(place.user) ?? { cheques: 0, places: [] };
    purses.set(place.user, {
      cheques: purse.cheques + place.hours * place.seats,
      places: [...purse.places, at],
    });
  });
  return [...purses].map(([user, { cheques, places }]) => ({
    user,
    cheques: draw(4) === 0 ? Math.max(1, cheques - 1 - draw(3)) : cheques,
    places,
  }));
}
