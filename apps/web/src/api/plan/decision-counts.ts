import { type PairingKind, pairingKinds, pairingReasons, type PairingReason } from '#matching';
import {
  type DecisionsCounted,
  type PairsCounted,
  planDecisionKinds,
  type PlanDecisionKind,
  planRefusingReasons,
  type PlanRefusingReason,
} from '#plan';
import { IsOneOf, IsPart, IsWhole } from '../frame';

const atLeast = (min: number, describes?: string) =>
  IsWhole({ min, max: Number.MAX_SAFE_INTEGER, ...(describes !== undefined && { describes }) });
const reasonsAtMost = { list: { max: 100 } } as const;

class DecisionCount {
  @IsOneOf(planDecisionKinds) readonly kind!: PlanDecisionKind;
  @IsOneOf(planRefusingReasons, { optional: true }) readonly reason?: PlanRefusingReason | null;
  @atLeast(1) readonly count!: number;
}

class PairCount {
  @IsOneOf(pairingKinds) readonly kind!: PairingKind;
  @IsOneOf(pairingReasons) readonly reason!: PairingReason;
  @atLeast(1) readonly count!: number;
}

/** How often a proposal was followed. */
export class DecisionCounts {
  @atLeast(0, 'Proposals that were followed.') readonly followed!: number;
  @atLeast(0, 'Proposals that were refused, or given to somebody else.') readonly otherwise!: number;
  @IsPart(() => DecisionCount, reasonsAtMost) readonly items!: readonly DecisionCount[];
  @IsPart(() => PairCount, {
    ...reasonsAtMost,
    describes: 'Who was kept together or apart from a plan on; a ban refuses its line too.',
  })
  readonly pairs!: readonly PairCount[];
}

/** What met a conflict was decided by nobody, so that it counts in neither sum. */
export function shownCounts(
  items: readonly DecisionsCounted[],
  pairs: readonly PairsCounted[],
): DecisionCounts {
  const counted = (...kinds: readonly PlanDecisionKind[]) =>
    items.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { count }) => sum + count, 0);
  return { followed: counted('accept'), otherwise: counted('refuse', 'override'), items, pairs };
}
