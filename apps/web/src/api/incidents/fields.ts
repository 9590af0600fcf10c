import {
  type Care,
  careKinds,
  type IncidentHealth,
  type IncidentKind,
  incidentKinds,
  incidentStates,
  type IncidentState,
  type IncidentTold,
  type InsurerOutcome,
  insurerOutcomes,
} from '#incidents';
import { type Day, type Id, type TimeOfDay } from '#kernel';
import { IsDay, IsIdText, IsOneOf, IsPart, IsText, IsTimeOfDay, IsWhole, PageQuery } from '../frame';

const LARGE = 1_000_000_000;
const someWords = { min: 0, max: 2000, optional: true } as const;

class HealthFields {
  @IsText({ ...someWords, describes: 'What hurts, in plain words.' }) readonly injury?: string;
  @IsOneOf(careKinds) readonly care!: Care;
}

/** What is told; what nobody knows yet is left out, and told later. */
class ToldFields {
  @IsOneOf(incidentKinds) readonly kind!: IncidentKind;
  @IsDay() readonly happenedOn!: Day;
  @IsTimeOfDay({ optional: true }) readonly happenedAt?: TimeOfDay;
  @IsText({ ...someWords, describes: 'Where exactly.' }) readonly place?: string;
  @IsText({ ...someWords, describes: 'What happened. Nothing about health: that lies apart.' })
  readonly happening?: string;
  @IsText({ ...someWords, describes: 'What broke, and whose it is.' }) readonly damage?: string;
  @IsText({ ...someWords, describes: 'Who saw it.' }) readonly witnesses?: string;
  @IsPart(() => HealthFields, { optional: true, describes: 'Without it, what was told before stands.' })
  readonly health?: HealthFields;
}

export class TellIncidentFields extends ToldFields {
  @IsIdText({ optional: true }) readonly id?: Id;
  @IsIdText({ describes: 'The job at which it happened.' }) readonly assignment!: Id;
}

export class CompleteIncidentFields extends ToldFields {
  @IsWhole({ min: 1, max: LARGE, optional: true }) readonly version?: number;
}

export class IncidentStepFields {
  @IsWhole({ min: 1, max: LARGE, optional: true }) readonly version?: number;
  // Optional here, so that a missing reason is refused in words by the rule that asks it.
  @IsText({ max: 1000, optional: true }) readonly reason?: string;
}

export class SendIncidentFields extends IncidentStepFields {
  @IsDay() readonly sentOn!: Day;
  @IsText({ max: 80, describes: 'What the insurer calls it.' }) readonly reference!: string;
}

export class SettleIncidentFields extends IncidentStepFields {
  @IsOneOf(insurerOutcomes) readonly outcome!: InsurerOutcome;
  @IsDay() readonly settledOn!: Day;
}

export class IncidentsQuery extends PageQuery {
  @IsOneOf(incidentStates, { optional: true }) readonly state?: IncidentState;
  @IsIdText({ optional: true }) readonly assignment?: Id;
  @IsIdText({ optional: true }) readonly worker?: Id;
  @IsIdText({ optional: true }) readonly user?: Id;
}

export class WhereaboutsQuery {
  @IsDay() readonly on!: Day;
  @IsTimeOfDay({ describes: 'By the clock in Brussels.' }) readonly time!: TimeOfDay;
  @IsIdText({ optional: true }) readonly user?: Id;
  @IsIdText({ optional: true }) readonly site?: Id;
  @IsText({ max: 5, optional: true, describes: 'Code of a municipality (NIS).' })
  readonly municipality?: string;
}

/** The words of a form, apart from those about health. */
export function wordsIn(fields: ToldFields): {
  readonly told: IncidentTold;
  readonly health?: IncidentHealth;
} {
  const { kind, happenedOn, happenedAt = null, health } = fields;
  const { place = '', happening = '', damage = '', witnesses = '' } = fields;
  return {
    told: { kind, happenedOn, happenedAt, place, happening, damage, witnesses },
    ...(health && { health: { injury: health.injury ?? '', care: health.care } }),
  };
}
