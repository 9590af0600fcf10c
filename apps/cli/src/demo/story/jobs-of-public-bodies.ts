import { addDays, type Weekday } from '#kernel';
import { type Dice } from './dice';
import { type Draft, schoolYears, seasons, workday, type Year } from './job';
import { type UserStory } from './users';

const schoolWeek: readonly Weekday[] = [1, 2, 4, 5];

export function schoolJobs(dice: Dice, { joinedOn, key }: UserStory, year: Year): Draft[] {
  const number = Number(key.split(' ')[1]);
  const drafts: Draft[] = [];
  // The first school asks for the first time in the README's story.
  if (number === 1) return drafts;
  for (const stretch of schoolYears(joinedOn, year)) {
    if (number <= 14)
      drafts.push({
        task: 'BEG-07',
        pattern: { kind: 'school-days', ...stretch, weekdays: schoolWeek },
        start: '11:45',
        end: '13:15',
        seats: dice.happens(30) ? 2 : 1,
        class: 'A',
        needs: { extract: true },
        words: 'Middagtoezicht in de refter en op de speelplaats.',
      });
    if (number >= 13 && number <= 16)
      drafts.push({
        task: 'BEG-06',
        pattern: { kind: 'school-days', ...stretch, weekdays: [1, 2, 4] },
        start: '15:45',
        end: '17:45',
        seats: 1,
        class: 'A',
        needs: { extract: true },
        words: 'Naschoolse opvang in de turnzaal.',
      });
  }
  if (number > 20)
    drafts.push({
      task: 'TUIN-07',
      pattern: { kind: 'once', on: workday(dice, addDays(joinedOn, dice.between(20, 60)), year) },
      start: '09:00',
      end: '12:00',
      seats: 2,
      class: 'B',
      words: 'De schooltuin klaarmaken voor het opendeurweekend.',
    });
  return drafts;
}

export function municipalityJobs(dice: Dice, { joinedOn }: UserStory, year: Year): Draft[] {
  return [
    {
      task: 'HERST-08',
      pattern: {
        kind: 'weekdays',
        from: addDays(joinedOn, 14),
        until: addDays(year.until, 40),
        weekdays: dice.someOf([2, 3, 4] as const, 1),
      },
      start: '09:00',
      end: '12:00',
      seats: 2,
      class: 'C',
      words: 'Zwerfvuil ruimen langs de fietsroutes. Grijper en hesje liggen klaar.',
    },
    ...seasons(joinedOn, year, '04-06', '09-25').map((season): Draft => ({
      task: 'HERST-07',
      pattern: { kind: 'season', ...season, weekdays: dice.someOf([1, 2, 5] as const, 1) },
      start: '08:30',
      end: '12:00',
      seats: 1,
      class: 'C',
      words: 'Bloembakken en perken in de dorpskernen.',
    })),
  ];
}

export function ocmwJobs(dice: Dice, { joinedOn, key }: UserStory, year: Year): Draft[] {
  if (Number(key.split(' ')[1]) > 4) return [];
  return [
    {
      task: 'BEG-11',
      pattern: {
        kind: 'weekdays',
        from: addDays(joinedOn, 14),
        until: addDays(year.until, 60),
        weekdays: [1, 2, 3, 4, 5],
      },
      start: '11:00',
      end: '13:00',
      seats: 1,
      class: 'A',
      needs: dice.happens(50) ? { drivingLicence: true } : {},
      words: 'Warme maaltijden aan huis brengen, een ronde van 12 adressen.',
    },
  ];
}
