import { type Cents, type Day, type Id, type Moment, type Month } from '#kernel';
import { openCents, type PayOut, type PayOutOfWorker } from '#payments';
import { IsDay, IsIdText, IsMoment, IsMonth, IsPart, IsText, IsWhole } from '../frame';

const LARGE = 1_000_000_000;
const WORKERS = 2_000;

const someCents = { min: -LARGE, max: LARGE } as const;

export class RecordPayOutsFields {
  @IsIdText({ optional: true }) readonly id?: Id;
  @IsDay({ describes: 'Day on which the allowances were paid.' }) readonly paidOn!: Day;
  @IsIdText({
    optional: true,
    list: { max: WORKERS },
    describes: 'Whom; without them everybody to whom something of the month is still owed.',
  })
  readonly workers?: readonly Id[];
}

export class TakeBackPayOutsFields {
  @IsIdText({ optional: true }) readonly id?: Id;
  @IsIdText({ list: { max: WORKERS } }) readonly payOuts!: readonly Id[];
  // Optional here, so that a missing reason is refused in words by the rule that asks it.
  @IsText({ max: 1000, optional: true, describes: 'What went wrong.' }) readonly reason?: string;
}

class PayOutAnswer {
  @IsIdText() readonly id!: Id;
  @IsIdText() readonly worker!: Id;
  @IsMonth() readonly month!: Month;
  @IsWhole({ ...someCents, describes: 'Below zero on a line that takes another one back.' })
  readonly amountCents!: Cents;
  @IsDay() readonly paidOn!: Day;
  @IsIdText({ optional: true, describes: 'The line that this one takes back.' })
  readonly takesBack?: Id | null;
  @IsMoment() readonly recordedAt!: Moment;
}

export class PayOutList {
  @IsPart(() => PayOutAnswer, { list: { max: WORKERS } }) readonly items!: readonly PayOutAnswer[];
}

class AllowancePaidAnswer {
  @IsIdText() readonly worker!: Id;
  @IsWhole({ ...someCents, describes: 'Earned by hours in the book, corrections taken off.' })
  readonly confirmedCents!: Cents;
  @IsWhole(someCents) readonly paidCents!: Cents;
  @IsWhole({ ...someCents, describes: 'Below zero where a correction came after the pay-out.' })
  readonly openCents!: Cents;
  @IsDay({ optional: true }) readonly paidOn?: Day | null;
  @IsPart(() => PayOutAnswer, { list: { max: WORKERS }, describes: 'Lines that were not taken back.' })
  readonly payOuts!: readonly PayOutAnswer[];
}

export class MonthPaidAnswer {
  @IsMonth() readonly month!: Month;
  @IsPart(() => AllowancePaidAnswer, { list: { max: WORKERS } })
  readonly items!: readonly AllowancePaidAnswer[];
}

const shownPayOut = ({
  id,
  workerId,
  month,
  amountCents,
  paidOn,
  takesBack,
  recordedAt,
}: PayOut): PayOutAnswer => ({ id, worker: workerId, month, amountCents, paidOn, takesBack, recordedAt });

export const shownPayOuts = (lines: readonly PayOut[]): PayOutList => ({ items: lines.map(shownPayOut) });

export const shownPaid = (one: PayOutOfWorker): AllowancePaidAnswer => ({
  worker: one.worker,
  confirmedCents: one.confirmedCents,
  paidCents: one.paidCents,
  openCents: openCents(one),
  paidOn: one.paidOn,
  payOuts: one.payOuts.map(shownPayOut),
});
