import { addDays } from '#kernel';
import { type Dice } from './dice';
import { type Draft, seasons, workday, type Year } from './job';
import { type UserStory } from './users';

const harvests: readonly (readonly [first: string, last: string, words: string])[] = [
  ['05-18', '06-26', 'Aardbeien plukken. Laarzen zijn er, handschoenen ook.'],
  ['08-24', '09-18', 'Hop plukken en sorteren.'],
  ['09-14', '10-16', 'Bloemkool snijden en in kisten leggen.'],
  ['11-02', '11-27', 'Spruiten sorteren in de loods.'],
];

export function farmJobs(dice: Dice, { joinedOn }: UserStory, year: Year): Draft[] {
  const [first, last, words] = dice.oneOf(harvests);
  return seasons(joinedOn, year, first, last).map((season) => ({
    task: 'LTB-01',
    pattern: { kind: 'weekdays', ...season, weekdays: dice.someOf([1, 2, 3, 4, 5] as const, 2) },
    start: '08:00',
    end: '12:00',
    seats: dice.between(2, 4),
    minimumTeam: 2,
    class: 'B',
    needs: dice.happens(40) ? { liftingKg: 10 } : {},
    words,
  }));
}

export function clubJobs(dice: Dice, { joinedOn }: UserStory, year: Year): Draft[] {
  const on = workday(dice, addDays(joinedOn, dice.between(20, 120)), year);
  if (dice.happens(50))
    return [
      {
        task: 'LOG-05',
        pattern: { kind: 'once', on },
        start: '13:00',
        end: '17:00',
        seats: 2,
        class: 'C',
        words: 'Flyers bussen in drie wijken.',
      },
    ];
  return [
    {
      task: 'ADM-02',
      pattern: {
        kind: 'weekdays',
        from: addDays(joinedOn, 21),
        until: addDays(joinedOn, 150),
        weekdays: [dice.oneOf([1, 2, 4])],
      },
      start: '14:00',
      end: '16:00',
      seats: 1,
      class: 'C',
      words: 'Ledenlijst bijhouden en post klaarmaken.',
    },
  ];
}

export function householdJobs(dice: Dice, { joinedOn }: UserStory, year: Year): Draft[] {
  const roll = dice.between(1, 100);
  if (roll <= 40)
    return seasons(joinedOn, year, '04-06', '10-23').map((season) => ({
      task: dice.oneOf(['TUIN-03', 'TUIN-04', 'TUIN-05']),
      pattern: { kind: 'season', ...season, weekdays: [dice.oneOf([1, 2, 3, 4, 5])] },
      start: '09:00',
      end: dice.oneOf(['11:00', '12:00']),
      seats: 1,
      class: 'C',
      words: 'De tuin bijhouden. De maaier staat in het schuurtje.',
    }));
  if (roll <= 55)
    return [
      {
        task: 'BEG-03',
        pattern: { kind: 'standing', from: addDays(joinedOn, 14), until: addDays(joinedOn, 300) },
        start: '14:00',
        end: '16:00',
        seats: 1,
        class: 'B',
        words: 'Gezelschap voor mijn moeder: koffie, een wandeling, de krant.',
      },
    ];
  if (roll <= 75) {
    const from = addDays(joinedOn, dice.between(15, 90));
    return [
      {
        task: 'TUIN-02',
        pattern: { kind: 'window', from, until: addDays(from, 12) },
        start: '09:00',
        end: '12:00',
        seats: 1,
        class: 'C',
        words: 'Eén droge dag om bladeren te ruimen.',
      },
    ];
  }
  const on = workday(dice, addDays(joinedOn, dice.between(15, 100)), year);
  const task = dice.oneOf(['HERST-01', 'HERST-02', 'HUIS-03', 'TUIN-06', 'BEG-04']);
  return [
    {
      task,
      pattern: { kind: 'once', on },
      start: '09:00',
      end: '12:30',
      seats: 1,
      class: 'C',
      words: 'Een halve dag hulp, liefst in de voormiddag.',
    },
  ];
}
