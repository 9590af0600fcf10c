import { type Day, type Id } from '#kernel';
import {
  leavingReasons,
  type LeavingReason,
  type Needs,
  noNeeds,
  type RequestClass,
  requestClasses,
  type RequestEdit,
  type RequestForm,
  requestStates,
  type RequestState,
} from '#matching';
import { IsDay, IsIdText, IsOneOf, IsPart, IsText, IsWhole, IsYesNo, PageQuery } from '../frame';
import { PatternFields, patternOf } from './pattern-fields';

const SEATS_TYPED = 100;
const KILOGRAMS_TYPED = 200;

export class NeedsFields {
  @IsText({ max: 80, optional: true, list: { max: 20 } }) readonly certificates?: readonly string[];
  @IsText({ max: 2, min: 2, optional: true, list: { max: 10 }, describes: 'ISO 639-1, such as nl.' })
  readonly languages?: readonly string[];
  @IsWhole({ min: 1, max: KILOGRAMS_TYPED, optional: true, nullable: true }) readonly liftingKg?:
    number | null;
  @IsYesNo({ optional: true, describes: 'Children or vulnerable people are there.' })
  readonly extract?: boolean;
  @IsYesNo({ optional: true, describes: 'Someone of the team must have worked here before.' })
  readonly experience?: boolean;
}

/** What may be told of a request at first and changed later. */
class ToldFields {
  @IsText({ max: 80, optional: true, nullable: true }) readonly reference?: string | null;
  @IsText({ max: 80, optional: true, nullable: true }) readonly orderNumber?: string | null;
  @IsText({ max: 80, optional: true, nullable: true }) readonly costCentre?: string | null;
  @IsText({ max: 200, optional: true, nullable: true }) readonly contact?: string | null;
  @IsText({ max: 2000, optional: true, nullable: true }) readonly safetyNotes?: string | null;
  @IsText({ max: 2000, optional: true, nullable: true, describes: 'What the job is, in own words.' })
  readonly inOwnWords?: string | null;
  @IsPart(() => NeedsFields, { optional: true }) readonly needs?: NeedsFields;
  @IsWhole({ min: 0, max: SEATS_TYPED, optional: true }) readonly minimumTeam?: number;
  @IsOneOf(requestClasses, { optional: true, describes: 'Set by the organiser alone.' })
  readonly class?: RequestClass;
}

export class RegisterRequestFields extends ToldFields {
  /** Chosen by the caller, so that a double click is one request. */
  @IsIdText({ optional: true }) readonly id?: Id;
  @IsIdText() readonly user!: Id;
  @IsIdText({ describes: "The user's place where the work is done." }) readonly site!: Id;
  @IsText({ max: 20, example: 'TUIN-05' }) readonly task!: string;
  @IsPart(() => PatternFields) readonly pattern!: PatternFields;
  @IsWhole({ min: 0, max: SEATS_TYPED, optional: true }) readonly seats?: number;
}

export class EditRequestFields extends ToldFields {
  @IsPart(() => PatternFields, { optional: true }) readonly pattern?: PatternFields;
  @IsWhole({ min: 0, max: SEATS_TYPED, optional: true }) readonly seats?: number;
  @IsText({ max: 1000, optional: true }) readonly reason?: string;
}

export class DecideRequestFields {
  @IsOneOf(['allow', 'refuse']) readonly decision!: 'allow' | 'refuse';
  @IsText({ max: 20, optional: true, describes: 'The task that a request in own words comes down to.' })
  readonly task?: string;
  @IsText({ max: 1000, describes: 'Why; the user may ask for it.' }) readonly reason!: string;
}

export class LeaveFields {
  @IsOneOf(leavingReasons) readonly why!: LeavingReason;
  @IsText({ max: 1000, optional: true, describes: 'Why to go on over a warning.' }) readonly reason?: string;
}

export class RequestsQuery extends PageQuery {
  @IsOneOf(requestStates, { optional: true }) readonly state?: RequestState;
  @IsDay({ optional: true, describes: 'With times on or after this day.' }) readonly from?: Day;
  @IsDay({ optional: true, describes: 'With times on or before this day.' }) readonly until?: Day;
  @IsIdText({ optional: true }) readonly user?: Id;
  @IsIdText({ optional: true }) readonly worker?: Id;
  @IsText({ max: 5, optional: true, describes: 'NIS code.' }) readonly municipality?: string;
}

const needsOf = ({ certificates, languages, liftingKg, extract, experience }: NeedsFields): Needs => ({
  certificates: certificates ?? noNeeds.certificates,
  languages: languages ?? noNeeds.languages,
  liftingKg: liftingKg ?? noNeeds.liftingKg,
  extract: extract ?? noNeeds.extract,
  experience: experience ?? noNeeds.experience,
});

/** The form as the library reads it. @throws BadInput where the pattern misses a field */
export function formOf(body: RegisterRequestFields): RequestForm {
  return {
    user: body.user,
    site: body.site,
    task: body.task,
    pattern: patternOf(body.pattern),
    seats: body.seats ?? 1,
    minimumTeam: body.minimumTeam ?? 1,
    class: body.class ?? 'B',
    reference: body.reference ?? null,
    orderNumber: body.orderNumber ?? null,
    costCentre: body.costCentre ?? null,
    contact: body.contact ?? null,
    safetyNotes: body.safetyNotes ?? null,
    inOwnWords: body.inOwnWords ?? null,
    needs: needsOf(body.needs ?? {}),
  };
}

/** What is changed, and nothing else. @throws BadInput where the pattern misses a field */
export function editOf({ pattern, needs, ...told }: EditRequestFields): RequestEdit {
  const given = Object.entries(told).filter(([name, value]) => name !== 'reason' && value !== undefined);
  return {
    ...Object.fromEntries(given),
    ...(pattern && { pattern: patternOf(pattern) }),
    ...(needs && { needs: needsOf(needs) }),
  };
}
