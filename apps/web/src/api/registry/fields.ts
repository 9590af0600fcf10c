import { type Day, type Id } from '#kernel';
import { type Certainty } from '#regulation';
import {
  consequenceActions,
  type ConsequenceAction,
  importKinds,
  type ImportKind,
  referringBodies,
  type ReferringBody,
} from '#registry';
import { ApiProperty } from '@nestjs/swagger';
import { Allow } from 'class-validator';
import { IsDay, IsIdText, IsOneOf, IsPart, IsText, IsWhole, IsYesNo, PageQuery } from '../frame';
import { DomicileFields, StatusFields } from './worker-record-fields';

const none = { optional: true, nullable: true } as const;
const FILE_LENGTH_MAXIMUM = 900_000;

class Reasoned {
  @IsText({ max: 1000, optional: true, describes: 'Why to go on over a warning, or why it changes.' })
  readonly reason?: string;
}

export class NameQuery extends PageQuery {
  @IsText({ max: 100, optional: true, describes: 'A name or part of it; typos and accents do not matter.' })
  readonly search?: string;
}

export class PlaceQuery {
  @IsText({ max: 60, describes: 'Postal code or name.' }) readonly search!: string;
}

class PersonalFields {
  @IsDay(none) readonly bornOn?: Day | null;
  @IsText({ max: 40, ...none }) readonly phone?: string | null;
  @IsText({ max: 200, ...none }) readonly email?: string | null;
  @IsText({ max: 200, ...none }) readonly street?: string | null;
  @IsText({ max: 40, ...none }) readonly iban?: string | null;
}

export class WorkerDetailsFields extends PersonalFields {
  @IsText({ max: 120, optional: true }) readonly givenName?: string;
  @IsText({ max: 120, optional: true }) readonly familyName?: string;
}

export class RegisterWorkerFields extends PersonalFields {
  @IsIdText({ optional: true }) readonly id?: Id;
  @IsText({ max: 120 }) readonly givenName!: string;
  @IsText({ max: 120 }) readonly familyName!: string;
  @IsDay({ optional: true, describes: 'Today when left out.' }) readonly registeredOn?: Day;
  @IsText({ max: 20, optional: true, describes: 'Optional; kept sealed.' }) readonly insz?: string;
  @IsText({ max: 40, ...none }) readonly vdabNumber?: string | null;
  @IsIdText(none) readonly mediatorId?: Id | null;
  @IsText({ max: 500, ...none, describes: 'What showed a PWA contract on the last day of PWA.' })
  readonly pwaProof?: string | null;
  @IsPart(() => StatusFields, { optional: true }) readonly status?: StatusFields;
  @IsPart(() => DomicileFields, { optional: true }) readonly domicile?: DomicileFields;
  @IsText({ max: 1000, optional: true }) readonly reason?: string;
}

export class EditWorkerFields extends Reasoned {
  @IsText({ max: 500, ...none }) readonly pwaProof?: string | null;
  @IsWhole({ min: 0, max: 600, optional: true }) readonly monthsTakenOver?: number;
  @IsText({ max: 200, ...none }) readonly monthsSource?: string | null;
  @IsIdText(none) readonly mediatorId?: Id | null;
  @IsText({ max: 40, ...none }) readonly vdabNumber?: string | null;
}

export class InszFields {
  @IsText({ max: 20 }) readonly insz!: string;
}

export class RevealQuery {
  @IsText({ max: 500, describes: 'Why it must be seen; it is logged.' }) readonly reason!: string;
}

export class DepartureFields extends Reasoned {
  @IsDay({ describes: 'Last day here.' }) readonly on!: Day;
}

export class ErasureFields extends Reasoned {}

class AddressFields {
  @IsText({ max: 40, ...none }) readonly phone?: string | null;
  @IsText({ max: 200, ...none }) readonly email?: string | null;
  @IsText({ max: 200, ...none }) readonly street?: string | null;
  @IsText({ max: 10, ...none }) readonly postalCode?: string | null;
  @IsText({ max: 80, ...none }) readonly place?: string | null;
}

export class UserDetailsFields extends AddressFields {
  @IsText({ max: 250, optional: true }) readonly name?: string;
}

