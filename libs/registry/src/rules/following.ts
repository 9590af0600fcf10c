import { type Day, type Id } from '#kernel';
import { type Regime } from '#regulation';
import {
  type AgreementHistory,
  agreementMonthsLeft,
  agreementOn,
  lastDayOfAgreement,
  type Span,
} from './agreement';
import { standingOn, validOn } from './validity';
import { type AgreementPeriod, type Suspension, type WorkerStatus, type WorkerStatusFrom } from './worker';

/** What was agreed in a talk with a worker. */
export interface TalkHeld {
  readonly heldOn: Day;
  readonly nextStep: string;
}

/** All of a worker's file that a referrer's view is made of: no more is read for it. */
export interface FollowingFacts extends AgreementHistory {
  readonly worker: Id;
  readonly name: string;
  readonly leftOn: Day | null;
  readonly diedOn: Day | null;
  readonly referrals: readonly { readonly referrer: Id; readonly on: Day }[];
  readonly statuses: readonly WorkerStatusFrom[];
  readonly suspensions: readonly Suspension[];
  readonly talks: readonly TalkHeld[];
}

/** How someone who was referred is doing: what a referrer sees of own people, and nothing else of the file. */
export interface FollowedWorker {
  readonly worker: Id;
  readonly name: string;
  /** The last referral by who asks: by whom, and when. */
  readonly referrer: Id;
  readonly referredOn: Day;
  readonly status: WorkerStatus;
  /** Last day at this organiser; `null` while active. */
  readonly leftOn: Day | null;
  /** The agreement that holds, else the last one made; `until` is its last day, also when it ended early. */
  readonly agreement: { readonly from: Day; readonly until: Day | null } | null;
  /** What of the maximum of months is left from the day on; `null` without limit (ex-PWA). */
  readonly left: Span | null;
  readonly isSuspended: boolean;
  readonly lastTalk: TalkHeld | null;
}

/**
 * What a referrer sees of a worker on a day, `undefined` of somebody this referrer never referred.
 * Source: rules.md §7 (referrers keep following their people). @throws NoFigure before the scheme began
 */
export function followedOn(regime: Regime, facts: FollowingFacts, on: Day): FollowedWorker | undefined {
  const referral = latest(facts.referrals, (one) => one.on);
  if (!referral) return undefined;
  const agreement =
    agreementOn(facts.agreements, on) ?? latest(facts.agreements, ({ from }: AgreementPeriod) => from);
  const talk = latest(
    facts.talks.filter(({ heldOn }) => heldOn <= on),
    ({ heldOn }) => heldOn,
  );
  return {
    worker: facts.worker,
    name: facts.name,
    referrer: referral.referrer,
    referredOn: referral.on,
    status: standingOn(facts.statuses, on)?.status ?? 'none',
    leftOn: facts.diedOn ?? facts.leftOn,
    agreement: agreement ? { from: agreement.from, until: lastDayOfAgreement(agreement) } : null,
    left: agreementMonthsLeft(regime, facts, on),
    isSuspended: validOn(facts.suspensions, on).length > 0,
    // Taken apart, so that nothing else that is kept of a talk comes along.
    lastTalk: talk ? { heldOn: talk.heldOn, nextStep: talk.nextStep } : null,
  };
}

/** The one of the last day; of one day the one that stands last. */
const latest = <Fact>(facts: readonly Fact[], dayOf: (fact: Fact) => Day): Fact | undefined =>
  facts.reduce<Fact | undefined>(
    (last, fact) => (last === undefined || dayOf(fact) >= dayOf(last) ? fact : last),
    undefined,
  );
