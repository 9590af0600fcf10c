import { type Day, type Id, type Moment } from '#kernel';
import { type ChequeOrder, orderStates, printed } from '#payments';
import { IsDay, IsIdText, IsMoment, IsOneOf, IsPart, IsText, IsWhole, IsYear } from '../frame';
import { PerformanceAnswer } from '../performances/answers';

const LARGE = 1_000_000_000;

export class OrderAnswer {
  @IsIdText() readonly id!: Id;
  @IsWhole({ min: 1, max: LARGE }) readonly number!: number;
  @IsText({ max: 20, example: '+++000/1000/00151+++' }) readonly reference!: string;
  @IsIdText() readonly user!: Id;
  @IsWhole({ min: 1, max: LARGE }) readonly cheques!: number;
  @IsWhole({ min: 1, max: LARGE }) readonly priceCents!: number;
  @IsWhole({ min: 1, max: LARGE }) readonly amountCents!: number;
  @IsOneOf(['electronic', 'paper']) readonly form!: string;
  @IsText({ max: 80, optional: true }) readonly ownReference?: string | null;
  @IsDay() readonly placedOn!: Day;
  @IsOneOf(orderStates) readonly state!: string;
  @IsDay({ optional: true }) readonly paidOn?: Day | null;
  @IsMoment({ optional: true, describes: 'When it was paid or cancelled here.' })
  readonly settledAt?: Moment | null;
  @IsWhole({ min: 1, max: LARGE, optional: true, describes: 'Number of the lot in the book.' })
  readonly lot?: number | null;
  @IsText({ max: 40, optional: true }) readonly serialFrom?: string | null;
  @IsText({ max: 40, optional: true }) readonly serialTo?: string | null;
  @IsWhole({ min: 1, max: LARGE }) readonly version!: number;
}

export const shownOrder = (order: ChequeOrder): OrderAnswer => ({
  id: order.id,
  number: order.number,
  reference: printed(order.reference),
  user: order.userId,
  cheques: order.cheques,
  priceCents: order.priceCents,
  amountCents: order.amountCents,
  form: order.form,
  ownReference: order.ownReference,
  placedOn: order.placedOn,
  state: order.state,
  paidOn: order.paidOn,
  settledAt: order.settledAt,
  lot: order.lot,
  serialFrom: order.serialFrom,
  serialTo: order.serialTo,
  version: order.version,
});

export class PaidOrderAnswer {
  @IsPart(() => OrderAnswer) readonly order!: OrderAnswer;
  @IsPart(() => PerformanceAnswer, {
    list: { max: 200 },
    describes: 'Work that had waited for these cheques.',
  })
  readonly booked!: readonly PerformanceAnswer[];
}

export class FeeAnswer {
  @IsIdText() readonly user!: Id;
  @IsYear() readonly year!: string;
  @IsDay() readonly paidOn!: Day;
}

export class ExpiredAnswer {
  @IsDay() readonly on!: Day;
  @IsWhole({ min: 0, max: LARGE, describes: 'Postings written; none when nothing had expired.' })
  readonly postings!: number;
}
