import { capOf } from '#cheque-ledger/rules';
import { type Day, monthOf, yearOf } from '#kernel';
import { principle, type Regime, type Rule, ruleOf } from '#regulation';
import { travelPace, type TravelPace } from './travel';

/** The dated rules of planning as they stand on a day, read once for a whole list of candidates. */
export interface PlanningRules {
  readonly minutesPerDay: Rule<number>;
  readonly restMinutes: Rule<number>;
  /** What the scheme allows in the month and in the year of the day. */
  readonly hoursPerMonth: Rule<number>;
  readonly hoursPerYear: Rule<number>;
  readonly publishedWindowDays: Rule<number>;
  readonly detour: Rule<number>;
  readonly extract: Rule<boolean>;
  readonly oneJobAtATime: Rule<boolean>;
  readonly pace: TravelPace;
}

/** @throws NoFigure on a day before the regime began */
export function planningRules(regime: Regime, on: Day): PlanningRules {
  return {
    minutesPerDay: ruleOf(regime, 'minutes-per-day-maximum', on),
    restMinutes: ruleOf(regime, 'rest-minutes-minimum', on),
    hoursPerMonth: capOf(regime, monthOf(on)),
    hoursPerYear: capOf(regime, yearOf(on)),
    publishedWindowDays: ruleOf(regime, 'published-window-days', on),
    detour: ruleOf(regime, 'travel-detour-percent', on),
    extract: principle(regime, 'extract-with-children-or-vulnerable', on),
    oneJobAtATime: principle(regime, 'one-job-at-a-time', on),
    pace: travelPace(regime, on),
  };
}
