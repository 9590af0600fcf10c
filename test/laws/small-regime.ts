import { day } from '#kernel';
import { found, type Regime, wijkWerken } from '#regulation';

const decision = (decidedOn: string) => ({ from: '2018-01-01', decidedOn, source: 'besluit van deze proef' });

/**
 * Wijk-werken with small maxima, so that random histories meet them often; both change in the course of a history:
 * lowered from March on, raised from May on, each for rooms that are open already.
 */
export const smallRegime: Regime = {
  ...wijkWerken,
  chapters: [
    {
      title: 'Kleine maxima',
      figures: {
        'hours-per-month-maximum': {
          title: 'Uren per maand',
          unit: 'hours',
          versions: [
            found(8, decision('2017-01-01')),
            found(5, decision('2026-03-01')),
            found(9, decision('2026-05-01')),
          ],
        },
        'hours-per-year-maximum': {
          title: 'Uren per jaar',
          unit: 'hours',
          versions: [found(14, decision('2017-01-01')), found(20, decision('2026-05-01'))],
        },
      },
      lists: {},
      days: {},
      principles: {},
    },
    ...wijkWerken.chapters,
  ],
};

export const lawDays = [
  '2026-01-15',
  '2026-01-31',
  '2026-02-01',
  '2026-02-27',
  '2026-03-03',
  '2026-04-30',
].map(day);
