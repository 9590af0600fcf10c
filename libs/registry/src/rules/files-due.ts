import { addDays, addMonths, type Day, daysBetween, type Id } from '#kernel';
import { figure, listOf, type Regime } from '#regulation';
import { agreementMonthsLeft, agreementOn, lastDayOfAgreement, type Span } from './agreement';
import { type QueueRow } from './queue';
import { type Certificate, type WorkerFacts } from './worker';

interface OfWorker extends QueueRow {
  readonly worker: Id;
  readonly name: string;
}

/** An agreement that ends soon, with what could still be agreed after it. */
export interface AgreementEnding extends OfWorker {
  readonly until: Day;
  readonly daysLeft: number;
  /** What of the maximum of months is left after it; `null` without limit. */
  readonly left: Span | null;
}

/**
 * The worker's agreement when it ends within the shortest notice and none follows it.
 * Source: `agreement-end-notice-days`. @throws NoFigure
 */
export function agreementEnding(regime: Regime, facts: WorkerFacts, on: Day): AgreementEnding[] {
  const standing = agreementOn(facts.agreements, on);
  const until = standing && lastDayOfAgreement(standing);
  if (!standing || !until) return [];
  const noticeDays = Math.min(...listOf(regime, 'agreement-end-notice-days', on).value);
  const daysLeft = daysBetween(on, until);
  const isFollowed = facts.agreements.some(({ from }) => from > until);
  if (daysLeft >= noticeDays || isFollowed) return [];
  const noticed = addDays(until, 1 - noticeDays);
  return [
    {
      key: facts.worker,
      worker: facts.worker,
      name: facts.name,
      until,
      daysLeft,
      left: agreementMonthsLeft(regime, facts, addDays(until, 1)),
      on: until,
      since: noticed > standing.from ? noticed : standing.from,
    },
  ];
}

/** A talk about the next step that is due. */
export interface TalkDue extends OfWorker {
  readonly dueOn: Day;
  readonly lastTalkOn: Day | null;
}

/**
 * The talk that a worker with an agreement is due: some months after the last one, or after the first day of the
 * agreement. Source: `review-every-months`. @throws NoFigure
 */
export function talkDue(
  regime: Regime,
  facts: WorkerFacts & { readonly lastTalkOn: Day | null },
  on: Day,
): TalkDue[] {
  const standing = agreementOn(facts.agreements, on);
  if (!standing) return [];
  const { lastTalkOn, worker, name } = facts;
  const from = lastTalkOn !== null && lastTalkOn > standing.from ? lastTalkOn : standing.from;
  const dueOn = addMonths(from, figure(regime, 'review-every-months', on));
  if (dueOn > on) return [];
  return [{ key: worker, worker, name, dueOn, lastTalkOn, on: dueOn, since: dueOn }];
}

/** A certificate or extract that expires, and of which no later one is on file. */
export interface CertificateEnding extends OfWorker {
  readonly kind: string;
  readonly until: Day;
  readonly daysLeft: number;
}

/** Source: `certificate-warning-days`. @throws NoFigure */
export function certificatesEnding(regime: Regime, facts: WorkerFacts, on: Day): CertificateEnding[] {
  const warningDays = figure(regime, 'certificate-warning-days', on);
  const isRenewed = ({ kind }: Certificate, until: Day) =>
    facts.certificates.some((other) => other.kind === kind && (other.until ?? LAST) > until);
  return facts.certificates.flatMap((certificate) => {
    const { kind, until, from } = certificate;
    if (until === null || daysBetween(on, until) > warningDays || isRenewed(certificate, until)) return [];
    const warned = addDays(until, -warningDays);
    return [
      {
        key: `${facts.worker} ${kind}`,
        worker: facts.worker,
        name: facts.name,
        kind,
        until,
        daysLeft: daysBetween(on, until),
        on: until,
        since: warned > from ? warned : from,
      },
    ];
  });
}

const LAST = '9999-12-31' as Day;
