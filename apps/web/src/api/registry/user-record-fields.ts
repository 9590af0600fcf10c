import { type Day, type Id } from '#kernel';
import { IsDay, IsIdText, IsOneOf, IsText } from '../frame';
import { RecordFields } from './worker-record-fields';

const none = { optional: true, nullable: true } as const;

export class SiteFields extends RecordFields {
  @IsText({ max: 200 }) readonly name!: string;
  @IsText({ max: 200, ...none }) readonly street?: string | null;
  @IsText({ max: 10, example: '9300' }) readonly postalCode!: string;
  @IsText({ max: 80 }) readonly place!: string;
  @IsText({ max: 5, ...none, describes: 'NIS code.' }) readonly municipality?: string | null;
  @IsText({ max: 5, ...none, describes: 'NIS code before a merger.' }) readonly formerMunicipality?:
    string | null;
  @IsOneOf(['inhabited', 'other'], none) readonly dwelling?: 'inhabited' | 'other' | null;
  @IsDay() readonly from!: Day;
  @IsDay(none) readonly until?: Day | null;
}

export class ContactFields extends RecordFields {
  @IsIdText(none) readonly siteId?: Id | null;
  @IsText({ max: 120 }) readonly name!: string;
  @IsText({ max: 120, ...none }) readonly role?: string | null;
  @IsText({ max: 40, ...none }) readonly phone?: string | null;
  @IsText({ max: 200, ...none }) readonly email?: string | null;
  @IsDay() readonly from!: Day;
  @IsDay(none) readonly until?: Day | null;
}
