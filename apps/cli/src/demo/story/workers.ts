import { addDays, type Day, type TimeOfDay, timeOfDay, type Weekday } from '#kernel';
import { type Dice } from './dice';
import { type Named, Names } from './names';
import { reachOf, type ReachStory } from './reach';
import { homes, type Village } from './region';

/** What became of someone in the year. */
export type Fate =
  | 'stays'
  /** The agreement ends within a month. */
  | 'agreement-runs-out'
  /** Found a job, or stopped: the agreement ended early. */
  | 'found-a-job'
  | 'suspended'
  /** Signed up, but never had a job. */
  | 'waits'
  /** Has the exception of who was in the scheme before this one. */
  | 'ex-pwa';

export interface FreeTime {
  readonly weekday: Weekday;
  readonly start: TimeOfDay;
  readonly end: TimeOfDay;
}

export type TravelStory = 'foot' | 'bicycle' | 'e-bike' | 'public-transport' | 'car';

export interface WorkerStory extends Named {
  /** Short name within the story, such as `worker 17`. */
  readonly key: string;
  readonly reach: ReachStory;
  readonly nisCode: string;
  readonly village: Village;
  readonly status: 'jobseeker' | 'leefloon';
  readonly fate: Fate;
  readonly joinedOn: Day;
  readonly week: readonly FreeTime[];
  readonly travelModes: readonly TravelStory[];
  readonly travelMinutesMaximum: number;
  readonly hoursPerMonthWished: number;
  readonly liftingKgMaximum: number | null;
  /** The extract for work with children or vulnerable people: seen on, and good for a year. */
  readonly extractSeenOn: Day | null;
  readonly drivingLicence: boolean;
  readonly foodHygiene: boolean;
}

const workerCount = 120;

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5];

/** Free all day, mornings only, school hours only, or everything but Wednesday afternoon. */
const weeks: readonly (readonly [start: string, end: string])[] = [
  ['07:00', '19:00'],
  ['07:00', '19:00'],
  ['07:30', '13:30'],
  ['08:00', '18:00'],
  ['08:30', '16:00'],
];

const travels: readonly (readonly TravelStory[])[] = [
  ['bicycle'],
  ['foot', 'bicycle'],
  ['e-bike'],
  ['car'],
  ['car', 'bicycle'],
  ['foot', 'public-transport'],
];

function week(dice: Dice): FreeTime[] {
  const [start, end] = dice.oneOf(weeks);
  const free = dice.happens(70) ? weekdays : dice.someOf(weekdays, 4);
  const saturday: FreeTime[] = dice.happens(25)
    ? [{ weekday: 6, start: timeOfDay('08:00'), end: timeOfDay('20:00') }]
    : [];
  return [...free.map((weekday) => ({ weekday, start: timeOfDay(start), end: timeOfDay(end) })), ...saturday];
}

const fates: readonly (readonly [fate: Fate, inHundred: number])[] = [
  ['stays', 62],
  ['agreement-runs-out', 6],
  ['found-a-job', 10],
  ['suspended', 4],
  ['waits', 10],
  ['ex-pwa', 8],
];

function fateOf(dice: Dice): Fate {
  let rest = dice.between(1, 100);
  return fates.find(([, inHundred]) => (rest -= inHundred) <= 0)?.[0] ?? 'stays';
}

/** Who joined when: most in the first weeks, the others through the year; nobody outlasts the months agreed. */
function joined(dice: Dice, fate: Fate, from: Day, until: Day): Day {
  if (fate === 'agreement-runs-out') return addDays(until, -dice.between(340, 362));
  if (fate === 'waits') return addDays(until, -dice.between(10, 60));
  if (fate === 'ex-pwa' || fate === 'found-a-job') return addDays(from, dice.between(1, 21));
  return addDays(until, -dice.between(60, 345));
}

/** Who tells the README's story: new, with all papers, a short ride from the school. */
const newcomer = (drawn: WorkerStory, until: Day): WorkerStory => ({
  ...drawn,
  givenName: 'Naima',
  familyName: 'Benali',
  languages: ['nl', 'ar'],
  nisCode: '32003',
  village: { postalCode: '8600', place: 'Esen' },
  fate: 'stays',
  joinedOn: addDays(until, -12),
  week: weekdays.map((weekday) => ({ weekday, start: timeOfDay('08:00'), end: timeOfDay('18:00') })),
  travelModes: ['bicycle'],
  travelMinutesMaximum: 30,
  extractSeenOn: addDays(until, -20),
});

/** The people who work, all invented. */
export function workers(dice: Dice, { from, until }: { from: Day; until: Day }): WorkerStory[] {
  const names = new Names(dice, ['Naima Benali']);
  const drawn = Array.from({ length: workerCount }, (_, index): WorkerStory => {
    const { municipality, village } = dice.oneOf(homes);
    const fate = fateOf(dice);
    const wished = joined(dice, fate, from, until);
    const joinedOn = wished > from ? wished : addDays(from, dice.between(1, 7));
    const travelModes = dice.oneOf(travels);
    return {
      key: `worker ${index + 1}`,
      reach: reachOf('worker', index + 1, `worker ${index + 1}`),
      ...names.next(),
      nisCode: municipality.nisCode,
      village,
      status: dice.happens(60) ? 'jobseeker' : 'leefloon',
      fate,
      joinedOn,
      week: week(dice),
      travelModes,
      travelMinutesMaximum: dice.oneOf([20, 30, 30, 45, 60]),
      hoursPerMonthWished: dice.oneOf([16, 24, 32, 40, 50]),
      liftingKgMaximum: dice.oneOf([null, 5, 10, 15, 25]),
      extractSeenOn: dice.happens(65) ? addDays(joinedOn, dice.between(-40, 5)) : null,
      drivingLicence: travelModes.includes('car'),
      foodHygiene: dice.happens(25),
    };
  });
  return drawn.map((worker, index) => (index === 0 ? newcomer(worker, until) : worker));
}
