import { Controller, Get, Inject, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { READING, type Reading } from '#database';
import { addMonths, cents, type Cheques, type Day, type Id, NotFound } from '#kernel';
import { Orders } from '#payments';
import { payeeOf } from '#registry';
import { Does, PathId } from '../../../api/frame';
import { asWhole, oneOf, OnScreen, Screen, typedDay } from '../../frame';
import { ChequeBooks } from '../cheque-book';
import { InSpace, type Space } from '../own-space';
import { ChequesPage } from './cheques-page';
import { OrderFormPage, OrderPage } from './order-pages';
import { Statements } from './statement';
import { statementColumns, StatementPage } from './statement-page';

const ORDERS_SHOWN = 20;
const CHEQUES_TYPED = 10_000;
const STATEMENT_MONTHS = 3;
const forms = ['electronic', 'paper'] as const;

/** The cheques of a user: what there is, what it ordered, what became of them. */
@Controller('organisaties/:organiserId/voor/:userId/cheques')
@ApiExcludeController()
export class ChequeScreens {
  constructor(
    private readonly books: ChequeBooks,
    private readonly orders: Orders,
    private readonly statements: Statements,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  @Get()
  @Does('order.read')
  async cheques(@InSpace() space: Space, @OnScreen() screen: Screen): Promise<string> {
    const { organiser, user } = space;
    const orders = await this.orders.list(this.reading, { organiser, user, limit: ORDERS_SHOWN });
    return screen.show(ChequesPage, { space, book: await this.books.of(space), orders });
  }

  @Get('bestellen')
  @Does('order.place')
  async askOrder(@InSpace() space: Space, @OnScreen() screen: Screen): Promise<string> {
    return screen.show(OrderFormPage, { space, book: await this.books.of(space) });
  }

  @Post('bestellen')
  @Does('order.place')
  async order(@InSpace() space: Space, @OnScreen() screen: Screen): Promise<string> {
    const { organiser, user } = space;
    const { cheques } = screen.words;
    screen.onRefusal(
      OrderFormPage,
      { space, book: await this.books.of(space) },
      { fieldOf: { 'order-quantity-not-possible': 'count' }, says: cheques.refusals },
    );
    const { count, form } = screen.typed.read({
      count: asWhole({ min: 1, max: CHEQUES_TYPED }, cheques.countMissing),
      form: oneOf(forms, cheques.formMissing),
    });
    const price = Number(screen.typed.text('price'));
    const ownReference = screen.typed.text('ownReference');
    const asked = {
      organiser,
      user,
      cheques: count as Cheques,
      form,
      // The price that stood on the page: another one is told, not charged.
      ...(Number.isSafeInteger(price) && price > 0 && { priceCents: cents(price) }),
      ...(ownReference !== '' && { ownReference }),
    };
    const { subject } = await this.orders.place(screen.command({ organiser, body: asked }), asked);
    return screen.goTo(`${space.base}/cheques/bestellingen/${subject}`);
  }

  @Get('bestellingen/:orderId')
  @Does('order.read')
  async one(@InSpace() space: Space, @PathId('orderId') order: Id, @OnScreen() screen: Screen) {
    const found = await this.orders.one(this.reading, { organiser: space.organiser, order });
    if (found.userId !== space.user) throw new NotFound('order', order);
    const payee = await payeeOf(this.reading, { organiser: space.organiser, on: space.today });
    return screen.show(OrderPage, { space, order: found, payee });
  }

  @Get('overzicht')
  @Does('order.read')
  async statement(@InSpace() space: Space, @OnScreen() screen: Screen): Promise<string> {
    const { today } = space;
    const asked = (name: string, otherwise: Day) => typedDay(screen.asked(name), today) ?? otherwise;
    const stretch = { from: asked('van', addMonths(today, -STATEMENT_MONTHS)), until: asked('tot', today) };
    const statement = await this.statements.of(space, stretch);
    const columns = statementColumns(screen);
    if (screen.asked('als') === 'csv')
      return screen.csv(screen.words.cheques.statementFile, columns, statement.lines);
    return screen.show(StatementPage, { space, ...stretch, statement, columns });
  }
}
