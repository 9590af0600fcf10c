import { type Id, type Refusal } from '#kernel';
import { type Hindrance, hindrancesOf, isOfWorker } from './hindrances';
import { type Instead, planWith } from './instead';
import { type PairRead, type PlanRead } from './the-plan';

/** Why a plan does not give a place to somebody. */
export type WhyNot =
  /** The rules: all reasons, those that refuse first. */
  | { readonly kind: 'may-not'; readonly reasons: readonly Refusal[] }
  /** May now, but might not when the plan was made. */
  | { readonly kind: 'may-since' }
  | PlanChoseOtherwise;

/** May, and the plan chose otherwise: that one does something else then, or the place is full. */
export interface PlanChoseOtherwise {
  readonly kind: 'elsewhere' | 'costs';
  readonly hindrances: readonly Hindrance[];
  /** What it costs to choose this one all the same, worked out when it is asked; none where only locked pairs could make room. */
  readonly instead: () => Instead | undefined;
}

/** Why a pair that may is not in the plan; nothing for a pair that is. */
export function whyNot(plan: PlanRead, pair: PairRead): PlanChoseOtherwise | undefined {
  if (plan.ofPlace(pair.place).some(({ at }) => at === pair.at)) return undefined;
  const hindrances = hindrancesOf(plan, pair);
  const kind = hindrances.some(isOfWorker) ? 'elsewhere' : 'costs';
  return { kind, hindrances, instead: () => planWith(plan, pair) };
}

/** Somebody as seen from a place by the rules as they stand now: without reasons for who may. */
export interface SeenFromPlace {
  readonly worker: Id;
  readonly reasons: readonly Refusal[];
}

/** Everybody who does not come to a place, each with why not; who is barred by a rule says that first. */
export function othersAt<Card extends SeenFromPlace>(
  plan: PlanRead,
  place: number,
  cards: readonly Card[],
): { readonly card: Card; readonly why: WhyNot }[] {
  const pairs = new Map(plan.mayTake(place).map((pair) => [pair.of.worker, pair]));
  const coming = new Set(plan.ofPlace(place).map(({ of }) => of.worker));
  return cards
    .filter(({ worker }) => !coming.has(worker))
    .map((card) => ({ card, why: whyNotOf(plan, pairs.get(card.worker), card) }));
}

function whyNotOf(plan: PlanRead, pair: PairRead | undefined, { reasons }: SeenFromPlace): WhyNot {
  if (reasons.length > 0) return { kind: 'may-not', reasons };
  return (pair && whyNot(plan, pair)) ?? { kind: 'may-since' };
}
