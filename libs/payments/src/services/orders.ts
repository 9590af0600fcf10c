import { Injectable } from '@nestjs/common';
import { ChequeLedger } from '#cheque-ledger';
import { type Command, type Reading, Road, type Taken, type Writing } from '#database';
import { type Cents, cents, ChangedMeanwhile, type Cheques, type Day, type Id, Refused } from '#kernel';
import { Booking, type Performance, PerformanceReads } from '#performances';
import { chequePriceOf, regimeOf, setting, userFacts } from '#registry';
import {
  amountOf,
  type ChequeOrder,
  refusalsToOrder,
  refusalsToOrderStep,
  refusalsToPay,
  structuredReference,
} from '../rules';
import { type OrderFilter, orderIn, type OrderRef, orders, ordersIn } from '../store/orders';

export interface PlaceOrder {
  readonly organiser: Id;
  readonly user: Id;
  readonly cheques: Cheques;
  readonly form: ChequeOrder['form'];
  /** What the caller believes one cheque costs; another price is then refused instead of charged. */
  readonly priceCents?: Cents;
  readonly ownReference?: string;
}

export interface PayOrder extends OrderRef {
  readonly version?: number;
  readonly paidOn: Day;
  readonly amountCents: Cents;
  /** Serial numbers of paper cheques. */
  readonly serialFrom?: string;
  readonly serialTo?: string;
}

/** A paid order, with the work that had waited for its cheques and is in the book now. */
export interface PaidOrder {
  readonly order: ChequeOrder;
  readonly booked: readonly Performance[];
}

/** Ten digits of a structured reference: the number of the book, then six for the order. */
const ORDERS_PER_BOOK = 1_000_000;
/** As many performances as one payment sets going. */
const BOOKED_LISTED = 200;

/** From order to cheques. */
@Injectable()
export class Orders {
  constructor(
    private readonly road: Road,
    private readonly ledger: ChequeLedger,
    private readonly booking: Booking,
    private readonly performances: PerformanceReads,
  ) {}

  /** The command's subject is the new order. @throws NotFound, Refused with every reason of `refusalsToOrder` */
  place(command: Command, asked: PlaceOrder): Promise<Taken<ChequeOrder>> {
    const { organiser } = asked;
    return this.road.take(command, {
      perform: async (tx) => {
        const priceCents = await priceOn(tx, organiser);
        const refusals = refusalsToOrder({
          regime: await regimeOf(tx, organiser),
          on: tx.today,
          user: await userFacts(tx, asked),
          cheques: asked.cheques,
          priceCents,
          ...(asked.priceCents === undefined ? {} : { askedPriceCents: asked.priceCents }),
        });
        if (priceCents === undefined || refusals.length > 0) throw new Refused(refusals);
        await orders.insert(tx, await newOrder(tx, asked, priceCents));
      },
      answer: (tx, order) => orderIn(tx, { organiser, order }),
    });
  }

  /**
   * The transfer arrived: the user gets the cheques, and work that waited for them is booked.
   * @throws NotFound, ChangedMeanwhile, Refused with every reason of `refusalsToPay` and those of the ledger
   */
  pay(command: Command, paid: PayOrder): Promise<Taken<PaidOrder>> {
    const { organiser } = paid;
    return this.road.take(command, {
      perform: async (tx) => {
        const before = await orderIn(tx, paid);
        if (paid.version !== undefined && paid.version !== before.version) {
          throw new ChangedMeanwhile('order', before.id);
        }
        const refusals = refusalsToPay({
          ...before,
          paidCents: paid.amountCents,
          paidOn: paid.paidOn,
          today: tx.today,
        });
        if (refusals.length > 0) throw new Refused(refusals);
        await this.issue(tx, before, paid);
        await this.booking.bookWhatWaitsFor(tx, { organiser, user: before.userId });
      },
      answer: async (tx, order) => ({
        order: await orderIn(tx, { organiser, order }),
        booked: await this.bookedBy(tx, organiser, order),
      }),
    });
  }

  /** An order that will not be paid. @throws NotFound, Refused `order-state-forbids` */
  cancel(command: Command, { organiser, order }: OrderRef): Promise<Taken<ChequeOrder>> {
    return this.road.take(command, {
      perform: async (tx) => {
        const before = await orderIn(tx, { organiser, order });
        const refusals = refusalsToOrderStep(before.state, 'cancel');
        if (refusals.length > 0) throw new Refused(refusals);
        await orders.change(tx, before, { state: 'cancelled', settledAt: tx.now });
      },
      answer: (tx) => orderIn(tx, { organiser, order }),
    });
  }

  /** @throws NotFound */
  one(reading: Reading, of: OrderRef): Promise<ChequeOrder> {
    return orderIn(reading, of);
  }

  /** Newest first. */
  list(reading: Reading, filter: OrderFilter): Promise<ChequeOrder[]> {
    return ordersIn(reading, filter);
  }

  private async issue(
    tx: Writing,
    order: ChequeOrder,
    { paidOn, serialFrom, serialTo }: PayOrder,
  ): Promise<void> {
    const { organiserId: organiser, userId: user, cheques, priceCents, form } = order;
    const serials = { ...(serialFrom ? { serialFrom } : {}), ...(serialTo ? { serialTo } : {}) };
    const { shares } = await chequePriceOf(tx, { organiser, on: tx.today });
    const lot = await this.ledger.issueLot(tx, {
      user,
      order: order.id,
      cheques,
      priceCents,
      issuedOn: tx.today,
      form,
      shares,
      regime: await regimeOf(tx, organiser),
      ...serials,
    });
    await orders.change(tx, order, { state: 'paid', paidOn, settledAt: tx.now, lot, ...serials });
  }

  private bookedBy(tx: Reading, organiser: Id, order: Id): Promise<readonly Performance[]> {
    const filter = { organiser, subject: order, order: 'oldest-first', limit: BOOKED_LISTED } as const;
    return this.performances.list(tx, filter);
  }
}

/** The organiser's price today; `undefined` while it chose none. */
async function priceOn(tx: Writing, organiser: Id): Promise<Cents | undefined> {
  const price = await setting(tx, { organiser, name: 'cheque-price-cents', on: tx.today });
  return typeof price === 'number' ? cents(price) : undefined;
}

async function newOrder(tx: Writing, asked: PlaceOrder, priceCents: Cents): Promise<ChequeOrder> {
  const { organiser, user, cheques, form, ownReference = null } = asked;
  const number = await orders.nextNumber(tx, organiser);
  return {
    id: tx.command.subject,
    organiserId: organiser,
    number,
    reference: structuredReference(tx.book(organiser) * ORDERS_PER_BOOK + number),
    userId: user,
    cheques,
    priceCents,
    amountCents: amountOf(cheques, priceCents),
    form,
    ownReference,
    placedOn: tx.today,
    placedAt: tx.now,
    state: 'placed',
    paidOn: null,
    settledAt: null,
    lot: null,
    serialFrom: null,
    serialTo: null,
    version: 1,
  };
}
