import { addDays, type Day, day, type Id, type Moment, momentInBrussels, timeOfDay } from '#kernel';
import { type PlanPlace } from '#plan';

/** A Monday without holidays near it; the published window is its first week. */
export const FIRST_DAY = day('2026-11-23');
const PUBLISHED_DAYS = 7;
const DAYS_OF_WEEK = 7;
const METRES_PER_MINUTE = 220;

export type Draw = (below: number) => number;
export type Skill = 'lunch' | 'garden' | 'harvest' | 'odd-jobs';
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A place with what only the generator knows of it. */
export interface AskedPlace {
  readonly place: PlanPlace;
  readonly skill: Skill;
  readonly at: Spot;
  /** Whoever asks pays with cheques bought before. */
  readonly paysBefore: boolean;
}

/** How one kind of work is asked in Flanders: who, when, how many people. */
interface Kind {
  readonly skill: Skill;
  readonly ofHundred: number;
  readonly class: PlanPlace['class'];
  /** Days of the week, Monday 0. */
  readonly on: (draw: Draw) => readonly number[];
  readonly from: readonly string[];
  readonly minutes: readonly number[];
  readonly seats: readonly number[];
  readonly series: boolean;
  readonly paysBefore: boolean;
}

const anyWeekday = (draw: Draw) => [draw(5)];

/** Supervision at noon in schools, teams in the harvest, gardens of older people, and hands for associations. */
const kinds: readonly Kind[] = [
  {
    skill: 'lunch',
    ofHundred: 22,
    class: 'A',
    // Schools are closed on Wednesday afternoon.
    on: () => [0, 1, 3, 4],
    from: ['11:45', '12:00'],
    minutes: [75, 90, 120],
    seats: [1, 1, 2, 3],
    series: true,
    paysBefore: false,
  },
  {
    skill: 'harvest',
    ofHundred: 6,
    class: 'C',
    on: (draw) => [0, 1, 2, 3, 4].slice(draw(3)),
    from: ['08:00', '13:00'],
    minutes: [240],
    seats: [4, 5, 6],
    series: true,
    paysBefore: false,
  },
  {
    skill: 'garden',
    ofHundred: 47,
    class: 'B',
    on: anyWeekday,
    from: ['08:30', '09:00', '13:00', '13:30'],
    minutes: [120, 180, 180, 240],
    seats: [1],
    series: false,
    paysBefore: true,
  },
  {
    skill: 'odd-jobs',
    ofHundred: 25,
    class: 'B',
    on: anyWeekday,
    from: ['09:00', '13:00', '16:00'],
    minutes: [60, 120, 180],
    seats: [1, 1, 2],
    series: false,
    paysBefore: true,
  },
];

export const oneOf = <T>(draw: Draw, of: readonly [T, ...T[]] | readonly T[]): T => {
  const drawn = of[draw(of.length)];
  if (drawn === undefined) throw new Error('nothing to draw from');
  return drawn;
};

const named = (kind: string, number: number) => `${kind}-${String(number).padStart(4, '0')}` as Id;

/** What users ask over so many days: each request at one address, with its places in order of time. */
export function workAsked(
  { requests, days, towns }: { requests: number; days: number; towns: readonly Spot[] },
  draw: Draw,
): AskedPlace[] {
  const asked: AskedPlace[] = [];
  for (let request = 0; request < requests; request++) {
    const town = draw(towns.length);
    const kind = kindDrawn(draw);
    const first = oneOf(draw, kind.from);
    const [minutes, seats] = [oneOf(draw, kind.minutes), oneOf(draw, kind.seats)];
    const isTeam = seats > 3;
    const needsExperience = isTeam && draw(2) === 0;
    const at = near(towns[town] ?? { x: 0, y: 0 }, draw);
    for (const on of daysOf(kind, { days, draw })) {
      const startsAt = momentOf(on, first);
      const place: PlanPlace = {
        occurrence: named('occurrence', asked.length),
        request: named('request', request),
        user: named('user', request),
        municipality: named('municipality', town),
        class: kind.class,
        day: on,
        startsAt,
        endsAt: new Date(Date.parse(startsAt) + minutes * 60_000).toISOString() as Moment,
        minutes,
        hours: Math.ceil(minutes / 60),
        seats,
        minimumTeam: isTeam ? seats - 2 : 1,
        needsExperience,
        published: on < addDays(FIRST_DAY, PUBLISHED_DAYS),
      };
      asked.push({ place, skill: kind.skill, at, paysBefore: kind.paysBefore });
    }
  }
  return asked;
}

/** Somewhere within two or three kilometres of the middle of a town. */
export const near = ({ x, y }: Spot, draw: Draw): Spot => ({
  x: x + draw(5_000) - 2_500,
  y: y + draw(5_000) - 2_500,
});

/** By bicycle, as the crow flies. */
export const minutesBetween = (one: Spot, other: Spot) =>
  Math.ceil(Math.hypot(one.x - other.x, one.y - other.y) / METRES_PER_MINUTE);

function kindDrawn(draw: Draw): Kind {
  let left = draw(100);
  const kind = kinds.find(({ ofHundred }) => (left -= ofHundred) < 0);
  if (!kind) throw new Error('the kinds of work do not add up to a hundred');
  return kind;
}

/** Every day that a series falls on; of work asked once, one day in the window. */
function daysOf(kind: Kind, { days, draw }: { days: number; draw: Draw }): Day[] {
  const ofWeek = kind.on(draw);
  const all = Array.from({ length: days }, (_, at) => at).filter((at) => ofWeek.includes(at % DAYS_OF_WEEK));
  const kept = kind.series ? all : [oneOf(draw, all)];
  return kept.map((at) => addDays(FIRST_DAY, at));
}

function momentOf(on: Day, time: string): Moment {
  const moment = momentInBrussels(on, timeOfDay(time));
  if (!moment) throw new Error(`${on} has no ${time}`);
  return moment;
}
