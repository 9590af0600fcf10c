import { type TimeOfDay, type Weekday } from '#kernel';
import { weekGrid } from '../../apps/web/src/screens/people/records/week-field';

const time = (weekday: Weekday, start: string, end: string) => ({
  weekday,
  start: start as TimeOfDay,
  end: end as TimeOfDay,
});
const everyDay: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

describe('an ordinary week is told', () => {
  it.each([
    ['by its one day', [time(1, '08:30', '12:00')], 'maandag 08:30–12:00'],
    [
      'as one run where days in a row are alike',
      everyDay.map((weekday) => time(weekday, '00:00', '24:00')),
      'maandag tot en met zondag de hele dag',
    ],
    [
      'as two where a free day lies between',
      [time(1, '08:30', '12:00'), time(2, '08:30', '12:00'), time(4, '08:30', '12:00')],
      'maandag tot en met dinsdag 08:30–12:00, donderdag 08:30–12:00',
    ],
    [
      'with both stretches of a day',
      [time(5, '08:30', '12:00'), time(5, '13:00', '17:00')],
      'vrijdag 08:30–12:00 en 13:00–17:00',
    ],
    ['as nothing where there is none', [], ''],
  ])('%s', (_name, times, told) => {
    expect(weekGrid.tell(times, {})).toBe(told);
  });
});
