import { type Day, type Id, type Moment } from '#kernel';
import { userKinds } from '#regulation';
import {
  consequenceActions,
  type EndingFile,
  endingKinds,
  type EndingRow,
  organiserKinds,
  type OrganiserFile,
  type RegistryRefusal,
  type UserFile,
  type WorkerFile,
} from '#registry';
import { ApiProperty } from '@nestjs/swagger';
import { IsDay, IsIdText, IsMoment, IsOneOf, IsPart, IsText, IsWhole, RefusalShape, wordsOf } from '../frame';

const LARGE = 1_000_000_000;
const none = { optional: true } as const;
const shownDoubts = (doubts: readonly RegistryRefusal[]) => doubts.map(wordsOf);

export class ListedAnswer {
  @IsIdText() readonly id!: Id;
  @IsText({ max: 250 }) readonly name!: string;
}

export class WorkerAnswer {
  @IsIdText() readonly id!: Id;
  @IsWhole({ min: 1, max: LARGE }) readonly version!: number;
  @IsText({ max: 120, ...none }) readonly givenName?: string;
  @IsText({ max: 120, ...none }) readonly familyName?: string;
  @IsDay(none) readonly bornOn?: Day | null;
  @IsText({ max: 40, ...none }) readonly phone?: string | null;
  @IsText({ max: 200, ...none }) readonly email?: string | null;
  @IsText({ max: 200, ...none }) readonly street?: string | null;
  @IsText({ max: 40, ...none }) readonly iban?: string | null;
  @IsWhole({ min: 1, max: LARGE, ...none, describes: 'Version of name and address; gone once erased.' })
  readonly detailsVersion?: number;
  @IsText({ max: 20, ...none, describes: 'All but the last two digits hidden.' }) readonly inszMasked?:
    string | null;
  @IsDay() readonly registeredOn!: Day;
  @IsDay(none) readonly leftOn?: Day | null;
  @IsDay(none) readonly diedOn?: Day | null;
  @IsText({ max: 500, min: 0, ...none }) readonly pwaProof?: string | null;
  @IsWhole({ min: 0, max: LARGE }) readonly monthsTakenOver!: number;
  @IsText({ max: 200, ...none }) readonly monthsSource?: string | null;
  @IsIdText(none) readonly mediatorId?: Id | null;
  @IsText({ max: 40, ...none }) readonly vdabNumber?: string | null;
  @IsPart(() => RefusalShape, { list: { max: 10 }, describes: 'What looks wrong and is kept all the same.' })
  readonly doubts!: readonly RefusalShape[];
}

export const shownWorker = ({ worker, details, inszMasked, doubts }: WorkerFile): WorkerAnswer => ({
  id: worker.id,
  version: worker.version,
  registeredOn: worker.registeredOn,
  leftOn: worker.leftOn,
  diedOn: worker.diedOn,
  pwaProof: worker.pwaProof,
  monthsTakenOver: worker.monthsTakenOver,
  monthsSource: worker.monthsSource,
  mediatorId: worker.mediatorId,
  vdabNumber: worker.vdabNumber,
  inszMasked,
  doubts: shownDoubts(doubts),
  ...(details && {
    givenName: details.givenName,
    familyName: details.familyName,
    bornOn: details.bornOn,
    phone: details.phone,
    email: details.email,
    street: details.street,
    iban: details.iban,
    detailsVersion: details.version,
  }),
});

export class UserAnswer {
  @IsIdText() readonly id!: Id;
  @IsWhole({ min: 1, max: LARGE }) readonly version!: number;
  @IsOneOf(userKinds) readonly kind!: string;
  @IsText({ max: 250, ...none }) readonly name?: string;
  @IsText({ max: 40, ...none }) readonly phone?: string | null;
  @IsText({ max: 200, ...none }) readonly email?: string | null;
  @IsText({ max: 200, ...none }) readonly street?: string | null;
  @IsText({ max: 10, ...none }) readonly postalCode?: string | null;
  @IsText({ max: 80, ...none }) readonly place?: string | null;
  @IsWhole({ min: 1, max: LARGE, ...none, describes: 'Version of name and address; gone once erased.' })
  readonly detailsVersion?: number;
  @IsText({ max: 20, ...none }) readonly kboNumber?: string | null;
  @IsText({ max: 40, ...none }) readonly vdabNumber?: string | null;
  @IsDay() readonly registeredOn!: Day;
  @IsDay(none) readonly leftOn?: Day | null;
  @IsPart(() => RefusalShape, { list: { max: 10 }, describes: 'What looks wrong and is kept all the same.' })
  readonly doubts!: readonly RefusalShape[];
}

