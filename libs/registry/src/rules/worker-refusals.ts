import { addDays, type Day, overlaps, type Period } from '#kernel';
import { principle, type Regime, ruleOf } from '#regulation';
import { agreementOn, agreementUsedBefore, lastDayAllowed, lastDayOfAgreement } from './agreement';
import { refusalBy, type RegistryRefusal } from './refusals';
import { ownRule, refusalsOfPeriod } from './registration';
import { standingOn, validOn } from './validity';
import {
  type AgreementPeriod,
  type DomicileFrom,
  type ReferringBody,
  type WorkerFacts,
  type WorkerStatus,
} from './worker';

/** Who refers people of a status: VDAB the jobseekers, the paying OCMW those with leefloon (rules.md §2). */
const referrerOf: Partial<Record<WorkerStatus, ReferringBody>> = { jobseeker: 'vdab', leefloon: 'ocmw' };

/** True for a status that can be a way in, sure or assumed. */
export const givesAccess = (status: WorkerStatus): boolean =>
  referrerOf[status] !== undefined || status === 'riziv-with-permission';

/**
 * All reasons why a worker may not work on a day, whatever the job; empty means yes.
 * Source: rules.md §2. @throws NoFigure before the scheme began
 */
export function refusalsOfWorker(regime: Regime, facts: WorkerFacts, on: Day): RegistryRefusal[] {
  return [
    ...refusalsOfPresence(regime, facts, on),
    ...refusalsOfAccess(regime, facts, on),
    ...refusalsOfAgreement(regime, facts, on),
    ...refusalsOfSuspension(regime, facts, on),
    ...refusalsOfInterimWork(regime, facts, on),
  ];
}

/**
 * All reasons why a worker may not sign an agreement for a period: 12 months in all, as one or in parts,
 * none over another, and after an early end a new referral. Source: rules.md §2.
 */
export function refusalsToAgree(regime: Regime, facts: WorkerFacts, asked: Period): RegistryRefusal[] {
  return [
    ...refusalsOfPeriod(asked),
    ...refusalsOfPresence(regime, facts, asked.from),
    ...refusalsOfAccess(regime, facts, asked.from),
    ...refusalsOfOverlap(regime, facts.agreements, asked),
    ...refusalsOfLength(regime, facts, asked),
    ...refusalsOfReturn(regime, facts, asked.from),
  ];
}

function refusalsOfPresence(regime: Regime, facts: WorkerFacts, on: Day): RegistryRefusal[] {
  if (facts.diedOn !== null && on > facts.diedOn) {
    const { article } = principle(regime, 'worker-agreement', on);
    return [refusalBy('worker-died', { ...ownRule, article }, { diedOn: facts.diedOn })];
  }
  if (facts.leftOn === null || on <= facts.leftOn) return [];
  return [refusalBy('worker-left', ownRule, { leftOn: facts.leftOn })];
}

/** Domicile, status and referral: what gives access to the scheme. */
function refusalsOfAccess(regime: Regime, facts: WorkerFacts, on: Day): RegistryRefusal[] {
  return [
    ...refusalsOfDomicile(regime, facts, on),
    ...refusalsOfStatus(regime, facts, on),
    ...refusalsOfReferral(regime, facts, on),
  ];
}

function refusalsOfDomicile(regime: Regime, facts: WorkerFacts, on: Day): RegistryRefusal[] {
  const domicile = standingOn(facts.domiciles, on);
  if (domicile) return refusalsOfHome(regime, domicile, on);
  const rule = principle(regime, 'worker-lives-in-flanders', on);
  return rule.value ? [refusalBy('worker-domicile-unknown', rule, { on })] : [];
}

/** A worker lives in the Flemish Region. Source: rules.md §2. */
export function refusalsOfHome(
  regime: Regime,
  { region, postalCode, place }: Pick<DomicileFrom, 'region' | 'postalCode' | 'place'>,
  on: Day,
): RegistryRefusal[] {
  if (region === 'flanders') return [];
  const rule = principle(regime, 'worker-lives-in-flanders', on);
  if (!rule.value) return [];
  return [refusalBy('worker-lives-outside-flanders', rule, { postalCode, place, region })];
}

function refusalsOfStatus(regime: Regime, facts: WorkerFacts, on: Day): RegistryRefusal[] {
  const status = standingOn(facts.statuses, on)?.status ?? 'none';
  if (referrerOf[status] !== undefined) return [];
  return status === 'riziv-with-permission'
    ? [refusalBy('worker-status-riziv', principle(regime, 'worker-status-riziv', on), { on })]
    : [refusalBy('worker-status-gives-no-access', principle(regime, 'worker-status', on), { status, on })];
}

