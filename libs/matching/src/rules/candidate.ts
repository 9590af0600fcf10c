import { type Room } from '#cheque-ledger/rules';
import { covers, type Day, daysBetween, type Id, type Refusal } from '#kernel';
import { standingOn } from '#registry/rules';
import { type FreeTime, nextFreeTimes } from './free-times';
import { refusalsToAssign } from './hard-rules';
import { type CandidateFacts, journeyTo, type PlaceFacts } from './pair-facts';
import { type Journey } from './travel';
import { daysAhead, type WholeDay } from './whole-days';

/** `may-with-reason`: only assumed rules warn, and a mediator who goes on says why. */
export type Verdict = 'may' | 'may-with-reason' | 'may-not';

/** Facts that a mediator can check; never a rating. */
export interface CandidateCard {
  readonly worker: Id;
  readonly person: Id;
  readonly name: string;
  readonly verdict: Verdict;
  /** Every reason, those that refuse first, else in the order of the rules. */
  readonly reasons: readonly Refusal[];
  /** The quickest way from home, estimated; null where a place or a mode is not known. */
  readonly journey: Journey | null;
  readonly month: Room;
  readonly year: Room;
  readonly hoursPerMonthWished: number | null;
  /** The next stretches in which this worker is free long enough. */
  readonly free: readonly FreeTime[];
  /** Times this worker worked for this user. */
  readonly visitsHere: number;
  readonly lastJobOn: Day | null;
  /** Days since the last job, or since the referral where there was none yet. */
  readonly waitingDays: number;
  readonly certificates: readonly { readonly kind: string; readonly until: Day | null }[];
}

/** One worker as seen from one place: verdict, all reasons, and the facts. A list reads its `days` once. */
export function candidateCard(
  place: PlaceFacts,
  candidate: CandidateFacts,
  days: readonly WholeDay[] = daysAhead(place.occurrence.day),
): CandidateCard {
  const { worker, month, year, visitsHere, lastJobOn } = candidate;
  const { day, minutes } = place.occurrence;
  const reasons = hardFirst(refusalsToAssign(place, candidate));
  return {
    worker: worker.worker,
    person: worker.person,
    name: worker.name,
    verdict: verdictOf(reasons),
    reasons,
    journey: journeyTo(place, candidate) ?? null,
    month,
    year,
    hoursPerMonthWished: standingOn(worker.wishes, day)?.hoursPerMonthWished ?? null,
    free: place.interval === null ? [] : nextFreeTimes(candidate, { days, minutes }),
    visitsHere,
    lastJobOn,
    waitingDays: waitingDays(candidate, day),
    certificates: worker.certificates
      .filter((certificate) => covers(certificate, day))
      .map(({ kind, until }) => ({ kind, until })),
  };
}

const hardFirst = (reasons: readonly Refusal[]): Refusal[] => [
  ...reasons.filter(({ weight }) => weight === 'refuses'),
  ...reasons.filter(({ weight }) => weight === 'warns'),
];

function verdictOf(reasons: readonly Refusal[]): Verdict {
  if (reasons.length === 0) return 'may';
  return reasons.every(({ weight }) => weight === 'warns') ? 'may-with-reason' : 'may-not';
}

/** Days since the last job, or since the referral where there was none yet. */
export function waitingDays(
  { worker, lastJobOn }: Pick<CandidateFacts, 'worker' | 'lastJobOn'>,
  on: Day,
): number {
  const referredOn = worker.referrals
    .map((referral) => referral.on)
    .toSorted()
    .at(-1);
  const since = lastJobOn ?? referredOn ?? worker.registeredOn;
  return Math.max(0, daysBetween(since, on));
}

/**
 * The fixed order of a list, as the page "Hoe werkt de toewijzing?" tells it: who may, first; then whose hours of
 * the month are fewest for what they wish; then who waits longest; then who lives nearest; then a tie-break drawn
 * from the ids, so that the same list always comes in the same order and no name is favoured. Never a score.
 */
export function inFixedOrder(cards: readonly CandidateCard[], place: Id): CandidateCard[] {
  const drawn = new Map(cards.map(({ worker }) => [worker, draw(`${place}/${worker}`)]));
  const compare = (one: CandidateCard, other: CandidateCard): number =>
    verdictRank[one.verdict] - verdictRank[other.verdict] ||
    byHoursForWish(one, other) ||
    other.waitingDays - one.waitingDays ||
    minutesOf(one) - minutesOf(other) ||
    (drawn.get(one.worker) ?? 0) - (drawn.get(other.worker) ?? 0) ||
    (one.worker < other.worker ? -1 : 1);
  return cards.toSorted(compare);
}

const verdictRank: Record<Verdict, number> = { may: 0, 'may-with-reason': 1, 'may-not': 2 };
const minutesOf = ({ journey }: CandidateCard) => journey?.minutes ?? Number.MAX_SAFE_INTEGER;

/** Hours of the month over hours wished, compared crosswise in whole numbers. Who wished nothing counts the whole room. */
function byHoursForWish(one: CandidateCard, other: CandidateCard): number {
  return hoursOf(one) * wishOf(other) - hoursOf(other) * wishOf(one);
}

const hoursOf = ({ month }: CandidateCard) => month.planned + month.worked;
const wishOf = ({ hoursPerMonthWished, month }: CandidateCard) => hoursPerMonthWished || month.maximum;

/** A number that says nothing about the text it is drawn from (FNV-1a, 32 bits). */
function draw(text: string): number {
  let drawn = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    drawn = Math.imul(drawn ^ text.charCodeAt(index), 0x01000193);
  }
  return drawn >>> 0;
}
