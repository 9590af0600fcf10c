import { type Day, type Id, type Moment } from '#kernel';
import { type GoalPolicy, planGoals } from './problem';
import { type PlanRefusal, refusal } from './refusals';

/** An organiser's goals as decided, from a day on. */
export interface PlanPolicy extends GoalPolicy {
  readonly id: Id;
  readonly organiserId: Id;
  readonly fromDay: Day;
  /** The decision it rests on. */
  readonly source: string;
  readonly decidedBy: Id;
  readonly recordedAt: Moment;
}

/** What counts while an organiser decided nothing. */
export const usualPolicy: GoalPolicy = { order: planGoals, fillGivenUpPercent: 0 };

const ALL_PERCENT = 100;

/** Each goal once, a whole percentage, and not from a day before today: a plan that was made keeps its goals. */
export function refusalsToGovern(
  { order, fillGivenUpPercent, fromDay }: GoalPolicy & { readonly fromDay: Day },
  today: Day,
): PlanRefusal[] {
  const missing = planGoals.filter((goal) => order.filter((one) => one === goal).length !== 1);
  const whole = Number.isSafeInteger(fillGivenUpPercent);
  return [
    ...(missing.length > 0 || order.length !== planGoals.length
      ? [refusal('plan-goals-not-each-once', { goals: missing.join(', ') })]
      : []),
    ...(whole && fillGivenUpPercent >= 0 && fillGivenUpPercent <= ALL_PERCENT
      ? []
      : [refusal('plan-percent-not-possible', { percent: fillGivenUpPercent })]),
    ...(fromDay < today ? [refusal('plan-policy-in-past', { from: fromDay, today })] : []),
  ];
}
