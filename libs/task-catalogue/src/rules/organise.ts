import { covers, type Day, type Id, type Refusal } from '#kernel';
import { principle, type PrincipleName, type Regime } from '#regulation';
import { type Choice, lastOf, type OrganiserChoice, type Union } from './choices';
import { type Municipality, nameOf, type NisCode } from './municipality';
import { type OrganisingRefusalCode } from './refusals';

/** A municipality's decision about itself: which organiser serves it, or that its former municipalities are one. */
export interface OrganisingTold {
  readonly municipality: NisCode;
  readonly reference: string;
  readonly decidedOn: Day;
  readonly validFrom: Day;
}

export interface OrganisingFacts {
  readonly told: OrganisingTold;
  readonly regime: Regime;
  readonly today: Day;
  readonly municipalities: readonly Municipality[];
}

type Reason = Refusal<OrganisingRefusalCode>;

/** All reasons why an organiser (null: none any more) cannot be assigned to a municipality. Source: rules.md §7. */
export function refusalsToAssign(
  facts: OrganisingFacts & { readonly organiser: Id | null; readonly earlier: readonly OrganiserChoice[] },
): Reason[] {
  const { told, organiser } = facts;
  const last = lastBefore(facts.earlier, told);
  const same = last === undefined ? organiser === null : last.organiser === organiser;
  const figures = { municipality: nameOf(told.municipality, facts.municipalities), day: told.validFrom };
  return [
    ...reasonsOfForm(facts, 'municipality-has-organiser'),
    ...(same ? [because(facts, 'municipality-served-already', 'municipality-has-organiser', figures)] : []),
  ];
}

/** All reasons why a merged municipality cannot end the choices of its former ones. Source: BVR art. 21. */
export function refusalsToUnite(facts: OrganisingFacts & { readonly earlier: readonly Union[] }): Reason[] {
  const { told } = facts;
  const former = facts.municipalities.filter(
    ({ successor, validUntil }) =>
      successor === told.municipality && validUntil !== null && validUntil < told.validFrom,
  );
  const figures = { municipality: nameOf(told.municipality, facts.municipalities), day: told.validFrom };
  const reasons = reasonsOfForm(facts, 'merger-keeps-choices');
  if (former.length === 0)
    reasons.push(because(facts, 'municipality-not-merged', 'merger-keeps-choices', figures));
  if (former.length > 0 && lastBefore(facts.earlier, told))
    reasons.push(because(facts, 'municipality-united-already', 'merger-keeps-choices', figures));
  return reasons;
}

function reasonsOfForm(facts: OrganisingFacts, rule: PrincipleName): Reason[] {
  const { municipality: code, reference, decidedOn, validFrom } = facts.told;
  const municipality = facts.municipalities.find(({ nisCode }) => nisCode === code);
  const reasons: Reason[] = [];
  if (municipality === undefined)
    reasons.push(
      because(facts, 'place-not-in-flanders', 'place-of-work-in-flanders', { municipality: code }),
    );
  else if (!covers({ from: municipality.validFrom, until: municipality.validUntil }, validFrom)) {
    const figures = { municipality: municipality.name, day: validFrom };
    reasons.push(because(facts, 'municipality-not-there-on-day', 'place-of-work-in-flanders', figures));
  }
  if (reference.trim() === '') reasons.push(because(facts, 'decision-reference-missing', rule, {}));
  if (decidedOn > facts.today)
    reasons.push(because(facts, 'decision-not-taken-yet', rule, { decidedOn, today: facts.today }));
  return reasons;
}

/** The municipality's own choice that counts on the day the new one begins. */
const lastBefore = <Kind extends Choice>(earlier: readonly Kind[], told: OrganisingTold): Kind | undefined =>
  lastOf(
    earlier.filter(
      ({ municipality, validFrom }) => municipality === told.municipality && validFrom <= told.validFrom,
    ),
  );

function because(
  { regime, told }: OrganisingFacts,
  code: OrganisingRefusalCode,
  rule: PrincipleName,
  figures: Reason['figures'],
): Reason {
  const { article, weight } = principle(regime, rule, told.validFrom);
  return { code, figures, article, weight };
}
