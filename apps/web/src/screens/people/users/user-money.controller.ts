import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { cents, type Id, type Year, yearOf } from '#kernel';
import { Fees } from '#payments';
import { feeWords as words } from '../../../words/nl/staff/people-users';
import { Does, PathId } from '../../../api/frame';
import { needed, OnScreen, Screen } from '../../frame';
import { asCents, asDay } from '../../frame/readers';
import { type Reader } from '../../frame/typed';
import { filePath } from '../office';
import { PersonFiles } from '../person-files';
import { ChequesPage } from './cheques-page';
import { FeePage } from './fee-page';
import { UserReads } from './user-reads';

const asYear = (says: string): Reader<Year> => ({
  as: (text) => (/^2\d{3}$/.test(text) ? (text as Year) : undefined),
  says,
});

/** What a user paid and has: cheques, orders, the yearly fee. */
@Controller('organisaties/:organiserId/gebruikers/:userId')
@ApiExcludeController()
export class UserMoneyScreens {
  constructor(
    private readonly files: PersonFiles,
    private readonly reads: UserReads,
    private readonly fees: Fees,
  ) {}

  @Get('cheques')
  @Does('order.read')
  async cheques(
    @PathId('organiserId') organiser: Id,
    @PathId('userId') user: Id,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    const { access, today } = screen;
    const { owner } = await this.files.user({ access, organiser, id: user, what: 'cheques' });
    const after = Number(screen.asked('na')) || 0;
    return screen.show(ChequesPage, {
      owner,
      ...(await this.reads.cheques({ organiser, user, today }, after)),
    });
  }

  @Get('inschrijvingsgeld')
  @Does('fee.record')
  async askFee(
    @PathId('organiserId') organiser: Id,
    @PathId('userId') user: Id,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    const { access, today } = screen;
    const { owner } = await this.files.user({ access, organiser, id: user, what: 'user' });
    return screen.show(FeePage, { owner, year: yearOf(today) });
  }

  @Post('inschrijvingsgeld')
  @Does('fee.record')
  async recordFee(
    @PathId('organiserId') organiser: Id,
    @PathId('userId') user: Id,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    const { access, today, typed } = screen;
    const { owner } = await this.files.user({ access, organiser, id: user, what: 'user' });
    screen.onRefusal(
      FeePage,
      { owner, year: yearOf(today) },
      {
        fieldOf: {
          'fee-amount-differs': 'amount',
          'fee-paid-already': 'year',
          'payment-day-in-future': 'paidOn',
        },
      },
    );
    const { fields } = words;
    const { amount, ...told } = typed.read({
      year: asYear(fields.year.wrong),
      paidOn: asDay(today, fields.paidOn.wrong),
      amount: asCents(fields.amount.wrong),
      source: needed(fields.source.wrong),
    });
    const fee = { ...told, amountCents: cents(amount) };
    const command = screen.command({ organiser, body: { user, ...fee } });
    await this.fees.record(command, { organiser, user, ...fee });
    return screen.goTo(`${filePath(organiser, 'user', user)}?gedaan=betaald`);
  }
}
