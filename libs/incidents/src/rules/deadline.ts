import { addDays, type Day, daysFrom } from '#kernel';
import { addWorkingDays, isWorkingDay, type Regime, type Rule, ruleOf } from '#regulation';
import { type Incident, type IncidentKind } from './incident';

const terms = {
  accident: 'accident-report-working-days',
  damage: 'damage-report-working-days',
} as const satisfies Record<IncidentKind, string>;

/** How many working days there are to tell the insurer, with its source. */
export const reportTerm = (regime: Regime, kind: IncidentKind, on: Day): Rule<number> =>
  ruleOf(regime, terms[kind], on);

/** The last day on which it may be told; the day itself does not count. */
export const reportBy = (regime: Regime, kind: IncidentKind, happenedOn: Day): Day =>
  addWorkingDays(happenedOn, reportTerm(regime, kind, happenedOn).value);

/** How the deadline stands: days left while it runs, and afterwards whether it was met. */
export type Deadline =
  | { readonly state: 'running' | 'today'; readonly workingDaysLeft: number }
  | { readonly state: 'late'; readonly workingDaysLate: number }
  | { readonly state: 'met' | 'missed' | 'none' };

type OfIncident = Pick<Incident, 'state' | 'reportBy' | 'sentOn'>;

/** Counts in Belgian working days, as on a day. What was withdrawn has none. */
export function deadlineOf({ state, reportBy: by, sentOn }: OfIncident, today: Day): Deadline {
  if (state === 'withdrawn') return { state: 'none' };
  if (sentOn !== null) return { state: sentOn <= by ? 'met' : 'missed' };
  if (today > by) return { state: 'late', workingDaysLate: workingDaysAfter(by, today) };
  const workingDaysLeft = workingDaysAfter(today, by);
  return { state: workingDaysLeft === 0 ? 'today' : 'running', workingDaysLeft };
}

/** Working days after one day, up to and including another. */
const workingDaysAfter = (from: Day, until: Day): number =>
  daysFrom(addDays(from, 1), until).filter(isWorkingDay).length;
