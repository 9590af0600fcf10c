import { day } from '#kernel';
import { assumed, found, type Regime } from '#regulation';

const START = '2023-01-01';
const decided = (source: string) => ({ from: START, decidedOn: '2022-12-16', source });

const none = { figures: {}, lists: {}, days: {}, principles: {} };

/**
 * Community service for the long-term unemployed, which runs beside wijk-werken: 32 to 64 hours a month, at
 * most 6 months, 1.30 euro an hour. A regime as data, and no more than the tests need of it.
 */
export const gemeenschapsdienst: Regime = {
  code: 'gemeenschapsdienst',
  name: 'Gemeenschapsdienst',
  chapters: [
    {
      ...none,
      title: 'Uren',
      figures: {
        'hours-per-month-maximum': {
          title: 'Meeste uren per kalendermaand',
          unit: 'hours',
          versions: [found(64, decided('gemeenschapsdienst: 32 tot 64 uur per maand'))],
        },
        'agreement-months-maximum': {
          title: 'Langste duur',
          unit: 'months',
          versions: [found(6, decided('gemeenschapsdienst: hoogstens 6 maanden'))],
        },
      },
    },
    {
      ...none,
      title: 'Vergoeding',
      figures: {
        'worker-allowance-cents': {
          title: 'Vergoeding per uur',
          unit: 'cents',
          versions: [found(130, decided('gemeenschapsdienst: 1,30 euro per uur'))],
        },
      },
      principles: {
        'every-started-hour-counts': {
          title: 'Elk begonnen uur telt',
          versions: [assumed(false, decided('aanname: er zijn geen cheques'))],
        },
      },
    },
  ],
};

export const secondBegan = day(START);
