import { type EntitySchema } from 'typeorm';
import { type Day, type Id } from '#kernel';
import { type Regime } from '#regulation';
import {
  endByDomicile,
  endByStatus,
  type EndingKind,
  endOfAgreement,
  endOfPeriod,
  refusalsOfAbsence,
  refusalsOfNoGo,
  refusalsOfPeriod,
  refusalsOfSite,
  refusalsOfTimes,
  refusalsToAgree,
  type RecordNoun,
  type RegistryRefusal,
  type UserNoun,
  type WorkerFacts,
  type WorkerNoun,
} from './rules';
import { referrerTable } from './store/organiser-tables';
import { type Located } from './store/places';
import { type Told } from './store/records';
import { type OfUser, type OfWorker } from './store/tables';
import * as user from './store/user-tables';
import { type WorkerAimRow, workerAimTable } from './store/worker-aims';
import * as worker from './store/worker-tables';

/** The row that each noun is kept in. */
export interface RecordRows extends Record<WorkerNoun, OfWorker>, Record<UserNoun, OfUser> {
  status: worker.WorkerStatusRow;
  domicile: worker.WorkerDomicileRow;
  wishes: worker.WorkerWishesRow;
  week: worker.WorkerWeekRow;
  referral: worker.WorkerReferralRow;
  workerAgreement: worker.WorkerAgreementRow;
  suspension: worker.WorkerSuspensionRow;
  certificate: worker.WorkerCertificateRow;
  absence: worker.WorkerAbsenceRow;
  noGo: worker.WorkerNoGoRow;
  aim: WorkerAimRow;
  interimDay: worker.WorkerInterimDayRow;
  talk: worker.WorkerTalkRow;
  site: user.UserSiteRow;
  contact: user.UserContactRow;
  userAgreement: user.UserAgreementRow;
}

type Spoken<Row extends OfWorker | OfUser> = Omit<Told<Row>, 'workerId' | 'userId'>;

/** What is told of a record by who writes it down; where a place lies may be left to our map. */
export type RecordTold<Noun extends RecordNoun> = Noun extends 'domicile' | 'site'
  ? Omit<Spoken<RecordRows[Noun]>, keyof Located> & Partial<Located>
  : Spoken<RecordRows[Noun]>;

/** Whose records these are: the table of the owner, and the column that names it. */
export type Owner =
  | { readonly table: 'worker'; readonly column: 'workerId' }
  | { readonly table: 'user_record'; readonly column: 'userId' };

const ofWorker = { table: 'worker', column: 'workerId' } as const;
const ofUser = { table: 'user_record', column: 'userId' } as const;

/** How a kind of record is kept, what may refuse it, and what it ends. */
export interface RecordKind<Row> {
  readonly owner: Owner;
  readonly table: EntitySchema<Row>;
  /** Another record of the same organiser that this one names, and where that one is kept. */
  names?(row: Row): { readonly table: EntitySchema; readonly id: Id | null };
  /** Code of the task that this one names. */
  taskNamed?(row: Row): string;
  refusals?(regime: Regime, told: Row, today: Day): RegistryRefusal[];
  /** Asked with the facts of the worker without this record. */
  refusalsWith?(regime: Regime, facts: WorkerFacts, told: Row): RegistryRefusal[];
  readonly ends?: Ends<Row>;
}

interface Ends<Row> {
  readonly kind: EndingKind;
  /** True where it matters only to who has an agreement that goes on. */
  readonly onlyWithAgreement?: boolean;
  /** The last valid day, when this change ends something: no `before` for a new record, no `after` for a withdrawn one. */
  lastDay(before: Row | undefined, after: Row | undefined): Day | undefined;
}

const shortened =
  <Row>(end: (before: Row, after: Row | null) => Day | undefined) =>
  (before: Row | undefined, after: Row | undefined) =>
    before && end(before, after ?? null);

export const recordKinds: { readonly [Noun in RecordNoun]: RecordKind<RecordRows[Noun]> } = {
  status: {
    owner: ofWorker,
    table: worker.workerStatusTable,
    ends: {
      kind: 'worker-status',
      onlyWithAgreement: true,
      lastDay: (_, after) => after && endByStatus(after),
    },
  },
  domicile: {
    owner: ofWorker,
    table: worker.workerDomicileTable,
    ends: {
      kind: 'worker-domicile',
      onlyWithAgreement: true,
      lastDay: (_, after) => after && endByDomicile(after),
    },
  },
  wishes: { owner: ofWorker, table: worker.workerWishesTable },
  week: {
    owner: ofWorker,
    table: worker.workerWeekTable,
    refusals: (_, { times }) => refusalsOfTimes(times),
  },
  referral: {
    owner: ofWorker,
    table: worker.workerReferralTable,
    names: ({ referrerId: id }) => ({ table: referrerTable, id }),
  },
  workerAgreement: {
    owner: ofWorker,
    table: worker.workerAgreementTable,
    refusalsWith: refusalsToAgree,
    ends: { kind: 'worker-agreement', lastDay: shortened(endOfAgreement) },
  },
  suspension: {
    owner: ofWorker,
    table: worker.workerSuspensionTable,
    refusals: (_, told) => refusalsOfPeriod(told),
    // What a suspension touches are the days it newly covers.
    ends: {
      kind: 'worker-suspended',
      lastDay: (before, after) => after && endOfPeriod(after, before ?? null),
    },
  },
  certificate: {
    owner: ofWorker,
    table: worker.workerCertificateTable,
    refusals: (_, told) => refusalsOfPeriod(told),
    ends: { kind: 'worker-certificate', lastDay: shortened(endOfPeriod) },
  },
  absence: {
    owner: ofWorker,
    table: worker.workerAbsenceTable,
    refusals: (_, told) => refusalsOfAbsence(told),
  },
  noGo: { owner: ofWorker, table: worker.workerNoGoTable, refusals: refusalsOfNoGo },
  aim: {
    owner: ofWorker,
    table: workerAimTable,
    taskNamed: ({ task }) => task,
    refusals: (_, told) => refusalsOfPeriod(told),
  },
  interimDay: { owner: ofWorker, table: worker.workerInterimDayTable },
  talk: { owner: ofWorker, table: worker.workerTalkTable },
  site: {
    owner: ofUser,
    table: user.userSiteTable,
    refusals: (regime, told, today) => [...refusalsOfPeriod(told), ...refusalsOfSite(regime, told, today)],
    ends: { kind: 'user-site', lastDay: shortened(endOfPeriod) },
  },
  contact: {
    owner: ofUser,
    table: user.userContactTable,
    names: ({ siteId: id }) => ({ table: user.userSiteTable, id }),
    refusals: (_, told) => refusalsOfPeriod(told),
  },
  userAgreement: {
    owner: ofUser,
    table: user.userAgreementTable,
    refusals: (_, told) => refusalsOfPeriod(told),
    ends: { kind: 'user-agreement', lastDay: shortened(endOfAgreement) },
  },
};
