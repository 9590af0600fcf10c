import { Body, Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Reading, READING } from '#database';
import { type Access, onlyOwn } from '#identity';
import { type Id } from '#kernel';
import { Orders, readStructuredReference } from '#payments';
import {
  Answers,
  AnswersMade,
  AnswersPage,
  BadInput,
  Does,
  type Hand,
  InHand,
  pageOf,
  PathId,
  readCursor,
  Who,
} from '../frame';
import { shown } from '../performances/answers';
import { madeWith } from '../performances/reply';
import { OrderAnswer, PaidOrderAnswer, shownOrder } from './answers';
import { CancelOrderFields, OrdersQuery, PayOrderFields, PlaceOrderFields } from './fields';

/** Orders of cheques, from being placed to being paid. */
@Controller('organisers/:organiserId/orders')
@ApiTags('orders')
export class OrdersController {
  constructor(
    private readonly orders: Orders,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  @Get()
  @Does('order.read')
  @AnswersPage(OrderAnswer)
  async listOrders(
    @PathId('organiserId') organiser: Id,
    @Query() { limit, after, user, state, reference }: OrdersQuery,
    @Who() access: Access,
  ) {
    const [before] = readCursor(after, 'number') ?? [];
    const rows = await this.orders.list(this.reading, {
      organiser,
      limit: limit + 1,
      ...(access.scope === 'organiser' ? {} : { within: access.scope['user-contact'] }),
      ...(user === undefined ? {} : { user }),
      ...(state === undefined ? {} : { state }),
      ...(reference === undefined ? {} : { reference: referenceOrBadInput(reference) }),
      ...(before === undefined ? {} : { before }),
    });
    return pageOf(rows.map(shownOrder), { limit, keyOf: ({ number }) => [number] });
  }

  @Get(':orderId')
  @Does('order.read')
  @Answers(OrderAnswer)
  async getOrder(
    @PathId('organiserId') organiser: Id,
    @PathId('orderId') order: Id,
    @Who() access: Access,
  ): Promise<OrderAnswer> {
    const found = await this.orders.one(this.reading, { organiser, order });
    onlyOwn(access, { user: found.userId });
    return shownOrder(found);
  }

  @Post()
  @Does('order.place')
  @AnswersMade(OrderAnswer)
  async placeOrder(@InHand({ key: 'required' }) hand: Hand, @Body() body: PlaceOrderFields) {
    const { organiser, access } = hand;
    onlyOwn(access, { user: body.user });
    const taken = await this.orders.place(hand(body), { ...body, organiser });
    return madeWith(shownOrder, taken, `/organisers/${organiser}/orders/${taken.subject}`);
  }

  @Post(':orderId/payments')
  @Does('order.pay')
  @AnswersMade(PaidOrderAnswer, { description: 'Paid: the user has the cheques.' })
  async payOrder(
    @PathId('orderId') order: Id,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() body: PayOrderFields,
  ) {
    const { organiser } = hand;
    const taken = await this.orders.pay(hand(body, { subject: order }), { ...body, organiser, order });
    return madeWith(
      ({ order: paid, booked }): PaidOrderAnswer => ({ order: shownOrder(paid), booked: booked.map(shown) }),
      taken,
      `/organisers/${organiser}/orders/${order}`,
    );
  }

  @Post(':orderId/cancellations')
  @Does('order.cancel')
  @AnswersMade(OrderAnswer)
  async cancelOrder(
    @PathId('orderId') order: Id,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() body: CancelOrderFields,
  ) {
    const { organiser, access } = hand;
    const { userId: user } = await this.orders.one(this.reading, { organiser, order });
    onlyOwn(access, { user });
    const taken = await this.orders.cancel(hand(body, { subject: order }), { organiser, order });
    return madeWith(shownOrder, taken, `/organisers/${organiser}/orders/${order}`);
  }
}

function referenceOrBadInput(typed: string) {
  const reference = readStructuredReference(typed);
  if (reference === undefined) {
    const detail = 'reference moet een gestructureerde mededeling zijn waarvan de controlecijfers kloppen.';
    throw new BadInput([{ in: 'query', name: 'reference', detail }]);
  }
  return reference;
}
