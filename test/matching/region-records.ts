import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { day, timeOfDay, type Weekday } from '#kernel';

const seeds = join(__dirname, '../../libs/task-catalogue/seeds');
/** The real files, but for the lines that no test here needs. */
export async function linesOf(file: string, wanted: RegExp): Promise<string> {
  const text = await readFile(join(seeds, file), 'utf8');
  return text
    .split('\n')
    .filter((line) => wanted.test(line))
    .join('\n');
}

/** What the records of a region say of its people and places, where a test does not care. */

export const LEUVEN = { name: 'Leuven', municipality: '24062' };
export const MECHELEN = { name: 'Mechelen', municipality: '12025' };

const AT_THE_STATION = { latitudeE5: 5088100, longitudeE5: 471500 };
const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

export const AGREEMENT = {
  signedOn: day('2026-01-05'),
  from: day('2026-01-05'),
  until: null,
  endedOn: null,
  endReason: null,
};

export const siteIn = (municipality: string) => ({
  from: day('2026-01-05'),
  until: null,
  name: 'tuin',
  street: null,
  region: 'flanders' as const,
  postalCode: '3000',
  place: 'Leuven',
  municipality,
  formerMunicipality: null,
  ...AT_THE_STATION,
  dwelling: 'inhabited' as const,
});

const FROM = { from: day('2026-01-05') };
export const WORKER_RECORDS = {
  status: { ...FROM, status: 'jobseeker', source: null },
  domicile: {
    ...FROM,
    region: 'flanders',
    postalCode: '3000',
    place: 'Leuven',
    municipality: LEUVEN.municipality,
    ...AT_THE_STATION,
  },
  wishes: {
    ...FROM,
    hoursPerMonthWished: 40,
    travelModes: ['bicycle'],
    travelMinutesMaximum: 30,
    languages: ['nl'],
    liftingKgMaximum: null,
  },
  week: {
    ...FROM,
    times: weekdays.map((weekday) => ({ weekday, start: timeOfDay('00:00'), end: timeOfDay('24:00') })),
  },
  referral: {
    referredOn: day('2026-01-05'),
    body: 'vdab',
    referrerId: null,
    contact: null,
    goals: '',
    sheetOn: null,
  },
  workerAgreement: { ...AGREEMENT, until: day('2026-12-31') },
};
