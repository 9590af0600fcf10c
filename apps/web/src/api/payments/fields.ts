import { type Cents, type Cheques, type Day, type Id, type Year } from '#kernel';
import { type ChequeOrder, orderStates, type OrderState } from '#payments';
import { IsDay, IsIdText, IsOneOf, IsText, IsWhole, IsYear, PageQuery } from '../frame';

const LARGE = 1_000_000_000;
const forms = ['electronic', 'paper'] as const;

export class PlaceOrderFields {
  /** Chosen by the caller, so that a double click is one order. */
  @IsIdText({ optional: true }) readonly id?: Id;
  @IsIdText() readonly user!: Id;
  // The rule tells how many can be ordered, in words; here only what a number can be.
  @IsWhole({ min: -LARGE, max: LARGE, example: 50 }) readonly cheques!: Cheques;
  @IsOneOf(forms) readonly form!: ChequeOrder['form'];
  @IsWhole({ min: 0, max: LARGE, optional: true, describes: 'Price you expect; another price is refused.' })
  readonly priceCents?: Cents;
  @IsText({ max: 80, optional: true, describes: 'Your own order number or cost centre.' })
  readonly ownReference?: string;
}

export class PayOrderFields {
  @IsDay({ describes: 'Day the money arrived.' }) readonly paidOn!: Day;
  @IsWhole({ min: 0, max: LARGE }) readonly amountCents!: Cents;
  @IsWhole({ min: 1, max: LARGE, optional: true }) readonly version?: number;
  @IsText({ max: 40, optional: true, describes: 'First serial number of paper cheques.' })
  readonly serialFrom?: string;
  @IsText({ max: 40, optional: true, describes: 'Last serial number of paper cheques.' })
  readonly serialTo?: string;
}

export class CancelOrderFields {
  @IsText({ max: 1000, optional: true }) readonly reason?: string;
}

export class RecordFeeFields {
  @IsIdText({ optional: true }) readonly id?: Id;
  @IsYear() readonly year!: Year;
  @IsDay() readonly paidOn!: Day;
  @IsWhole({ min: 0, max: LARGE }) readonly amountCents!: Cents;
  @IsText({ max: 200, describes: 'Where it was seen: a bank line, a receipt.' }) readonly source!: string;
}

export class ExpireFields {
  @IsIdText({ optional: true }) readonly id?: Id;
  @IsDay({ describes: 'What was valid until the day before expires.' }) readonly on!: Day;
}

export class OrdersQuery extends PageQuery {
  @IsIdText({ optional: true }) readonly user?: Id;
  @IsOneOf(orderStates, { optional: true }) readonly state?: OrderState;
  @IsText({
    max: 30,
    optional: true,
    describes: 'Structured reference of a transfer, with or without signs.',
  })
  readonly reference?: string;
}
