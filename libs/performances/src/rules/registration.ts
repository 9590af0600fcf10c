import { addDays, type Day, type Id, type Moment } from '#kernel';
import { NoFigure, type Regime, type Rule, ruleOf } from '#regulation';
import { countHours } from './counting';
import { type PerformanceRefusal, refusal } from './refusals';
import { performedOn, type Stretch, stretchesOverlap, type Visit } from './visit';

/** Another visit of the same person, anywhere. */
export interface OtherVisit extends Stretch {
  readonly performance: Id;
}

export interface RegistrationFacts {
  readonly visit: Visit;
  readonly regime: Regime;
  readonly now: Moment;
  readonly today: Day;
  readonly otherVisits: readonly OtherVisit[];
  /** What was planned, when the visit belongs to an assignment. */
  readonly assignment?: {
    readonly day: Day;
    /** False when it was cancelled, or handed to someone else. */
    readonly isToBeWorked: boolean;
    readonly state: string;
    readonly registeredAs?: Id;
  };
}

/**
 * Every reason why a visit cannot be registered as told. A visit that is still to come or lies before the scheme
 * is judged no further. The hand-in term is assumed and warns: late work is never lost.
 */
export function refusalsToRegister(facts: RegistrationFacts): PerformanceRefusal[] {
  const { visit, regime, now } = facts;
  if (visit.endsAt > now) return [refusal('visit-not-over-yet', { endsAt: visit.endsAt, now })];
  const on = performedOn(visit);
  const handInDays = handInDaysOn(regime, on);
  if (handInDays === undefined) return [refusal('visit-before-the-scheme', { performedOn: on })];
  return [
    ...refusalsOfAge(on, facts.today, handInDays),
    ...refusalsOfContent(visit, regime),
    ...refusalsOfOtherVisits(visit, facts.otherVisits),
    ...refusalsOfAssignment(facts),
  ];
}

/** The rule on the day of work; `undefined` when the scheme did not exist yet. */
function handInDaysOn(regime: Regime, on: Day): Rule<number> | undefined {
  try {
    return ruleOf(regime, 'cheque-hand-in-days', on);
  } catch (failure) {
    if (failure instanceof NoFigure) return undefined;
    throw failure;
  }
}

function refusalsOfAge(on: Day, today: Day, handInDays: Rule<number>): PerformanceRefusal[] {
  const lastDay = addDays(on, handInDays.value);
  return today <= lastDay
    ? []
    : [refusal('visit-long-ago', { performedOn: on, days: handInDays.value, lastDay }, handInDays)];
}

function refusalsOfContent(visit: Visit, regime: Regime): PerformanceRefusal[] {
  const { startsAt, endsAt } = visit;
  return countHours(visit, regime).minutes > 0 ? [] : [refusal('visit-only-breaks', { startsAt, endsAt })];
}

/** Nobody is at two places at once; two visits may touch. */
export function refusalsOfOtherVisits(
  visit: Stretch,
  otherVisits: readonly OtherVisit[],
): PerformanceRefusal[] {
  return otherVisits
    .filter((other) => stretchesOverlap(visit, other))
    .map(({ performance, startsAt, endsAt }) =>
      refusal('visit-overlaps-another', { performance, startsAt, endsAt }),
    );
}

function refusalsOfAssignment({ visit, assignment }: RegistrationFacts): PerformanceRefusal[] {
  if (assignment === undefined) return [];
  const { day, isToBeWorked, state, registeredAs } = assignment;
  if (registeredAs !== undefined)
    return [refusal('assignment-registered-already', { performance: registeredAs })];
  if (!isToBeWorked) return [refusal('assignment-not-to-be-worked', { state })];
  const on = performedOn(visit);
  return on === day ? [] : [refusal('visit-on-another-day', { performedOn: on, planned: day })];
}
