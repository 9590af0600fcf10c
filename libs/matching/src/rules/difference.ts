import { type CandidateCard } from './candidate';

/** What it costs to choose one candidate and not another, as facts that both cards show; more is written as plus. */
export interface Difference {
  /** Minutes on the way more; null where the way of either is not known. */
  readonly travelMinutes: number | null;
  /** Hours more that the chosen one has this month already, planned and worked. */
  readonly hoursThisMonth: number;
  /** Days that the chosen one waits longer. */
  readonly waitingDays: number;
  /** Visits more that the chosen one made here. */
  readonly visitsHere: number;
  /** The other one has no hours at all this month, and goes on having none. */
  readonly otherStaysWithoutHours: boolean;
}

/** The difference between a chosen candidate and another one for the same place. */
export function differenceBetween(chosen: CandidateCard, other: CandidateCard): Difference {
  const [way, otherWay] = [chosen.journey?.minutes, other.journey?.minutes];
  return {
    travelMinutes: way === undefined || otherWay === undefined ? null : way - otherWay,
    hoursThisMonth: hoursOf(chosen) - hoursOf(other),
    waitingDays: chosen.waitingDays - other.waitingDays,
    visitsHere: chosen.visitsHere - other.visitsHere,
    otherStaysWithoutHours: hoursOf(other) === 0 && hoursOf(chosen) > 0,
  };
}

/**
 * With whom each candidate of a list in the fixed order is compared: the first that may go, and the first itself
 * with the next that may. Absent where nobody else may go.
 */
export function comparedWith(
  card: CandidateCard,
  inOrder: readonly CandidateCard[],
): CandidateCard | undefined {
  return inOrder.find(({ worker, verdict }) => worker !== card.worker && verdict !== 'may-not');
}

const hoursOf = ({ month }: CandidateCard) => month.planned + month.worked;
