import { type Day, type Id } from '#kernel';
import { type UserKind, userKinds } from '#regulation';
import { requirementCodes, type RequirementCode } from '#task-catalogue';
import { IsDay, IsIdText, IsOneOf, IsPart, IsText, IsYesNo, PageQuery } from '../frame';

const FILE_LENGTH_MAXIMUM = 900_000;
const nisCode = { max: 5, example: '24062' } as const;

export class TasksQuery extends PageQuery {
  @IsDay({ optional: true, describes: 'Today when left out.' }) readonly on?: Day;
  @IsText({ max: 20, optional: true }) readonly group?: string;
  @IsOneOf(userKinds, { optional: true }) readonly userKind?: UserKind;
  @IsText({ max: 100, optional: true, describes: 'Words of the name.' }) readonly search?: string;
}

export class OnQuery {
  @IsDay({ optional: true, describes: 'Today when left out.' }) readonly on?: Day;
}

/** For whom, where and when; the organiser stands in the path. */
export class PlaceQuery {
  @IsOneOf(userKinds) readonly userKind!: UserKind;
  @IsText({ ...nisCode, describes: 'NIS code of the place of work.' }) readonly municipality!: string;
  @IsText({ ...nisCode, optional: true, describes: 'After a merger: where the place was before.' })
  readonly formerMunicipality?: string;
  @IsDay({ describes: 'The day of work.' }) readonly on!: Day;
  @IsYesNo({ optional: true, describes: 'The user did this already before the reference day.' })
  readonly userDidThisBefore?: boolean;
}

export class DecisionsQuery extends PageQuery {
  @IsText({ ...nisCode, optional: true }) readonly municipality?: string;
  @IsText({ max: 20, optional: true }) readonly task?: string;
}

class DecisionFields {
  @IsIdText({ optional: true }) readonly id?: Id;
  @IsText({ max: 5, list: { min: 1, max: 300 }, describes: 'NIS codes of who decides together.' })
  readonly municipalities!: readonly string[];
  @IsText({ max: 200, describes: 'Number or name of the decision.' }) readonly reference!: string;
  @IsDay() readonly decidedOn!: Day;
  @IsText({ max: 1000, optional: true, describes: 'Why to go on over a warning.' }) readonly reason?: string;
}

export class DenyTaskFields extends DecisionFields {
  @IsText({ max: 20 }) readonly task!: string;
  @IsDay() readonly validFrom!: Day;
}

export class WithdrawDecisionFields extends DenyTaskFields {}

export class StrikeTaskFields extends DecisionFields {
  @IsText({ max: 20 }) readonly task!: string;
}

class OwnTaskFields {
  @IsText({ max: 20, example: 'HUIS' }) readonly group!: string;
  @IsText({ max: 200 }) readonly name!: string;
  @IsOneOf(userKinds, { list: { min: 1, max: 6 } }) readonly userKinds!: readonly UserKind[];
  @IsOneOf(requirementCodes, { list: { max: 20 } }) readonly requirements!: readonly RequirementCode[];
  @IsText({ max: 300, list: { max: 20 } }) readonly exclusions!: readonly string[];
}

export class AddTaskFields extends DecisionFields {
  @IsText({ max: 20, optional: true, describes: 'A task of the list; or give `ownTask`.' })
  readonly task?: string;
  @IsPart(() => OwnTaskFields, { optional: true, describes: 'A task of the municipality itself.' })
  readonly ownTask?: OwnTaskFields;
  @IsText({ max: 4000, describes: 'Why it pushes out no regular work.' })
  readonly displacementReasoning!: string;
  @IsDay() readonly validFrom!: Day;
}

export class MunicipalitiesQuery extends PageQuery {
  @IsDay({ optional: true, describes: 'Today when left out.' }) readonly on?: Day;
  @IsText({ max: 100, optional: true, describes: 'Part of a name, NIS code or postal code.' })
  readonly search?: string;
  @IsIdText({ optional: true, describes: 'Only what this organiser serves.' }) readonly organiser?: Id;
}

class OrganisingFields {
  @IsIdText({ optional: true }) readonly id?: Id;
  @IsText({ max: 200, describes: 'Number or name of the decision.' }) readonly reference!: string;
  @IsDay() readonly decidedOn!: Day;
  @IsDay() readonly validFrom!: Day;
}

export class AssignMunicipalityFields extends OrganisingFields {
  @IsIdText({ nullable: true, describes: 'Null: from that day on none serves it.' })
  readonly organiser!: Id | null;
}

export class UniteMunicipalityFields extends OrganisingFields {}

export class ImportTasksFields {
  @IsIdText({ optional: true }) readonly id?: Id;
  @IsText({ max: FILE_LENGTH_MAXIMUM, describes: 'The file itself, YAML.' }) readonly text!: string;
  @IsYesNo({ optional: true, describes: 'Tasks that are not in the file end.' })
  readonly endMissing?: boolean;
}

export class ImportMunicipalitiesFields {
  @IsIdText({ optional: true }) readonly id?: Id;
  @IsText({ max: FILE_LENGTH_MAXIMUM, describes: 'The file itself, CSV with a head.' })
  readonly text!: string;
}
