import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { type Reading, READING } from '#database';
import { type Access, Looks, onlyOwn } from '#identity';
import { type Id, isMonth, lastDayOf, NotFound } from '#kernel';
import { type ClosedMonth, MonthClosing, PerformanceReads } from '#performances';
import { payingOcmwOf } from '#registry';
import { Answers, AnswersMade, Does, type Hand, InHand, PathId, Who } from '../frame';
import { ClosedMonthAnswer, shown, shownHours, WorkerHoursAnswer } from './answers';
import { CloseMonthFields, HoursQuery } from './fields';
import { madeWith } from './reply';

/** "4 van 60 uur", and the end of a month. */
@Controller('organisers/:organiserId')
@ApiTags('hours')
export class HoursController {
  constructor(
    private readonly performances: PerformanceReads,
    private readonly closing: MonthClosing,
    private readonly looks: Looks,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  @Get('workers/:workerId/hours')
  @Does('hours.read')
  @Answers(WorkerHoursAnswer)
  async getWorkerHours(
    @PathId('organiserId') organiser: Id,
    @PathId('workerId') worker: Id,
    @Query() { month }: HoursQuery,
    @Who() access: Access,
  ): Promise<WorkerHoursAnswer> {
    const referrer = await payingOcmwOf(this.reading, { organiser, worker, on: lastDayOf(month) });
    onlyOwn(access, { worker, referrer });
    await this.looks.record({ actor: access.actor, organiser, party: worker, what: 'hours' });
    const hours = await this.performances.hoursOf(this.reading, { organiser, worker, month });
    return { ...hours, month: shownHours(hours.month), year: shownHours(hours.year) };
  }

  @Post('months/:month/closings')
  @Does('month.close')
  @ApiParam({ name: 'month', schema: { type: 'string', pattern: '^\\d{4}-\\d{2}$' } })
  @AnswersMade(ClosedMonthAnswer)
  async closeMonth(
    @Param('month') month: string,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() body: CloseMonthFields,
  ) {
    const { organiser } = hand;
    if (!isMonth(month)) throw new NotFound('month', month);
    const taken = await this.closing.close(hand(body), { organiser, month });
    const show = ({ month: closed, disputes }: ClosedMonth): ClosedMonthAnswer => ({
      month: closed,
      disputes: disputes.map(shown),
    });
    return madeWith(show, taken, `/organisers/${organiser}/performances?state=contested`);
  }
}