/** A referral fits the status of the day it was made: who finds another income later was still referred well. */
function refusalsOfReferral(regime: Regime, facts: WorkerFacts, on: Day): RegistryRefusal[] {
  const statusOn = (when: Day) => standingOn(facts.statuses, when)?.status;
  const fits = facts.referrals.some((referral) => {
    const needed = referrerOf[statusOn(referral.on) ?? statusOn(on) ?? 'none'];
    return referral.on <= on && (needed === undefined || needed === referral.by);
  });
  if (fits) return [];
  const needed = referrerOf[statusOn(on) ?? 'none'] ?? 'vdab';
  return [refusalBy('worker-referral-missing', principle(regime, 'worker-referral', on), { needed, on })];
}

function refusalsOfAgreement(regime: Regime, facts: WorkerFacts, on: Day): RegistryRefusal[] {
  const agreement = agreementOn(facts.agreements, on);
  if (agreement === undefined) {
    return [
      refusalBy('worker-agreement-not-valid', principle(regime, 'worker-agreement', on), {
        on,
        ...lastEnd(facts.agreements, on),
      }),
    ];
  }
  const allowed = lastDayAllowed(regime, facts, agreement.from);
  if (allowed === null || on <= allowed) return [];
  const rule = ruleOf(regime, 'agreement-months-maximum', on);
  return [
    refusalBy('worker-agreement-over-maximum', rule, { maximumMonths: rule.value, lastDay: allowed, on }),
  ];
}

function lastEnd(agreements: readonly AgreementPeriod[], on: Day): { lastDay?: Day } {
  const ends = agreements.map(lastDayOfAgreement).filter((last) => last !== null && last < on);
  const lastDay = ends.toSorted().at(-1);
  return lastDay ? { lastDay } : {};
}

function refusalsOfSuspension(regime: Regime, facts: WorkerFacts, on: Day): RegistryRefusal[] {
  return validOn(facts.suspensions, on).map(({ from, until, reason }) =>
    refusalBy('worker-suspended', principle(regime, 'worker-suspension', on), {
      from,
      reason,
      ...(until && { until }),
    }),
  );
}

/** Days of interim work in the window of days that ends on a day (`interim-window-days`). */
export function interimDaysInWindow(regime: Regime, interimDays: readonly Day[], on: Day): number {
  const first = addDays(on, 1 - ruleOf(regime, 'interim-window-days', on).value);
  return interimDays.filter((day) => first <= day && day <= on).length;
}

function refusalsOfInterimWork(regime: Regime, facts: WorkerFacts, on: Day): RegistryRefusal[] {
  if (facts.interimDays.length === 0) return [];
  const rule = ruleOf(regime, 'interim-days-maximum', on);
  const days = interimDaysInWindow(regime, facts.interimDays, on);
  if (days <= rule.value) return [];
  const windowDays = ruleOf(regime, 'interim-window-days', on).value;
  return [refusalBy('interim-days-over-maximum', rule, { days, maximumDays: rule.value, windowDays })];
}

function refusalsOfOverlap(
  regime: Regime,
  agreements: readonly AgreementPeriod[],
  asked: Period,
): RegistryRefusal[] {
  const rule = principle(regime, 'worker-agreement', asked.from);
  return agreements
    .map((agreement) => ({ from: agreement.from, until: lastDayOfAgreement(agreement) }))
    .filter((other) => overlaps(other, asked))
    .map(({ from, until }) =>
      refusalBy('worker-agreement-overlaps', rule, { from, ...(until && { until }) }),
    );
}

function refusalsOfLength(regime: Regime, facts: WorkerFacts, { from, until }: Period): RegistryRefusal[] {
  const allowed = lastDayAllowed(regime, facts, from);
  if (allowed === null || (until !== null && until <= allowed)) return [];
  const rule = ruleOf(regime, 'agreement-months-maximum', from);
  const { months, days } = agreementUsedBefore(facts, from);
  const figures = { maximumMonths: rule.value, monthsUsed: months, daysUsed: days, lastDay: allowed };
  return [
    refusalBy('worker-agreement-over-maximum', rule, until === null ? figures : { ...figures, asked: until }),
  ];
}

/** Who stopped early comes back with the remaining months, after a new referral. */
function refusalsOfReturn(regime: Regime, facts: WorkerFacts, from: Day): RegistryRefusal[] {
  const earlier = facts.agreements
    .filter((agreement) => agreement.from < from && agreement.endedOn !== null)
    .toSorted((one, other) => (one.from < other.from ? -1 : 1))
    .at(-1);
  const endedOn = earlier?.endedOn;
  if (!endedOn || facts.referrals.some(({ on }) => endedOn < on && on <= from)) return [];
  const rule = principle(regime, 'return-with-remaining-months', from);
  return [refusalBy('worker-agreement-needs-new-referral', rule, { endedOn })];
}
