import { type PlanProblem } from '../rules';
import { type Bottleneck, bottleneckOf } from './bottleneck';
import { type PlanChoseOtherwise, whyNot } from './others';
import { type PlanRead, readPlan } from './the-plan';
import { type Flows } from './too-few-hours';

/** Everything a plan has to answer for: each place with open seats, and each pair that may and is not chosen. */
export interface PlanExplained {
  /** By place in `places`; full places have none. */
  readonly bottlenecks: ReadonlyMap<number, Bottleneck>;
  /** By place in `pairs`; chosen pairs have none. */
  readonly whyNot: ReadonlyMap<number, PlanChoseOtherwise>;
}

/** Explains a plan whole. Pages ask for one place at a time; this is how coverage is measured. */
export function explainPlan(problem: PlanProblem, chosen: readonly number[]): PlanExplained {
  const plan = readPlan(problem, chosen);
  return {
    bottlenecks: bottlenecksOf(plan),
    whyNot: new Map(
      plan.pairs.flatMap((pair) => {
        const why = whyNot(plan, pair);
        return why ? [[pair.at, why] as const] : [];
      }),
    ),
  };
}

/** Why each of some places that is not full stays so; of all places where none are named. */
export function bottlenecksOf(
  plan: PlanRead,
  places: Iterable<number> = plan.problem.places.keys(),
): Map<number, Bottleneck> {
  const flows: Flows = new Map();
  return new Map(
    [...places].flatMap((place) => {
      const bottleneck = bottleneckOf(plan, place, flows);
      return bottleneck ? [[place, bottleneck] as const] : [];
    }),
  );
}
