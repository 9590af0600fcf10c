import { Body, Controller, Get, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Reading, READING } from '#database';
import { type Access, Looks, onlyOwn } from '#identity';
import { type Id, type Month } from '#kernel';
import { PayOuts } from '#payments';
import { Answers, AnswersMade, Does, type Hand, InHand, PathId, PathMonth, Who } from '../frame';
import { madeWith } from '../performances/reply';
import {
  MonthPaidAnswer,
  PayOutList,
  RecordPayOutsFields,
  shownPaid,
  shownPayOuts,
  TakeBackPayOutsFields,
} from './pay-out-fields';

/** That allowances of a closed month were paid out, to whom and when. */
@Controller('organisers/:organiserId')
@ApiTags('payOuts')
export class PayOutsController {
  constructor(
    private readonly payOuts: PayOuts,
    private readonly looks: Looks,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  /** Everybody who earned something in the month or was paid for it; a worker sees the own line alone. */
  @Get('months/:month/payOuts')
  @Does('payOut.read')
  @Answers(MonthPaidAnswer)
  async getMonthPaid(
    @PathId('organiserId') organiser: Id,
    @PathMonth('month') month: Month,
    @Who() { scope }: Access,
  ): Promise<MonthPaidAnswer> {
    const all = await this.payOuts.ofMonth(this.reading, { organiser, month });
    const seen = scope === 'organiser' ? all : all.filter(({ worker }) => scope.worker.includes(worker));
    return { month, items: seen.map(shownPaid) };
  }

  @Post('months/:month/payOuts')
  @Does('payOut.record')
  @AnswersMade(PayOutList)
  async recordPayOuts(
    @PathMonth('month') month: Month,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() { paidOn, workers, ...body }: RecordPayOutsFields,
  ) {
    const { organiser } = hand;
    const asked = { organiser, month, paidOn, ...(workers && { workers }) };
    const taken = await this.payOuts.record(hand({ ...body, ...asked }), asked);
    return madeWith(shownPayOuts, taken, `/organisers/${organiser}/months/${month}/payOuts`);
  }

  @Post('payOutTakeBacks')
  @Does('payOut.takeBack')
  @AnswersMade(PayOutList, { description: 'The lines that take back.' })
  async takeBackPayOuts(@InHand({ key: 'required' }) hand: Hand, @Body() body: TakeBackPayOutsFields) {
    const { organiser } = hand;
    const taken = await this.payOuts.takeBack(hand(body), { organiser, payOuts: body.payOuts });
    const [line] = taken.answer;
    return madeWith(shownPayOuts, taken, `/organisers/${organiser}/months/${line?.month ?? ''}/payOuts`);
  }

  /** Every line about a worker, the newest first, those that were taken back among them. */
  @Get('workers/:workerId/payOuts')
  @Does('payOut.read')
  @Answers(PayOutList)
  async listPayOuts(
    @PathId('organiserId') organiser: Id,
    @PathId('workerId') worker: Id,
    @Who() access: Access,
  ): Promise<PayOutList> {
    onlyOwn(access, { worker });
    await this.looks.record({ actor: access.actor, organiser, party: worker, what: 'hours' });
    return shownPayOuts(await this.payOuts.history(this.reading, { organiser, worker }));
  }
}
