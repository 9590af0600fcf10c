import { type Day, type Id, type Refusal } from '#kernel';
import { principle, type PrincipleName, type Regime, type UserKind } from '#regulation';
import {
  type LocalDecision,
  type LocalStanding,
  localStanding,
  type OrganiserChoice,
  standingChoice,
  type Union,
} from './choices';
import { type Lineage, lineagesOf, lineageUpTo, type Municipality, nameOf, type Place } from './municipality';
import { type RequestRefusalCode } from './refusals';
import { type Requirement } from './requirements';
import { listedOn, type TaskVersion } from './task';

/** What somebody asks: may this kind of user have this task done, there, on that day, through that organiser? */
export interface TaskRequest extends Place {
  /** Code of the task. */
  readonly task: string;
  readonly userKind: UserKind;
  /** The organiser that is to serve; it must be the municipality's own on that day. */
  readonly organiser: Id;
  /** The day of the work, not of the question. */
  readonly on: Day;
  /** True when it is on record that this user already had this done before the reference day of a transitional task. */
  readonly userDidThisBefore?: boolean | undefined;
}

/** Everything municipalities chose, as far as it may touch the place. */
export interface LocalChoices {
  readonly municipalities: readonly Municipality[];
  readonly decisions: readonly LocalDecision[];
  readonly organisers: readonly OrganiserChoice[];
  readonly unions: readonly Union[];
}

export interface RequestFacts {
  readonly request: TaskRequest;
  /** The regime whose articles a refusal quotes. */
  readonly regime: Regime;
  /** Every version of the task; none when nobody knows the code. */
  readonly versions: readonly TaskVersion[];
  readonly local: LocalChoices;
}

type Reason = Refusal<RequestRefusalCode>;

/** What the catalogue says of a request. */
export interface Verdict {
  /** All reasons why not; empty means it may be asked. */
  readonly refusals: readonly Reason[];
  /** True when a mediator must look, because the line of the list is not confirmed. */
  readonly review: boolean;
  /** What an unconfirmed line would refuse: for the mediator to look at, never a refusal. */
  readonly doubts: readonly Reason[];
  /** What must be so before somebody does it. */
  readonly requirements: readonly Requirement[];
}

/**
 * Whether a task may be asked for: the Flemish list, minus what the municipality denied, plus what it added,
 * minus what was struck, for this kind of user, on the day of work. Only a found line of the list decides; on
 * any other the line's own conditions become doubts for the mediator. What a municipality or VDAB's board
 * decided is sure in itself and refuses on every line. Source: decree art. 26 to 28, BVR art. 21.
 * @throws NoFigure on a day before the regime began
 */
export function verdictOn(facts: RequestFacts): Verdict {
  const task = listedOn(facts.versions, facts.request.on);
  const here = outlookAt(facts, task);
  const sure = [
    ...(task === undefined ? reasonsOfList(facts) : reasonsOfDecision(facts, here)),
    ...reasonsOfPlace(facts, here),
  ];
  const ofLine = task === undefined ? [] : reasonsOfLine(facts, task, here);
  const decides = task?.certainty === 'found';
  return {
    refusals: decides ? [...sure, ...ofLine] : sure,
    review: task !== undefined && !decides,
    doubts: decides ? [] : ofLine,
    requirements: task?.requirements ?? [],
  };
}

/** All reasons why a task may not be asked for; empty means it may. Throws as `verdictOn`. */
export const refusalsToRequest = (facts: RequestFacts): readonly Reason[] => verdictOn(facts).refusals;

/** What municipalities chose for the place, where every lineage it may have leads to the same. */
interface Outlook {
  readonly lineages: readonly Lineage[];
  /** False when the former municipalities chose differently, so that it matters which one the place was in. */
  readonly agreed: boolean;
  readonly organiser: Id | null;
  readonly decision: LocalDecision | undefined;
  readonly standing: LocalStanding;
}

