import { covers, type Day, type Id, type Refusal } from '#kernel';
import { principle, type PrincipleName, type Regime } from '#regulation';
import { type LocalDecisionKind, type LocalStanding, localStanding, standingChoice } from './choices';
import { lineagesOn, nameOf, type NisCode } from './municipality';
import { type OwnTask } from './own-task';
import { type DecisionRefusalCode } from './refusals';
import { type LocalChoices } from './request';
import { listedOn, type TaskVersion } from './task';

/** A decision as it is told to the service: by one municipality, or by several together. */
export interface DecisionTold {
  readonly kind: LocalDecisionKind;
  /** Code of the task; or, in an addition, a task of its own. */
  readonly task: string | OwnTask;
  readonly municipalities: readonly NisCode[];
  readonly reference: string;
  readonly displacementReasoning: string | null;
  readonly decidedOn: Day;
  readonly validFrom: Day;
}

export interface DecisionFacts {
  readonly told: DecisionTold;
  readonly regime: Regime;
  readonly today: Day;
  /** The organiser that records it; null for who speaks for the whole installation. */
  readonly organiser: Id | null;
  /** Every version of the task told; none for an unknown code and for a task of its own. */
  readonly versions: readonly TaskVersion[];
  /** Codes of the groups a task may belong to. */
  readonly groups: readonly string[];
  readonly local: LocalChoices;
}

type Reason = Refusal<DecisionRefusalCode>;

/**
 * All reasons why a decision cannot be recorded as told; empty means it can. A warning can be gone over with a
 * recorded reason. Source: decree art. 26 to 28.
 * @throws NoFigure for a decision that counts from before the regime began
 */
export function refusalsToDecide(facts: DecisionFacts): Reason[] {
  const { told } = facts;
  const task = listedOn(facts.versions, told.validFrom);
  const ofPlaces = told.municipalities.flatMap((municipality) => [
    ...reasonsOfPlace(facts, municipality),
    ...(typeof told.task !== 'string' || task ? reasonsOfStanding(facts, task, municipality) : []),
  ]);
  return [...reasonsOfTask(facts, task), ...reasonsOfForm(facts), ...ofPlaces];
}

function reasonsOfTask(facts: DecisionFacts, listed: TaskVersion | undefined): Reason[] {
  const { task, validFrom } = facts.told;
  if (typeof task !== 'string')
    return facts.groups.includes(task.group)
      ? []
      : [because(facts, 'task-group-unknown', 'flemish-task-list', { group: task.group })];
  if (listed !== undefined) return [];
  return facts.versions.length === 0
    ? [because(facts, 'task-unknown', 'flemish-task-list', { task })]
    : [because(facts, 'task-not-listed-on-day', 'flemish-task-list', { task, day: validFrom })];
}

function reasonsOfForm(facts: DecisionFacts): Reason[] {
  const { kind, reference, displacementReasoning, decidedOn, validFrom } = facts.told;
  const rule = kind === 'strike' ? 'local-addition-struck' : 'local-task-decisions';
  const reasons: Reason[] = [];
  if (reference.trim() === '') reasons.push(because(facts, 'decision-reference-missing', rule, {}));
  if (kind === 'addition' && !displacementReasoning?.trim())
    reasons.push(because(facts, 'displacement-reasoning-missing', 'local-addition-reasoning', {}));
  if (decidedOn > facts.today)
    reasons.push(because(facts, 'decision-not-taken-yet', rule, { decidedOn, today: facts.today }));
  if (validFrom < decidedOn)
    reasons.push(
      because(facts, 'decision-reaches-back', 'local-decision-reaches-back', { decidedOn, validFrom }),
    );
  return reasons;
}

function reasonsOfPlace(facts: DecisionFacts, code: NisCode): Reason[] {
  const { validFrom } = facts.told;
  const municipality = facts.local.municipalities.find(({ nisCode }) => nisCode === code);
  if (municipality === undefined)
    return [because(facts, 'place-not-in-flanders', 'place-of-work-in-flanders', { municipality: code })];
  const figures = { municipality: municipality.name, day: validFrom };
  if (!covers({ from: municipality.validFrom, until: municipality.validUntil }, validFrom))
    return [because(facts, 'municipality-not-there-on-day', 'place-of-work-in-flanders', figures)];
  if (facts.organiser === null || servesAnywhere(facts, facts.organiser, code)) return [];
  return [because(facts, 'municipality-not-served', 'municipality-has-organiser', figures)];
}

/** In a merged municipality several organisers may each serve the land of a former one; each may record. */
function servesAnywhere({ told, local }: DecisionFacts, organiser: Id, code: NisCode): boolean {
  return lineagesOn(told.validFrom, code, local.municipalities).some(
    (lineage) =>
      standingChoice(local.organisers, { lineage, unions: local.unions, on: told.validFrom })?.organiser ===
      organiser,
  );
}

function reasonsOfStanding(facts: DecisionFacts, task: TaskVersion | undefined, code: NisCode): Reason[] {
  const { kind } = facts.told;
  const standings = standingsIn(facts, task, code);
  const everywhere = (...wanted: LocalStanding[]) =>
    standings.length > 0 && standings.every((standing) => wanted.includes(standing));
  const figures = {
    task: typeof facts.told.task === 'string' ? facts.told.task : facts.told.task.name,
    municipality: nameOf(code, facts.local.municipalities),
  };
  const reasons: Reason[] = [];
  if (kind === 'denial' && everywhere('denied'))
    reasons.push(because(facts, 'task-denied-already', 'local-task-decisions', figures));
  if (
    kind === 'addition' &&
    (everywhere('added') || (task?.scope === 'flemish' && everywhere('as-listed', 'added')))
  )
    reasons.push(because(facts, 'task-allowed-already', 'local-task-decisions', figures));
  if (kind === 'addition' && standings.includes('struck'))
    reasons.push(because(facts, 'addition-was-struck', 'addition-after-strike', figures));
  if (kind === 'strike' && standings.length > 0 && !standings.includes('added'))
    reasons.push(because(facts, 'nothing-added-to-strike', 'local-addition-struck', figures));
  if (kind === 'withdrawal' && everywhere('as-listed', 'struck'))
    reasons.push(because(facts, 'nothing-decided-to-withdraw', 'local-task-decisions', figures));
  return reasons;
}

/** How the task stands before this decision, in each part of the municipality that came to it by a merger. */
function standingsIn(
  { told, local }: DecisionFacts,
  task: TaskVersion | undefined,
  code: NisCode,
): LocalStanding[] {
  const decisions = local.decisions.filter((decision) => decision.task === told.task);
  return lineagesOn(told.validFrom, code, local.municipalities).map((lineage) =>
    localStanding(task, standingChoice(decisions, { lineage, unions: local.unions, on: told.validFrom })),
  );
}

function because(
  { regime, told }: DecisionFacts,
  code: DecisionRefusalCode,
  rule: PrincipleName,
  figures: Reason['figures'],
): Reason {
  const { article, weight } = principle(regime, rule, told.validFrom);
  return { code, figures, article, weight };
}
