import { type Day, day, type Id, type Weekday } from '#kernel';
import { type Dice } from '../../apps/cli/src/demo/story/dice';
import { type UserHere } from './region';

/** Work that a user wants in the year; the words are those of a request. */
export interface Wish {
  readonly user: UserHere;
  readonly site: Id;
  readonly task: string;
  readonly pattern: {
    readonly kind: 'school-days' | 'weekdays' | 'season';
    readonly from: Day;
    readonly until: Day;
    readonly weekdays: readonly Weekday[];
    readonly start: string;
    readonly end: string;
    readonly everyWeeks?: number;
  };
  readonly seats: number;
  readonly minimumTeam: number;
  readonly extract: boolean;
  readonly words: string;
}

export interface Stretch {
  readonly from: Day;
  readonly until: Day;
}

type Draft = Omit<Wish, 'user' | 'site'>;
type Drafting = (dice: Dice, year: Stretch) => Draft;

const schoolWeek: readonly Weekday[] = [1, 2, 4, 5];
const workWeek: readonly Weekday[] = [1, 2, 3, 4, 5];

const lunch: Drafting = (dice, year) => ({
  task: 'BEG-07',
  pattern: { kind: 'school-days', ...year, weekdays: schoolWeek, start: '11:45', end: '13:15' },
  seats: dice.between(1, 2),
  minimumTeam: 1,
  extract: true,
  words: 'Middagtoezicht in de refter en op de speelplaats.',
});

const afterSchool: Drafting = (_, year) => ({
  task: 'BEG-06',
  pattern: { kind: 'school-days', ...year, weekdays: [1, 2, 4], start: '15:45', end: '17:45' },
  seats: 1,
  minimumTeam: 1,
  extract: true,
  words: 'Naschoolse opvang in de turnzaal.',
});

const litter: Drafting = (dice, year) => ({
  task: 'HERST-08',
  pattern: { kind: 'weekdays', ...year, weekdays: [dice.oneOf(workWeek)], start: '09:00', end: '12:00' },
  seats: 2,
  minimumTeam: 1,
  extract: false,
  words: 'Zwerfvuil ruimen langs de fietsroutes.',
});

const meals: Drafting = (_, year) => ({
  task: 'BEG-11',
  pattern: { kind: 'weekdays', ...year, weekdays: workWeek, start: '11:00', end: '13:00' },
  seats: 1,
  minimumTeam: 1,
  extract: false,
  words: 'Warme maaltijden aan huis brengen.',
});

const harvests = [
  ['2025-09-08', '2025-10-17', 'Bloemkool snijden en in kisten leggen.'],
  ['2025-11-03', '2025-12-12', 'Spruiten sorteren in de loods.'],
  ['2026-01-19', '2026-02-27', 'Witloof schoonmaken.'],
  ['2026-05-11', '2026-06-26', 'Aardbeien plukken.'],
] as const;

/** The harvest lies where it lies, unless the year is too short to reach it. */
const harvest: Drafting = (dice, year) => {
  const [from, until, words] = dice.oneOf(harvests.filter(([first]) => first < year.until));
  return {
    task: 'LTB-01',
    pattern: {
      kind: 'weekdays',
      from: day(from),
      until: until < year.until ? day(until) : year.until,
      weekdays: dice.someOf(workWeek, 2),
      start: '08:00',
      end: '12:00',
    },
    seats: dice.between(2, 4),
    minimumTeam: 2,
    extract: false,
    words,
  };
};

const club: Drafting = (dice, year) => ({
  task: 'ADM-02',
  pattern: { kind: 'weekdays', ...year, weekdays: [dice.oneOf(workWeek)], start: '14:00', end: '16:00' },
  seats: 1,
  minimumTeam: 1,
  extract: false,
  words: 'Ledenlijst bijhouden en post klaarmaken.',
});

const garden: Drafting = (dice, year) => ({
  task: dice.oneOf(['TUIN-03', 'TUIN-04', 'TUIN-05']),
  pattern: {
    kind: 'season',
    ...year,
    weekdays: [dice.oneOf(workWeek)],
    everyWeeks: dice.between(1, 2),
    start: '09:00',
    end: dice.oneOf(['11:00', '12:00']),
  },
  seats: 1,
  minimumTeam: 1,
  extract: false,
  words: 'De tuin bijhouden. De maaier staat in het schuurtje.',
});

const draftings: Readonly<Record<UserHere['story']['kind'], readonly Drafting[]>> = {
  municipality: [litter],
  ocmw: [meals],
  school: [lunch, afterSchool],
  farm: [harvest],
  'non-profit': [club],
  'private-person': [garden],
};

/** What every user wants in the year, those who came first before the others: as much as is asked for is taken of it. */
export function wishesOf(users: readonly UserHere[], dice: Dice, year: Stretch): Wish[] {
  const lists = users.map((user) =>
    draftings[user.story.kind].map((drafting): Wish => {
      const site = user.sites[user.story.sites.length > 1 && dice.happens(30) ? 1 : 0];
      if (!site) throw new RangeError(`${user.story.key} has no site`);
      return { ...drafting(dice, year), user, site };
    }),
  );
  // Everybody's first wish before anybody's second.
  return [0, 1].flatMap((turn) => lists.flatMap((list) => list.slice(turn, turn + 1)));
}
