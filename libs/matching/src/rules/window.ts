import { addDays, type Day, type Refusal } from '#kernel';
import { type Regime, type Rule, ruleOf } from '#regulation';
import { type LeavingReason } from './assignment';
import { refusal } from './refusals';

/** Days ahead for which the timetable stands and cheques are held. @throws NoFigure before the scheme began */
export const publishedWindow = (regime: Regime, on: Day): Rule<number> =>
  ruleOf(regime, 'published-window-days', on);

/** The last day whose jobs were told to people and have their cheques held. */
export const lastDayPublished = (today: Day, days: number): Day => addDays(today, days);

export const isPublished = (day: Day, today: Day, days: number): boolean =>
  day <= lastDayPublished(today, days);

/** Reasons that nobody chooses: what was told may change for them at any time. */
const unforeseen: readonly LeavingReason[] = [
  'absence',
  'weather',
  'not-allowed-any-more',
  'new-time-does-not-suit',
];

/** 17. What people were told for the published window stays, but for absences and the weather; a mediator gives a reason to change it. */
export function windowIsFrozen(
  change: { readonly day: Day; readonly today: Day; readonly why: LeavingReason },
  { value: days, article, weight }: Rule<number>,
): Refusal[] {
  const { day, today, why } = change;
  if (unforeseen.includes(why) || day < today || !isPublished(day, today, days)) return [];
  return [
    refusal('published-window-frozen', { day, until: lastDayPublished(today, days), why }, article, weight),
  ];
}
