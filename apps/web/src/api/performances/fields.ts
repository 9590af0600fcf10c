import { Transform } from 'class-transformer';
import { type Day, type Id, type Month } from '#kernel';
import { type Outcome, performanceStates, type PerformanceState, type Work, works } from '#performances';
import {
  FROM_QUERY,
  IsDay,
  IsIdText,
  IsMonth,
  IsOneOf,
  IsPart,
  IsText,
  IsWhole,
  IsYesNo,
  PageQuery,
} from '../frame';
import { VisitFields } from './visit-fields';

const REASON_LENGTH = 1000;
const VERSIONS = 1_000_000_000;
const CONFIRMED_AT_ONCE = 200;

export class RegisterFields {
  /** Chosen by the caller, so that a double click is one registration. */
  @IsIdText({ optional: true }) readonly id?: Id;
  @IsIdText() readonly assignment!: Id;
  @IsPart(() => VisitFields, { optional: true, describes: 'Left out, the planned times stand.' })
  readonly visit?: VisitFields;
  @IsText({ max: 80, optional: true, describes: 'Task really done, when it was another than planned.' })
  readonly taskDone?: string;
  @IsText({ max: REASON_LENGTH, optional: true, describes: 'Why to go on over a warning.' })
  readonly reason?: string;
}

export class RegisterArrangedFields {
  @IsIdText({ optional: true }) readonly id?: Id;
  @IsIdText() readonly worker!: Id;
  @IsPart(() => VisitFields) readonly visit!: VisitFields;
  @IsText({ max: 80, optional: true }) readonly taskDone?: string;
  @IsText({ max: REASON_LENGTH, optional: true }) readonly reason?: string;
}

export class AmendFields {
  @IsPart(() => VisitFields) readonly visit!: VisitFields;
  @IsText({ max: 80, optional: true }) readonly taskDone?: string;
  @IsText({ max: REASON_LENGTH, optional: true }) readonly reason?: string;
}

/** A step on one performance; the version seen guards against a step on something else than was read. */
export class StepFields {
  @IsWhole({ min: 1, max: VERSIONS, optional: true }) readonly version?: number;
}

export class StepWithReasonFields extends StepFields {
  // Optional here, so that a missing reason is refused in words by the rule that asks it.
  @IsText({ max: REASON_LENGTH, optional: true }) readonly reason?: string;
}

export class ContestFields extends StepWithReasonFields {
  @IsPart(() => VisitFields, { optional: true, describes: 'The visit as the one who contests it has it.' })
  readonly visit?: VisitFields;
  @IsYesNo({ optional: true, describes: 'Nobody came at all.' }) readonly nobodyCame?: boolean;
}

export class DecideFields extends StepWithReasonFields {
  @IsOneOf(['worked', 'paid-for-nothing', 'nobody-came', 'came-for-nothing'])
  readonly outcome!: Outcome['kind'];
  @IsPart(() => VisitFields, {
    optional: true,
    describes: 'The hours that count; asked with `worked` and `paid-for-nothing`.',
  })
  readonly visit?: VisitFields;
  @IsText({ max: 80, optional: true }) readonly taskDone?: string;
}

export class CorrectFields extends StepWithReasonFields {
  @IsPart(() => VisitFields) readonly visit!: VisitFields;
  @IsText({ max: 80, optional: true }) readonly taskDone?: string;
  @IsOneOf(works, { optional: true, describes: 'Whether there was work; left out, it stays as it was.' })
  readonly work?: Work;
}

class SeenFields extends StepFields {
  @IsIdText() readonly performance!: Id;
}

export class ConfirmManyFields {
  @IsIdText({ optional: true }) readonly id?: Id;
  @IsPart(() => SeenFields, { list: { min: 1, max: CONFIRMED_AT_ONCE } })
  readonly performances!: readonly SeenFields[];
}

/** A month is closed by saying so; there is nothing to choose. */
export class CloseMonthFields {
  @IsIdText({ optional: true }) readonly id?: Id;
}

export class PerformancesQuery extends PageQuery {
  /** One state, or the word repeated for several: `?state=open&state=correction-open`. */
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? [value] : value), {
    groups: [FROM_QUERY],
  })
  @IsOneOf(performanceStates, {
    optional: true,
    list: { min: 1, max: performanceStates.length },
    describes: 'One or several; what waits for a mediator is `open` and `correction-open`.',
  })
  readonly state?: readonly PerformanceState[];
  @IsIdText({ optional: true }) readonly user?: Id;
  @IsIdText({ optional: true }) readonly worker?: Id;
  @IsDay({ optional: true, describes: 'First day of work.' }) readonly from?: Day;
  @IsDay({ optional: true, describes: 'Last day of work, included.' }) readonly until?: Day;
  @IsOneOf(['newest-first', 'oldest-first'], { optional: true })
  readonly order?: 'newest-first' | 'oldest-first';
}

export class HoursQuery {
  @IsMonth() readonly month!: Month;
}
