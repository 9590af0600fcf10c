import { type Pattern, type SeriesOfDays, type Stretch } from '#matching';
import { dateTold, type Language } from '../../frame';
import { type ScreenWords } from '../../../words/nl/screens';

/** The days and times of a request in a few lines, as its user would say them. */
export function patternTold(pattern: Pattern, language: Language, { ask }: ScreenWords): string[] {
  const stretch = (of: Stretch) =>
    ask.told.stretch(dateTold(of.from, language), dateTold(of.until, language));
  const times = 'start' in pattern ? [ask.told.times(pattern.start, pattern.end)] : [];
  const weekdays = 'weekdays' in pattern ? [pattern.weekdays.map((one) => ask.weekdays[one]).join(', ')] : [];
  const turnedSince = ({ changes = [], pauses = [] }: SeriesOfDays) => [
    ...changes.map(({ from, start, end }) => ask.told.timesFrom(dateTold(from, language), start, end)),
    ...pauses.map((pause) => ask.told.paused(stretch(pause))),
  ];
  switch (pattern.kind) {
    case 'once':
      return [dateTold(pattern.on, language), ...times];
    case 'window':
      return [ask.told.window, stretch(pattern), ...times];
    case 'weekdays':
    case 'school-days':
      return [...weekdays, stretch(pattern), ...times, ...turnedSince(pattern)];
    case 'season':
      return [
        ask.when.weeks(pattern.everyWeeks),
        ...weekdays,
        stretch(pattern),
        ...times,
        ...turnedSince(pattern),
      ];
    case 'standing':
      return [ask.told.hours(pattern.hoursPerMonth), stretch(pattern)];
  }
}