export const shownUser = ({ user, details, doubts }: UserFile): UserAnswer => ({
  id: user.id,
  version: user.version,
  kind: user.kind,
  kboNumber: user.kboNumber,
  vdabNumber: user.vdabNumber,
  registeredOn: user.registeredOn,
  leftOn: user.leftOn,
  doubts: shownDoubts(doubts),
  ...(details && {
    name: details.name,
    phone: details.phone,
    email: details.email,
    street: details.street,
    postalCode: details.postalCode,
    place: details.place,
    detailsVersion: details.version,
  }),
});

export class OrganiserAnswer {
  @IsIdText() readonly id!: Id;
  @IsWhole({ min: 1, max: LARGE }) readonly version!: number;
  @IsText({ max: 200 }) readonly name!: string;
  @IsOneOf(organiserKinds) readonly kind!: string;
  @IsText({ max: 40 }) readonly regime!: string;
  @IsText({ max: 20, ...none }) readonly kboNumber?: string | null;
  @IsText({ max: 40, ...none }) readonly vdabNumber?: string | null;
  @IsText({ max: 500, ...none }) readonly deviation?: string | null;
  @IsDay() readonly from!: Day;
  @IsDay(none) readonly until?: Day | null;
  @IsPart(() => RefusalShape, { list: { max: 10 } }) readonly doubts!: readonly RefusalShape[];
}

export const shownOrganiser = ({ organiser, doubts }: OrganiserFile): OrganiserAnswer => ({
  id: organiser.id,
  version: organiser.version,
  name: organiser.name,
  kind: organiser.kind,
  regime: organiser.regime,
  kboNumber: organiser.kboNumber,
  vdabNumber: organiser.vdabNumber,
  deviation: organiser.deviation,
  from: organiser.from,
  until: organiser.until,
  doubts: shownDoubts(doubts),
});

export class EndingAnswer {
  @IsIdText() readonly id!: Id;
  @IsWhole({ min: 1, max: LARGE }) readonly version!: number;
  @IsOneOf(endingKinds) readonly kind!: string;
  @IsIdText(none) readonly worker?: Id | null;
  @IsIdText(none) readonly user?: Id | null;
  @IsIdText({ describes: 'The record that ended, or the worker or user.' }) readonly ref!: string;
  @IsDay({ describes: 'Last day it held.' }) readonly lastDay!: Day;
  @IsText({ max: 1000, min: 0 }) readonly reason!: string;
  @IsMoment(none) readonly settledAt?: Moment | null;
}

export const shownEnding = (row: EndingRow): EndingAnswer => ({
  id: row.id,
  version: row.version,
  kind: row.kind,
  worker: row.workerId,
  user: row.userId,
  ref: row.ref,
  lastDay: row.lastDay,
  reason: row.reason,
  settledAt: row.settledAt,
});

class ConsequenceAnswer {
  @IsText({ max: 40, describes: 'Library that knows it.' }) readonly source!: string;
  @IsText({ max: 60 }) readonly kind!: string;
  @IsIdText() readonly ref!: Id;
  @IsDay(none) readonly on?: Day | null;
  @ApiProperty({ type: 'object', additionalProperties: { oneOf: [{ type: 'number' }, { type: 'string' }] } })
  readonly figures!: Readonly<Record<string, number | string>>;
  @IsOneOf(consequenceActions, { list: { max: 4 } }) readonly actions!: readonly string[];
}

export class EndingFileAnswer extends EndingAnswer {
  @IsPart(() => ConsequenceAnswer, { list: { max: 10_000 } })
  readonly consequences!: readonly ConsequenceAnswer[];
}

export const shownEndingFile = ({ ending, consequences }: EndingFile): EndingFileAnswer => ({
  ...shownEnding(ending),
  consequences,
});