export class RegisterUserFields extends AddressFields {
  @IsIdText({ optional: true }) readonly id?: Id;
  // The rule answers a seventh kind, in words; here it is only text.
  @IsText({ max: 40, example: 'school' }) readonly kind!: string;
  @IsText({ max: 250 }) readonly name!: string;
  @IsDay({ optional: true, describes: 'Today when left out.' }) readonly registeredOn?: Day;
  @IsText({ max: 20, ...none }) readonly kboNumber?: string | null;
  @IsText({ max: 40, ...none }) readonly vdabNumber?: string | null;
}

export class EditUserFields extends Reasoned {
  @IsText({ max: 20, ...none }) readonly kboNumber?: string | null;
  @IsText({ max: 40, ...none }) readonly vdabNumber?: string | null;
}

class DecisionFields {
  @IsText({ max: 120 }) readonly reference!: string;
  @IsDay() readonly decidedOn!: Day;
}

export class RegisterOrganiserFields {
  @IsIdText({ optional: true }) readonly id?: Id;
  @IsText({ max: 200 }) readonly name!: string;
  @IsText({ max: 40, example: 'partnership' }) readonly kind!: string;
  @IsText({ max: 5, list: { max: 300 }, describes: 'NIS codes.' })
  readonly municipalities!: readonly string[];
  @IsDay() readonly from!: Day;
  @IsPart(() => DecisionFields) readonly decision!: DecisionFields;
  @IsText({ max: 500, optional: true, describes: 'Decision that allows fewer inhabitants.' })
  readonly deviation?: string;
  @IsText({ max: 20, optional: true }) readonly kboNumber?: string;
  @IsText({ max: 40, optional: true }) readonly vdabNumber?: string;
}

export class EditOrganiserFields extends Reasoned {
  @IsText({ max: 200, optional: true }) readonly name?: string;
  @IsText({ max: 20, ...none }) readonly kboNumber?: string | null;
  @IsText({ max: 40, ...none }) readonly vdabNumber?: string | null;
  @IsDay(none) readonly until?: Day | null;
}

export class AddReferrerFields {
  @IsIdText({ optional: true }) readonly id?: Id;
  @IsOneOf(referringBodies) readonly kind!: ReferringBody;
  @IsText({ max: 200 }) readonly name!: string;
  @IsText({ max: 5, optional: true, describes: 'NIS code of an OCMW.' }) readonly municipality?: string;
}

export class SetSettingFields {
  @IsIdText({ optional: true }) readonly id?: Id;
  @IsText({ max: 80, example: 'interim-days-maximum' }) readonly name!: string;
  @IsDay() readonly from!: Day;
  @IsDay() readonly decidedOn!: Day;
  @Allow()
  @ApiProperty({
    description: 'Of the shape the rule asks: a whole number, a list of them, a day, yes or no, a word.',
    oneOf: [
      { type: 'number' },
      { type: 'string' },
      { type: 'boolean' },
      { type: 'array', items: { type: 'number' } },
    ],
  })
  readonly value!: unknown;
  @IsText({ max: 500 }) readonly source!: string;
  @IsOneOf(['found', 'found-second-hand', 'assumed']) readonly certainty!: Certainty;
}

class ActionFields {
  @IsText({ max: 40 }) readonly source!: string;
  @IsText({ max: 60 }) readonly kind!: string;
  @IsText({ max: 80 }) readonly ref!: string;
  @IsOneOf(consequenceActions) readonly action!: ConsequenceAction;
}

export class SettleFields extends Reasoned {
  @IsPart(() => ActionFields, { list: { max: 500 } }) readonly actions!: readonly ActionFields[];
}

export class ImportFields {
  @IsIdText({ optional: true }) readonly id?: Id;
  @IsOneOf(importKinds) readonly kind!: ImportKind;
  @IsText({ max: FILE_LENGTH_MAXIMUM, describes: 'The CSV file as text, `;` between cells.' })
  readonly csv!: string;
  @IsDay({ describes: 'First day here; the hours used are those of its month and year.' }) readonly on!: Day;
  @IsText({ max: 200, describes: 'Where the old records come from.' }) readonly source!: string;
  @IsText({
    max: 20,
    optional: true,
    describes: 'Code under the totals of the preview; lands nothing without.',
  })
  readonly signature?: string;
  @IsYesNo({ optional: true, describes: 'Lands the good rows together and gives the others back.' })
  readonly withoutRefused?: boolean;
  @IsText({ max: 1000, optional: true }) readonly reason?: string;
}
