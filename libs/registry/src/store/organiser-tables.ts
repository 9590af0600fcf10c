import { type Day, type Id, type Moment } from '#kernel';
import { type Certainty } from '#regulation';
import { type EndingKind, type OrganiserKind, type ReferringBody } from '../rules';
import {
  type PeriodColumns,
  recordColumns,
  type RecordRow,
  tableOf,
  text,
  textOrNone,
  whole,
} from './tables';

export interface OrganiserRow extends PeriodColumns {
  id: Id;
  version: number;
  recordedAt: Moment;
  name: string;
  kind: OrganiserKind;
  /** Code of the regime it works under. */
  regime: string;
  kboNumber: string | null;
  vdabNumber: string | null;
  /** The decision that lets it exist below the minimum of inhabitants. */
  deviation: string | null;
}

export const organiserTable = tableOf<OrganiserRow>('organiser', {
  id: { ...text, primary: true },
  version: whole,
  recordedAt: text,
  name: text,
  kind: text,
  regime: text,
  kboNumber: textOrNone,
  vdabNumber: textOrNone,
  deviation: textOrNone,
  from: text,
  until: textOrNone,
});

export interface DatedSettingRow {
  id: Id;
  /** An organiser, or `INSTALLATION`. */
  organiserId: Id;
  recordedAt: Moment;
  name: string;
  from: Day;
  decidedOn: Day;
  /** A number, a list of numbers, a day, true or false, or a word; as JSON. */
  value: string;
  source: string;
  certainty: Certainty;
}

export const datedSettingTable = tableOf<DatedSettingRow>('dated_setting', {
  id: { ...text, primary: true },
  organiserId: text,
  recordedAt: text,
  name: text,
  from: text,
  decidedOn: text,
  value: text,
  source: text,
  certainty: text,
});

export interface ReferrerRow extends RecordRow {
  kind: ReferringBody;
  name: string;
  /** NIS code of an OCMW's municipality. */
  municipality: string | null;
}

export const referrerTable = tableOf<ReferrerRow>('referrer', {
  ...recordColumns,
  kind: text,
  name: text,
  municipality: textOrNone,
});

export interface EndingRow extends RecordRow {
  kind: EndingKind;
  workerId: Id | null;
  userId: Id | null;
  ref: string;
  lastDay: Day;
  reason: string;
  settledAt: Moment | null;
}

export const endingTable = tableOf<EndingRow>('validity_ended', {
  ...recordColumns,
  kind: text,
  workerId: textOrNone,
  userId: textOrNone,
  ref: text,
  lastDay: text,
  reason: text,
  settledAt: textOrNone,
});

export interface HistoryRow {
  id: Id;
  organiserId: Id;
  /** The worker or user it is about, so that an erasure finds it. */
  ownerId: Id;
  noun: string;
  recordId: string;
  version: number;
  content: string;
  commandId: Id;
  recordedAt: Moment;
}

export const historyTable = tableOf<HistoryRow>('record_history', {
  id: { ...text, primary: true },
  organiserId: text,
  ownerId: text,
  noun: text,
  recordId: text,
  version: whole,
  content: text,
  commandId: text,
  recordedAt: text,
});
