import { type Day, type Id, type Moment } from '#kernel';
import { type Certainty, type UserKind, userKinds } from '#regulation';
import {
  askedOf,
  type CatalogueImport,
  importKinds,
  localDecisionKinds,
  type RecordedDecision,
  requirementCodes,
  type Requirement,
  type TaskVersion,
  type Territory,
  type Tile,
  type Verdict,
} from '#task-catalogue';
import {
  IsDay,
  IsIdText,
  IsMoment,
  IsOneOf,
  IsPart,
  IsText,
  IsWhole,
  IsYesNo,
  RefusalShape,
  wordsOf,
} from '../frame';

const certainties = ['found', 'found-second-hand', 'assumed'] as const satisfies Certainty[];
const LINES = 5000;

class RequirementAnswer {
  @IsOneOf(requirementCodes) readonly code!: string;
  @IsText({ max: 300, describes: 'The words of the list.' }) readonly explanation!: string;
  @IsOneOf(certainties) readonly certainty!: Certainty;
  @IsOneOf(['worker', 'user', 'job'], { list: { max: 3 } }) readonly askedOf!: readonly string[];
}

class ExclusionAnswer {
  @IsText({ max: 40, optional: true, describes: 'A general exclusion.' }) readonly code?: string | null;
  @IsText({ max: 300 }) readonly text!: string;
}

class TransitionalAnswer {
  @IsDay({ describes: 'Who did it by then may go on.' }) readonly referenceDay!: Day;
  @IsOneOf(['user', 'worker'], { list: { max: 2 } }) readonly appliesTo!: readonly string[];
}

export class TaskAnswer {
  @IsText({ max: 20, example: 'BEG-07' }) readonly code!: string;
  @IsWhole({ min: 1, max: LINES, describes: 'Number of this version.' }) readonly number!: number;
  @IsText({ max: 20, example: 'BEG' }) readonly group!: string;
  @IsText({ max: 200 }) readonly name!: string;
  @IsOneOf(userKinds, { list: { max: 6 } }) readonly userKinds!: readonly UserKind[];
  @IsPart(() => ExclusionAnswer, { list: { max: 50 } }) readonly exclusions!: readonly ExclusionAnswer[];
  @IsPart(() => RequirementAnswer, { list: { max: 20 } })
  readonly requirements!: readonly RequirementAnswer[];
  @IsPart(() => TransitionalAnswer, { optional: true }) readonly transitional?: TransitionalAnswer | null;
  @IsOneOf(['flemish', 'local', 'unknown'], { describes: 'Local: only where a municipality added it.' })
  readonly scope!: string;
  @IsOneOf(['list', 'municipality']) readonly origin!: string;
  @IsOneOf(certainties, { describes: 'Only a found line decides; on any other a mediator looks.' })
  readonly certainty!: Certainty;
  @IsText({ max: 100, list: { max: 20 } }) readonly sources!: readonly string[];
  @IsOneOf(['listed', 'ended']) readonly state!: string;
  @IsDay() readonly validFrom!: Day;
  @IsMoment() readonly recordedAt!: Moment;
}

const shownRequirement = (requirement: Requirement): RequirementAnswer => ({
  ...requirement,
  askedOf: askedOf[requirement.code],
});

export const shownTask = (task: TaskVersion): TaskAnswer => ({
  code: task.code,
  number: task.number,
  group: task.group,
  name: task.name,
  userKinds: task.userKinds,
  exclusions: task.exclusions,
  requirements: task.requirements.map(shownRequirement),
  transitional: task.transitional,
  scope: task.scope,
  origin: task.origin,
  certainty: task.certainty,
  sources: task.sources,
  state: task.state,
  validFrom: task.validFrom,
  recordedAt: task.recordedAt,
});

export class TaskVersionsAnswer {
  @IsPart(() => TaskAnswer, { list: { max: LINES } }) readonly items!: readonly TaskAnswer[];
}

export class VerdictAnswer {
  @IsPart(() => RefusalShape, { list: { max: 20 }, describes: 'All reasons why not; none means yes.' })
  readonly refusals!: readonly RefusalShape[];
  @IsYesNo({ describes: 'A mediator must look: the line of the list is not confirmed.' })
  readonly review!: boolean;
  @IsPart(() => RefusalShape, { list: { max: 20 }, describes: 'What an unconfirmed line would refuse.' })
  readonly doubts!: readonly RefusalShape[];
  @IsPart(() => RequirementAnswer, { list: { max: 20 } })
  readonly requirements!: readonly RequirementAnswer[];
}

export const shownVerdict = ({ refusals, review, doubts, requirements }: Verdict): VerdictAnswer => ({
  refusals: refusals.map(wordsOf),
  review,
  doubts: doubts.map(wordsOf),
  requirements: requirements.map(shownRequirement),
});

class TileAnswer {
  @IsText({ max: 20 }) readonly task!: string;
  @IsText({ max: 20 }) readonly group!: string;
  @IsText({ max: 200 }) readonly name!: string;
  @IsOneOf(['allowed', 'review', 'refused']) readonly state!: Tile['state'];
  @IsPart(() => VerdictAnswer) readonly verdict!: VerdictAnswer;
}

export class TilesAnswer {
  @IsPart(() => TileAnswer, { list: { max: LINES } }) readonly items!: readonly TileAnswer[];
}

export const shownTile = ({ task, state, verdict }: Tile): TileAnswer => ({
  task: task.code,
  group: task.group,
  name: task.name,
  state,
  verdict: shownVerdict(verdict),
});

class GroupAnswer {
  @IsText({ max: 20 }) readonly code!: string;
  @IsText({ max: 200 }) readonly name!: string;
}

