import { type Day, type Id, type Moment, type Year } from '#kernel';
import { type UserKind } from '#regulation';
import { type Region } from '../rules';
import {
  type OfUser,
  type PeriodColumns,
  recordColumns,
  type RecordRow,
  tableOf,
  text,
  textOrNone,
  whole,
  wholeOrNone,
} from './tables';
import { agreementColumns, type AgreementColumns } from './worker-tables';

export interface UserRow extends RecordRow {
  kind: UserKind;
  kboNumber: string | null;
  vdabNumber: string | null;
  registeredOn: Day;
  leftOn: Day | null;
  leftReason: string | null;
}

export const userTable = tableOf<UserRow>('user_record', {
  ...recordColumns,
  kind: text,
  kboNumber: textOrNone,
  vdabNumber: textOrNone,
  registeredOn: text,
  leftOn: textOrNone,
  leftReason: textOrNone,
});

export interface UserDetailsRow {
  userId: Id;
  organiserId: Id;
  version: number;
  recordedAt: Moment;
  name: string;
  searchName: string;
  phone: string | null;
  email: string | null;
  street: string | null;
  postalCode: string | null;
  place: string | null;
}

export const userDetailsTable = tableOf<UserDetailsRow>('user_details', {
  userId: { ...text, primary: true },
  organiserId: text,
  version: whole,
  recordedAt: text,
  name: text,
  searchName: text,
  phone: textOrNone,
  email: textOrNone,
  street: textOrNone,
  postalCode: textOrNone,
  place: textOrNone,
});

const ofUser = { ...recordColumns, userId: text } as const;
const period = { from: text, until: textOrNone } as const;

export interface UserSiteRow extends OfUser, PeriodColumns {
  name: string;
  street: string | null;
  region: Region;
  postalCode: string;
  place: string;
  municipality: string | null;
  formerMunicipality: string | null;
  latitudeE5: number | null;
  longitudeE5: number | null;
  dwelling: 'inhabited' | 'other' | null;
}

export const userSiteTable = tableOf<UserSiteRow>('user_site', {
  ...ofUser,
  ...period,
  name: text,
  street: textOrNone,
  region: text,
  postalCode: text,
  place: text,
  municipality: textOrNone,
  formerMunicipality: textOrNone,
  latitudeE5: wholeOrNone,
  longitudeE5: wholeOrNone,
  dwelling: textOrNone,
});

/** A contact is a human being: the whole record can be erased. */
export interface UserContactRow extends OfUser, PeriodColumns {
  siteId: Id | null;
  name: string;
  role: string | null;
  phone: string | null;
  email: string | null;
}

export const userContactTable = tableOf<UserContactRow>('user_contact', {
  ...ofUser,
  ...period,
  siteId: textOrNone,
  name: text,
  role: textOrNone,
  phone: textOrNone,
  email: textOrNone,
});

export type UserAgreementRow = OfUser & AgreementColumns;
export const userAgreementTable = tableOf<UserAgreementRow>('user_agreement', {
  ...ofUser,
  ...agreementColumns,
});

export interface UserFeeRow extends OfUser {
  year: Year;
  paidOn: Day;
  amountCents: number;
  source: string;
}

export const userFeeTable = tableOf<UserFeeRow>('user_fee', {
  ...ofUser,
  year: text,
  paidOn: text,
  amountCents: whole,
  source: text,
});
