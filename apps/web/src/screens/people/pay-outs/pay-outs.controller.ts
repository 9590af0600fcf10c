import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Day, type Id, isId, isMonth, NotFound } from '#kernel';
import { PayOuts } from '#payments';
import { payOutWords as words } from '../../../words/nl/staff/people-pay-outs';
import { Does, PathId } from '../../../api/frame';
import { asDay, Mistyped, needed, OnScreen, Screen } from '../../frame';
import { demandOffice } from '../office';
import { type MonthPaid, PayOutReads } from './pay-out-reads';
import {
  addressOfPayOuts,
  NoMonthPage,
  payOutColumns,
  PayOutPreviewPage,
  PayOutsPage,
} from './pay-outs-page';

const ofPayment = { 'payment-day-in-future': 'paidOn', 'pay-out-before-work': 'paidOn' };

/** "Uitbetalen": that the allowance of a closed month was paid, to whom and when; and taking a mistake back. */
@Controller('organisaties/:organiserId/uitbetaling')
@ApiExcludeController()
export class PayOutScreens {
  constructor(
    private readonly reads: PayOutReads,
    private readonly payOuts: PayOuts,
  ) {}

  @Get()
  @Does('payOut.read')
  async month(@PathId('organiserId') organiser: Id, @OnScreen() screen: Screen): Promise<string> {
    demandOffice(screen.access);
    const asked = screen.asked('maand');
    const paid = await this.reads.month(organiser, isMonth(asked) ? asked : undefined);
    if (!paid) return screen.show(NoMonthPage, { organiser });
    if (screen.asked('als') === 'csv')
      return screen.csv(`uitbetaling-${paid.month}`, payOutColumns, paid.people);
    return screen.show(PayOutsPage, paid);
  }

  /** What would be recorded: the same refusals as in earnest, and nothing stored. */
  @Post('voorbeeld')
  @Does('payOut.record')
  async preview(@PathId('organiserId') organiser: Id, @OnScreen() screen: Screen): Promise<string> {
    const paid = await this.paid(organiser, screen);
    const asked = toldPayOuts(screen, paid);
    await this.payOuts.record({ ...screen.command({ organiser, body: asked }), dryRun: true }, asked);
    return screen.show(PayOutPreviewPage, { ...paid, chosen: asked.workers, paidOn: asked.paidOn });
  }

  @Post()
  @Does('payOut.record')
  async record(@PathId('organiserId') organiser: Id, @OnScreen() screen: Screen): Promise<string> {
    const paid = await this.paid(organiser, screen);
    const asked = toldPayOuts(screen, paid);
    await this.payOuts.record(screen.command({ organiser, body: asked }), asked);
    return screen.goTo(`${addressOfPayOuts(organiser, paid.month)}&gedaan=genoteerd`);
  }

  @Post('terugdraaien')
  @Does('payOut.takeBack')
  async takeBack(@PathId('organiserId') organiser: Id, @OnScreen() screen: Screen): Promise<string> {
    const { month } = await this.paid(organiser, screen);
    const payOuts = screen.typed.list('lines').filter(isId);
    if (payOuts.length === 0) throw new Mistyped([{ field: 'lines', says: words.takeBackWrong }]);
    const { why } = screen.typed.read({ why: needed(words.why.wrong) });
    const command = screen.command({ organiser, body: { payOuts }, reason: why });
    await this.payOuts.takeBack(command, { organiser, payOuts });
    return screen.goTo(`${addressOfPayOuts(organiser, month)}&gedaan=teruggedraaid`);
  }

  /** The month of the form, whose page is shown again when the form is refused. @throws NotFound */
  private async paid(organiser: Id, screen: Screen): Promise<MonthPaid> {
    demandOffice(screen.access);
    const month = screen.typed.text('month');
    const paid = isMonth(month) ? await this.reads.month(organiser, month) : undefined;
    if (paid?.month !== month) throw new NotFound('month', month);
    screen.onRefusal(PayOutsPage, paid, { fieldOf: ofPayment });
    return paid;
  }
}

/** Who was paid, and when. @throws Mistyped with everything that was wrong */
function toldPayOuts({ typed, today }: Screen, { organiser, month, people }: MonthPaid) {
  const workers = people
    .map(({ worker }) => worker)
    .filter((worker) => typed.list('workers').includes(worker));
  const { paidOn } = typed.read<{ paidOn: Day; some: true }>({
    some: { as: () => (workers.length > 0 ? true : undefined), says: words.whomWrong },
    paidOn: asDay(today, words.paidOn.wrong),
  });
  return { organiser, month, paidOn, workers };
}