class GeneralExclusionAnswer {
  @IsText({ max: 40 }) readonly code!: string;
  @IsText({ max: 300 }) readonly text!: string;
  @IsText({ max: 100 }) readonly source!: string;
  @IsOneOf(certainties) readonly certainty!: Certainty;
}

export class ListHeadAnswer {
  @IsPart(() => GroupAnswer, { list: { max: 50 } }) readonly groups!: readonly GroupAnswer[];
  @IsPart(() => GeneralExclusionAnswer, { list: { max: 50 }, describes: 'What no task may be.' })
  readonly generalExclusions!: readonly GeneralExclusionAnswer[];
}

export class LocalDecisionAnswer {
  @IsIdText() readonly id!: Id;
  @IsOneOf(localDecisionKinds) readonly kind!: string;
  @IsText({ max: 20 }) readonly task!: string;
  @IsText({ max: 5, list: { max: 300 }, describes: 'NIS codes.' })
  readonly municipalities!: readonly string[];
  @IsText({ max: 200 }) readonly reference!: string;
  @IsText({ max: 4000, optional: true }) readonly displacementReasoning?: string | null;
  @IsDay() readonly decidedOn!: Day;
  @IsDay() readonly validFrom!: Day;
  @IsMoment() readonly recordedAt!: Moment;
}

export const shownDecision = (decision: RecordedDecision): LocalDecisionAnswer => ({
  id: decision.id,
  kind: decision.kind,
  task: decision.task,
  municipalities: decision.municipalities,
  reference: decision.reference,
  displacementReasoning: decision.displacementReasoning,
  decidedOn: decision.decidedOn,
  validFrom: decision.validFrom,
  recordedAt: decision.recordedAt,
});

export class MunicipalityAnswer {
  @IsText({ max: 5, example: '23106' }) readonly nisCode!: string;
  @IsText({ max: 100 }) readonly name!: string;
  @IsText({ max: 50 }) readonly province!: string;
  @IsText({ max: 4 }) readonly mainPostalCode!: string;
  @IsDay() readonly validFrom!: Day;
  @IsDay({ optional: true, describes: 'Its last day.' }) readonly validUntil?: Day | null;
  @IsText({ max: 5, optional: true, describes: 'NIS code of what it merged into.' })
  readonly successor?: string | null;
  @IsText({ max: 5, list: { max: 20 }, describes: 'A place there names its own former one, where known.' })
  readonly formerMunicipalities!: readonly string[];
  @IsIdText({ list: { max: 20 }, describes: 'More than one where former municipalities chose differently.' })
  readonly organisers!: readonly Id[];
}

export const shownMunicipality = (municipality: Territory): MunicipalityAnswer => municipality;

class OrganisingAnswer {
  @IsIdText() readonly id!: Id;
  @IsText({ max: 5 }) readonly municipality!: string;
  @IsText({ max: 200 }) readonly reference!: string;
  @IsDay() readonly decidedOn!: Day;
  @IsDay() readonly validFrom!: Day;
  @IsMoment() readonly recordedAt!: Moment;
}

export class OrganiserChoiceAnswer extends OrganisingAnswer {
  @IsIdText({ optional: true, describes: 'Absent: from that day on none serves it.' })
  readonly organiser?: Id | null;
}

export class UnionAnswer extends OrganisingAnswer {}

export class MunicipalityHistoryAnswer {
  @IsPart(() => OrganiserChoiceAnswer, { list: { max: LINES } })
  readonly organisers!: readonly OrganiserChoiceAnswer[];
  @IsPart(() => UnionAnswer, { list: { max: LINES } }) readonly unions!: readonly UnionAnswer[];
}

class ChangeAnswer {
  @IsText({ max: 50 }) readonly field!: string;
  @IsText({ max: LINES }) readonly before!: string;
  @IsText({ max: LINES }) readonly after!: string;
}

class ChangedLineAnswer {
  @IsText({ max: 20 }) readonly code!: string;
  @IsPart(() => ChangeAnswer, { list: { max: 20 } }) readonly changes!: readonly ChangeAnswer[];
}

class RefusedLineAnswer {
  @IsWhole({ min: 1, max: 1_000_000, describes: 'As an editor counts.' }) readonly line!: number;
  @IsText({ max: 100, optional: true }) readonly code?: string | null;
  @IsPart(() => RefusalShape, { list: { max: 50 } }) readonly refusals!: readonly RefusalShape[];
}

export class CatalogueImportAnswer {
  @IsIdText() readonly id!: Id;
  @IsOneOf(importKinds) readonly kind!: string;
  @IsDay({ optional: true, describes: 'From which day the list counts.' }) readonly validFrom?: Day | null;
  @IsMoment() readonly recordedAt!: Moment;
  @IsText({ max: 20, list: { max: LINES } }) readonly added!: readonly string[];
  @IsPart(() => ChangedLineAnswer, { list: { max: LINES } }) readonly changed!: readonly ChangedLineAnswer[];
  @IsText({ max: 20, list: { max: LINES } }) readonly unchanged!: readonly string[];
  @IsPart(() => RefusedLineAnswer, { list: { max: LINES } }) readonly refused!: readonly RefusedLineAnswer[];
  @IsText({ max: 20, list: { max: LINES }, describes: 'Stood before, and not in the file.' })
  readonly missing!: readonly string[];
  @IsText({ max: 20, list: { max: LINES }, describes: 'Of the missing ones, those that ended.' })
  readonly ended!: readonly string[];
}

export const shownImport = ({ report, ...kept }: CatalogueImport): CatalogueImportAnswer => ({
  ...kept,
  ...report,
  refused: report.refused.map((line) => ({ ...line, refusals: line.refusals.map(wordsOf) })),
});
