import { covers, type Day, yearOf } from '#kernel';
import { isUserKind, principle, type Regime, ruleOf } from '#regulation';
import { agreementOn } from './agreement';
import { refusalBy, type RegistryRefusal } from './refusals';
import { ownRule } from './registration';
import { type SiteFacts, type UserFacts } from './user';

/**
 * All reasons why nothing may be planned for a user on a day; empty means yes. An unpaid fee is none of them: it
 * stops orders, and a running series only after reminders (rules.md §4). @throws NoFigure before the scheme began
 */
export function refusalsOfUser(regime: Regime, facts: UserFacts, on: Day): RegistryRefusal[] {
  const left =
    facts.leftOn !== null && facts.leftOn < on
      ? [refusalBy('user-left', ownRule, { leftOn: facts.leftOn })]
      : [];
  return [...left, ...refusalsOfUserAgreement(regime, facts, on)];
}

/** The order gate: the agreement signed and the fee of the year paid. Source: rules.md §4. */
export function refusalsToOrder(regime: Regime, facts: UserFacts, on: Day): RegistryRefusal[] {
  return [...refusalsOfUser(regime, facts, on), ...refusalsOfFee(regime, facts, on)];
}

function refusalsOfUserAgreement(regime: Regime, facts: UserFacts, on: Day): RegistryRefusal[] {
  // One that waits for its signature may lie over one that holds.
  const signed = facts.agreements.filter(({ signedOn }) => signedOn !== null);
  if (agreementOn(signed, on)) return [];
  return [refusalBy('user-agreement-not-valid', principle(regime, 'user-agreement', on), { on })];
}

function refusalsOfFee(regime: Regime, facts: UserFacts, on: Day): RegistryRefusal[] {
  const year = yearOf(on);
  if (facts.fees.some((fee) => fee.year === year && fee.paidOn <= on)) return [];
  const feeCents = ruleOf(regime, 'registration-fee-cents', on).value;
  return [refusalBy('user-fee-unpaid', principle(regime, 'order-needs-paid-fee', on), { year, feeCents })];
}

/** The place of work must lie in Flanders. Source: rules.md §5. */
export function refusalsOfSite(
  regime: Regime,
  { region, postalCode, place }: Pick<SiteFacts, 'region' | 'postalCode' | 'place'>,
  on: Day,
): RegistryRefusal[] {
  const rule = principle(regime, 'place-of-work-in-flanders', on);
  if (!rule.value || region === 'flanders') return [];
  return [refusalBy('site-outside-flanders', rule, { postalCode, place, region })];
}

/** Six kinds of users and nobody else: an ordinary firm is refused. Source: rules.md §5. */
export function refusalsToRegisterUser(
  regime: Regime,
  asked: { readonly kind: string },
  on: Day,
): RegistryRefusal[] {
  return isUserKind(asked.kind)
    ? []
    : [refusalBy('user-kind-unknown', principle(regime, 'user-kinds', on), { kind: asked.kind })];
}

/** The sites that are in use on a day. */
export const sitesOn = (facts: UserFacts, on: Day): SiteFacts[] =>
  facts.sites.filter((site) => covers(site, on));