function outlookAt({ request, local }: RequestFacts, task: TaskVersion | undefined): Outlook {
  const { on } = request;
  const { organisers, unions } = local;
  const decisions = local.decisions.filter((decision) => decision.task === request.task);
  const lineages = lineagesOf(request, local.municipalities);
  const views = lineages.map((lineage) => {
    const decision = standingChoice(decisions, { lineage, unions, on });
    const organiser = standingChoice(organisers, { lineage, unions, on })?.organiser ?? null;
    return { organiser, decision, standing: localStanding(task, decision) };
  });
  const first = views[0] ?? { organiser: null, decision: undefined, standing: 'as-listed' };
  const agreed = views.every(
    ({ organiser, standing }) => organiser === first.organiser && standing === first.standing,
  );
  return { lineages, agreed, ...first };
}

function reasonsOfList(facts: RequestFacts): Reason[] {
  const { task, on } = facts.request;
  return facts.versions.length === 0
    ? [because(facts, 'task-unknown', 'flemish-task-list', { task })]
    : [because(facts, 'task-not-listed-on-day', 'flemish-task-list', { task, day: on })];
}

function reasonsOfPlace(facts: RequestFacts, { lineages, agreed, organiser }: Outlook): Reason[] {
  const { municipalities } = facts.local;
  const { municipality: code, formerMunicipality: former = code, on: day } = facts.request;
  const unknown = [code, former].find((named) => !municipalities.some(({ nisCode }) => nisCode === named));
  if (unknown !== undefined)
    return [because(facts, 'place-not-in-flanders', 'place-of-work-in-flanders', { municipality: unknown })];

  const municipality = nameOf(code, municipalities);
  if (lineages.length === 0) {
    const figures = { municipality, formerMunicipality: nameOf(former, municipalities) };
    return [because(facts, 'former-municipality-elsewhere', 'merger-keeps-choices', figures)];
  }
  if (!lineages.some((lineage) => lineageUpTo(day, lineage).length > 0))
    return [
      because(facts, 'municipality-not-there-on-day', 'place-of-work-in-flanders', { municipality, day }),
    ];
  if (!agreed) {
    const names = lineages.map(([start]) => start?.name ?? '').join(', ');
    return [
      because(facts, 'former-municipality-needed', 'merger-keeps-choices', { municipality, former: names }),
    ];
  }
  if (organiser === facts.request.organiser) return [];
  return [because(facts, 'municipality-not-served', 'municipality-has-organiser', { municipality, day })];
}

function reasonsOfDecision(facts: RequestFacts, { agreed, decision, standing }: Outlook): Reason[] {
  if (!agreed || decision === undefined) return [];
  const { task, reference, validFrom: from } = decision;
  const municipality = nameOf(decision.municipality, facts.local.municipalities);
  const figures = { task, municipality, decision: reference, from };
  if (standing === 'denied') return [because(facts, 'task-denied-locally', 'local-task-decisions', figures)];
  if (standing === 'struck')
    return [because(facts, 'task-addition-struck', 'local-addition-struck', figures)];
  return [];
}

function reasonsOfLine(facts: RequestFacts, task: TaskVersion, { agreed, standing }: Outlook): Reason[] {
  const { userKind, userDidThisBefore } = facts.request;
  const reasons: Reason[] = [];
  if (!task.userKinds.includes(userKind)) {
    const figures = { task: task.code, userKind, allowed: task.userKinds.join(', ') };
    reasons.push(because(facts, 'task-not-for-user-kind', 'tasks-reserved-for-user-kinds', figures));
  }
  if (task.transitional?.appliesTo.includes('user') && !userDidThisBefore) {
    const figures = { task: task.code, referenceDay: task.transitional.referenceDay };
    reasons.push(because(facts, 'task-transitional-only', 'transitional-tasks', figures));
  }
  if (task.scope === 'local' && agreed && standing === 'as-listed') {
    const municipality = nameOf(facts.request.municipality, facts.local.municipalities);
    const figures = { task: task.code, municipality };
    reasons.push(because(facts, 'task-not-added-here', 'local-task-decisions', figures));
  }
  return reasons;
}

function because(
  { regime, request }: RequestFacts,
  code: RequestRefusalCode,
  rule: PrincipleName,
  figures: Reason['figures'],
): Reason {
  const { article, weight } = principle(regime, rule, request.on);
  return { code, figures, article, weight };
}
